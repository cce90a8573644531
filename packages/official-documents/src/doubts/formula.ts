// Is a set phrase whole? 以…思想 that never says 为指导 lost its end: the formula has two halves.
import { paragraphAt } from '../outline/outline.ts'
import type { FindDoubts, Finding } from './finding.ts'

interface Formula {
  pattern: RegExp
  lost: string
}

/** The first half up to where the second should stand. A new formula is one line and a pair of examples. */
const FORMULAS: Formula[] = [{ pattern: /(?<=^|[。；\n])以[^，。；\n为]{4,40}主义思想(?=，)/g, lost: '为指导' }]

export const findBrokenFormulas: FindDoubts = (_draft, outline) =>
  FORMULAS.flatMap(({ pattern, lost }) =>
    [...outline.text.matchAll(pattern)].flatMap((match): Finding[] => {
      // 以甲思想，乙理论为指导: the second half may come later in the sentence.
      const rest = outline.text.slice(match.index + match[0].length).split(/[。；\n]/)[0] ?? ''
      if (/^[^。；]{0,60}?为(?:指导|指引|引领|统领|根本|遵循|行动指南)/.test(rest)) return []
      if (paragraphAt(outline, match.index)?.zone === 'annex') return []
      const ending = match[0].slice(-6)
      return [
        {
          kind: 'lost-characters',
          severity: 'note',
          message: {
            zh: `“以…${ending}”之后没有“${lost}”，可能缺字。`,
            en: `“以…${ending}” is not followed by “${lost}”; characters may be missing.`,
          },
          spans: [outline.span(match.index, match.index + match[0].length)],
          about: [],
          alternatives: [{ text: `${ending}${lost}`, confidence: 0.7 }],
        },
      ]
    }),
  )
