/** What stands on the structure side: every compiled item in its part, with the places in the text it points at. */
import type {
  Actor,
  Check,
  Deadline,
  Draft,
  Duty,
  Funding,
  HeaderItem,
  Menu,
  Phase,
  RecurringDuty,
  Responsible,
  Span,
  Summary,
  Target,
  Task,
} from '@yizhan/official-documents'
import type { Span as ReaderSpan } from '../../../design/split-reader.tsx'
import type { NoticeDoubt } from '../doubts/contract.ts'
import { decidedValue } from '../doubts/doubt.ts'

export const partKeys = ['summary', 'overview', 'tasks', 'times', 'targets', 'responsibles', 'doubts'] as const
export type PartKey = (typeof partKeys)[number]

export type NoticeItem = { id: string; part: PartKey } & (
  | { of: 'header'; header: HeaderItem }
  | { of: 'menu'; menu: Menu }
  | { of: 'funding'; funding: Funding }
  | { of: 'task'; task: Task }
  | { of: 'phase'; phase: Phase }
  | { of: 'deadline'; deadline: Deadline }
  | { of: 'target'; target: Target }
  | { of: 'check'; check: Check }
  | { of: 'responsible'; responsible: Responsible }
  | { of: 'doubt'; doubt: NoticeDoubt }
  | { of: 'duty'; duty: Duty; who: Actor }
  | { of: 'recurring'; recurring: RecurringDuty }
)

/**
 * The one-page view: who must do what by when. Its lines repeat items of other parts, so their places in the text are
 * marked only while one of them is selected.
 */
export function summaryItems(summary: Summary): NoticeItem[] {
  const line = <I extends object>(item: I, ids: readonly string[], at: number) => ({
    id: `summary-${at + 1}-${ids[0] ?? ''}`,
    part: 'summary' as const,
    ...item,
  })
  const duties = summary.groups.flatMap(({ who, duties }) => duties.map((duty) => ({ of: 'duty', duty, who }) as const))
  return [
    ...duties.map((item, at) => line(item, item.duty.ids, at)),
    ...summary.recurring.map((recurring, at) => line({ of: 'recurring', recurring } as const, recurring.ids, at)),
    ...summary.numbers.map(({ target, ids }, at) => line({ of: 'target', target } as const, ids, at)),
    ...summary.money.map(({ funding, ids }, at) => line({ of: 'funding', funding } as const, ids, at)),
    ...summary.choices.map(({ menu, ids }, at) => line({ of: 'menu', menu } as const, ids, at)),
  ]
}

/** Ids in the draft that the item stands for; a doubt about one of them is about it. */
export function sourceIds(item: NoticeItem): readonly string[] {
  switch (item.of) {
    case 'duty':
      return item.duty.ids
    case 'recurring':
      return item.recurring.ids
    case 'target':
      return [item.target.id]
    case 'funding':
      return [item.funding.id]
    case 'menu':
      return [item.menu.id]
    default:
      return [item.id]
  }
}

/** All but the summary and the doubts; these change with every decision, the draft only when a line is restored. */
export function itemsOf(draft: Draft): NoticeItem[] {
  return [
    ...draft.header.map((header) => ({ id: header.id, part: 'overview', of: 'header', header }) as const),
    ...draft.menus.map((menu) => ({ id: menu.id, part: 'overview', of: 'menu', menu }) as const),
    ...draft.funding.map((funding) => ({ id: funding.id, part: 'overview', of: 'funding', funding }) as const),
    ...draft.tasks.map((task) => ({ id: task.id, part: 'tasks', of: 'task', task }) as const),
    ...draft.phases.map((phase) => ({ id: phase.id, part: 'times', of: 'phase', phase }) as const),
    ...draft.deadlines.map((deadline) => ({ id: deadline.id, part: 'times', of: 'deadline', deadline }) as const),
    ...draft.targets.map((target) => ({ id: target.id, part: 'targets', of: 'target', target }) as const),
    ...draft.checks.map((check, at) => ({ id: `check${at + 1}`, part: 'targets', of: 'check', check }) as const),
    ...draft.responsibles.map(
      (responsible) => ({ id: responsible.id, part: 'responsibles', of: 'responsible', responsible }) as const,
    ),
  ]
}

/** The same item for the same doubt, so that its card is not drawn again when another is decided. */
export function doubtItem(doubt: NoticeDoubt): NoticeItem {
  const known = itemOfDoubt.get(doubt)
  if (known) return known
  const item: NoticeItem = { id: doubt.key, part: 'doubts', of: 'doubt', doubt }
  itemOfDoubt.set(doubt, item)
  return item
}
const itemOfDoubt = new WeakMap<NoticeDoubt, NoticeItem>()

/** The exact places, always marked. */
function exactSpans(item: NoticeItem): Span[] {
  switch (item.of) {
    case 'header':
      return [item.header.span]
    case 'menu':
      return [item.menu.span]
    case 'funding':
      return [item.funding.span]
    case 'task':
      return [item.task.span]
    case 'phase':
      return [item.phase.span]
    case 'deadline':
      return [item.deadline.span]
    case 'target':
      return [item.target.span]
    case 'check':
      return []
    case 'responsible':
      return [item.responsible.span]
    case 'doubt':
      return item.doubt.spans
    case 'duty':
      return item.duty.span ? [item.duty.span] : []
    case 'recurring':
      return item.recurring.span ? [item.recurring.span] : []
  }
}

/** The sentence around them, marked as well while the item is selected. */
function sentencesOf(item: NoticeItem): Span[] {
  if (item.of === 'task') return [item.task.body]
  if (item.of === 'deadline') return [item.deadline.sentence]
  if (item.of === 'target') return [item.target.sentence]
  if (item.of === 'check') return item.check.spans
  return item.part === 'summary' ? exactSpans(item) : []
}

const toneOf = (item: NoticeItem): NonNullable<ReaderSpan['tone']> => {
  if (item.of !== 'doubt') return 'item'
  if (item.doubt.isStripped) return item.doubt.decision?.decision === 'restored' ? 'item' : 'furniture'
  return item.doubt.decision ? 'item' : 'doubt'
}

const marksOf = (item: NoticeItem, spans: readonly Span[]): ReaderSpan[] =>
  spans.map(({ start, end }) => ({ item: item.id, from: start, to: end, tone: toneOf(item) }))

export const markedSpans = (items: readonly NoticeItem[]): ReaderSpan[] =>
  items.flatMap((item) => (item.part === 'summary' ? [] : marksOf(item, exactSpans(item))))

export const widerSpans = (item: NoticeItem | undefined): ReaderSpan[] => (item ? marksOf(item, sentencesOf(item)) : [])

export interface ItemDoubt {
  /** Key of the doubt, which is its item's id. */
  key: string
  /** What was decided to stand there; the compiled item itself stays as it was read. */
  decided: string | null
}

/** For each item of the draft the open doubt about it, or else the value that a person decided. */
export function doubtsAbout(doubts: readonly NoticeDoubt[]): Map<string, ItemDoubt> {
  const found = new Map<string, ItemDoubt>()
  for (const { key, about, isStripped, decision, alternatives } of doubts) {
    const decided = decision && decidedValue(alternatives, decision)
    if (isStripped || (decision && !decided)) continue
    for (const id of about) if (!decision || !found.has(id)) found.set(id, { key, decided: decided || null })
  }
  return found
}
