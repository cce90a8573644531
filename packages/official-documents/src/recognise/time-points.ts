// One point of calendar time as official Chinese writes it; the rules stand one by one in times/.
import { pointAt } from './times/all-rules.ts'
import type { Days, TimePoint } from './times/point.ts'

/** First and last day of a point in a given year; null when the calendar has no such day. */
export function daysOf(point: TimePoint, year: number): Days | null {
  return point.days(year, point.month)
}

export { pointAt, type TimePoint }
