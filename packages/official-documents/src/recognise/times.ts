// Decides where calendar time is written and which days it means; a missing year comes from the document, never from today.
import { headingAt, type Outline, paragraphAt } from '../outline/outline.ts'
import { yearOf } from './calendar.ts'
import { pointAt } from './times/all-rules.ts'
import { bookTitles } from './times/book-titles.ts'
import type { FoundTime } from './times/found-time.ts'
import { issueDayAt, issueRangeAt } from './times/issue-day.ts'
import { plain, timeAt } from './times/one-time.ts'
import { matchAt } from './times/point.ts'
import { mayBegin, signsAhead } from './times/where.ts'
import type { TimeContext } from './times/years.ts'

const LIST_SIGN = /[、和及]|以及/y

/** All times of the text in order, outside book titles and document numbers. Time is linear in the length of the text. */
export function findTimes(outline: Outline, context: TimeContext): FoundTime[] {
  const { text } = outline
  const quoted = bookTitles(text)
  const ahead = signsAhead(text)
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
    if (!mayBegin(text, i, ahead)) continue
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
  shareLimits(text, found)
  return found
}

/** 于8月15日、9月15日前分两批报送: the limit at the end holds for both. */
function shareLimits(text: string, times: FoundTime[]): void {
  for (let i = times.length - 1; i > 0; i--) {
    const [time, next] = [times[i - 1], times[i]]
    if (!time || !next?.isLimit || next.isGoal || time.isLimit || time.isRange || time.granularity !== next.granularity)
      continue
    if (!/^[、和及]$/.test(text.slice(time.to, next.from))) continue
    time.isLimit = true
    time.isCondition = next.isCondition
    time.start = null
    time.listTo = next.listTo ?? next.to
  }
}

/** 即日起至6月30日: from the day of issue. */
function fromIssue(text: string, from: number, context: TimeContext): FoundTime | null {
  const lead = issueRangeAt(text, from)
  const time = lead === null ? null : timeAt(text, from + lead, context)
  if (time && !time.isRange) {
    const closes = time.isLimit && !time.isGoal ? { from: time.from, to: time.to } : null
    return { ...time, from, start: context.docDate, isRange: true, isLimit: false, isGoal: false, closes }
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
