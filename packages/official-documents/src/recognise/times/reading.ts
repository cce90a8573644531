// Decides which days the points of one expression mean together, and keeps what else they may mean.
import type { Alternative } from '../../draft.ts'
import { yearOf } from '../calendar.ts'
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
  const years = yearCandidates(first, second, context, isLimit)
  const likeliest = years[0]?.year
  const candidates = [
    ...years.map(({ year, weight }) => ({ year, weight, days: daysOf(first, second, year), text: null })),
    ...first.readings.flatMap(({ text, days, weight }) =>
      likeliest === undefined
        ? []
        : [{ year: likeliest, weight: weight * (years[0]?.weight ?? 0), days: days(likeliest), text }],
    ),
  ]
  const total = candidates.reduce((sum, { weight }) => sum + weight, 0)
  const [best, ...rest] = candidates
    .map((each) => ({ ...each, share: each.weight / total }))
    .sort((a, b) => b.share - a.share)
  const others = rest.flatMap(({ days, share, text }): Alternative[] => {
    if (!days || days.last === best?.days?.last || (share < WORTH_ASKING && text === null)) return []
    const written = text ?? (points.length > 1 ? `${days.first}—${days.last}` : days.last)
    return [{ text: written, value: days.last, confidence: round(share) }]
  })
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
  const finish = second.days(second.year ?? shifted ?? (isEarlier ? year + 1 : year), month, first.lunarMonth)
  return finish && { first: begin.first, last: finish.last }
}

/** 本月 and 下月 become the month itself; a bare day takes the month of the date before it, or is the next such day. */
function ofIssue(point: TimePoint, context: TimeContext): TimePoint {
  if (point.monthShift === null) return point
  const { docDate, near } = context
  const from = near ? near : docDate === null ? null : { year: yearOf(docDate), month: Number(docDate.slice(5, 7)) }
  if (!from) return point
  const isPast = point.isBareDay && !near && (point.day ?? 31) < Number(docDate?.slice(8, 10))
  const shifted = from.month - 1 + point.monthShift + (isPast ? 1 : 0)
  const month = (shifted % 12) + 1
  return { ...point, year: from.year + Math.floor(shifted / 12), month, days: (year) => point.days(year, month) }
}

function round(share: number): number {
  return Math.round(share * 100) / 100
}
