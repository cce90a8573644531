/** A draft as rows: its columns in the ledger and its doubts, which keep their decisions when the text is compiled anew. */
import { compile, type Draft } from '@yizhan/official-documents'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { isStrippedKind, keyed } from './doubts/doubt.ts'
import { doubtsOf } from './doubts/doubt-rows.ts'
import { ledgerEntryOf } from './notice.ts'

export interface Place {
  city: string
  path: string
  noticeId: string
  newId: () => string
}

/** Writes the doubts of a draft; those that are there already keep their row and with it their decisions. */
export async function keepDoubts(tx: Tx, draft: Draft, at: Place): Promise<void> {
  const found = keyed(draft.doubts)
  await retireAllBut(
    tx,
    at.noticeId,
    found.map((doubt) => doubt.key),
  )
  if (found.length === 0) return
  await tx
    .insertInto('notice_doubt')
    .values(
      found.map((doubt, position) => ({
        id: at.newId(),
        city: at.city,
        path: at.path,
        notice_id: at.noticeId,
        key: doubt.key,
        kind: doubt.kind,
        severity: doubt.severity,
        is_stripped: isStrippedKind(doubt.kind),
        position,
        message_zh: wellFormed(doubt.message.zh),
        message_en: wellFormed(doubt.message.en),
        spans: asJson(doubt.spans),
        about: asJson(doubt.about),
        alternatives: asJson(doubt.alternatives ?? []),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['notice_id', 'key']).doUpdateSet((eb) => ({
        about: eb.ref('excluded.about'),
        position: eb.ref('excluded.position'),
      })),
    )
    .execute()
}

/**
 * What the text no longer gives cause for goes. What somebody has decided stays on record, but is about no item any
 * more: the compiler counts its items anew, and a decided day must not land on another deadline.
 */
async function retireAllBut(tx: Tx, noticeId: string, keys: readonly string[]): Promise<void> {
  const others = sql<boolean>`notice_id = ${noticeId} AND NOT (key = ANY (${[...keys]}::text[]))`
  await tx
    .deleteFrom('notice_doubt')
    .where(others)
    .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM notice_doubt_decision d WHERE d.doubt_id = notice_doubt.id)`)
    .execute()
  await tx.updateTable('notice_doubt').set({ about: '[]' }).where(others).execute()
}

/**
 * A restored line is text after all: the draft is made anew from the same text with that line in it. The caller holds
 * the lock on the notice, so that of two lines restored at once the second sees the first.
 */
export async function compileAnew(tx: Tx, noticeId: string, newId: () => string): Promise<void> {
  const notice = await tx
    .selectFrom('notice')
    .innerJoin('file', 'file.id', 'notice.file_id')
    .select(['notice.city', 'notice.path', 'notice.text', 'file.name'])
    .where('notice.id', '=', noticeId)
    .executeTakeFirstOrThrow()
  const restored = (await doubtsOf(tx, noticeId)).filter((doubt) => doubt.decision?.decision === 'restored')
  const draft = compile(notice.text, { keep: restored.flatMap((doubt) => doubt.spans) })
  await tx
    .updateTable('notice')
    .set({ draft: asJson(draft), ...columnsOf(draft, notice.name) })
    .where('id', '=', noticeId)
    .execute()
  await keepDoubts(tx, draft, { city: notice.city, path: notice.path, noticeId, newId })
}

export function columnsOf(draft: Draft, fileName: string) {
  const { title, docNumber, issuer, docDate } = ledgerEntryOf(draft, fileName)
  return { title, doc_number: docNumber, issuer, doc_date: docDate, kind: draft.kind, is_plan: draft.isPlan }
}

/** A span may cut a surrogate pair in two; jsonb refuses the halves. The text itself stays whole. */
const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\ufffd')
export const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? wellFormed(inner) : inner))
