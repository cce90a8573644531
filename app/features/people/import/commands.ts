import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import { consentOnPaper } from '../commands.ts'
import { holdPerson } from '../hold-person.ts'
import type * as contract from './contract.ts'
import { readPeople } from './queries.ts'

type ImportCall = Call<typeof contract.importPeople>

export async function importPeople(call: ImportCall) {
  const { db, scope, input, now, newId } = call
  if (!input.isAdult) return { ok: false as const, because: 'not-adult' as const }
  if (!input.hasPaperConsent) return { ok: false as const, because: 'no-consent' as const }
  const read = await readPeople(input.text)
  if (!read.ok) return read
  const rows = read.list.rows.filter(({ number }) => !input.leaveOut.includes(number))
  if (rows.length === 0) return { ok: false as const, because: 'empty' as const }
  const people = rows.flatMap(({ person }) => (person ? [person] : []))
  if (people.length < rows.length) return { ok: false as const, because: 'faulty-rows' as const }
  return db.asJob('people.import', async (tx) => {
    const { importId, isNew } = await openImport(tx, call, people.length)
    if (!isNew) return { ok: true as const, importId, ...(await whatCame(tx, importId)) }
    for (const person of people) await enterRow(tx, call, importId, person)
    await recordEvent(tx, {
      id: newId(),
      type: 'people.imported',
      path: scope.unitPath,
      subjectId: importId,
      accountId: scope.accountId,
      at: now,
      data: { unitId: scope.unitId, rows: people.length },
    })
    return { ok: true as const, importId, ...(await whatCame(tx, importId)) }
  })
}

/** `clientKey` makes sending twice the same as sending once. */
async function openImport(tx: Tx, { scope, input, now, newId }: ImportCall, rowCount: number) {
  const importId = newId()
  const made = await tx
    .insertInto('person_import')
    .values({
      id: importId,
      city: cityOf(scope.unitPath),
      path: scope.unitPath,
      unit_id: scope.unitId,
      row_count: rowCount,
      client_key: input.clientKey,
      by_account_id: scope.accountId,
      at: now,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'client_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return { importId, isNew: true }
  const known = await tx
    .selectFrom('person_import')
    .select('id')
    .where('unit_id', '=', scope.unitId)
    .where('client_key', '=', input.clientKey)
    .executeTakeFirstOrThrow()
  return { importId: known.id, isNew: false }
}

async function enterRow(
  tx: Tx,
  { scope, now, today, crypto, newId }: ImportCall,
  importId: string,
  person: { name: string; phone: string | null; kind: 'contact' | 'volunteer' | 'member' | 'alumnus' },
): Promise<void> {
  const unit = { id: scope.unitId, path: scope.unitPath }
  const held = await holdPerson(tx, { ...person, unit, channel: 'import', today, now }, { crypto, newId })
  if (!held.tieId) return
  const consentId = await consentOnPaper(tx, held.personId, unit, { now, newId, crypto })
  await tx
    .insertInto('person_import_row')
    .values({
      import_id: importId,
      path: scope.unitPath,
      person_id: held.personId,
      tie_id: held.tieId,
      consent_id: consentId,
      made_person: held.madePerson,
    })
    .execute()
}

async function whatCame(tx: Tx, importId: string): Promise<{ entered: number; known: number }> {
  const row = await tx
    .selectFrom('person_import')
    .select((eb) => [
      'row_count',
      eb
        .selectFrom('person_import_row')
        .select((inner) => inner.fn.countAll<number>().as('entered'))
        .whereRef('import_id', '=', 'person_import.id')
        .as('entered'),
    ])
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()
  const entered = Number(row.entered ?? 0)
  return { entered, known: row.row_count - entered }
}

export async function undoPeopleImport({ db, scope, input, now, newId }: Call<typeof contract.undoPeopleImport>) {
  const undone = await db.withScope(scope, async (tx) => {
    const own = await tx.selectFrom('person_import').select('id').where('id', '=', input.importId).executeTakeFirst()
    if (!own) throw notFound()
    return tx
      .selectFrom('person_import_undo')
      .select('import_id')
      .where('import_id', '=', input.importId)
      .executeTakeFirst()
  })
  if (undone) return { ok: false as const, because: 'undone' as const }
  return db.asJob('people.undo-import', async (tx) => {
    const made = await tx
      .insertInto('person_import_undo')
      .values({ import_id: input.importId, path: scope.unitPath, by_account_id: scope.accountId, at: now })
      .onConflict((conflict) => conflict.column('import_id').doNothing())
      .returning('import_id')
      .executeTakeFirst()
    if (!made) return { ok: false as const, because: 'undone' as const }
    const removed = await removeWhatItMade(tx, input.importId)
    await recordEvent(tx, {
      id: newId(),
      type: 'people.import-undone',
      path: scope.unitPath,
      subjectId: input.importId,
      accountId: scope.accountId,
      at: now,
      data: { unitId: scope.unitId, rows: removed },
    })
    return { ok: true as const, removed }
  })
}

/**
 * A list entered by mistake had no ground to be here, so it is deleted, not marked (个人信息保护法第四十七条). A person
 * whom somebody else has come to hold meanwhile stays with them.
 */
async function removeWhatItMade(tx: Tx, importId: string): Promise<number> {
  const rows = await tx
    .selectFrom('person_import_row')
    .select(['person_id', 'tie_id', 'consent_id', 'made_person'])
    .where('import_id', '=', importId)
    .execute()
  const consents = rows.map((row) => row.consent_id)
  const persons = rows.flatMap((row) => (row.made_person ? [row.person_id] : []))
  await sql`DELETE FROM consent_withdrawal WHERE consent_id = ANY (${consents}::uuid[])`.execute(tx)
  await sql`DELETE FROM consent WHERE id = ANY (${consents}::uuid[])`.execute(tx)
  await sql`DELETE FROM tie WHERE id = ANY (${rows.map((row) => row.tie_id)}::uuid[])`.execute(tx)
  await sql`DELETE FROM person_look l WHERE l.person_id = ANY (${persons}::uuid[])
    AND NOT EXISTS (SELECT 1 FROM tie t WHERE t.person_id = l.person_id AND t.path = l.path)`.execute(tx)
  for (const id of persons) await forgetIfUnheld(tx, id)
  await sql`DELETE FROM person_import_row WHERE import_id = ${importId}`.execute(tx)
  return rows.length
}

/** The foreign keys of every feature decide whether anybody still holds the person, so they are asked, not listed here. */
async function forgetIfUnheld(tx: Tx, personId: string): Promise<void> {
  await sql`SAVEPOINT forget`.execute(tx)
  try {
    await tx.deleteFrom('person').where('id', '=', personId).execute()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === foreignKeyViolation)) throw error
    await sql`ROLLBACK TO SAVEPOINT forget`.execute(tx)
  }
  await sql`RELEASE SAVEPOINT forget`.execute(tx)
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const foreignKeyViolation = '23503'
