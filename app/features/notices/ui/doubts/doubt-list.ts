/** In which order doubts stand, which of them stand together, and where the keyboard goes after a decision. */
import type { NoticeDoubt } from '../../doubts/contract.ts'
import { isOpen, type Severity } from '../../doubts/doubt.ts'

/** Many doubts of one kind and severity, decidable by one action; closed, they are one line. */
export interface Fold {
  id: string
  kind: string
  /** Stripped furniture stands last and waits for nobody. */
  severity: Severity | 'stripped'
  doubts: readonly NoticeDoubt[]
  isUnfolded: boolean
}
export type DoubtEntry = { of: 'doubt'; doubt: NoticeDoubt; isInset: boolean } | { of: 'fold'; fold: Fold }

/** Fewer are quicker read than unfolded. */
const fewestToFold = 4
const groups = ['blocking', 'ask', 'note'] as const

export const groupOf = (doubt: NoticeDoubt): Fold['severity'] => (doubt.isStripped ? 'stripped' : doubt.severity)
const foldId = (severity: Fold['severity'], kind: string): string => `fold-${severity}-${kind}`

/** Which of the doubts stand in a fold, by the fold's id. What blocks is looked at one by one and never folded. */
export function foldsOf(doubts: readonly NoticeDoubt[]): Map<string, NoticeDoubt[]> {
  const folds = new Map<string, NoticeDoubt[]>()
  for (const doubt of doubts) {
    const severity = groupOf(doubt)
    if (severity === 'blocking') continue
    const id = foldId(severity, doubt.kind)
    const members = folds.get(id)
    if (members) members.push(doubt)
    else folds.set(id, [doubt])
  }
  for (const [id, { length }] of folds) if (length < fewestToFold && !id.startsWith('fold-stripped')) folds.delete(id)
  return folds
}

/** `unfolded` holds what a person opened or closed; else notes and furniture are closed, questions are open. */
export function entriesOf(doubts: readonly NoticeDoubt[], unfolded: ReadonlyMap<string, boolean>): DoubtEntry[] {
  const folds = foldsOf(doubts)
  const told = new Set<string>()
  return [...groups, 'stripped' as const].flatMap((severity) =>
    doubts
      .filter((doubt) => groupOf(doubt) === severity)
      .flatMap((doubt): DoubtEntry[] => {
        const id = foldId(severity, doubt.kind)
        const members = folds.get(id)
        if (!members) return [{ of: 'doubt', doubt, isInset: false }]
        if (told.has(id)) return []
        told.add(id)
        const isUnfolded = unfolded.get(id) ?? severity === 'ask'
        const fold: DoubtEntry = { of: 'fold', fold: { id, kind: doubt.kind, severity, doubts: members, isUnfolded } }
        if (!isUnfolded) return [fold]
        return [fold, ...members.map((member) => ({ of: 'doubt' as const, doubt: member, isInset: true }))]
      }),
  )
}

export const entryId = (entry: DoubtEntry): string => (entry.of === 'fold' ? entry.fold.id : entry.doubt.key)

/** The fold that hides the doubt, if it is closed. */
export function hidingFold(entries: readonly DoubtEntry[], key: string): string | null {
  for (const entry of entries)
    if (entry.of === 'fold' && !entry.fold.isUnfolded && entry.fold.doubts.some((doubt) => doubt.key === key))
      return entry.fold.id
  return null
}

/** A doubt that nobody has decided, or a closed fold that holds one. */
const waits = (entry: DoubtEntry): boolean =>
  entry.of === 'doubt' ? isOpen(entry.doubt) : !entry.fold.isUnfolded && entry.fold.doubts.some(isOpen)

/** The next that waits after `from`, and from the top again; null when nothing else does. */
export function nextWaiting(entries: readonly DoubtEntry[], from: string | null): string | null {
  const at = entries.findIndex((entry) => entryId(entry) === from)
  const round = [...entries.slice(at + 1), ...entries.slice(0, Math.max(0, at))]
  const next = round.find(waits)
  return next ? entryId(next) : null
}

export const isRestored = (doubt: NoticeDoubt): boolean => doubt.decision?.decision === 'restored'

export interface Progress {
  decided: number
  total: number
}

/** Of what waits for a decision; furniture does not. */
export function progressOf(doubts: readonly NoticeDoubt[]): Progress {
  const counted = doubts.filter((doubt) => !doubt.isStripped)
  return { decided: counted.filter((doubt) => doubt.decision !== null).length, total: counted.length }
}
