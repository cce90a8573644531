/** The doubts of a notice with the decision that holds; what a programme may be drafted from. */
import type { Draft, Span } from '@yizhan/official-documents'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { type DecisionKind, decidedValue, isOpen, type Severity, type Suggestion, wantsDay } from './doubt.ts'

export interface DecidedDoubt {
  id: string
  key: string
  kind: string
  severity: Severity
  isStripped: boolean
  messageZh: string
  messageEn: string
  spans: Span[]
  about: string[]
  suggestion: Suggestion | null
  wantsDay: boolean
  decision: {
    decision: DecisionKind
    value: string | null
    note: string | null
    byAccountId: string
    at: string
  } | null
  earlierDecisions: number
}

export async function doubtsOf(tx: Tx, noticeId: string): Promise<DecidedDoubt[]> {
  const rows = await tx
    .selectFrom('notice_doubt as doubt')
    .select([
      'doubt.id',
      'doubt.key',
      'doubt.kind',
      'doubt.severity',
      'doubt.is_stripped as isStripped',
      'doubt.message_zh as messageZh',
      'doubt.message_en as messageEn',
      'doubt.spans',
      'doubt.about',
      'doubt.suggestion',
      sql<number>`(SELECT count(*)::int FROM notice_doubt_decision c WHERE c.doubt_id = doubt.id)`.as('decisions'),
    ])
    .where('doubt.notice_id', '=', noticeId)
    .orderBy('doubt.position')
    .execute()
  const latest = await latestDecisions(tx, noticeId)
  return rows.map(({ decisions, ...row }) => {
    const suggestion = row.suggestion as Suggestion | null // jsonb written by keepDoubts alone, as the two below
    return {
      ...row,
      spans: row.spans as unknown as Span[],
      about: row.about as unknown as string[],
      suggestion,
      wantsDay: wantsDay({ kind: row.kind, suggestion }),
      decision: latest.get(row.id) ?? null,
      earlierDecisions: Math.max(0, decisions - 1),
    }
  })
}

async function latestDecisions(tx: Tx, noticeId: string) {
  const rows = await tx
    .selectFrom('notice_doubt_decision as decided')
    .innerJoin('notice_doubt as doubt', 'doubt.id', 'decided.doubt_id')
    .distinctOn('decided.doubt_id')
    .select([
      'decided.doubt_id as doubtId',
      'decided.decision',
      'decided.value',
      'decided.note',
      'decided.by_account_id as byAccountId',
      'decided.at',
    ])
    .where('doubt.notice_id', '=', noticeId)
    .orderBy('decided.doubt_id')
    // Ids are UUIDv7 of the real clock, so they order decisions even when the demo's calendar stands still.
    .orderBy('decided.id', 'desc')
    .execute()
  return new Map(rows.map(({ doubtId, ...decision }) => [doubtId, decision]))
}

export interface NoticeForDrafting {
  id: string
  unitId: string
  title: string
  draft: Draft
  /** Decided doubts only. `value` is the given or accepted one; null where the words stay as they are. */
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
    decisions: doubts.flatMap(({ key, kind, about, suggestion, decision }) =>
      decision
        ? [
            {
              key,
              kind,
              about,
              decision: decision.decision,
              value: decidedValue(suggestion, { decision: decision.decision, value: decision.value ?? undefined }),
            },
          ]
        : [],
    ),
    openDoubts: doubts.filter((doubt) => doubt.severity === 'blocking' && isOpen(doubt)).length,
  }
}
