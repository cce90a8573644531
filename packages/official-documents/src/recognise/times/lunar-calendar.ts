// The lunisolar calendar: the solar day of a lunar one. Tables of chinese-days, 1900 to 2100; arithmetic of our own, because
// that package converts in the zone of the machine and is a day early west of Greenwich.
// The default export: Node finds no names in this package's bundle.
import chineseDays from 'chinese-days'
import { addDays } from '../calendar.ts'

const { getYearLeapMonth, monthDays } = chineseDays

/** First day of the lunar year 1900. */
const EPOCH = '1900-01-31'
const LAST_YEAR = 2100

const NEW_YEARS = new Map<number, string>([[1900, EPOCH]])

/** Solar day of the lunar New Year (春节); null outside 1900 to 2100. */
export function newYearOf(year: number): string | null {
  if (year < 1900 || year > LAST_YEAR) return null
  const known = NEW_YEARS.get(year)
  if (known !== undefined) return known
  let day = EPOCH
  for (let each = 1900; each < year; each++) {
    day = addDays(day, lengthOf(each))
    NEW_YEARS.set(each + 1, day)
  }
  return day
}

/** Solar day of a day of the lunar calendar, in the lunar year; null when that month has no such day. */
export function solarDay(year: number, month: number, day: number): string | null {
  const start = newYearOf(year)
  if (start === null || month < 1 || month > 12 || day < 1 || day > monthDays(year, month)) return null
  const { leapMonth, days: leapDays } = getYearLeapMonth(year)
  let offset = day - 1
  for (let each = 1; each < month; each++) offset += monthDays(year, each) + (each === leapMonth ? leapDays : 0)
  return addDays(start, offset)
}

/** 除夕: the last day of a lunar year is the day before the next New Year; here of the solar year it falls into. */
export function newYearsEve(solarYear: number): string | null {
  const start = newYearOf(solarYear)
  return start && addDays(start, -1)
}

function lengthOf(year: number): number {
  const { leapMonth, days } = getYearLeapMonth(year)
  let total = leapMonth ? days : 0
  for (let month = 1; month <= 12; month++) total += monthDays(year, month)
  return total
}
