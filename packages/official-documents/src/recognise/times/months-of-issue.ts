// Reads dates counted from the month of issue: 本月底前, 下月5日前, 请于25日前.
import { inMonth, matchAt, oneDay, type PointRule, point, type TimePoint } from './point.ts'
import { DAY_NUMERAL, DAY_TAIL, RANGE } from './written.ts'

const LIMIT = '(?=(?:之|以)?前|下班前|截?止)'
const RELATIVE = new RegExp(
  `(?<word>本月|当月|这个月|下个?月|次月)(?:(?<day>${DAY_NUMERAL})[日号]${DAY_TAIL}|(?<part>底|末|上旬|中旬|下旬))`,
  'y',
)
const BARE = new RegExp(`(?<day>\\d{1,2})[日号]${DAY_TAIL}${LIMIT}`, 'y')
const WITH_HOUR = new RegExp(`(?<day>\\d{1,2})[日号](?=[上下中]午|晚上?|全天|\\d{1,2}[:：时])${DAY_TAIL}`, 'y')
const BARE_DAYS = new RegExp(`(?<day>\\d{1,2})(?=${RANGE}(?<last>\\d{1,2})[日号])`, 'y')
const DIGITS = '123456789'

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
  begins: DIGITS,
  read(text, from) {
    if (!/[于在]$/.test(text.slice(Math.max(0, from - 1), from))) return null
    const match = matchAt(BARE, text, from)
    return match && bare(match, {})
  },
}

export const dayNear: PointRule = {
  name: 'day without a month behind another date',
  reason: '3月10日前报方案，20日前报总结; 5月8日至10日，7日下午报到',
  begins: DIGITS,
  only: 'near',
  read(text, from) {
    const match = matchAt(BARE, text, from) ?? matchAt(WITH_HOUR, text, from)
    return match && bare(match, { inferred: false })
  },
}

export const bareDays: PointRule = {
  name: 'days without a month',
  reason: '定于6-8日召开: days of the month of issue; a lost 月 would leave the same signs (6月8日)',
  begins: DIGITS,
  read(text, from) {
    if (!/[于在]$/.test(text.slice(Math.max(0, from - 1), from))) return null
    const match = matchAt(BARE_DAYS, text, from)
    if (!match) return null
    const { day = '', last = '' } = match.groups ?? {}
    if (Number(day) >= Number(last)) return null
    const days = (year: number) => oneDay(year, Number(day), Number(last))
    const lostMonth = { text: `${day}月${last}日`, days, weight: 0.4 }
    return bare(match, Number(day) <= 12 ? { readings: [lostMonth] } : {})
  },
}

function bare(match: RegExpExecArray, more: Partial<TimePoint>): TimePoint {
  const day = Number(match.groups?.day)
  return point(
    { from: match.index, to: match.index + match[0].length },
    {
      monthShift: 0,
      isBareDay: true,
      day,
      granularity: 'day',
      days: (year, month) => (month === null ? null : oneDay(year, month, day)),
      inferred: true,
      ...more,
    },
  )
}
