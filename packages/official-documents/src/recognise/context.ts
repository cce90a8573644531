// Decides what a document says about its own time: day of issue, year of the title, window of the whole programme.
import { headingAt, type Outline, paragraphAt } from '../outline/outline.ts'
import { yearOf } from './calendar.ts'
import type { FoundHeader } from './header.ts'
import type { FoundTime } from './times/found-time.ts'
import type { TimeContext } from './times/years.ts'
import { findTimes } from './times.ts'

/** Day of issue, year of the title and the window of the whole programme: what a date without a year is read by. */
export function contextOf(
  outline: Outline,
  header: FoundHeader[],
  issued: string | undefined,
  isPlan: boolean,
): TimeContext {
  const date = header.find((item) => item.field === 'date')?.value
  const web = header.find((item) => item.field === 'webDate')?.value
  const docDate = typeof date === 'string' ? date : (issued ?? (typeof web === 'string' ? web : null))
  const named = /(?:^|\D)((?:19|20)\d{2})年(度?)/.exec(
    String(header.find((item) => item.field === 'title')?.value ?? '').replace(/《.*?》/g, ''),
  )
  // Without a year in the title the document number gives one: 〔2024〕5号.
  const numbered = /[〔[（(【]((?:19|20)\d{2})[〕\])）】]/.exec(
    String(header.find((item) => item.field === 'docNumber')?.value ?? ''),
  )?.[1]
  const titleYear = named?.[1] ?? (docDate === null ? numbered : undefined)
  const context: TimeContext = {
    docDate,
    titleYear: titleYear ? Number(titleYear) : null,
    titleIsSubject: named?.[2] === '度',
    window: null,
    isPlan,
  }
  const first = findTimes(outline, context)
  if (docDate === null) context.docDate = standingDate(outline, first)
  if (context.docDate === null && context.titleYear === null) context.titleYear = writtenYear(first)
  const whole = first.find((time) => time.isRange && !time.isLimit && statesWhole(outline, time))
  return whole && (whole.start !== null || whole.end !== null)
    ? { ...context, window: { start: whole.start, end: whole.end } }
    : context
}

/** A whole date that has its paragraph almost to itself, the last of them: a signature that was not read as one. */
function standingDate(outline: Outline, times: FoundTime[]): string | null {
  const dates = times.filter((time) => {
    if (!time.hasYear || time.isRange || time.isLimit || time.granularity !== 'day') return false
    const paragraph = paragraphAt(outline, time.from)
    return paragraph !== undefined && paragraph.to - paragraph.from - (time.to - time.from) <= 4
  })
  return dates.at(-1)?.start ?? null
}

/** The first year that the text itself writes with a month. */
function writtenYear(times: FoundTime[]): number | null {
  const dated = times.find((time) => time.hasYear && time.granularity !== 'year' && time.end !== null)
  return dated?.end ? yearOf(dated.end) : null
}

/** The time of the whole stands right under a chapter on time, or behind its label. */
function statesWhole(outline: Outline, time: FoundTime): boolean {
  const index = headingAt(outline, time.from)
  const heading = index === null ? undefined : outline.headings[index]
  if (!heading) return false
  // 报名时间, 公示时间 and the like are times of one step.
  const labelled =
    /时间(?:安排|范围)?$/.test(heading.title) &&
    !/报名|申报|报送|提交|公示|报到|截止|投票|征求|受理|反馈/.test(heading.title)
  // 1. behind the title: the first of several steps, not the whole.
  const isItem = /\d[.．、]$/.test(outline.text.slice(heading.to, time.from))
  return labelled && !isItem && time.from - heading.to < 40
}

/** The year that dates without a year belong to, unless the document says otherwise. */
export function contextYear(context: TimeContext, times: FoundTime[]): number | null {
  if (context.titleYear !== null) return context.titleYear
  if (context.docDate !== null) return yearOf(context.docDate)
  const explicit = times.find((time) => time.hasYear && time.end !== null)
  return explicit?.end ? yearOf(explicit.end) : null
}
