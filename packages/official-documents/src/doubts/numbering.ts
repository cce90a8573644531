// Does the numbering run on? A number twice, a number left out. A number that is written and no heading is not left out.
import type { Draft, Section } from '../draft.ts'
import { numberOf } from '../recognise/chinese-number.ts'
import type { FindDoubts, Finding } from './finding.ts'

interface Before {
  number: number
  /** Numbers that may follow: behind a repeated one, the count may go on from either. */
  next: number[]
  section: Section
}

interface Jump {
  section: Section
  before: Before
  number: number
}

export const findNumberingDoubts: FindDoubts = (draft, outline) => {
  const jumps: Jump[] = []
  const last = new Map<string, Before>()
  for (const section of draft.sections) {
    if (section.level > 3 || section.marker === '') continue
    const key = `${section.parent ?? ''}/${section.level}`
    // Items may be counted through a whole chapter, across its groups.
    const before = last.get(key) ?? last.get(`through/${section.level}`)
    // A damaged marker (—、 for 一、) is told as damage; here it counts as the next.
    const number = ordinalOf(section.marker) ?? (before?.number ?? 0) + 1
    const follows = !before || number <= 1 || before.next.includes(number)
    if (before && !follows) {
      const between = outline.source.slice(before.section.span.end, section.span.start).replace(/\s/g, '')
      const isWritten = number > before.number && between.includes(markerLike(section.marker, number - 1))
      if (!isWritten) jumps.push({ section, before, number })
    }
    const next = number === before?.number ? [number + 1, number + 2] : [number + 1]
    const now = { number, next, section }
    last.set(key, now)
    last.set(`through/${section.level}`, now)
  }
  const stages = stageGaps(draft)
  const gaps = jumps.filter((jump) => jump.number > jump.before.number)
  // An extract leaves out many numbers: that is one question.
  if (gaps.length > 3) return [...jumps.filter((jump) => !gaps.includes(jump)).map(single), manyGaps(gaps), ...stages]
  return [...jumps.map(single), ...stages]
}

/** 第一阶段 and 第三阶段 in neighbouring headings of one parent. */
function stageGaps(draft: Draft): Finding[] {
  const last = new Map<string, number>()
  return draft.sections.flatMap((section): Finding[] => {
    const written = /^第([一二三四五六七八九\d])阶段/.exec(section.title)?.[1]
    const number = written ? numberOf(written) : null
    if (number === null) return []
    const key = section.parent ?? ''
    const before = last.get(key) ?? 0
    last.set(key, number)
    if (number === before + 1 || number === 1) return []
    const expected = `第${chineseNumeral(before + 1)}阶段`
    return [
      {
        kind: 'numbering',
        severity: 'note',
        message: {
          zh: `“第${written}阶段”之前没有“${expected}”。`,
          en: `“${expected}” is missing before “第${written}阶段”.`,
        },
        spans: [section.span],
        about: [section.id],
        alternatives: [{ text: expected, confidence: 0.5 }],
      },
    ]
  })
}

function missingOf({ section, before, number }: Jump): string {
  const first = markerLike(section.marker, before.number + 1)
  return number - before.number === 2 ? first : `${first}—${markerLike(section.marker, number - 1)}`
}

function single(jump: Jump): Finding {
  const { section, before, number } = jump
  const heading = `${section.marker}${section.title.slice(0, 12)}`
  const expected = markerLike(section.marker, before.number + 1)
  const messages =
    number === before.number
      ? {
          zh: `序号重复：“${heading}”与前一项同号，依次应为“${expected}”。`,
          en: `The number stands twice: “${heading}”; the next would be “${expected}”.`,
        }
      : number < before.number
        ? {
            zh: `序号倒退：“${heading}”的前一项已是 ${before.number}，依次应为“${expected}”。`,
            en: `Numbering runs back: “${heading}” follows ${before.number}; the next would be “${expected}”.`,
          }
        : {
            zh: `序号不连续：“${heading}”之前缺“${missingOf(jump)}”。`,
            en: `Numbering jumps: “${missingOf(jump)}” is missing before “${heading}”.`,
          }
  return {
    kind: 'numbering',
    severity: 'note',
    message: messages,
    spans: [section.span],
    about: [before.section.id, section.id],
    alternatives: [{ text: expected, confidence: 0.5 }],
  }
}

function manyGaps(gaps: Jump[]): Finding {
  const missing = gaps.map(missingOf)
  return {
    kind: 'numbering',
    severity: 'note',
    message: {
      zh: `序号有 ${gaps.length} 处不连续，缺 ${missing.join('、')}；可能是节选。`,
      en: `Numbering jumps in ${gaps.length} places, without ${missing.join(', ')}; this may be an extract.`,
    },
    spans: gaps.map((gap) => gap.section.span),
    about: gaps.map((gap) => gap.section.id),
  }
}

function ordinalOf(marker: string): number | null {
  return numberOf(marker.replace(/[^\d一二三四五六七八九十]/g, ''))
}

/** The same kind of marker with another number: （三） for （二）. */
function markerLike(marker: string, number: number): string {
  return marker.replace(/\d+|[一二三四五六七八九十]+/, (found) =>
    /\d/.test(found) ? String(number) : chineseNumeral(number),
  )
}

function chineseNumeral(number: number): string {
  const digits = '零一二三四五六七八九'
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (number > 99) return String(number)
  return `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? digits.charAt(ones) : ''}`
}
