// Decides where calendar time is written and which days it means; a missing year comes from the document, never from today.
import type { Granularity } from '../draft.ts'
import { headingAt, type Outline, paragraphAt } from '../outline/outline.ts'
import { isoDay, yearOf } from './calendar.ts'
import { daysOf, granularityOf, pointAt, type TimePoint } from './time-points.ts'

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
  /** The range says 长期: it has no end on purpose. */
  openEnded: boolean
  /** The calendar has no such day; `raw` is what is written, as year-month-day. */
  impossible: boolean
  raw: string | null
  /** Read across a lost character. */
  inferred: boolean
  points: TimePoint[]
  hasYear: boolean
  /** 每年9月15日前: comes back every year and is no single day. */
  isYearly: boolean
}

/** What the document says about its own time. */
export interface TimeContext {
  docDate: string | null
  titleYear: number | null
  window: { start: string | null; end: string | null } | null
}

const RANGE_SIGN = /[—\-–－~～至到]{1,3}/y
const OPEN_END = /长期|今后|永久/y
const LIMIT = /(?:之|以)?前(?![\d期后述来往景沿提列所一])|截?止|(?:之|以)前/y
const SINCE = /起|开始|以来|以后|之后/y
const GOAL_BEFORE = /(?:^|[^得达找受报遇看收感回想直来截\d])到$/
const START_OF_POINT = /[\d一二三四五六七八九十今明年上下第]/

/** All times of the text in order, outside book titles and document numbers. */
export function findTimes(outline: Outline, context: TimeContext): FoundTime[] {
  const { text } = outline
  const quoted = bookTitles(text)
  const found: FoundTime[] = []
  let title = 0
  let local: { heading: number; window: NonNullable<TimeContext['window']> } | null = null
  for (let i = 0; i < text.length; i++) {
    while ((quoted[title]?.to ?? Number.POSITIVE_INFINITY) <= i) title++
    const book = quoted[title]
    if (book && i >= book.from) {
      i = book.to - 1
      continue
    }
    const now = text.charAt(i) === '即' ? fromIssue(text, i, context) : null
    if (now) {
      if (paragraphAt(outline, i)?.zone !== 'annex') found.push(now)
      i = now.to - 1
      continue
    }
    if (!START_OF_POINT.test(text.charAt(i)) || /[\dA-Za-z.]/.test(text.charAt(i - 1))) continue
    if (/[每第]/.test(text.charAt(i - 1))) continue
    const heading = headingAt(outline, i)
    const time = timeAt(text, i, local && local.heading === heading ? { ...context, window: local.window } : context)
    if (!time) continue
    if (paragraphAt(outline, i)?.zone !== 'annex') found.push(time)
    // The time in a heading (…阶段（2024年11月—12月）) gives the year to what stands under it.
    if (heading !== null && time.hasYear && time.end !== null && time.to <= (outline.headings[heading]?.to ?? 0))
      local = { heading, window: { start: time.start, end: time.end } }
    i = time.to - 1
  }
  return found
}

/** 即日起至6月30日: from the day of issue. */
function fromIssue(text: string, from: number, context: TimeContext): FoundTime | null {
  const lead = at(/即日起(?:[至到—-]{1,2})/y, text, from)
  const time = lead ? timeAt(text, from + lead.length, context) : null
  if (!time || time.isRange) return null
  return { ...time, from, start: context.docDate, isRange: true, isLimit: false }
}

function timeAt(text: string, from: number, context: TimeContext): FoundTime | null {
  const first = pointAt(text, from)
  if (!first || first.to === first.from) return null
  const points = [first]
  let to = first.to
  let openEnded = false
  const begun = at(SINCE, text, to)
  const sign = at(RANGE_SIGN, text, to + (begun?.length ?? 0))
  if (sign) {
    const after = to + (begun?.length ?? 0) + sign.length
    const second = pointAt(text, after, first.day !== null)
    if (at(OPEN_END, text, after)) {
      openEnded = true
      to = after + 2
    } else if (second && second.to > after) {
      points.push(second)
      to = second.to
    }
  }
  // A year or month that only a range sign completes is no time without its second half.
  if (
    points.length === 1 &&
    !openEnded &&
    !/[年月日号旬底末初份]|季度|半年|\d[-./]\d|[:：]\d|[时点）)整]/.test(text.slice(from, to))
  )
    return null
  const limit = at(LIMIT, text, to)
  const goal =
    first.month === null &&
    points.length === 1 &&
    first.year !== null &&
    !limit &&
    GOAL_BEFORE.test(text.slice(Math.max(0, from - 2), from))
  const since = points.length === 1 && !openEnded && at(SINCE, text, to) !== null
  const days = resolve(points, context)
  const isLimit = limit !== null || goal
  return {
    from: goal ? from - 1 : from,
    to: to + (limit?.length ?? 0),
    start: isLimit || !days ? null : days.start,
    end: !days || openEnded || since ? null : days.end,
    granularity: granularityOf(first),
    isLimit,
    isGoal: goal,
    isRange: points.length === 2 || openEnded,
    openEnded,
    impossible: points.some(isImpossible) || (days === null && (first.year ?? yearFor(first, context)) !== null),
    raw: rawOf(points.at(-1), context),
    inferred: points.some((point) => point.damaged?.fix.includes('日') === true),
    points,
    hasYear: first.year !== null,
    isYearly:
      first.year === null &&
      /每年(?:的)?$|每年\d{1,2}月[^。；\n]{1,40}$/.test(text.slice(Math.max(0, from - 44), from)),
  }
}

/** 10月至2024年3月 began the year before; 3月至2024年10月 did not. */
function yearBefore(first: TimePoint, second: TimePoint | undefined): number | null {
  if (!second?.year) return null
  return first.month !== null && second.month !== null && first.month >= second.month ? second.year - 1 : second.year
}

/** No year has such a day. A 29 February is judged by its year. */
function isImpossible(point: TimePoint): boolean {
  return point.month !== null && daysOf(point, 2024) === null
}

function resolve(points: TimePoint[], context: TimeContext): { start: string | null; end: string | null } | null {
  const [first, second] = points
  if (!first) return null
  const year = first.year ?? yearBefore(first, second) ?? yearFor(first, context)
  if (year === null) return null
  const begin = daysOf(first, year)
  if (!second) return begin && { start: begin.first, end: begin.last }
  const filled: TimePoint = { ...second, month: second.month ?? (second.day !== null ? first.month : null) }
  const later =
    second.year ?? (filled.month !== null && first.month !== null && filled.month < first.month ? year + 1 : year)
  const finish = daysOf(filled, later)
  return begin && finish && { start: begin.first, end: finish.last }
}

/**
 * The year of a date that has none: one in which it falls into the programme's window; else the first of title year
 * and year of issue in which it is not past; a month that is long gone at issue means the next year.
 */
function yearFor(point: TimePoint, context: TimeContext): number | null {
  const year = plainYearFor(point, context)
  return year !== null && point.nextYear ? year + 1 : year
}

function plainYearFor(point: TimePoint, context: TimeContext): number | null {
  const { docDate, titleYear, window } = context
  // A part of a year without month is not past before the year is.
  const month = point.month ?? 12
  const candidates = [window?.start, window?.end].flatMap((day) => (day ? [yearOf(day)] : []))
  for (const year of candidates) {
    const day = isoDay(year, month, Math.min(point.day ?? 28, 28))
    if ((!window?.start || day >= window.start) && (!window?.end || day <= window.end)) return year
  }
  if (docDate === null) return titleYear ?? candidates[0] ?? null
  const issued = yearOf(docDate)
  const issuedMonth = Number(docDate.slice(5, 7))
  for (const year of [issued, ...(titleYear !== null ? [titleYear] : [])])
    if (year * 12 + month >= issued * 12 + issuedMonth) return year
  return issuedMonth - month >= 9 ? issued + 1 : issued
}

function rawOf(point: TimePoint | undefined, context: TimeContext): string | null {
  if (!point || point.month === null || point.day === null) return null
  const year = point.year ?? yearFor(point, context)
  return year === null ? null : isoDay(year, point.month, point.day)
}

function at(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position
  return pattern.exec(text)?.[0] ?? null
}

/** Ranges of 《…》: dates inside belong to the name. */
function bookTitles(text: string): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = []
  let from = -1
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (char === '\n') depth = 0
    else if (char === '《' && depth++ === 0) from = i
    else if (char === '》' && depth > 0 && --depth === 0) ranges.push({ from, to: i + 1 })
  }
  return ranges
}
