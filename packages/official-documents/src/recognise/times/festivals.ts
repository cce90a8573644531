// Reads festivals that stand with a year: 2019年春节前, 2024年国庆节前. Without a year they stay words (see deadlines).
import { addDays, isoDay } from '../calendar.ts'
import { newYearOf, newYearsEve, solarDay } from './lunar-calendar.ts'

/** The day of a festival in a solar year. Days: 全国年节及纪念日放假办法 (国务院令第795号) and the lunar calendar. */
const FESTIVALS: [RegExp, (year: number) => string | null][] = [
  [/元旦节?/y, (year) => isoDay(year, 1, 1)],
  [/除夕/y, newYearsEve],
  [/春节/y, newYearOf],
  [/元宵节?/y, (year) => solarDay(year, 1, 15)],
  [/“?三八”?(?:国际)?(?:劳动)?妇女节/y, (year) => isoDay(year, 3, 8)],
  [/清明节?/y, pureBrightness],
  [/“?五一”?(?:国际)?劳动节|“五一”/y, (year) => isoDay(year, 5, 1)],
  [/“?五四”?青年节/y, (year) => isoDay(year, 5, 4)],
  [/“?六一”?(?:国际)?儿童节/y, (year) => isoDay(year, 6, 1)],
  [/端午节?/y, (year) => solarDay(year, 5, 5)],
  [/“?七一”?建党节|“七一”/y, (year) => isoDay(year, 7, 1)],
  [/“?八一”?建军节|“八一”/y, (year) => isoDay(year, 8, 1)],
  [/教师节/y, (year) => isoDay(year, 9, 10)],
  [/中秋节?/y, (year) => solarDay(year, 8, 15)],
  [/国庆节?|“十一”/y, (year) => isoDay(year, 10, 1)],
  [/重阳节/y, (year) => solarDay(year, 9, 9)],
]

/** 清明 by the rule of thumb for the 21st century (Y × 0.2422 + 4.81, less the leap years): right from 2000 to 2099. */
function pureBrightness(year: number): string | null {
  const short = year % 100
  return year < 2000 || year > 2099 ? null : isoDay(year, 4, Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4))
}

export interface Festival {
  length: number
  /** Its day in a solar year; null where only the astronomers know it. */
  day(year: number): string | null
}

/** The festival named at an offset. */
export function festivalAt(text: string, from: number): Festival | null {
  for (const [pattern, day] of FESTIVALS) {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (match) return { length: match[0].length, day }
  }
  return null
}

/** What has to be done before a festival is done on its eve. */
export function eveOf(festival: Festival, year: number): string | null {
  const day = festival.day(year)
  return day && addDays(day, -1)
}
