/** What a programme may be drafted from: the draft, and what was decided about its doubts. */
import type { Draft } from '@yizhan/official-documents'
import type { Tx } from '../../platform/db/database.ts'
import { type DecisionKind, decidedValue, isOpen } from './doubts/doubt.ts'
import { doubtsOf } from './doubts/doubt-rows.ts'

export interface NoticeForDrafting {
  id: string
  unitId: string
  title: string
  draft: Draft
  /** Decided doubts only. `value` is the given one or that of the reading taken; null where the words stay as they are. */
  decisions: { key: string; kind: string; about: string[]; decision: DecisionKind; value: string | null }[]
  /** Undecided doubts that block issuing. */
  openDoubts: number
}

/** `undefined` outside the transaction's scope. */
export async function noticeForDrafting(tx: Tx, noticeId: string): Promise<NoticeForDrafting | undefined> {
  const notice = await tx
    .selectFrom('notice')
    .select(['id', 'unit_id as unitId', 'title', 'draft'])
    .where('id', '=', noticeId)
    .executeTakeFirst()
  if (!notice) return undefined
  const doubts = await doubtsOf(tx, noticeId)
  return {
    ...notice,
    draft: notice.draft as unknown as Draft, // written by the compiler alone
    decisions: doubts.flatMap(({ key, kind, about, alternatives, decision }) =>
      decision ? [{ key, kind, about, decision: decision.decision, value: decidedValue(alternatives, decision) }] : [],
    ),
    openDoubts: doubts.filter((doubt) => doubt.severity === 'blocking' && isOpen(doubt)).length,
  }
}
