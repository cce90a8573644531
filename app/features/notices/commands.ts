import { createHash } from 'node:crypto'
import { compile, readDocument } from '@yizhan/official-documents'
import type { Tx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Call } from '../../platform/http/route.ts'
import { cityOf } from '../../platform/paths.ts'
import type * as contract from './contract.ts'
import { asJson, columnsOf, keepDoubts } from './draft-rows.ts'
import { mediaTypes, pagesOf, safeFileName } from './notice.ts'

/**
 * The whole file is read before its first byte is kept: one that bears a mark of classification leaves no file, no row,
 * no event and no line in a log (保守国家秘密法 art. 29: not on systems connected to public networks).
 */
export async function uploadNotice(call: Call<typeof contract.uploadNotice>) {
  const { db, scope, upload, files, newId, now, language } = call
  if (!upload) throw notFound()
  const reading = await readDocument({ name: upload.name, bytes: upload.bytes })
  if (!reading.ok) return { ok: false as const, because: reading.because, words: reading.words[language] }
  // PostgreSQL keeps no NUL in a text; a document that holds one was not read rightly.
  if (reading.text.includes('\0')) return { ok: false as const, because: 'unreadable' as const, words: null }

  const sha256 = createHash('sha256').update(upload.bytes).digest('hex')
  const known = await db.withScope(scope, (tx) => noticeOfBytes(tx, scope.unitId, sha256))
  if (known) return { ok: true as const, noticeId: known, alreadyThere: true }

  const draft = compile(reading.text)
  // Somebody who pressed stop while the file was read does not expect to find it in the ledger.
  if (upload.isGone()) return { ok: false as const, because: 'stopped' as const, words: null }
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
        pages: pagesOf(reading.origin),
        remarks: asJson(reading.remarks),
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
