import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import { deleteEnrolments, enterParticipant, insertEnrolment, orRefused } from '../enrolment/commands.ts'
import { recordSessionEvent } from '../events.ts'
import { findSession, lockSession, type Session } from '../queries.ts'
import type * as contract from './contract.ts'
import { type ListRow, readPastedList } from './list.ts'

/** Whether a list may be taken: before, on and after the day, until the record is closed. */
function decideList(session: Session, unitId: string) {
  if (session.unitId !== unitId) return { ok: false as const, because: 'not-your-unit' as const }
  if (session.state === 'cancelled' || session.state === 'closed') return { ok: false as const, because: session.state }
  return { ok: true as const }
}

export const previewList = ({ db, scope, input, crypto }: Call<typeof contract.previewList>) =>
  db.withScope(scope, async (tx) => {
    const session = await findSession(tx, input.sessionId)
    if (!session) throw notFound()
    const decision = decideList(session, scope.unitId)
    if (!decision.ok) return decision
    const rows = await withEnrolled(tx, session.id, readPastedList(input.pasted), crypto)
    const usable = rows.filter((row) => row.problem === null).length
    return { ok: true as const, rows, usable, seatsLeft: session.capacity - session.taken }
  })

/** Somebody of this name whose sealed number is the same has a seat already. */
async function withEnrolled(tx: Tx, sessionId: string, rows: ListRow[], crypto: { open(sealed: Uint8Array): string }) {
  const enrolled = await tx
    .selectFrom('enrolment')
    .select(['person_name', 'phone_sealed', 'phone_tail'])
    .where('session_id', '=', sessionId)
    .execute()
  return rows.map((row): ListRow => {
    const isEnrolled = enrolled.some(
      ({ person_name, phone_sealed, phone_tail }) =>
        person_name === row.name &&
        phone_tail === row.phone.slice(-4) &&
        phone_sealed !== null &&
        crypto.open(phone_sealed) === row.phone,
    )
    return row.problem === null && isEnrolled ? { ...row, problem: 'already-enrolled' } : row
  })
}

/** All usable rows or none: one transaction. */
export async function importList(call: Call<typeof contract.importList>) {
  const { db, scope, input, crypto } = call
  await db.withScope(scope, async (tx) => {
    if (!(await findSession(tx, input.sessionId))) throw notFound()
  })
  return orRefused(() =>
    db.asJob('activities.import', async (tx) => {
      const session = await lockSession(tx, input.sessionId, 'key-share')
      const decision = decideList(session, scope.unitId)
      if (!decision.ok) return decision
      const all = await withEnrolled(tx, session.id, readPastedList(input.pasted), crypto)
      const rows = all.filter((row) => row.problem === null)
      if (rows.length === 0) return { ok: false as const, because: 'nothing-usable' as const }
      if (rows.length > session.capacity - session.taken) return { ok: false as const, because: 'full' as const }
      const importId = await insertImport(tx, session, rows, call)
      await recordSessionEvent(tx, 'list.imported', session, { importId, people: rows.length }, byOf(call))
      return { ok: true as const, importId, people: rows.length, leftOut: all.length - rows.length }
    }),
  )
}

async function insertImport(
  tx: Tx,
  session: Session,
  rows: readonly ListRow[],
  call: Call<typeof contract.importList>,
) {
  const importId = call.newId()
  await tx
    .insertInto('list_import')
    .values({
      id: importId,
      city: session.city,
      path: session.path,
      session_id: session.id,
      people: rows.length,
      at: call.now,
      by_account_id: call.scope.accountId,
    })
    .execute()
  // All persons first, in the order of their numbers, then all seats: the order in which single enrolments lock as well,
  // so that lists and forms with the same people never wait for each other in a circle.
  const entered = []
  for (const { name, phone } of rows.toSorted((a, b) => (a.phone < b.phone ? -1 : 1))) {
    const given = { name, phone: phone || undefined, agreesJoint: false, channel: 'import', importId } as const
    entered.push({ given, personId: await enterParticipant(tx, session, given, call) })
  }
  for (const { given, personId } of entered) await insertEnrolment(tx, session, personId, given, call)
  return importId
}

export async function undoImport(call: Call<typeof contract.undoImport>) {
  const { db, scope, input, now } = call
  await db.withScope(scope, (tx) => findImport(tx, input.importId))
  // Deletes consents' standing as well, which lie with the consent feature: a job's transaction, like the import itself.
  return db.asJob('activities.undo-import', async (tx) => {
    const { session_id, undone } = await findImport(tx, input.importId)
    const session = await lockSession(tx, session_id, 'update')
    if (session.unitId !== scope.unitId) return { ok: false as const, because: 'not-your-unit' as const }
    if (undone) return { ok: false as const, because: 'already-undone' as const }
    const enrolments = await tx
      .selectFrom('enrolment')
      .leftJoin('attendance', 'attendance.enrolment_id', 'enrolment.id')
      .select(['enrolment.id', 'attendance.id as attendanceId'])
      .where('import_id', '=', input.importId)
      .execute()
    if (enrolments.some((row) => row.attendanceId !== null))
      return { ok: false as const, because: 'somebody-is-in' as const }
    const ids = enrolments.map((row) => row.id)
    const gone = ids.length > 0 ? await deleteEnrolments(tx, ids, now) : []
    await tx
      .insertInto('list_import_undoing')
      .values({ import_id: input.importId, path: session.path, at: now, by_account_id: scope.accountId })
      .execute()
    await recordSessionEvent(
      tx,
      'list-import.undone',
      session,
      { importId: input.importId, people: gone.length },
      byOf(call),
    )
    return { ok: true as const, people: gone.length }
  })
}

async function findImport(tx: Tx, importId: string) {
  const found = await tx
    .selectFrom('list_import')
    .leftJoin('list_import_undoing as undoing', 'undoing.import_id', 'list_import.id')
    .select(['session_id', 'undoing.at as undone'])
    .where('list_import.id', '=', importId)
    .executeTakeFirst()
  if (!found) throw notFound()
  return found
}

const byOf = ({ scope, now, newId }: Pick<Call<typeof contract.importList>, 'scope' | 'now' | 'newId'>) => ({
  accountId: scope.accountId,
  now,
  newId,
})
