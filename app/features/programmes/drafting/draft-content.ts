/** From a compiled notice to the items of a programme: everything with its sentence, nothing invented. */
import type { Draft, Span } from '@yizhan/official-documents'
import { asksOf } from '../issue/addressees.ts'
import type { Deadline, Phase, Source, Target, Task } from '../programme.ts'
import { namesSensitiveGroup } from '../targets/sensitive.ts'

type DraftedTask = Omit<Task, 'id' | 'parentId' | 'rootTaskId' | 'choice' | 'choiceReason' | 'base'>
/** `toUnitId` is found by name afterwards; that needs the directory of units. */
type DraftedDeadline = Omit<Deadline, 'id' | 'parentId' | 'toUnitId' | 'toUnitPath' | 'base'>
type DraftedTarget = Omit<Target, 'id' | 'parentId' | 'taskId' | 'allotted' | 'allottedFloor' | 'base'> & {
  /** Position of the task in whose body it stands. */
  task: number | null
}

export interface DraftedContent {
  recipients: string[]
  windowStart: string | null
  windowEnd: string | null
  tasks: DraftedTask[]
  phases: Omit<Phase, 'id'>[]
  deadlines: DraftedDeadline[]
  targets: DraftedTarget[]
}

/** What a person decided about a doubt; `value` is null where the words stay as they are. */
export interface Decided {
  about: readonly string[]
  value: string | null
}

export function contentOfDraft(draft: Draft, decisions: readonly Decided[] = []): DraftedContent {
  // A clause that lets the levels choose makes every item a choice; without one the items are duties.
  const requirement = draft.menus.length > 0 ? 'menu' : 'required'
  return {
    recipients: draft.header.filter((item) => item.field === 'recipients').flatMap((item) => item.value),
    windowStart: draft.window?.start ?? null,
    windowEnd: draft.window?.end ?? null,
    tasks: draft.tasks.map((task, position) => ({
      position,
      groupTitle: task.group?.title ?? null,
      title: shortened(task.title, 120),
      body: shortened(unwrapped(withoutHeading(task.body.text, task.span.text)), 8000),
      requirement,
      fixedDay: null,
      windowStart: task.window?.start ?? null,
      windowEnd: task.window?.end ?? null,
      responsible: task.responsible,
      source: sourceOf(task.body),
    })),
    phases: draft.phases.map((phase, position) => ({
      position,
      name: shortened(phase.name, 60),
      startsOn: phase.start,
      endsOn: phase.end,
      source: sourceOf(phase.span),
    })),
    deadlines: draft.deadlines.map((deadline, position) => ({
      position,
      what: shortened(deadline.what || deadline.span.text, 120),
      asks: deadline.type === 'report' ? asksOf(deadline.what) : 'other',
      dueOn: decidedDay(deadline.id, decisions) ?? deadline.due,
      doubt: deadline.due
        ? null
        : { because: deadline.invalidReason ?? 'unreadable', raw: deadline.raw ?? deadline.span.text },
      toName: deadline.to ? shortened(deadline.to, 60) : null,
      source: sourceOf(deadline.sentence),
    })),
    targets: draft.targets
      .filter((target) => target.nature !== 'achieved' && target.unit !== '')
      .map((target, position) => {
        const index = draft.tasks.findIndex((task) => task.id === target.task)
        return {
          position,
          task: index < 0 ? null : index,
          subject: shortened(target.subject || target.span.text, 200),
          measure: null,
          comparator: target.comparator,
          quantity: target.quantity,
          quantityMax: target.quantityMax ?? null,
          approximate: target.approximate,
          unit: shortened(target.unit, 10),
          period: target.period?.kind ?? 'total',
          years: target.period?.years ?? null,
          commitment: target.commitment,
          attestedOnly: namesSensitiveGroup(target.subject + target.span.text),
          source: sourceOf(target.sentence),
        }
      }),
  }
}

const decidedDay = (id: string, decisions: readonly Decided[]): string | undefined =>
  decisions.find(({ about, value }) => about.includes(id) && /^\d{4}-\d{2}-\d{2}$/.test(value ?? ''))?.value ??
  undefined

const sourceOf = ({ start, end, text }: Span): Source => ({ start, end, text })

const shortened = (text: string, most: number): string => text.trim().slice(0, most)

const withoutHeading = (body: string, heading: string): string =>
  body.startsWith(heading) ? body.slice(heading.length).replace(/^[。．.：:\s]+/, '') : body

/** The body as a person would read it: lines and pages that broke a sentence are joined, real paragraphs stay apart. */
export const unwrapped = (text: string): string =>
  text
    .split(/\s*\n\s*/)
    .filter((line) => line !== '')
    .reduce(
      (joined, line) => (joined === '' || !/[。！？；：]$/.test(joined) ? joined + line : `${joined}\n${line}`),
      '',
    )
