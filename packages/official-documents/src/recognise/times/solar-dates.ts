// Reads days, parts of months and months of the solar calendar: 2018年12月5日17:00, 二〇二四年三月上旬, 6月底.
import type { Granularity } from '../../draft.ts'
import { numberOf } from '../chinese-number.ts'
import { type Days, inMonth, matchAt, oneDay, type PointRule, point, type TimePoint } from './point.ts'
import { DAY_NUMERAL, DAY_TAIL, NUMERAL, RANGE, YEAR } from './written.ts'
import { YEAR_WORD, YEAR_WORDS, yearNumber, yearShiftOf } from './year-number.ts'

const PART = '(?:上中旬|中下旬|[上中下]旬|月?底|月?末|月?初)'
/** 5日, 5日17:00, or 5 before a range or list of days that says 日 at its end: 3月1-5日, 3月1、2日. */
const DAY = `(?<day>${DAY_NUMERAL})(?:[日号]${DAY_TAIL}|(?=(?:${RANGE}|[、和及])${DAY_NUMERAL}[日号]))`
/** 3月龄 and the like are no months. */
const MONTH_SIGN = '月(?![龄薪均报饼子嫂])'
const MONTH = `(?<month>${NUMERAL})(?:${MONTH_SIGN}(?:${DAY}|份?(?<part>${PART})?(?<tail>份)?)|(?=(?:${RANGE}|、)${NUMERAL}月(?![\\u4e00-\\u9fa5]{0,2}内)))`

/** 2018 12月: only a blank is left of 年. */
const WITH_YEAR = new RegExp(`(?<year>${YEAR})(?:年|(?= \\d{1,2}月))[，,]? ?${MONTH}`, 'y')
/** 明年3月, 次年3月底, 今年6月10日. */
const BESIDE = new RegExp(`(?<word>${YEAR_WORD})的?${MONTH}`, 'y')
const WITHOUT_YEAR = new RegExp(MONTH, 'y')
const INNER_DAY = new RegExp(`(?<day>${DAY_NUMERAL})[日号](?!内|以内|之内)${DAY_TAIL}`, 'y')
/** 三月至五月: the first is no duration, so neither is this. */
const INNER_MONTH = new RegExp(`(?<month>${NUMERAL})月(?<tail>)(?!份|[上中下]旬)`, 'y')
/** 至下旬, 、下旬: the month stands before. */
const INNER_PART = /(?<part>[上中下]旬|月底|月末)/y

/** First and last day of a part; 初 and 底 name the month as a whole (last day where it is a limit). */
const PARTS: Record<string, [number, number?]> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21],
  上中旬: [1, 20],
  中下旬: [11],
}

const MONTH_BEHIND = new RegExp(`${RANGE}${NUMERAL}月`, 'y')

const NUMERALS = '0123456789一二三四五六七八九十廿卅'

export const yearMonthDay: PointRule = {
  name: 'year, month and day',
  reason: 'GB/T 9704-2012 7.3.5.4 and GB/T 15835-2011: the date in full, in Arabic or Chinese numerals',
  begins: '12一二',
  read: (text, from) => read(text, matchAt(WITH_YEAR, text, from)),
}

export const monthDay: PointRule = {
  name: 'month and day',
  reason: 'inside a document the year is mostly left out',
  begins: NUMERALS,
  read(text, from) {
    const match = matchAt(WITHOUT_YEAR, text, from)
    // At the beginning of a paragraph or sentence 3、4月 is item 3, in April.
    const isItem = match !== null && !match[0].includes('月') && text.charAt(from + match[0].length) === '、'
    return isItem && !/[\u4e00-\u9fa5，（(]/.test(text.charAt(from - 1)) ? null : read(text, match)
  },
}

export const besideYear: PointRule = {
  name: 'month of a year beside this one',
  reason: '明年3月底前: counted from the year of issue; 次年 from the year of the date before it',
  begins: YEAR_WORDS,
  read: (text, from) => read(text, matchAt(BESIDE, text, from)),
}

export const innerMonth: PointRule = {
  name: 'bare Chinese month',
  reason: '三月至五月: behind a month the second is one too, though it lacks 份',
  begins: '一二三四五六七八九十',
  only: 'behind',
  read: (text, from) => read(text, matchAt(INNER_MONTH, text, from)),
}

export const innerDay: PointRule = {
  name: 'bare day',
  reason: '7月3日至9日, 3月1日、8日: the month stands with the first',
  begins: NUMERALS,
  only: 'behind',
  read: (text, from) => read(text, matchAt(INNER_DAY, text, from)),
}

export const innerPart: PointRule = {
  name: 'bare part of a month',
  reason: '3月上旬至中旬: the month stands with the first',
  begins: '上中下月',
  only: 'behind',
  read: (text, from) => read(text, matchAt(INNER_PART, text, from)),
}

function read(text: string, match: RegExpExecArray | null): TimePoint | null {
  const { year, word, month, day, part, tail } = match?.groups ?? {}
  if (!match || (month === undefined && day === undefined && part === undefined)) return null
  // A bare Chinese numeral with 月 may be a duration (十二月 is rarely one): it needs a day, a part, 份 or a range.
  const bare = year === undefined && word === undefined && day === undefined && part === undefined && tail === undefined
  if (bare && !/\d|月份/.test(match[0]) && !behindMonth(text, match.index + match[0].length)) return null
  const from = match.index
  let to = from + match[0].length
  let extra: TimePoint['extra'] = null
  if (part?.endsWith('旬') && text.charAt(to) === '月') {
    extra = { from: to, to: to + 1 }
    to++
  }
  const written = { month: numeral(month), day: numeral(day) }
  return point(
    { from, to },
    {
      ...written,
      year: year === undefined ? null : yearNumber(year),
      yearShift: word === undefined ? null : yearShiftOf(word),
      isOfNear: /^[次翌当]/.test(word ?? ''),
      granularity: granularityOf(written.day, part),
      days: (inYear, inherited) => daysOf(inYear, written.month ?? inherited, written.day, part),
      extra,
      damaged: lostYearSign(match),
    },
  )
}

/** 三月至五月: a second month makes the first one a month as well. */
function behindMonth(text: string, to: number): boolean {
  return matchAt(MONTH_BEHIND, text, to) !== null
}

function numeral(written: string | undefined): number | null {
  if (written === undefined) return null
  return numberOf(written.replace('廿', written.length > 1 ? '二十' : '二十').replace('卅', '三十'))
}

function granularityOf(day: number | null, part: string | undefined): Granularity {
  if (day !== null) return 'day'
  return part?.endsWith('旬') ? 'tenday' : 'month'
}

function daysOf(year: number, month: number | null, day: number | null, part: string | undefined): Days | null {
  if (month === null) return null
  if (day !== null) return oneDay(year, month, day)
  const [first, last] = PARTS[part ?? ''] ?? [1]
  return inMonth(year, month, first, last)
}

function lostYearSign(match: RegExpExecArray): TimePoint['damaged'] {
  const lost = /^(\d{4}) (\d{1,2}月)/.exec(match[0])
  return lost ? { from: match.index, to: match.index + lost[0].length, fix: `${lost[1]}年${lost[2]}` } : null
}
