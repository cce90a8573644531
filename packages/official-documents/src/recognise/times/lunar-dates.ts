// Reads days of the lunar calendar: 农历正月初八, 腊月二十三, 农历八月十五, 正月初三至初六.
import { yearOf } from '../calendar.ts'
import { solarDay } from './lunar-calendar.ts'
import { type Days, matchAt, type PointRule, point, type TimePoint } from './point.ts'
import { YEAR } from './written.ts'
import { yearNumber } from './year-number.ts'

const DAY = '(?<day>初[一二三四五六七八九十]|[一二]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十)'
const MONTH = '(?<month>正月|冬月|腊月|[一二三四五六七八九十]月|十[一二]月)'
const LUNAR = new RegExp(
  `(?:(?<year>${YEAR})年)?(?:(?<mark>农历|阴历|夏历)(?:(?<lunarYear>${YEAR})年)?)?${MONTH}${DAY}(?![个多余])`,
  'y',
)
const INNER = new RegExp(`${DAY}(?![个多余月日号])`, 'y')

const MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const DIGITS = '一二三四五六七八九十'

export const lunarDay: PointRule = {
  name: 'day of the lunar calendar',
  reason: 'work around the Spring Festival is dated by it; table of chinese-days',
  begins: '农阴夏正冬腊一二三四五六七八九十12',
  read(text, from) {
    const match = matchAt(LUNAR, text, from)
    if (!match) return null
    const { year, lunarYear, mark, month = '', day = '' } = match.groups ?? {}
    // 正月, 冬月 and 腊月 are lunar by themselves; other months need 农历 before or 初 behind.
    if (!mark && !/^[正冬腊]/.test(month) && !day.startsWith('初')) return null
    const [inMonth, inDay] = [monthOf(month), dayOf(day)]
    const exact = lunarYear === undefined ? null : dayOfLunarYear(yearNumber(lunarYear), inMonth, inDay)
    const written = year === undefined ? null : yearNumber(year)
    return point(
      { from, to: from + match[0].length },
      {
        year: exact ? yearOf(exact.first) : written,
        lunarMonth: inMonth,
        granularity: 'day',
        days: (solarYear) => exact ?? daysIn(solarYear, inMonth, inDay),
        readings: written === null || exact ? [] : otherYear(written, inMonth, inDay, match[0]),
      },
    )
  },
}

export const innerLunarDay: PointRule = {
  name: 'bare day of the lunar calendar',
  reason: '正月初三至初六: the month stands with the first',
  begins: '初十二廿三',
  only: 'behind',
  read(text, from) {
    const match = matchAt(INNER, text, from)
    if (!match) return null
    const day = dayOf(match.groups?.day ?? '')
    return point(
      { from, to: from + match[0].length },
      {
        granularity: 'day',
        days: (year, _, lunarMonth) => (lunarMonth == null ? null : daysIn(year, lunarMonth, day)),
      },
    )
  },
}

/** The lunar day that falls into a solar year. */
function daysIn(solarYear: number, month: number, day: number): Days | null {
  const found = [solarYear, solarYear - 1].map((lunarYear) => dayOfLunarYear(lunarYear, month, day))
  return found.find((days) => days && yearOf(days.first) === solarYear) ?? null
}

/** 腊月三十 of a short month is said for its last day, the eve. */
function dayOfLunarYear(lunarYear: number, month: number, day: number): Days | null {
  const found = solarDay(lunarYear, month, day) ?? (month === 12 && day === 30 ? solarDay(lunarYear, 12, 29) : null)
  return found === null ? null : { first: found, last: found }
}

/** 2024年腊月二十三 is meant in 2024 or, by the lunar year 2024, in January 2025. */
function otherYear(written: number, month: number, day: number, text: string): TimePoint['readings'] {
  const ofLunarYear = dayOfLunarYear(written, month, day)
  if (!ofLunarYear || yearOf(ofLunarYear.first) === written) return []
  return [{ text: `农历${text}`, days: () => ofLunarYear, weight: 0.8 }]
}

function monthOf(written: string): number {
  const name = written.replace('月', '').replace('冬', '十一').replace('腊', '十二').replace(/^一$/, '正')
  return MONTHS.indexOf(name) + 1
}

function dayOf(written: string): number {
  if (written.startsWith('初')) return DIGITS.indexOf(written.charAt(1)) + 1
  if (written === '三十') return 30
  const tens = /^(?:廿|二十)/.test(written) ? 20 : 10
  const rest = written.replace(/^(?:廿|[一二]?十)/, '')
  return tens + (rest ? DIGITS.indexOf(rest) + 1 : 0)
}
