/**
 * Days and times as people read them. A day is 'YYYY-MM-DD' in Asia/Shanghai and never becomes a local Date:
 * it is read as UTC midnight and written in UTC, so that no time zone moves it. An instant is an ISO string with
 * offset and is always shown in Shanghai time, where the organisation works.
 */
import { languageTag, textOf } from '../platform/web/texts.ts'
import { designTexts } from './texts.ts'

export type Day = string
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_PER_DAY = 86_400_000

function utcOf(day: Day): number {
  const [, year, month, date] = DAY.exec(day) ?? []
  const time = Date.UTC(Number(year), Number(month) - 1, Number(date))
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) throw new Error(`not a day: "${day}"`)
  return time
}

export const addDays = (day: Day, days: number): Day =>
  new Date(utcOf(day) + days * MS_PER_DAY).toISOString().slice(0, 10)

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (utcOf(to) - utcOf(from)) / MS_PER_DAY

const format = (options: Intl.DateTimeFormatOptions, time: number) =>
  new Intl.DateTimeFormat(languageTag(), options).format(time)

/** 2018年12月28日 / December 28, 2018. */
export const dayText = (day: Day): string => format({ dateStyle: 'long', timeZone: 'UTC' }, utcOf(day))
/** 12月28日周五 / Fri, Dec 28; for lists within one year. */
export const shortDayText = (day: Day): string =>
  format({ month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' }, utcOf(day))
/** From–to; one day is written once, an open end stays open. */
export function spanText(from: Day, to: Day | null): string {
  if (to === null) return `${dayText(from)} –`
  return from === to ? dayText(from) : `${dayText(from)} – ${dayText(to)}`
}

const SHANGHAI = 'Asia/Shanghai'
// Shanghai has kept UTC+8 without summer time since 1991 (tz database, asia file).
const SHANGHAI_MS = 8 * 3_600_000
const wallClock = (instant: string) => new Date(Date.parse(instant) + SHANGHAI_MS).toISOString()
/** The Shanghai day of an instant. */
export const dayOf = (instant: string): Day => wallClock(instant).slice(0, 10)
/** The Shanghai time of an instant as 'HH:mm', for fields; `timeText` is for reading. */
export const clockOf = (instant: string): string => wallClock(instant).slice(11, 16)
/** ('2019-01-12', '14:30') → '2019-01-12T14:30:00+08:00'. */
export const instantAt = (day: Day, clock: string): string => `${day}T${clock}:00+08:00`

/** 2018年12月28日 09:30. */
export const instantText = (instant: string): string =>
  format({ dateStyle: 'long', timeStyle: 'short', timeZone: SHANGHAI, hourCycle: 'h23' }, Date.parse(instant))
/** 12月28日周五 09:30. */
export const shortInstantText = (instant: string): string =>
  format(
    {
      month: 'short',
      day: 'numeric',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: SHANGHAI,
    },
    Date.parse(instant),
  )
/** 09:30. */
export const timeText = (instant: string): string =>
  format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: SHANGHAI }, Date.parse(instant))

/** 数据截至 2018年12月28日. */
export const asOfText = (day: Day): string => textOf(designTexts)('asOf', { day: dayText(day) })

export const numberText = (value: number, digits = 0): string =>
  new Intl.NumberFormat(languageTag(), { maximumFractionDigits: digits }).format(value)
/** 0.824 → 82%. */
export const shareText = (share: number): string =>
  new Intl.NumberFormat(languageTag(), { style: 'percent', maximumFractionDigits: 0 }).format(share)
/** Money is integer 分: 1234500 → ¥12,345.00. */
export const moneyText = (fen: number): string =>
  new Intl.NumberFormat(languageTag(), { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(
    fen / 100,
  )
