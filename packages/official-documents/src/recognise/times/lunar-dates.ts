// Reads days of the lunar calendar: 农历正月初八, 腊月二十三, 农历八月十五.
import { addDays, yearOf } from '../calendar.ts'
import { solarDay } from './lunar-calendar.ts'
import { matchAt, type PointRule, point } from './point.ts'
import { YEAR } from './written.ts'
import { yearNumber } from './year-number.ts'

const DAY = '(?<day>初[一二三四五六七八九十]|[一二]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十)'
const MONTH = '(?<month>正月|冬月|腊月|[一二三四五六七八九十]月|十[一二]月)'
/** 正月 and 腊月 are lunar by themselves; other months need 农历 before or 初 behind. */
const LUNAR = new RegExp(
  `(?:(?<year>${YEAR})年)?(?:(?<mark>[（(]?(?:农历|阴历|夏历))(?:(?<lunarYear>${YEAR})年)?)?${MONTH}${DAY}(?![个多余])`,
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
    if (mark?.startsWith('（') || mark?.startsWith('(')) return null
    if (!mark && !/^[正冬腊]/.test(month) && !day.startsWith('初')) return null
    const [inMonth, inDay] = [monthOf(month), dayOf(day)]
    const written = lunarYear ?? (mark && year ? undefined : year)
    return point(
      { from, to: from + match[0].length },
      {
        year: yearOfSolar(written ?? year, inMonth, inDay),
        lunarMonth: inMonth,
        granularity: 'day',
        days: (solarYear) => daysIn(solarYear, inMonth, inDay),
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

/** The twelfth month of a lunar year mostly falls into the next solar year. */
function yearOfSolar(written: string | undefined, month: number, day: number): number | null {
  if (written === undefined) return null
  const year = yearNumber(written)
  // 2024年腊月二十三 in ordinary use is the one before the New Year that 2024 begins with, unless 农历2023年 says so.
  return daysIn(year, month, day) ? year : null
}

/** The lunar day that falls into a solar year. */
function daysIn(solarYear: number, month: number, day: number) {
  for (const lunarYear of [solarYear, solarYear - 1]) {
    const found = solarDay(lunarYear, month, day) ?? (day === 30 ? lastOf(lunarYear, month) : null)
    if (found && yearOf(found) === solarYear) return { first: found, last: found }
  }
  return null
}

/** 腊月三十 of a short month is said for its 29th, the eve. */
function lastOf(year: number, month: number): string | null {
  const day = solarDay(year, month, 29)
  return month === 12 && day ? addDays(day, 0) : null
}

function monthOf(written: string): number {
  const name = written.replace('月', '').replace('冬', '十一').replace('腊', '十二').replace(/^一$/, '正')
  return MONTHS.indexOf(name) + 1
}

function dayOf(written: string): number {
  if (written.startsWith('初')) return DIGITS.indexOf(written.charAt(1)) + 1
  if (written === '三十') return 30
  const tens = written.startsWith('廿') || written.startsWith('二十') ? 20 : 10
  const rest = written.replace(/^二?十|^一?十|^廿/, '')
  return tens + (rest ? DIGITS.indexOf(rest) + 1 : 0)
}
