import { createHash } from 'node:crypto'
import { compile, type Draft, readDocument } from '@yizhan/official-documents'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Call } from '../../platform/http/route.ts'
import { cityOf } from '../../platform/paths.ts'
import type * as contract from './contract.ts'
import { decideDoubt, isStrippedKind, keyed, type Suggestion } from './doubt.ts'
import { doubtsOf } from './doubt-rows.ts'
import { ledgerEntryOf, mediaTypes, safeFileName } from './notice.ts'

/**
 * The whole file is read before its first byte is kept: one that bears a mark of classification leaves no file, no row,
 * no event and no line in a log (保守国家秘密法 art. 29: not on systems connected to public networks).
 */
export async function uploadNotice(call: Call<typeof contract.uploadNotice>) {
  const { db, scope, upload, files, newId, now } = call
  if (!upload) throw notFound()
  const reading = await readDocument({ name: upload.name, bytes: upload.bytes })
  if (!reading.ok) return { ok: false as const, because: reading.because }
  // PostgreSQL keeps no NUL in a text; a document that holds one was not read rightly.
  if (reading.text.includes('\0')) return { ok: false as const, because: 'unreadable' as const }

  const sha256 = createHash('sha256').update(upload.bytes).digest('hex')
  const known = await db.withScope(scope, (tx) => noticeOfBytes(tx, scope.unitId, sha256))
  if (known) return { ok: true as const, noticeId: known, alreadyThere: true }

  const draft = compile(reading.text)
  const name = safeFileName(upload.name)
  const noticeId = newId()
  await files.put(upload.bytes)
  await db.withScope(scope, async (tx) => {
    const place = { city: cityOf(scope.unitPath), path: scope.unitPath }
    const fileId = newId()
    const mediaType = mediaTypes[reading.format]
    await tx
      .insertInto('file')
      .values({ id: fileId, ...place, sha256, name, media_type: mediaType, size: upload.bytes.length, at: now })
      .execute()
    await tx
      .insertInto('notice')
      .values({
        id: noticeId,
        ...place,
        unit_id: scope.unitId,
        file_id: fileId,
        ...columnsOf(draft, name),
        format: reading.format,
        text: reading.text,
        draft: asJson(draft),
        uploaded_by: scope.accountId,
        uploaded_at: now,
      })
      .execute()
    await keepDoubts(tx, draft, { ...place, noticeId, newId })
    await recordEvent(tx, {
      id: newId(),
      type: 'notice.received',
      path: scope.unitPath,
      subjectId: noticeId,
      accountId: scope.accountId,
      at: now,
      data: { unitId: scope.unitId, isPlan: draft.isPlan, doubts: draft.doubts.length },
    })
  })
  return { ok: true as const, noticeId, alreadyThere: false }
}

async function noticeOfBytes(tx: Tx, unitId: string, sha256: string): Promise<string | undefined> {
  const known = await tx
    .selectFrom('notice')
    .innerJoin('file', 'file.id', 'notice.file_id')
    .select('notice.id')
    .where('notice.unit_id', '=', unitId)
    .where('file.sha256', '=', sha256)
    .executeTakeFirst()
  return known?.id
}

interface Place {
  city: string
  path: string
  noticeId: string
  newId: () => string
}

/** Writes the doubts of a draft; those that are there already keep their row and with it their decisions. */
async function keepDoubts(tx: Tx, draft: Draft, at: Place): Promise<void> {
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
        suggestion: doubt.alternatives?.[0] ? asJson(doubt.alternatives[0]) : null,
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

/** A restored line is text after all: the draft is made anew from the same text with that line in it. */
async function compileAnew(tx: Tx, noticeId: string, newId: () => string): Promise<void> {
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

function columnsOf(draft: Draft, fileName: string) {
  const { title, docNumber, issuer, docDate } = ledgerEntryOf(draft, fileName)
  return { title, doc_number: docNumber, issuer, doc_date: docDate, kind: draft.kind, is_plan: draft.isPlan }
}

/** A span may cut a surrogate pair in two; jsonb refuses the halves. The text itself stays whole. */
const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\ufffd')
const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? wellFormed(inner) : inner))

export const decideNoticeDoubt = ({ db, scope, input, now, newId }: Call<typeof contract.decideNoticeDoubt>) =>
  db.withScope(scope, async (tx) => {
    const doubt = await tx
      .selectFrom('notice_doubt')
      .innerJoin('notice', 'notice.id', 'notice_doubt.notice_id')
      .select([
        'notice_doubt.id',
        'notice_doubt.path',
        'notice_doubt.kind',
        'notice_doubt.is_stripped as isStripped',
        'notice_doubt.suggestion',
        'notice.unit_id as unitId',
        'notice.id as noticeId',
      ])
      .where('notice_doubt.id', '=', input.doubtId)
      .forUpdate('notice_doubt')
      .executeTakeFirst()
    if (!doubt) throw notFound()
    if (doubt.unitId !== scope.unitId) return { ok: false as const, because: 'not-your-unit' as const }
    const suggestion = doubt.suggestion as Suggestion | null // written by keepDoubts alone
    const refusal = decideDoubt({ ...doubt, suggestion }, input)
    if (refusal) return { ok: false as const, because: refusal }
    await tx
      .insertInto('notice_doubt_decision')
      .values({
        id: newId(),
        path: doubt.path,
        doubt_id: doubt.id,
        decision: input.decision,
        value: input.decision === 'value-given' ? (input.value ?? null) : null,
        note: input.note || null,
        by_account_id: scope.accountId,
        at: now,
      })
      .execute()
    if (doubt.isStripped) await compileAnew(tx, doubt.noticeId, newId)
    await recordEvent(tx, {
      id: newId(),
      type: 'notice.doubt-decided',
      path: doubt.path,
      subjectId: doubt.noticeId,
      accountId: scope.accountId,
      at: now,
      data: { doubtId: doubt.id, kind: doubt.kind, decision: input.decision },
    })
    return { ok: true as const }
  })
