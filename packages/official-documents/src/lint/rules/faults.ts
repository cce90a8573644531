// The few comparisons that many rules make, each ending in faults with words for what stands there.
import type { Fault, Words } from '../finding.ts'
import type { Line, LineLook } from '../paper.ts'

export const words = (zh: string, en: string): Words => ({ zh, en })

export const quoted = (text: string): Words => ({ zh: `“${text}”`, en: `“${text}”` })

/** Usual names of a face and of its free likenesses (Fandol, 方正, 华文, 思源 …). */
export const faces = {
  fangsong: { name: words('仿宋', 'Fangsong (仿宋)'), pattern: /仿宋|fang\s?song|fandolfang|stfangso/i },
  hei: { name: words('黑体', 'Hei (黑体)'), pattern: /黑|hei/i },
  kai: { name: words('楷体', 'Kai (楷体)'), pattern: /楷|kai/i },
  title: { name: words('小标宋', 'Xiaobiaosong (小标宋)'), pattern: /小标宋|xiao\s?biao\s?song|xbs/i },
  song: { name: words('宋体', 'Song (宋体)'), pattern: /^(?!.*(?:仿宋|标宋)).*(?:宋|simsun|song)/i },
} as const

export type FaceName = keyof typeof faces

/** Point sizes that count as a size of the standard: Word's and the traditional one (二号 22/21, 三号 16/15.75 …). */
export const sizes = {
  二号: { from: 20.9, to: 22.1, points: 22 },
  三号: { from: 15.4, to: 16.1, points: 16 },
  四号: { from: 13.7, to: 14.1, points: 14 },
} as const

export type SizeName = keyof typeof sizes

/** Chinese text in another face: one fault a line, at its first such stretch. */
export const faceFaults = (lines: Line[], face: FaceName, within = (line: Line) => line.text.length): Fault[] =>
  lines.flatMap((line) => {
    const wrong = line.look?.stretches.find(
      ({ start, end, face: found }) =>
        start < within(line) && /\p{Script=Han}/u.test(line.text.slice(start, end)) && !faces[face].pattern.test(found),
    )
    if (!wrong) return []
    return [
      { line, start: wrong.start, end: Math.min(wrong.end, within(line)), found: wrong.face, wanted: faces[face].name },
    ]
  })

export const sizeFaults = (lines: Line[], size: SizeName): Fault[] =>
  lines.flatMap((line) => {
    const { from, to, points } = sizes[size]
    const wrong = line.look?.stretches.find(
      ({ start, end, size: found }) =>
        /\p{Script=Han}|\d/u.test(line.text.slice(start, end)) && (found < from || found > to),
    )
    if (!wrong) return []
    return [
      {
        line,
        start: wrong.start,
        end: wrong.end,
        found: `${wrong.size} pt`,
        wanted: words(`${size}（${points} pt）`, `${points} pt (${size})`),
      },
    ]
  })

const alignments: Record<LineLook['align'], Words> = {
  left: words('居左', 'left'),
  center: words('居中', 'centred'),
  right: words('居右', 'right'),
}

export const alignFaults = (lines: Line[], align: LineLook['align']): Fault[] =>
  lines
    .filter(({ look }) => look && look.align !== align && !isVisuallyCentred(look, align))
    .map((line) => ({ line, found: alignments[line.look?.align ?? 'left'], wanted: alignments[align] }))

/** Set in the middle by blanks or indents is in the middle all the same. */
const isVisuallyCentred = (look: LineLook, align: LineLook['align']): boolean =>
  align === 'center' &&
  look.place === 'text' &&
  look.freeLeft !== null &&
  look.freeRight !== null &&
  Math.abs(look.freeLeft - look.freeRight) < 1.2 &&
  look.freeLeft > 1

export const near = (value: number, wanted: number, tolerance: number): boolean => Math.abs(value - wanted) <= tolerance

const rounded = (value: number): string => String(Math.round(value * 10) / 10)

export const linesWords = (count: number): Words => words(`${rounded(count)} 行`, `${rounded(count)} lines`)
export const charactersWords = (count: number): Words => words(`${rounded(count)} 字`, `${rounded(count)} characters`)
export const mmWords = (value: number): string => `${rounded(value)} mm`

/** Blank lines above each of the lines, where they can be said. */
export const gapFaults = (lines: (Line | undefined)[], wanted: number, tolerance = 0.45): Fault[] =>
  lines.flatMap((line) => {
    const gap = line?.look?.gap
    if (!line || gap === null || gap === undefined || near(gap, wanted, tolerance)) return []
    return [{ line, found: linesWords(gap), wanted: linesWords(wanted) }]
  })

/** Free space at the left of the first line. */
export const leftFaults = (lines: (Line | undefined)[], wanted: number, tolerance = 0.35): Fault[] =>
  lines.flatMap((line) => {
    const { look } = line ?? {}
    if (!line || typeof look?.freeLeft !== 'number' || near(look.freeLeft, wanted, tolerance)) return []
    return [{ line, found: charactersWords(look.freeLeft), wanted: charactersWords(wanted) }]
  })

/** Every place where a pattern stands in the lines; group 1 is the stretch where there is one. */
export const matches = (lines: Line[], pattern: RegExp, wanted: (match: RegExpExecArray) => Words | string): Fault[] =>
  lines.flatMap((line) =>
    [...line.text.matchAll(pattern)].map((match) => {
      const stretch = match[1] ?? match[0]
      const start = match.index + match[0].indexOf(stretch)
      return { line, start, end: start + stretch.length, found: quoted(stretch), wanted: wanted(match) }
    }),
  )

/** The text of a line between its outer blanks, with its place. */
export const trimmed = (line: Line): { text: string; start: number; end: number } => {
  const start = line.text.length - line.text.trimStart().length
  const text = line.text.trim()
  return { text, start, end: start + text.length }
}
