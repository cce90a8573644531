// What is found about one time in the text.
import type { Alternative, Granularity } from '../../draft.ts'
import type { TimePoint } from './point.ts'

export interface FoundTime {
  from: number
  to: number
  start: string | null
  end: string | null
  granularity: Granularity
  /** 前, 止, 到…年: the last day by which. */
  isLimit: boolean
  /** 到 stands before the year: a date of a goal. */
  isGoal: boolean
  isRange: boolean
  /** A limit on what already is (…前出生的): no deadline. */
  isCondition: boolean
  /** 前 or 止 closes the range: 即日起至6月30日止. Where its end stands. */
  closes: { from: number; to: number } | null
  /** 8月15日、9月15日前: where the list ends whose limit holds for it as well. */
  listTo: number | null
  /** The range says 长期: it has no end on purpose. */
  openEnded: boolean
  /** The calendar has no such day; `raw` is what is written, as year-month-day. */
  impossible: boolean
  raw: string | null
  /** Read across a lost character, or counted from the day of issue. */
  inferred: boolean
  points: TimePoint[]
  hasYear: boolean
  /** 每年9月15日前: comes back every year and is no single day. */
  isYearly: boolean
  /** Other readings that the document does not rule out, the likeliest first. */
  alternatives: Alternative[]
  confidence: number
}
