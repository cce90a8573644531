// Decides which days the points of one expression mean together, and keeps what else they may mean.
import type { Alternative } from '../../draft.ts'
import { isoDay, yearOf } from '../calendar.ts'
import type { Days, TimePoint } from './point.ts'
import { monthOf, type TimeContext, type YearReading, yearsOf } from './years.ts'

export interface Reading {
  days: Days | null
  /** Year of the first point, for dates that follow. */
  year: number | null
  confidence: number
  /** The other readings, the likeliest first. */
  others: Alternative[]
}

/** A second reading is worth a question from this share on. */
const WORTH_ASKING = 0.2

/** Reads one point, or the two ends of a range. */
export function read(points: TimePoint[], context: TimeContext, isLimit: boolean): Reading {
  const [first, second] = points.map((point) => ofIssue(point, context))
  if (!first) return { days: null, year: null, confidence: 0, others: [] }
  const candidates = yearCandidates(first, second, context, isLimit).flatMap((candidate) => [
    { ...candidate, point: first, text: null as string | null },
    ...first.readings.map((other) => ({
      year: candidate.year,
      weight: candidate.weight * other.weight,
      point: { ...first, month: other.month, day: other.day, days: solar(other.month, other.day) },
      text: other.text,
    })),
  ])
  const total = candidates.reduce((sum, { weight }) => sum + weight, 0)
  const readings = candidates
    .map(({ year, weight, point, text }) => ({ year, days: daysOf(point, second, year), share: weight / total, text }))
    .sort((a, b) => b.share - a.share)
  const [best, ...rest] = readings
  const others = rest.flatMap(({ days, share, text }): Alternative[] =>
    days && (share >= WORTH_ASKING || text !== null) && days.last !== best?.days?.last
      ? [
          {
            text: text ?? (points.length > 1 ? `${days.first}—${days.last}` : days.last),
            value: days.last,
            confidence: round(share),
          },
        ]
      : [],
  )
  return {
    days: best?.days ?? null,
    year: best?.year ?? null,
    confidence: round(best?.share ?? 0),
    others: others.slice(0, 3),
  }
}

function yearCandidates(
  first: TimePoint,
  second: TimePoint | undefined,
  context: TimeContext,
  isLimit: boolean,
): YearReading[] {
  if (first.year !== null) return [{ year: first.year, weight: 1 }]
  if (second?.year != null) {
    // 10月至2024年3月 began the year before; 3月至2024年10月 did not.
    const before = first.month !== null && second.month !== null && first.month > second.month
    return [{ year: before ? second.year - 1 : second.year, weight: 1 }]
  }
  const [begin, end] = [monthOf(first), second ? monthOf({ ...second, month: second.month ?? first.month }) : undefined]
  return yearsOf(first, context, isLimit, end !== undefined && end >= begin ? end : undefined)
}

function daysOf(first: TimePoint, second: TimePoint | undefined, year: number): Days | null {
  const begin = first.days(year, first.month)
  if (!second || !begin) return begin
  const month = second.month ?? Number(begin.last.slice(5, 7))
  const isEarlier = second.month !== null && first.month !== null && second.month < first.month
  const shifted = second.yearShift === null ? null : year + second.yearShift
  const finish = second.days(second.year ?? shifted ?? (isEarlier ? year + 1 : year), month)
  return finish && { first: begin.first, last: finish.last }
}

/** 本月 and 下月 become the month itself; a bare day takes the month of the date before it. */
function ofIssue(point: TimePoint, context: TimeContext): TimePoint {
  if (point.monthShift === null) return point
  const { docDate, near } = context
  if (docDate === null && !near) return point
  const month = near?.month ?? Number(docDate?.slice(5, 7))
  const year = near?.year ?? yearOf(docDate ?? '')
  const shifted = month - 1 + point.monthShift
  const days = point.days
  return {
    ...point,
    year: year + Math.floor(shifted / 12),
    month: (shifted % 12) + 1,
    days: (inYear) => days(inYear, (shifted % 12) + 1),
  }
}

function solar(month: number, day: number): TimePoint['days'] {
  return (year) => {
    const only = isoDay(year, month, day)
    return { first: only, last: only }
  }
}

function round(share: number): number {
  return Math.round(share * 100) / 100
}
