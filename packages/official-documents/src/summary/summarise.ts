// Decides what a busy reader sees on one page: who must do what by when, and what stands open.

import { byTask } from '../doubts/by-task.ts'
import type { Deadline, DocumentKind, Draft, Funding, HeaderField, Menu, Span, Target, Window } from '../draft.ts'
import { around, startingIn } from '../spans.ts'
import { type Actor, actorOf, actorsOf } from './actors.ts'

/** Everything on the page says where it comes from: ids in the draft, and the place in the text. */
export interface Sourced {
  ids: string[]
  span: Span | null
}

export interface Summary {
  subject: Sourced & {
    title: string | null
    issuer: string[]
    number: string | null
    /** Day of issue, YYYY-MM-DD. */
    day: string | null
    kinds: DocumentKind[]
    /** The time of the whole. */
    window: Window | null
  }
  addressedTo: Sourced & { units: string[] }
  /** False for reports: then there are numbers and no duties. */
  asksForWork: boolean
  /** By who answers, the earliest due first, undated last. */
  groups: DutyGroup[]
  /** What comes back every month, quarter or year. */
  recurring: RecurringDuty[]
  /** Numbers that belong to no task. */
  numbers: (Sourced & { target: Target })[]
  money: (Sourced & { funding: Funding })[]
  choices: (Sourced & { menu: Menu })[]
  /** Undecided doubts by severity; `ids` are those that block. */
  doubts: Sourced & { blocking: number; ask: number; note: number }
}

export interface DutyGroup {
  who: Actor
  duties: Duty[]
}

export interface Duty extends Sourced {
  /** task: work of its own; hand-in: something to be reported or applied for; limit: a day by which something is done. */
  kind: 'task' | 'hand-in' | 'limit'
  what: string
  /** YYYY-MM-DD, the last day; null when none is stated or it cannot be read. */
  due: string | null
  /** The first day of a task, when one is stated. */
  from: string | null
  /** Why `due` is missing or to be confirmed. */
  uncertain: NonNullable<Deadline['invalidReason']> | 'inferred' | null
  /** The words of the day, as written; null where none is stated. */
  written: string | null
  targets: Target[]
  /** Who receives it. */
  to: string | null
  /** Units that share the task with the one that answers for it. */
  together: string[]
}

export interface RecurringDuty extends Sourced {
  who: Actor
  what: string
  /** monthly-25, yearly-06-10 … as in the draft. */
  recurrence: string
  written: string
  to: string | null
}

/** The one-page view of a draft. Pure; every line can be opened through its ids and span. */
export function summarise(draft: Draft): Summary {
  const groups = new Map<string, DutyGroup>()
  const give = (who: Actor, duty: Duty) => {
    const group = groups.get(who.name)
    if (group) group.duties.push(duty)
    else groups.set(who.name, { who, duties: [duty] })
  }
  const goals = byTask(draft.targets.filter((target) => target.nature !== 'achieved'))
  for (const task of draft.tasks) {
    const inside = startingIn(draft.deadlines, task.body)
    const ends = inside.filter((deadline) => !isHandIn(deadline))
    // The window of a task may itself come from a report that is due inside it: that one stands as a line of its own.
    const handsIn = inside.some(
      (deadline) => isHandIn(deadline) && deadline.due !== null && deadline.due === task.window?.end,
    )
    const due = task.window?.start === null && handsIn ? null : (task.window?.end ?? null)
    const end = ends.find((deadline) => deadline.due === due) ?? ends[0]
    const targets = goals.get(task.id) ?? []
    for (const { actor, together } of actorsOf(draft, task))
      give(actor, {
        kind: 'task',
        what: task.title,
        due,
        from: task.window?.start ?? null,
        uncertain: due === null && end ? (end.invalidReason ?? null) : end?.inferred ? 'inferred' : null,
        written: end?.span.text ?? null,
        targets,
        to: null,
        together,
        ids: [task.id, ...targets.map((target) => target.id), ...(end ? [end.id] : [])],
        span: task.span,
      })
  }
  const recurring: RecurringDuty[] = []
  for (const deadline of draft.deadlines) {
    const task = around(draft.tasks, deadline.span)
    const who = actorOf(draft, deadline)
    const shared = { what: deadline.what, to: deadline.to, ids: [deadline.id], span: deadline.span }
    if (deadline.invalidReason === 'recurring')
      recurring.push({ who, recurrence: deadline.recurrence ?? '', written: deadline.span.text, ...shared })
    else if (isHandIn(deadline) || !task || deadline.due !== task.window?.end)
      give(who, {
        kind: isHandIn(deadline) ? 'hand-in' : 'limit',
        due: deadline.due,
        from: null,
        uncertain: deadline.invalidReason ?? (deadline.inferred ? 'inferred' : null),
        written: deadline.span.text,
        targets: [],
        together: [],
        ...shared,
      })
  }
  for (const group of groups.values()) group.duties.sort(byDue)
  return {
    subject: subjectOf(draft),
    addressedTo: { units: listOf(draft, 'recipients'), ...source(draft, 'recipients') },
    asksForWork: draft.isPlan,
    groups: [...groups.values()].sort((a, b) => byDue(a.duties[0], b.duties[0])),
    recurring,
    numbers: draft.targets
      .filter((target) => target.task === null || !draft.isPlan)
      .map((target) => ({ target, ids: [target.id], span: target.span })),
    money: draft.funding.map((funding) => ({ funding, ids: [funding.id], span: funding.span })),
    choices: draft.menus.map((menu) => ({ menu, ids: [menu.id], span: menu.span })),
    doubts: countDoubts(draft),
  }
}

function isHandIn(deadline: Deadline): boolean {
  return deadline.type === 'report' || deadline.type === 'apply'
}

/** Undated last; at the same day the order of the document. */
function byDue(a: Duty | undefined, b: Duty | undefined): number {
  const day = (duty: Duty | undefined) => duty?.due ?? '9999'
  return day(a).localeCompare(day(b)) || (a?.span?.start ?? 0) - (b?.span?.start ?? 0)
}

function subjectOf(draft: Draft): Summary['subject'] {
  const single = (field: HeaderField) => {
    const value = draft.header.find((item) => item.field === field)?.value
    return typeof value === 'string' ? value : null
  }
  const fields: HeaderField[] = ['title', 'issuer', 'docNumber', 'date']
  return {
    title: draft.title,
    issuer: listOf(draft, 'issuer'),
    number: single('docNumber'),
    day: single('date'),
    kinds: draft.kinds,
    window: draft.window,
    ids: draft.header.filter((item) => fields.includes(item.field)).map((item) => item.id),
    span: draft.header.find((item) => item.field === 'title')?.span ?? null,
  }
}

function listOf(draft: Draft, field: HeaderField): string[] {
  const value = draft.header.find((item) => item.field === field)?.value
  return Array.isArray(value) ? value : []
}

function source(draft: Draft, field: HeaderField): Sourced {
  const item = draft.header.find((entry) => entry.field === field)
  return { ids: item ? [item.id] : [], span: item?.span ?? null }
}

function countDoubts(draft: Draft): Summary['doubts'] {
  const blocking = draft.doubts.filter((doubt) => doubt.severity === 'blocking')
  const count = (severity: string) => draft.doubts.filter((doubt) => doubt.severity === severity).length
  return {
    blocking: blocking.length,
    ask: count('ask'),
    note: count('note'),
    ids: blocking.map((doubt) => doubt.id),
    span: blocking[0]?.spans[0] ?? null,
  }
}
