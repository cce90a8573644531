// Decides the year of a date that has none. Every source in the document has a vote; the others stay as alternatives.
import { isoDay, yearOf } from '../calendar.ts'
import type { TimePoint } from './point.ts'

/** What the document says about its own time. */
export interface TimeContext {
  docDate: string | null
  titleYear: number | null
  /** 2025年度: the year that the matter belongs to; it is often dealt with in the year before. */
  titleIsSubject?: boolean
  window: { start: string | null; end: string | null } | null
  /** A report looks back, a plan ahead. Absent: not known yet, taken for a plan. */
  isPlan?: boolean
  /** The date before it in the same paragraph. `isWritten`: its year stands in the text. */
  near?: { year: number; month: number; isWritten: boolean } | null
}

export interface YearReading {
  year: number
  weight: number
}

// Weights, not probabilities: the order of the GUIDE (window, title, day of issue) with the date just before on top of
// the last two; set so that no two sources beat the window.
const IN_WINDOW = 16
const NEAR = 5
const ISSUE = 3
const TITLE = 2
const SUBJECT = 0.6
const NEXT_YEAR = 1.2
const LAST_YEAR = 0.5

/** Years in which a point without year may lie, the likeliest first; empty when the document says nothing. */
export function yearsOf(point: TimePoint, context: TimeContext, isLimit: boolean, endMonth?: number): YearReading[] {
  const { docDate, titleYear, window, near } = context
  const issued = docDate === null ? null : yearOf(docDate)
  if (point.yearShift !== null) {
    // 次年 and 当年 look at the date before, 明年 and 去年 at the day of issue.
    const base = (point.isOfNear ? near?.year : undefined) ?? issued ?? titleYear ?? near?.year ?? null
    return base === null ? [] : [{ year: base + point.yearShift, weight: 1 }]
  }
  const month = endMonth ?? monthOf(point)
  const votes = new Map<number, number>()
  const vote = (year: number, weight: number) => votes.set(year, (votes.get(year) ?? 0) + weight)
  const fits = (year: number, slack = 0) =>
    docDate === null ? 1 : direction(year, month, docDate, context, isLimit, slack)

  const windowYears = [window?.start, window?.end].flatMap((day) => (day ? [yearOf(day)] : []))
  const held = windowYears.find((year) => lies(year, point, window))
  if (held !== undefined) vote(held, IN_WINDOW)
  if (near?.isWritten) {
    const year = month >= near.month || (!isLimit && context.isPlan === false) ? near.year : near.year + 1
    const isPast = docDate !== null && !isLimit && near.year * 12 + near.month < monthsOf(docDate)
    vote(year, NEAR * (isPast ? 1 : fits(year)))
  }
  if (titleYear !== null) vote(titleYear, (context.titleIsSubject ? SUBJECT : TITLE) * fits(titleYear, 0.3))
  if (issued !== null) {
    vote(issued, ISSUE * fits(issued))
    vote(issued + 1, NEXT_YEAR * fits(issued + 1))
    vote(issued - 1, LAST_YEAR * fits(issued - 1))
  } else if (votes.size === 0 && windowYears[0] !== undefined) vote(windowYears[0], 1)
  return [...votes].map(([year, weight]) => ({ year, weight })).sort((a, b) => b.weight - a.weight || a.year - b.year)
}

/** How well a month suits the day of issue: what is to be done lies ahead, what is reported lies behind. */
function direction(
  year: number,
  month: number,
  docDate: string,
  context: TimeContext,
  isLimit: boolean,
  slack: number,
): number {
  const ahead = year * 12 + month - monthsOf(docDate)
  if (context.isPlan === false && !isLimit) return ahead > 1 ? 0.1 : ahead >= -12 ? 1 : 0.2
  if (ahead > 11) return 0.2 + slack
  if (ahead > 9) return 0.6
  if (ahead >= 0) return 1
  // A date of last month may be a slip of the writer, or the notice is late; half a year back it is the next year's.
  if (ahead >= -2) return 0.5
  return isLimit ? 0.05 : 0.3
}

function lies(year: number, point: TimePoint, window: TimeContext['window']): boolean {
  const day = isoDay(year, monthOf(point), Math.min(point.day ?? 28, 28))
  return (!window?.start || day >= window.start) && (!window?.end || day <= window.end)
}

/** The month a point ends in: a part of a year is not past before its last month is. */
export function monthOf(point: TimePoint): number {
  if (point.month !== null) return point.month
  return Number(point.days(2024, null)?.last.slice(5, 7) ?? 12)
}

function monthsOf(day: string): number {
  return yearOf(day) * 12 + Number(day.slice(5, 7))
}
