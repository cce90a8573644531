import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { EventRow, Subscriber } from '../../../platform/events.ts'
import type { Platform } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import { raiseToDo, settleToDos } from '../../inbox/public.ts'
import { unitById, unitsByIds } from '../../units/public.ts'
import { excerptFor } from './bulletin.ts'
import { type UnitInBulletin, unitsInBulletin } from './confirmations.ts'
import type { RequestContent } from './confirming.ts'
import { makeDocuments } from './documents.ts'
import { readSigned } from './frozen.ts'
import { bulletinOf, bulletinRow } from './queries.ts'

export const bulletinSubscribers: Subscriber[] = [
  {
    name: 'bulletins.confirmation-requested',
    on: 'bulletin.confirmation-requested',
    handle: ({ db, newId }, event) =>
      db.asJob('bulletins.confirmation-requested', async (tx) => {
        const bulletin = bulletinOf(await bulletinRow(tx, event.subjectId).executeTakeFirstOrThrow())
        for (const unit of await unitsInBulletin(tx, bulletin, bulletin.text, [])) {
          if (unit.confirmation === 'not-asked') await deliverRequest(tx, bulletin, unit, event.at, newId)
        }
      }),
  },
  {
    name: 'bulletins.figures-answered',
    on: 'bulletin.figures-answered',
    handle: ({ db, newId }, event) => db.asJob('bulletins.figures-answered', (tx) => tellAuthor(tx, event, newId)),
  },
  {
    name: 'bulletins.distribute',
    on: 'bulletin.signed',
    handle: ({ db }, event) => db.asJob('bulletins.distribute', (tx) => distribute(tx, event)),
  },
  {
    name: 'bulletins.make-documents',
    on: 'bulletin.signed',
    handle: (platform: Platform, event) => makeDocuments(platform, event.subjectId),
  },
]

async function deliverRequest(
  tx: Tx,
  bulletin: ReturnType<typeof bulletinOf>,
  unit: UnitInBulletin,
  at: string,
  newId: () => string,
): Promise<void> {
  const { text, masthead } = bulletin
  const content: RequestContent = { masthead, title: text.title, ...excerptFor(text, unit.part.unitId) }
  const id = newId()
  // An older request of the same bulletin asks for what the text no longer says.
  await sql`INSERT INTO to_do_settlement (to_do_id, path, at, by_account_id, how)
    SELECT to_do.id, to_do.path, ${at}, NULL, 'superseded' FROM to_do JOIN confirmation_request AS request ON request.id = to_do.subject_id
    WHERE to_do.kind = 'figures-to-confirm' AND request.bulletin_id = ${bulletin.id} AND request.unit_id = ${unit.part.unitId}
    ON CONFLICT (to_do_id) DO NOTHING`.execute(tx)
  const delivered = await tx
    .insertInto('confirmation_request')
    .values({
      id,
      city: cityOf(unit.path),
      path: unit.path,
      unit_id: unit.part.unitId,
      bulletin_id: bulletin.id,
      from_unit_id: bulletin.unitId,
      covers: unit.covers,
      content: JSON.stringify(content),
      requested_at: at,
    })
    .onConflict((conflict) => conflict.columns(['bulletin_id', 'unit_id', 'covers']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!delivered) return
  await raiseToDo(tx, {
    id: newId(),
    unit: { id: unit.part.unitId, path: unit.path },
    kind: 'figures-to-confirm',
    blanks: { title: text.title },
    subjectId: id,
    link: `/bulletins/requests/${id}`,
    fromUnitId: bulletin.unitId,
    raisedAt: at,
  })
}

/** An objection waits at the unit that makes the bulletin until the figures are confirmed or the bulletin is signed. */
async function tellAuthor(tx: Tx, event: EventRow, newId: () => string): Promise<void> {
  const requestId = String(event.data.requestId)
  const about = { kind: 'figures-objected', subjectId: requestId, at: event.at, accountId: event.accountId }
  if (event.data.answer === 'confirmed') return settleToDos(tx, { ...about, how: 'confirmed' })
  const bulletin = await bulletinRow(tx, event.subjectId).executeTakeFirstOrThrow()
  const unit = await unitById(tx, String(event.data.unitId))
  await raiseToDo(tx, {
    id: newId(),
    unit: { id: bulletin.unitId, path: bulletin.path },
    kind: 'figures-objected',
    blanks: { title: bulletin.title, unit: unit.shortName },
    subjectId: requestId,
    link: `/bulletins/${bulletin.id}`,
    fromUnitId: unit.id,
    raisedAt: event.at,
  })
}

/** Each unit on the list receives the signed bulletin at its own path; what was still asked is settled. */
async function distribute(tx: Tx, event: EventRow): Promise<void> {
  const signed = await readSigned(tx, event.subjectId)
  if (!signed) return
  const bulletin = await bulletinRow(tx, event.subjectId).executeTakeFirstOrThrow()
  const { frozen, fingerprint, signedAt } = signed
  const { masthead, title } = frozen.content
  for (const unit of await unitsByIds(tx, [...new Set(frozen.content.distribution.flatMap((line) => line.unitIds))])) {
    await tx
      .insertInto('bulletin_delivery')
      .values({
        bulletin_id: event.subjectId,
        unit_id: unit.id,
        city: cityOf(unit.path),
        path: unit.path,
        from_unit_id: bulletin.unitId,
        masthead,
        year: frozen.year,
        issue: frozen.issue,
        title,
        fingerprint,
        delivered_at: signedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await sql`INSERT INTO to_do_settlement (to_do_id, path, at, by_account_id, how)
    SELECT to_do.id, to_do.path, ${event.at}, ${event.accountId}, 'signed' FROM to_do JOIN confirmation_request AS request ON request.id = to_do.subject_id
    WHERE to_do.kind IN ('figures-to-confirm', 'figures-objected') AND request.bulletin_id = ${event.subjectId}
    ON CONFLICT (to_do_id) DO NOTHING`.execute(tx)
}
