// Reads one point of calendar time as official Chinese writes it: 2018年12月下旬, 6月8日16：00, 年底, 第三季度, 2017-06-05.
import type { Granularity } from '../draft.ts'
import { daysInMonth, isoDay, isRealDay } from './calendar.ts'
import { numberOf } from './chinese-number.ts'

export type PartOfMonth = 'early' | 'middle' | 'late' | 'end' | 'begin'
export type PartOfYear = 'end' | 'begin' | 'first-half' | 'second-half' | 'q1' | 'q2' | 'q3' | 'q4'

export interface TimePoint {
  from: number
  to: number
  year: number | null
  month: number | null
  day: number | null
  partOfMonth: PartOfMonth | null
  partOfYear: PartOfYear | null
  /** Where a 年 or 月 is missing: the damaged piece, up to the next sign that is there. */
  damaged: { from: number; to: number; fix: string } | null
  /** A sign too many: 下旬月. */
  extra: { from: number; to: number } | null
  weekday: string | null
  /** 明年底: counted from the year that the document is in. */
  nextYear: boolean
}

const NUMERAL = '(?:\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])'
const YEAR = '(?<year>(?:19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3})'
const RANGE = '[—\\-–－~～至到]{1,3}'
const DAY_TAIL =
  '(?<clock>(?:上午|下午|中午|晚上?)?\\d{1,2}(?:[:：]\\d{2}|时(?:\\d{1,2}分)?|点半?)整?)?(?:[（(](?<weekday>(?:星期|周)[一二三四五六日天])[）)])?'
const MONTH_PART = '(?<part>上旬|中旬|下旬|月底|底|末|月初|初|份)?'
const FULL = new RegExp(
  `${YEAR}(?:年度?(?<half>底|末|初|上半年|下半年|(?:第)?[一二三四1-4]季度)?|(?= \\d{1,2}月)|(?=${RANGE}(?:19|20)\\d{2}年))` +
    `(?: ?(?<month>${NUMERAL})(?:月(?:(?<day>${NUMERAL})[日号]${DAY_TAIL}|${MONTH_PART})|(?=${RANGE}${NUMERAL}月)))?`,
  'y',
)
const NUMERIC =
  /(?<year>(?:19|20)\d{2})([-./])(?<month>\d{1,2})\2(?<day>\d{1,2})(?!\d)(?: ?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/y
const MONTH = new RegExp(
  `(?<month>${NUMERAL})(?:月(?:(?<day>${NUMERAL})[日号]${DAY_TAIL}|${MONTH_PART})|(?=${RANGE}${NUMERAL}月(?![\\u4e00-\\u9fa5]{0,2}内)))`,
  'y',
)
/** `1 10日前`: only a blank is left of 月. Read as a date only where a date is due: before 前 or 止. */
const LOST_MONTH = /(?<month>\d{1,2}) (?<day>\d{1,2})[日号](?=之?前|以前|截?止)/y
/** 年底前, 明年底前: the year is the document's own. */
const YEAR_END = /(?<![\d今明去每])(?<relative>今年|明年|年)(?<half>底|末)(?=之?前|以前|止)/y
/** 第三季度, 上半年 without a year. */
const PART_OF_YEAR = /(?<![年每两])(?<half>上半年|下半年|第?[一二三四1-4]季度)/y
const DAY = new RegExp(`(?<day>${NUMERAL})[日号]${DAY_TAIL}`, 'y')

const PARTS: Record<string, PartOfMonth> = {
  上旬: 'early',
  中旬: 'middle',
  下旬: 'late',
  底: 'end',
  末: 'end',
  月底: 'end',
  初: 'begin',
  月初: 'begin',
}

/** The point that starts exactly at `from`, or null. With `inner`, a bare 18日 counts, as behind a range sign. */
export function pointAt(text: string, from: number, inner = false): TimePoint | null {
  for (const pattern of [FULL, NUMERIC, LOST_MONTH, MONTH, YEAR_END, PART_OF_YEAR, ...(inner ? [DAY] : [])]) {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (match?.groups && isPoint(match[0], match.groups)) return toPoint(text, match, pattern)
  }
  return null
}

/** A bare Chinese numeral with 月 is a month only with a day or a part of it: 一月 alone may be a duration. */
function isPoint(found: string, groups: Record<string, string | undefined>): boolean {
  if (groups.year !== undefined || groups.half !== undefined || /\d/.test(found)) return true
  return groups.day !== undefined || groups.part !== undefined
}

function toPoint(text: string, match: RegExpExecArray, pattern: RegExp): TimePoint {
  const groups = match.groups ?? {}
  const from = match.index
  let to = from + match[0].length
  let extra: TimePoint['extra'] = null
  if (groups.part?.endsWith('旬') && text.charAt(to) === '月') {
    extra = { from: to, to: to + 1 }
    to++
  }
  return {
    from,
    to,
    year: groups.year === undefined ? null : numberOf(groups.year),
    month: groups.month === undefined ? null : numberOf(groups.month),
    day: groups.day === undefined ? null : numberOf(groups.day),
    partOfMonth: PARTS[groups.part ?? ''] ?? null,
    partOfYear: partOfYear(groups.half),
    damaged: damageOf(match, groups, pattern),
    extra,
    weekday: groups.weekday ?? null,
    nextYear: groups.relative === '明年',
  }
}

function damageOf(
  match: RegExpExecArray,
  groups: Record<string, string | undefined>,
  pattern: RegExp,
): TimePoint['damaged'] {
  const from = match.index
  if (pattern === LOST_MONTH) return { from, to: from + match[0].length, fix: `${groups.month}月${groups.day}日` }
  const lost = /^(\d{4}) (\d{1,2}月)/.exec(match[0])
  return lost ? { from, to: from + lost[0].length, fix: `${lost[1]}年${lost[2]}` } : null
}

function partOfYear(half: string | undefined): PartOfYear | null {
  if (half === undefined) return null
  if (half === '底' || half === '末') return 'end'
  if (half === '初') return 'begin'
  if (half === '上半年') return 'first-half'
  if (half === '下半年') return 'second-half'
  const quarter =
    '1234'.indexOf(half.replace('第', '').charAt(0)) >= 0
      ? half.replace('第', '').charAt(0)
      : String('一二三四'.indexOf(half.replace('第', '').charAt(0)) + 1)
  return `q${quarter}` as PartOfYear // the pattern admits only quarters one to four
}

export function granularityOf(point: TimePoint): Granularity {
  if (point.day !== null) return 'day'
  if (point.month !== null)
    return point.partOfMonth && point.partOfMonth !== 'end' && point.partOfMonth !== 'begin' ? 'tenday' : 'month'
  return point.partOfYear?.startsWith('q') ? 'quarter' : 'year'
}

/** First and last day of a point in a given year; null when the calendar has no such day. */
export function daysOf(point: TimePoint, year: number): { first: string; last: string } | null {
  const { month, day } = point
  if (month === null) return partsOfYear(point.partOfYear, year)
  if (month < 1 || month > 12) return null
  if (day !== null)
    return isRealDay(year, month, day) ? { first: isoDay(year, month, day), last: isoDay(year, month, day) } : null
  const length = daysInMonth(year, month)
  const [a, b] =
    point.partOfMonth === 'early'
      ? [1, 10]
      : point.partOfMonth === 'middle'
        ? [11, 20]
        : point.partOfMonth === 'late'
          ? [21, length]
          : [1, length]
  return { first: isoDay(year, month, a ?? 1), last: isoDay(year, month, b ?? length) }
}

function partsOfYear(part: PartOfYear | null, year: number): { first: string; last: string } {
  const quarter = part?.startsWith('q') ? Number(part.slice(1)) : 0
  if (quarter)
    return { first: isoDay(year, quarter * 3 - 2, 1), last: isoDay(year, quarter * 3, daysInMonth(year, quarter * 3)) }
  if (part === 'first-half') return { first: isoDay(year, 1, 1), last: isoDay(year, 6, 30) }
  if (part === 'second-half') return { first: isoDay(year, 7, 1), last: isoDay(year, 12, 31) }
  return { first: isoDay(year, 1, 1), last: isoDay(year, 12, 31) }
}
