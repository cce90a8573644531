// Reads dates counted from the month of issue: 本月底前, 下月5日前, 请于25日前.
import { inMonth, matchAt, oneDay, type PointRule, point } from './point.ts'
import { DAY_NUMERAL, DAY_TAIL } from './written.ts'

const LIMIT = '(?=(?:之|以)?前|下班前|截?止)'
const RELATIVE = new RegExp(
  `(?<word>本月|当月|这个月|下个?月|次月)(?:(?<day>${DAY_NUMERAL})[日号]${DAY_TAIL}|(?<part>底|末|上旬|中旬|下旬))`,
  'y',
)
const BARE = new RegExp(`(?<day>\\d{1,2})[日号]${DAY_TAIL}${LIMIT}`, 'y')

export const relativeMonth: PointRule = {
  name: 'month by its place beside this one',
  reason: '本月25日前: counted from the month of issue, therefore to be confirmed',
  begins: '本当这下次',
  read(text, from) {
    const match = matchAt(RELATIVE, text, from)
    if (!match) return null
    const { word = '', day, part } = match.groups ?? {}
    const [first, last] = part === '上旬' ? [1, 10] : part === '中旬' ? [11, 20] : part === '下旬' ? [21] : [1]
    return point(
      { from, to: from + match[0].length },
      {
        monthShift: /^[下次]/.test(word) ? 1 : 0,
        day: day === undefined ? null : Number(day),
        granularity: day !== undefined ? 'day' : part?.endsWith('旬') ? 'tenday' : 'month',
        days: (year, month) =>
          month === null
            ? null
            : day === undefined
              ? inMonth(year, month, first, last)
              : oneDay(year, month, Number(day)),
        inferred: true,
      },
    )
  },
}

export const bareDay: PointRule = {
  name: 'day without a month, as a limit',
  reason: '请于25日前报送: the month of the date before it, else that of issue',
  begins: '123456789',
  read(text, from) {
    if (!/[于在]$/.test(text.slice(Math.max(0, from - 1), from))) return null
    const match = matchAt(BARE, text, from)
    if (!match) return null
    const day = Number(match.groups?.day)
    return point(
      { from, to: from + match[0].length },
      {
        monthShift: 0,
        day,
        granularity: 'day',
        days: (year, month) => (month === null ? null : oneDay(year, month, day)),
        inferred: true,
      },
    )
  },
}
