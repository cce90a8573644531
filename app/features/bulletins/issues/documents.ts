/** The files of a signed bulletin: made once from the frozen rows, read by its unit and by those it went to. */
import { writeDocx, writePdf } from '@yizhan/official-documents'
import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import type { FileAnswer } from '../../../platform/http/endpoint.ts'
import type { Call, Platform } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import type * as contract from './contract.ts'
import { mediaTypes } from './contract.ts'
import { readSigned } from './frozen.ts'
import { printedBulletin } from './printed-bulletin.ts'

/** Stands on every page while the installation runs on the named world's calendar. */
const demoMark = '演示数据，纯属虚构'

/** Setting the pages takes seconds, so it happens outside any transaction; a second run finds the rows and stops. */
export async function makeDocuments(platform: Platform, bulletinId: string): Promise<void> {
  const { db, clock, files, newId } = platform
  const state = await db.asJob('bulletins.read-signed', async (tx) => ({
    signed: await readSigned(tx, bulletinId),
    made: await tx.selectFrom('bulletin_document').select('format').where('bulletin_id', '=', bulletinId).execute(),
  }))
  const { signed, made } = state
  if (!signed || made.length === 2) return
  const sheet = printedBulletin(signed.frozen, signed.fingerprint, clock.isWorldCalendar() ? demoMark : undefined)
  const written = { pdf: (await writePdf(sheet)).bytes, docx: await writeDocx(sheet) }
  const { year, issue, content } = signed.frozen
  for (const format of ['pdf', 'docx'] as const) {
    const bytes = written[format]
    const sha256 = await files.put(bytes)
    const file: NewFile = {
      id: newId(),
      path: signed.path,
      sha256,
      name: `${content.masthead}${year}年第${issue}期.${format}`,
      mediaType: mediaTypes[format],
      size: bytes.length,
      at: signed.signedAt,
    }
    await db.asJob('bulletins.keep-document', (tx) => keepDocument(tx, bulletinId, format, file))
  }
}

interface NewFile {
  id: string
  path: string
  sha256: string
  name: string
  mediaType: string
  size: number
  at: string
}

async function keepDocument(tx: Tx, bulletinId: string, format: 'pdf' | 'docx', file: NewFile): Promise<void> {
  const { id, path, sha256, name, mediaType, size, at } = file
  const made = await tx
    .selectFrom('bulletin_document')
    .select('file_id')
    .where('bulletin_id', '=', bulletinId)
    .where('format', '=', format)
    .executeTakeFirst()
  if (made) return
  await tx
    .insertInto('file')
    .values({ id, city: cityOf(path), path, sha256, name, media_type: mediaType, size, at })
    .execute()
  await tx.insertInto('bulletin_document').values({ bulletin_id: bulletinId, format, path, file_id: id }).execute()
}

export async function getBulletinDocument(call: Call<typeof contract.getBulletinDocument>): Promise<FileAnswer> {
  const { db, scope, input, files } = call
  const own = [...scope.own]
  const reaches = await db.withScope(scope, async (tx) => {
    const [signed, delivered] = await Promise.all([
      tx
        .selectFrom('bulletin_signing')
        .select('bulletin_id')
        .where('bulletin_id', '=', input.bulletinId)
        .where('path', 'in', own)
        .executeTakeFirst(),
      tx
        .selectFrom('bulletin_delivery')
        .select('bulletin_id')
        .where('bulletin_id', '=', input.bulletinId)
        .where('path', 'in', own)
        .executeTakeFirst(),
    ])
    return signed !== undefined || delivered !== undefined
  })
  if (!reaches) throw notFound()
  // The file lies at the issuing unit's path; whoever the bulletin was distributed to may read it.
  const file = await db.asJob('bulletins.read-document', (tx) =>
    tx
      .selectFrom('bulletin_document as document')
      .innerJoin('file', 'file.id', 'document.file_id')
      .select(['file.sha256', 'file.name', 'file.media_type as mediaType'])
      .where('document.bulletin_id', '=', input.bulletinId)
      .where('document.format', '=', input.format)
      .executeTakeFirst(),
  )
  if (!file)
    throw notFound({ zh: '文件正在生成，请稍后再试。', en: 'The file is still being made; please try again shortly.' })
  return { bytes: await files.get(file.sha256), name: file.name, mediaType: file.mediaType }
}
