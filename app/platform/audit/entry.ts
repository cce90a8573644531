/** One line of the audit, written in the transaction it belongs to, together with its place in the sealer's queue. */
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { uuidv7 } from '../ids.ts'
import type { RequestContext } from './request-context.ts'

export type Outcome = 'done' | 'read' | 'refused' | 'denied' | 'not-found' | 'invalid' | 'too-often' | 'failed'

export interface AuditEntry {
  act: string
  subjectId: string | null
  outcome: Outcome
  /** Why it was refused: a word of the contract, never a text of the user's. */
  because?: string
  /** Of the unit where it happened. */
  path: string
  accountId: string | null
}

export async function writeAudit(tx: Tx, entry: AuditEntry, request: RequestContext | undefined): Promise<void> {
  await sql`WITH entry AS (
      INSERT INTO audit_entry (id, at, path, account_id, post_id, address, request_id, act, subject_id, outcome, because)
      VALUES (${uuidv7()}, clock_timestamp(), ${entry.path}, ${entry.accountId}, ${request?.postId ?? null},
        ${request?.address ?? 'job'}, ${request?.requestId ?? null}, ${entry.act}, ${entry.subjectId}, ${entry.outcome},
        ${entry.because ?? ''}) RETURNING id)
    INSERT INTO audit_unsealed (entry_id) SELECT id FROM entry`.execute(tx)
}
