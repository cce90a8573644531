// Decides where calendar time is written and which days it means; a missing year comes from the document, never from today.
import type { Alternative, Granularity } from '../draft.ts'
import { headingAt, type Outline, paragraphAt } from '../outline/outline.ts'
import { isoDay, yearOf } from './calendar.ts'
import { canBegin, pointAt } from './times/all-rules.ts'
import { bookTitles } from './times/book-titles.ts'
import { issueDayAt, issueRangeAt } from './times/issue-day.ts'
import { limitAt, sinceLength } from './times/limits.ts'
import { matchAt, type TimePoint } from './times/point.ts'
import { read } from './times/reading.ts'
import { RANGE } from './times/written.ts'
import type { TimeContext } from './times/years.ts'

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

const RANGE_SIGN = new RegExp(RANGE, 'y')
/** 3月10日起，至4月20日. */
const RANGE_FROM = new RegExp(`(?:[，,](?=[至到]))?${RANGE}`, 'y')
const OPEN_END = /长期|今后|永久/y
const LIST_SIGN = /[、和及]|以及/y
const LISTED = /20\d{2}年|\d{1,2}月(?:\d{1,2}日|[上中下]旬|底)/y

/** All times of the text in order, outside book titles and document numbers. Time is linear in the length of the text. */
export function findTimes(outline: Outline, context: TimeContext): FoundTime[] {
  const { text } = outline
  const quoted = bookTitles(text)
  const found: FoundTime[] = []
  let title = 0
  let local: { heading: number; window: NonNullable<TimeContext['window']> } | null = null
  let near: { paragraph: number; date: NonNullable<TimeContext['near']> } | null = null
  for (let i = 0; i < text.length; i++) {
    while ((quoted[title]?.to ?? Number.POSITIVE_INFINITY) <= i) title++
    const book = quoted[title]
    if (book && i >= book.from) {
      i = book.to - 1
      continue
    }
    if (!mayBegin(text, i)) continue
    const heading = headingAt(outline, i)
    const paragraph = paragraphAt(outline, i)
    const here: TimeContext = {
      ...context,
      window: local && local.heading === heading ? local.window : context.window,
      near: near && near.paragraph === paragraph?.index ? near.date : null,
    }
    const times = listFrom(text, fromIssue(text, i, here) ?? timeAt(text, i, here), here)
    const last = times.at(-1)
    if (!last) continue
    if (paragraph?.zone !== 'annex') found.push(...times)
    // The time in a heading (…阶段（2024年11月—12月）) gives the year to what stands under it.
    if (heading !== null && last.hasYear && last.end !== null && last.to <= (outline.headings[heading]?.to ?? 0))
      local = { heading, window: { start: last.start, end: last.end } }
    const day = last.end ?? last.start
    if (day !== null && paragraph && last.points.some((point) => point.month !== null)) {
      const isWritten = last.hasYear || here.near?.isWritten === true
      near = { paragraph: paragraph.index, date: { year: yearOf(day), month: Number(day.slice(5, 7)), isWritten } }
    }
    i = last.to - 1
  }
  return found
}

/** A date does not begin inside a number, nor behind 每 and 第; behind the point of a list number it does: 1.2024年. */
function mayBegin(text: string, i: number): boolean {
  const char = text.charAt(i)
  if (!canBegin(char) && !/[即印发下公本通]/.test(char)) return false
  const before = text.charAt(i - 1)
  if (before === '.')
    return /(?:^|[^\d.])\d{1,2}\.$/.test(text.slice(Math.max(0, i - 4), i)) && matchAt(LISTED, text, i) !== null
  return !/[\dA-Za-z每第]/.test(before)
}

/** 即日起至6月30日: from the day of issue. */
function fromIssue(text: string, from: number, context: TimeContext): FoundTime | null {
  const lead = issueRangeAt(text, from)
  const time = lead === null ? null : timeAt(text, from + lead, context)
  if (time && !time.isRange) {
    const closes = time.isLimit ? { from: time.from, to: time.to } : null
    return { ...time, from, start: context.docDate, isRange: true, isLimit: false, closes }
  }
  const alone = issueDayAt(text, from)
  if (alone === null || context.docDate === null) return null
  return { ...plain([], from, from + alone), start: context.docDate, granularity: 'day' }
}

/** 3月1日、8日和15日: what follows takes month and year from the first. */
function listFrom(text: string, first: FoundTime | null, context: TimeContext): FoundTime[] {
  if (!first) return []
  const times = [first]
  for (let last = first; ; ) {
    const sign = last.isLimit || last.isRange ? null : matchAt(LIST_SIGN, text, last.to)
    const from = last.to + (sign?.[0].length ?? 0)
    const day = last.end
    if (!sign || day === null || last.points[0]?.day == null || pointAt(text, from)) return times
    const next = timeAt(text, from, context, last)
    if (!next) return times
    times.push(next)
    last = next
  }
}

function timeAt(text: string, from: number, context: TimeContext, before?: FoundTime): FoundTime | null {
  const found = pointAt(text, from, before ? 'behind' : context.near ? 'near' : 'open')
  if (!found) return null
  const first = before ? inherit(found, before) : found
  const points = [first]
  let to = first.to
  let openEnded = false
  const begun = sinceLength(text, to)
  const sign = matchAt(begun > 0 ? RANGE_FROM : RANGE_SIGN, text, to + begun)
  if (sign) {
    const after = to + begun + sign[0].length
    const second = pointAt(text, after, first.month !== null || first.monthShift !== null ? 'behind' : 'open')
    if (matchAt(OPEN_END, text, after)) {
      openEnded = true
      to = after + 2
    } else if (second) {
      points.push(second)
      to = second.to
    }
  }
  // A year or month that only a range sign completes is no time without its second half.
  if (points.length === 1 && !openEnded && isHalf(text.slice(from, to))) return null
  const isRange = points.length === 2 || openEnded
  const limit = limitAt(text, from, to, first, isRange)
  const reading = read(points, context, limit.kind === 'limit')
  const { days } = reading
  const isLimit = !isRange && (limit.kind === 'limit' || limit.kind === 'goal')
  return {
    ...plain(points, from - limit.lead, to + limit.tail),
    start: isLimit || !days ? null : days.first,
    end: !days || openEnded || limit.kind === 'since' ? null : days.last,
    granularity: first.granularity,
    isLimit,
    isGoal: limit.kind === 'goal',
    isRange,
    isCondition: limit.isCondition,
    closes: isRange && limit.kind === 'limit' ? { from: points.at(-1)?.from ?? from, to: to + limit.tail } : null,
    openEnded,
    impossible: points.some(isImpossible) || (days === null && reading.year !== null),
    raw: rawOf(points.at(-1), reading.year),
    inferred: points.some((point) => point.inferred),
    hasYear: first.year !== null,
    isYearly: first.year === null && comesBack(text.slice(Math.max(0, from - 44), from), first),
    alternatives: reading.others,
    confidence: reading.confidence,
  }
}

/** 每年6月和12月20日前; 每月…次月5日前. What is asked for this time (请, 今年) does not come back. */
function comesBack(before: string, first: TimePoint): boolean {
  if (first.monthShift !== null) return /每个?(?:月|季|周|期|批)[^。；\n]{0,40}$/.test(before)
  return /每年(?:的)?$|每年\d{1,2}月(?![^。；\n]*[请今])[^。；\n]{1,40}$/.test(before)
}

function plain(points: TimePoint[], from: number, to: number): FoundTime {
  return {
    from,
    to,
    start: null,
    end: null,
    granularity: 'day',
    isLimit: false,
    isGoal: false,
    isRange: false,
    isCondition: false,
    closes: null,
    openEnded: false,
    impossible: false,
    raw: null,
    inferred: false,
    points,
    hasYear: false,
    isYearly: false,
    alternatives: [],
    confidence: 1,
  }
}

function inherit(point: TimePoint, before: FoundTime): TimePoint {
  const day = before.end ?? ''
  const month = point.month ?? Number(day.slice(5, 7))
  return {
    ...point,
    month,
    year: point.year ?? (point.month === null ? yearOf(day) : null),
    days: (year) => point.days(year, month),
  }
}

function isHalf(written: string): boolean {
  return !/[年月日号旬底末初份]|季度|半年|\d[-./]\d|[:：]\d|[时点）)整前]|节|夕/.test(written)
}

/** No year has such a day. A 29 February is judged by its year. */
function isImpossible(point: TimePoint): boolean {
  return point.month !== null && point.days(2024, point.month) === null
}

function rawOf(point: TimePoint | undefined, year: number | null): string | null {
  if (!point || point.month === null || point.day === null) return null
  const own = point.year ?? year
  return own === null ? null : isoDay(own, point.month, point.day)
}
