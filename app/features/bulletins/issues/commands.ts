import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cityOf, isWithin } from '../../../platform/paths.ts'
import { type AnyScope, covers } from '../../../platform/scope.ts'
import { unitById, unitsByIds } from '../../units/public.ts'
import { findFault, readBoundValues } from '../bound-values.ts'
import { type BulletinText, decideStep, figuresOf, stateOf } from './bulletin.ts'
import { unitsInBulletin } from './confirmations.ts'
import type * as contract from './contract.ts'
import { isEmpty, ownBulletin, stepsOf } from './queries.ts'

export const openBulletin = ({ db, scope, input, now, newId }: Call<typeof contract.openBulletin>) =>
  db.withScope(scope, async (tx) => {
    const unit = await unitById(tx, scope.unitId)
    const city = cityOf(scope.unitPath)
    await tx
      .insertInto('bulletin_series')
      .values({
        id: newId(),
        city,
        path: scope.unitPath,
        unit_id: scope.unitId,
        name: input.series,
        organ: input.organ ?? `${unit.name}编`,
      })
      .onConflict((conflict) => conflict.columns(['unit_id', 'name']).doNothing())
      .execute()
    const series = await tx
      .selectFrom('bulletin_series')
      .select('id')
      .where('unit_id', '=', scope.unitId)
      .where('name', '=', input.series)
      .executeTakeFirstOrThrow()
    const id = newId()
    await tx
      .insertInto('bulletin')
      .values({
        id,
        city,
        path: scope.unitPath,
        unit_id: scope.unitId,
        series_id: series.id,
        title: input.title,
        editor_note: '[]',
        sections: '[]',
        distribution: '[]',
        revision: 1,
        opened_at: now,
        opened_by: scope.accountId,
        edited_at: now,
      })
      .execute()
    await recordEvent(tx, eventOf('bulletin.opened', scope, id, now, newId))
    return { ok: true as const, bulletinId: id }
  })

export const editBulletin = ({ db, scope, input, now, newId }: Call<typeof contract.editBulletin>) =>
  db.withScope(scope, async (tx) => {
    const bulletin = await lockedBulletin(tx, scope, input.bulletinId)
    if (bulletin.signed) return { ok: false as const, because: 'signed' as const }
    if (bulletin.revision !== input.revision) return { ok: false as const, because: 'edited-meanwhile' as const }
    const fault =
      (await findFault(tx, scope.ranges, figuresOf(input))) ??
      (await findUntaken(tx, scope, input)) ??
      (await findUnreachable(tx, scope, input))
    if (fault) return { ok: false as const, because: fault }
    const revision = bulletin.revision + 1
    await tx
      .updateTable('bulletin')
      .set({
        title: input.title,
        editor_note: JSON.stringify(input.editorNote),
        sections: JSON.stringify(input.sections),
        distribution: JSON.stringify(input.distribution),
        revision,
        edited_at: now,
      })
      .where('id', '=', bulletin.id)
      .execute()
    await recordEvent(tx, { ...eventOf('bulletin.edited', scope, bulletin.id, now, newId), data: { revision } })
    return { ok: true as const, revision }
  })

/** Only what this unit has taken (采用) may stand as an adopted section, and under the name of who sent it. */
async function findUntaken(tx: Tx, scope: AnyScope, text: BulletinText): Promise<'not-taken' | undefined> {
  const adopted = text.sections.filter((section) => section.kind === 'adopted')
  if (adopted.length === 0) return undefined
  const taken = await tx
    .selectFrom('received_submission as received')
    .innerJoin('submission_decision as decided', 'decided.dispatch_id', 'received.dispatch_id')
    .select(['received.dispatch_id', 'received.from_unit_id'])
    .where('received.path', 'in', [...scope.own])
    .where('decided.decision', '=', 'taken')
    .where(
      'received.dispatch_id',
      'in',
      adopted.map((section) => section.dispatchId),
    )
    .execute()
  const isTaken = (section: (typeof adopted)[number]) =>
    taken.some((row) => row.dispatch_id === section.dispatchId && row.from_unit_id === section.creditUnitId)
  return adopted.every(isTaken) ? undefined : 'not-taken'
}

/** Downward to units of its own, upward to those above it. */
async function findUnreachable(
  tx: Tx,
  scope: AnyScope,
  text: BulletinText,
): Promise<'recipient-outside-reach' | undefined> {
  const ids = [...new Set(text.distribution.flatMap((line) => line.unitIds))]
  const units = await unitsByIds(tx, ids)
  const reached = units.filter((unit) => isWithin(scope.unitPath, unit.path) || covers(scope, unit.path))
  return reached.length === ids.length ? undefined : 'recipient-outside-reach'
}

/** The requests are delivered by the job that follows; it reads the same text and asks whoever is not asked yet. */
export const askForConfirmation = ({ db, scope, input, now, newId }: Call<typeof contract.askForConfirmation>) =>
  db.withScope(scope, async (tx) => {
    const bulletin = await lockedBulletin(tx, scope, input.bulletinId)
    if (bulletin.signed) return { ok: false as const, because: 'signed' as const }
    const values = await readBoundValues(tx, scope.ranges, figuresOf(bulletin.text))
    const units = await unitsInBulletin(tx, bulletin, bulletin.text, values)
    const toAsk = units.filter((unit) => unit.confirmation === 'not-asked')
    if (toAsk.length === 0) return { ok: false as const, because: 'nothing-to-ask' as const }
    await recordEvent(tx, {
      ...eventOf('bulletin.confirmation-requested', scope, bulletin.id, now, newId),
      data: { revision: bulletin.revision, units: toAsk.map((unit) => unit.part.unitId) },
    })
    return { ok: true as const, units: toAsk.length }
  })

export const takeStep = ({ db, scope, input, now, newId }: Call<typeof contract.takeStep>) =>
  db.withScope(scope, async (tx) => {
    const bulletin = await lockedBulletin(tx, scope, input.bulletinId)
    const decision = decideStep(bulletin.state, input.step, isEmpty(bulletin.text))
    if (!decision.ok) return decision
    await tx
      .insertInto('bulletin_step')
      .values({
        id: newId(),
        path: bulletin.path,
        bulletin_id: bulletin.id,
        revision: bulletin.revision,
        step: input.step,
        at: now,
        by_account_id: scope.accountId,
      })
      .execute()
    await recordEvent(tx, {
      ...eventOf(`bulletin.${input.step}`, scope, bulletin.id, now, newId),
      data: { revision: bulletin.revision },
    })
    return { ok: true as const }
  })

/** Held to the end of the transaction: editing, sign-off and signing of one bulletin happen one after another. */
export async function lockedBulletin(tx: Tx, scope: AnyScope, id: string) {
  await sql`SELECT 1 FROM bulletin WHERE id = ${id} FOR UPDATE`.execute(tx)
  const bulletin = await ownBulletin(tx, scope, id)
  const signing = await tx
    .selectFrom('bulletin_signing')
    .select('bulletin_id')
    .where('bulletin_id', '=', id)
    .executeTakeFirst()
  const signed = signing !== undefined
  return {
    ...bulletin,
    signed,
    state: stateOf({ revision: bulletin.revision, steps: await stepsOf(tx, [id]), signed }),
  }
}

export const eventOf = (type: string, scope: AnyScope, subjectId: string, at: string, newId: () => string) => ({
  id: newId(),
  type,
  path: scope.unitPath,
  subjectId,
  accountId: scope.accountId,
  at,
  data: {},
})
