/** The doubts of a notice with the decision that holds. */
import type { Span } from '@yizhan/official-documents'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Alternative } from './alternative.ts'
import { type DecisionKind, type Severity, wantsDay } from './doubt.ts'

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
  alternatives: Alternative[]
  wantsDay: boolean
  decision: {
    decision: DecisionKind
    alternative: number | null
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
      'doubt.alternatives',
      sql<number>`(SELECT count(*)::int FROM notice_doubt_decision c WHERE c.doubt_id = doubt.id)`.as('decisions'),
    ])
    .where('doubt.notice_id', '=', noticeId)
    .orderBy('doubt.position')
    .execute()
  const latest = await latestDecisions(tx, noticeId)
  return rows.map(({ decisions, ...row }) => {
    const alternatives = row.alternatives as unknown as Alternative[] // jsonb written by keepDoubts alone, as the two below
    return {
      ...row,
      spans: row.spans as unknown as Span[],
      about: row.about as unknown as string[],
      alternatives,
      wantsDay: wantsDay({ kind: row.kind, alternatives }),
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
      'decided.alternative',
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
