// The shape that all rules for points of time share. To add a way of writing time: a file with a PointRule, a line in all-rules.ts, a test.
import type { Granularity } from '../../draft.ts'
import { daysInMonth, isoDay, isRealDay } from '../calendar.ts'

/** First and last day of a stretch of the calendar, YYYY-MM-DD. */
export interface Days {
  first: string
  last: string
}

export interface TimePoint {
  from: number
  to: number
  /** As written; null where the document has to tell. */
  year: number | null
  /** 明年 1, 去年 -1, 今年 0: counted from the year the document is issued in. Null where no such word stands. */
  yearShift: number | null
  /** 次年, 当年: counted from the year of the date before it. */
  isOfNear: boolean
  /** 本月 0, 下月 1: counted from the month of issue. */
  monthShift: number | null
  month: number | null
  day: number | null
  /** A day alone: of the month before it, else the first such day from the day of issue on. */
  isBareDay: boolean
  granularity: Granularity
  /** Month of the lunar calendar, for a bare lunar day behind it: 正月初三至初六. */
  lunarMonth: number | null
  /**
   * The days it means in a year; month and lunar month are inherited from the point before it where it has none.
   * Null: no such day.
   */
  days(year: number, month: number | null, lunarMonth?: number | null): Days | null
  /** Where a 年 or 月 is missing: the damaged piece, up to the next sign that is there. */
  damaged: { from: number; to: number; fix: string } | null
  /** A sign too many: 下旬月. */
  extra: { from: number; to: number } | null
  /** Other readings of the same signs, with their weight beside the first reading's, which has 1. */
  readings: { text: string; days(year: number): Days | null; weight: number }[]
  /** Repaired or counted, not read. */
  inferred: boolean
}

export interface PointRule {
  name: string
  /** Why it exists, or where the rule is from. */
  reason: string
  /** The characters that it can begin with. */
  begins: string
  /**
   * behind: only behind a sign of range or list, where a date stands already (至18日); near: where a date stands before
   * it in the paragraph (，20日前报送). Absent: anywhere.
   */
  only?: 'behind' | 'near'
  /** The point that starts exactly at `from`. */
  read(text: string, from: number): TimePoint | null
}

/** A point with nothing but its place; a rule adds what it has read. */
export function point(
  place: { from: number; to: number },
  read: Pick<TimePoint, 'granularity' | 'days'> & Partial<TimePoint>,
): TimePoint {
  return {
    year: null,
    yearShift: null,
    isOfNear: false,
    monthShift: null,
    month: null,
    day: null,
    isBareDay: false,
    lunarMonth: null,
    damaged: null,
    extra: null,
    readings: [],
    inferred: false,
    ...place,
    ...read,
  }
}

/** A sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

export function oneDay(year: number, month: number, day: number): Days | null {
  if (!isRealDay(year, month, day)) return null
  const only = isoDay(year, month, day)
  return { first: only, last: only }
}

/** Days of a month from one day of it to another; the last day of the month where none is given. */
export function inMonth(year: number, month: number, from = 1, to?: number): Days | null {
  if (month < 1 || month > 12) return null
  return { first: isoDay(year, month, from), last: isoDay(year, month, to ?? daysInMonth(year, month)) }
}

/** Whole months of a year, both included. */
export function months(year: number, from: number, to: number): Days {
  return { first: isoDay(year, from, 1), last: isoDay(year, to, daysInMonth(year, to)) }
}
