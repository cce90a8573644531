// Reads dates that a scanner or a PDF has damaged, and keeps what else they may have been: 1 10日前, 3月1 5日.
import { matchAt, oneDay, type PointRule, point, type TimePoint } from './point.ts'

/** `1 10日前`: only a blank is left of 月. Read as a date only where a date is due: before 前 or 止. */
const LOST_MONTH = /(?<month>\d{1,2}) (?<day>\d{1,2})[日号](?=之?前|以前|截?止)/y
/** 3月1 5日, 1 2月5日: a blank between the digits of one number, as PDF readers leave it. */
const SPLIT_DIGITS = /(?<year>2 ?0 ?\d ?\d)年(?<month>\d|1 [0-2]|1[0-2])月(?<day>\d|[1-3] \d|\d\d)[日号]/y
const SPLIT_DAY = /(?<month>1[0-2]|\d)月(?<day>[1-3] \d)[日号]/y

export const lostMonthSign: PointRule = {
  name: 'lost 月',
  reason: 'a blank between two numbers is the only trace of a lost sign (see outline/fold.ts)',
  begins: '123456789',
  read(text, from) {
    const match = matchAt(LOST_MONTH, text, from)
    if (!match) return null
    const { month, day } = match.groups ?? {}
    const fix = `${month}月${day}日`
    const damaged = { from, to: from + match[0].length, fix }
    return solar(match, null, Number(month), Number(day), {
      damaged,
      inferred: true,
      readings: otherMonths(Number(month), Number(day)),
    })
  },
}

export const splitDigits: PointRule = {
  name: 'number with a blank in it',
  reason: 'PDF readers put a blank where letters are spaced',
  begins: '123456789',
  read(text, from) {
    const whole = matchAt(SPLIT_DIGITS, text, from)
    if (whole?.[0].includes(' ')) {
      const { year = '', month = '', day = '' } = whole.groups ?? {}
      return solar(whole, joined(year), joined(month), joined(day), {})
    }
    const match = whole ? null : matchAt(SPLIT_DAY, text, from)
    if (!match) return null
    const { month = '', day = '' } = match.groups ?? {}
    const [first, second] = day.split(' ').map(Number)
    // A lost dash would leave the same: 1-5日. Rarer, therefore second.
    const isRange = first !== undefined && second !== undefined && first < second
    const readings = isRange
      ? [{ text: `${month}月${second}日`, days: (year: number) => oneDay(year, Number(month), second), weight: 0.3 }]
      : []
    return solar(match, null, Number(month), joined(day), { inferred: true, readings })
  },
}

/** The first digit of the month may be gone as well: 1 10日 was 1月10日 or, less likely, 11月10日 or 12月10日. */
function otherMonths(month: number, day: number): TimePoint['readings'] {
  if (month !== 1) return []
  return [10, 11, 12].map((other) => ({
    text: `${other}月${day}日`,
    days: (year) => oneDay(year, other, day),
    weight: 0.06,
  }))
}

function joined(written: string): number {
  return Number(written.replaceAll(' ', ''))
}

function solar(match: RegExpExecArray, year: number | null, month: number, day: number, more: Partial<TimePoint>) {
  return point(
    { from: match.index, to: match.index + match[0].length },
    { year, month, day, granularity: 'day', days: (inYear) => oneDay(inYear, month, day), ...more },
  )
}
