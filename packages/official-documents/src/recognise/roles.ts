// Decides what each time is for, and which of them is the window of a task.
import type { TimeRole, Window } from '../draft.ts'
import { headingAt, headingsAbove, type Outline, paragraphAt } from '../outline/outline.ts'
import type { FoundHeader } from './header.ts'
import { partOf } from './parts.ts'
import type { FoundTime } from './times/found-time.ts'
import type { TimeContext } from './times/years.ts'

export function rolesOf(
  outline: Outline,
  header: FoundHeader[],
  times: FoundTime[],
  phaseTimes: FoundTime[],
  context: TimeContext,
  isPlan: boolean,
): Map<FoundTime, TimeRole> {
  const fields: Partial<Record<string, TimeRole>> = { date: 'doc-date', printDate: 'print-date', webDate: 'web-date' }
  const roles = new Map<FoundTime, TimeRole>()
  const steps = new Set(phaseTimes)
  for (const time of times) {
    const stamped = header.find(
      (item) => fields[item.field] !== undefined && item.from < time.to && time.from < item.to,
    )
    if (stamped) roles.set(time, fields[stamped.field] ?? 'mention')
    else if (steps.has(time)) roles.set(time, 'phase')
    else if (time.isLimit) roles.set(time, time.isCondition ? 'mention' : 'deadline')
    else roles.set(time, isPlan && isWindow(outline, time, context) ? 'task-window' : 'mention')
  }
  return roles
}

function isWindow(outline: Outline, time: FoundTime, context: TimeContext): boolean {
  const before = outline.text.slice(Math.max(0, time.from - 8), time.from)
  if (/时间(?:安排|为|是)?[:：]?$/.test(before)) return true
  const above = headingsAbove(outline, headingAt(outline, time.from))
  const near = above[0]
  if (near && /时间/.test(near.title) && time.from - near.to < 40) return true
  // 2022—2023年度, 2022年至2023年期间受到…: a span that something belongs to, not one in which it is to be done.
  if (
    /^(?:度|学年|期间(?:受|获|发生|取得|有|未|因|被|[^，。；\n]{1,10}的))/.test(
      outline.text.slice(time.to, time.to + 14),
    ) ||
    /度$/.test(outline.text.slice(time.from, time.to))
  )
    return false
  if (
    time.granularity === 'day' &&
    above.slice(0, 2).some((heading) => /时间|日程|赛程/.test(heading.title)) &&
    time.from - (near?.to ?? 0) < 12
  )
    return true
  const past = context.docDate !== null && time.end !== null && time.end < context.docDate
  if (past || time.granularity === 'year') return time.isRange && !past && partOf(near?.title ?? '') !== 'requirements'
  if (time.isRange || /(?:于|定在|将在)$/.test(before)) return true
  // What lies ahead and opens a clause is when something is done: 10月中旬，开展健康讲座.
  const opens =
    /(?:^|[，。；：、和及\n）])(?:在|从|自)?$/.test(before) && !/^的/.test(outline.text.slice(time.to, time.to + 1))
  return context.docDate !== null && time.end !== null && opens && paragraphAt(outline, time.from)?.zone === 'body'
}

/** A task's own time: in its heading, else a window stated right under it, else the last of its deadlines. */
export function windowOf(
  direct: FoundTime[],
  all: FoundTime[],
  roles: Map<FoundTime, TimeRole>,
  headingTo: number,
): Window | null {
  const own = direct.find((time) => time.to <= headingTo && roles.get(time) !== 'mention')
  const stated =
    own ?? direct.find((time) => roles.get(time) === 'task-window' && (time.isRange || time.from - headingTo < 30))
  if (stated) return { start: stated.start, end: stated.end }
  const limits = all.filter((time) => roles.get(time) === 'deadline' && time.end !== null).map((time) => time.end ?? '')
  const last = limits.sort().at(-1)
  return last ? { start: null, end: last } : null
}
