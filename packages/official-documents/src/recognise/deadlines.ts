// Decides what is due when, and to whom it goes.
import type { Alternative, Deadline } from '../draft.ts'
import { headingAt, type Outline, paragraphAt, type Sentence, sentenceAt } from '../outline/outline.ts'
import { clauseAt } from './deadlines/clause.ts'
import { findCounted } from './deadlines/counted.ts'
import { kindOf } from './deadlines/kind.ts'
import { receiverOf } from './deadlines/receiver.ts'
import { findRecurring, recurrence } from './deadlines/recurring.ts'
import { tidy, whatOf } from './deadlines/what.ts'
import type { FoundTime } from './times/found-time.ts'

export interface FoundDeadline {
  from: number
  to: number
  due: string | null
  type: Deadline['type']
  what: string
  receiver: string | null
  invalidReason?: NonNullable<Deadline['invalidReason']>
  recurrence?: string
  inferred?: boolean
  raw?: string
  alternatives?: Alternative[]
  sentence: Sentence
}

/** The deadlines of a plan in order of place; `times` are all times of the text, also those that come back every year. */
export function findDeadlines(
  outline: Outline,
  times: FoundTime[],
  docDate: string | null,
  isPlan: boolean,
): FoundDeadline[] {
  if (!isPlan) return []
  const returning = recurring(outline)
  // 每年6月底、12月底前: the rule for rhythms has the whole; what it does not know comes from the dates.
  const dated = times
    .flatMap((time) => fromTime(outline, time) ?? [])
    .filter((item) => !returning.some((other) => overlap(item, other)))
  const counted = relative(outline, docDate).filter(
    (item) => ![...dated, ...returning].some((other) => overlap(item, other)),
  )
  return [...dated, ...returning, ...counted]
    .filter((item) => paragraphAt(outline, item.from)?.zone !== 'annex')
    .sort((a, b) => a.from - b.from)
}

function overlap(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to
}

function fromTime(outline: Outline, time: FoundTime): FoundDeadline | null {
  const place = time.isLimit ? time : time.closes
  if (!place || time.isCondition || paragraphAt(outline, time.from)?.kind !== 'text') return null
  const found = asked(outline, place.from, place.to, time.from, time.listTo ?? place.to)
  if (!found) return null
  if (time.isGoal) found.type = 'goal'
  if (time.isYearly) return { ...found, invalidReason: 'recurring', recurrence: yearly(time) }
  found.due = time.impossible ? null : time.end
  if (time.impossible) found.invalidReason = 'no-such-date'
  else if (found.due === null) found.invalidReason = 'unreadable'
  if (time.inferred) found.inferred = true
  if (time.alternatives.length > 0) found.alternatives = time.alternatives
  if (time.impossible && time.raw) found.raw = time.raw
  if (time.inferred) found.raw = outline.text.slice(time.from, time.to).replace(/(?:之|以)?前$|截?止$/, '')
  return found
}

/**
 * What the sentence asks for by the date at [from, to); `begins` is where the range begins that the date
 * closes, `wordsFrom` where the words behind it begin.
 */
function asked(outline: Outline, from: number, to: number, begins = from, wordsFrom = to): FoundDeadline | null {
  const sentence = sentenceAt(outline, from)
  if (!sentence) return null
  const clause = clauseAt(outline, sentence, from, wordsFrom)
  const heading = headingAt(outline, from)
  const title = heading === null ? undefined : outline.headings[heading]
  const atHeading = title !== undefined && begins - title.to < 4
  return {
    from,
    to,
    due: null,
    type: kindOf(clause, atHeading),
    what: whatOf(outline, clause, from, to),
    receiver: receiverOf(clause.after),
    sentence,
  }
}

function yearly(time: FoundTime): string {
  const [point] = time.points
  if (point?.monthShift != null) return recurrence('月', undefined, point.day === null ? undefined : String(point.day))
  const month = String(point?.month ?? 0).padStart(2, '0')
  return `yearly-${month}-${point?.day ? String(point.day).padStart(2, '0') : 'end'}`
}

/** Counted from an event: with a day only when the event is the issue itself. */
function relative(outline: Outline, docDate: string | null): FoundDeadline[] {
  return findCounted(outline, docDate).flatMap(({ from, to, due }): FoundDeadline[] => {
    const found = asked(outline, from, to)
    if (!found) return []
    const raw = outline.text.slice(from, to)
    if (due !== null) return [{ ...found, due, inferred: true, raw }]
    return [{ ...found, invalidReason: 'relative', raw }]
  })
}

function recurring(outline: Outline): FoundDeadline[] {
  return findRecurring(outline.text).flatMap(({ from, to, recurrence }): FoundDeadline[] => {
    const found = asked(outline, from, to)
    if (!found) return []
    const after = outline.text.slice(to, found.sentence.to)
    const paper = /(?:(?:工作)?计划|情况|报表|总结|信息|清单|材料|名单)/.exec(after)?.[0]
    const type = found.type === 'complete' ? 'report' : found.type
    return [{ ...found, type, what: paper ?? tidy(found.what), invalidReason: 'recurring', recurrence }]
  })
}
