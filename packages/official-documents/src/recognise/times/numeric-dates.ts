// Reads dates written with points, dashes or strokes: 2024-03-05, 2024.3.5, 2024/3/5, 2024.03; behind a range 3.20.
import { inMonth, matchAt, oneDay, type PointRule, point } from './point.ts'

const CLOCK = '(?: ?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?'
const FULL = new RegExp(
  `(?<year>(?:19|20)\\d{2})([-./．])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})日?(?![\\d.])${CLOCK}`,
  'y',
)
/** 2024.3 beside a sign that no decimal number has, or 2024.03 with its nought. */
const MONTH_ONLY = /(?<year>20\d{2})[.．](?<month>0[1-9]|1[0-2]|[1-9](?=[—\-–~～至到]))(?![\d.%万亿元个])/y
const INNER = new RegExp(`(?<month>\\d{1,2})[./．](?<day>\\d{1,2})(?![\\d.%万亿元个])${CLOCK}`, 'y')
/** 3.15前: a limit makes the pair a date. */
const LIMIT = /(?<month>\d{1,2})\.(?<day>\d{1,2})(?=(?:之|以)?前(?!\d)|截止)/y

export const numericDate: PointRule = {
  name: 'numeric date',
  reason: 'GB/T 7408 (ISO 8601) and what sites and tables write for it',
  begins: '12',
  read(text, from) {
    const match = matchAt(FULL, text, from) ?? matchAt(MONTH_ONLY, text, from)
    return match && numeric(match)
  },
}

export const innerNumericDate: PointRule = {
  name: 'month and day with a point',
  reason: '2024.3.5—3.20: the year stands with the first',
  begins: '0123456789',
  only: 'behind',
  read(text, from) {
    const match = matchAt(INNER, text, from)
    return match && isMonthDay(match) ? numeric(match) : null
  },
}

export const numericLimit: PointRule = {
  name: 'month and day with a point, as a limit',
  reason: 'short notices of offices: 3.15前报',
  begins: '0123456789',
  read(text, from) {
    const match = matchAt(LIMIT, text, from)
    return match && isMonthDay(match) ? numeric(match) : null
  },
}

function isMonthDay(match: RegExpExecArray): boolean {
  const { month, day } = match.groups ?? {}
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
}

function numeric(match: RegExpExecArray) {
  const { year, month, day } = match.groups ?? {}
  const inMonthOf = Number(month)
  return point(
    { from: match.index, to: match.index + match[0].length },
    {
      year: year === undefined ? null : Number(year),
      month: inMonthOf,
      day: day === undefined ? null : Number(day),
      granularity: day === undefined ? 'month' : 'day',
      days: (inYear) => (day === undefined ? inMonth(inYear, inMonthOf) : oneDay(inYear, inMonthOf, Number(day))),
    },
  )
}
