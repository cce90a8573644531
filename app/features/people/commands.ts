import { sql } from 'kysely'
import type { Crypto } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/database.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Call } from '../../platform/http/route.ts'
import { cityOf } from '../../platform/paths.ts'
import { sheetMediaType } from '../../platform/sheet-media-type.ts'
import { writeSheet } from '../../platform/sheets.ts'
import { giveConsent } from '../consent/public.ts'
import type * as contract from './contract.ts'
import { isLedgerColumn, ledgerCell, ledgerColumns, ledgerHeading, ledgerTitle } from './ledger.ts'
import { initialsOf, isSamePerson } from './person.ts'
import { heldTies, ledgerTies, withPhones } from './queries.ts'

export interface NewPerson {
  name: string
  phone: string | null
  unit: { id: string; path: string }
  kind: 'participant' | 'contact' | 'volunteer' | 'member' | 'alumnus'
  channel: 'self-registration' | 'list' | 'import' | 'recommendation'
  today: string
  now: string
}

/**
 * Finds or makes the person and the tie to the unit; returns the person's id. Runs in a job's transaction, because the
 * same person may already be known to a unit outside the scope, and 人 must count them once.
 */
export const enterPerson = async (tx: Tx, person: NewPerson, tools: Tools): Promise<string> =>
  (await holdPerson(tx, person, tools)).personId

interface Tools {
  crypto: Crypto
  newId: () => string
}

export interface Held {
  personId: string
  /** Null where the unit held this tie already. */
  tieId: string | null
  madePerson: boolean
}

/** As `enterPerson`, and says what it made, so that an import can be taken back to the row. */
export async function holdPerson(tx: Tx, person: NewPerson, tools: Tools): Promise<Held> {
  const phoneHash = person.phone ? tools.crypto.keyedHash(person.phone) : null
  const known = await findPerson(tx, person.name, phoneHash)
  const personId = known ?? (await insertPerson(tx, person, phoneHash, tools))
  const tieId = await holdTie(tx, person, personId, tools.newId)
  return { personId, tieId, madePerson: known === undefined }
}

async function holdTie(tx: Tx, person: NewPerson, personId: string, newId: () => string): Promise<string | null> {
  const made = await tx
    .insertInto('tie')
    .values({
      id: newId(),
      city: cityOf(person.unit.path),
      path: person.unit.path,
      unit_id: person.unit.id,
      person_id: personId,
      person_name: person.name,
      initials: initialsOf(person.name),
      kind: person.kind,
      channel: person.channel,
      since: person.today,
      until: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'person_id', 'kind'])
        .doUpdateSet({ until: null })
        .where('tie.until', 'is not', null),
    )
    .returning(['id', sql<boolean>`xmax = 0`.as('isNew')])
    .executeTakeFirst()
  return made?.isNew ? made.id : null
}

async function findPerson(tx: Tx, name: string, phoneHash: string | null): Promise<string | undefined> {
  if (!phoneHash) return undefined
  // Two forms of one person sent at once would both find nobody; the second waits here until the first has committed.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${phoneHash}, 0))`.execute(tx)
  const known = await tx
    .selectFrom('person')
    .select(['id', 'name', 'phone_hash as phoneHash'])
    .where('phone_hash', '=', phoneHash)
    .orderBy('id')
    .execute()
  return known.find((candidate) => isSamePerson(candidate, { name, phoneHash }))?.id
}

async function insertPerson(
  tx: Tx,
  person: NewPerson,
  phoneHash: string | null,
  { crypto, newId }: { crypto: Crypto; newId: () => string },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('person')
    .values({
      id,
      city: cityOf(person.unit.path),
      path: person.unit.path,
      name: person.name,
      phone_sealed: person.phone ? crypto.seal(person.phone) : null,
      phone_hash: phoneHash,
      phone_tail: person.phone ? person.phone.slice(-4) : null,
      declared_adult: true,
      at: person.now,
    })
    .execute()
  return id
}

const mostExported = 5000

/** On paper, by hand: the purpose is keeping in touch, and nothing is stored of anybody under 18 or without a yes. */
export async function addPerson({ db, scope, input, now, today, crypto, newId }: Call<typeof contract.addPerson>) {
  if (!input.isAdult) return { ok: false as const, because: 'not-adult' as const }
  if (!input.hasPaperConsent) return { ok: false as const, because: 'no-consent' as const }
  const unit = { id: scope.unitId, path: scope.unitPath }
  return db.asJob('people.add', async (tx) => {
    const { name, phone = null, kind } = input
    const held = await holdPerson(tx, { name, phone, unit, kind, channel: 'list', today, now }, { crypto, newId })
    if (held.tieId) await consentOnPaper(tx, held.personId, unit, { now, newId })
    await recordEvent(tx, {
      id: newId(),
      type: 'person.entered',
      path: unit.path,
      subjectId: held.personId,
      accountId: scope.accountId,
      at: now,
      data: { unitId: unit.id, kind, channel: 'list' },
    })
    return { ok: true as const, personId: held.personId, isKnown: held.tieId === null }
  })
}

export async function consentOnPaper(
  tx: Tx,
  personId: string,
  unit: { id: string; path: string },
  { now, newId }: { now: string; newId: () => string },
): Promise<string> {
  const id = newId()
  await giveConsent(tx, { id, unit, personId, purpose: 'contact', subjectId: null, channel: 'paper', at: now })
  return id
}

/** The look is written before the number is read: whoever sees it has left a trace. */
export async function revealPhone({ db, scope, input, now, crypto, newId }: Call<typeof contract.revealPhone>) {
  await db.withScope(scope, (tx) => heldTies(tx, scope, input.personId))
  const sealed = await db.asJob(
    'people.reveal',
    async (tx) =>
      (await tx.selectFrom('person').select('phone_sealed').where('id', '=', input.personId).executeTakeFirst())
        ?.phone_sealed,
  )
  if (!sealed) return { ok: false as const, because: 'no-phone' as const }
  await db.withScope(scope, async (tx) => {
    await tx
      .insertInto('person_look')
      .values({
        id: newId(),
        city: cityOf(scope.unitPath),
        path: scope.unitPath,
        person_id: input.personId,
        account_id: scope.accountId,
        what: 'phone',
        reason: input.reason,
        at: now,
      })
      .execute()
    await recordEvent(tx, {
      id: newId(),
      type: 'person.phone-revealed',
      path: scope.unitPath,
      subjectId: input.personId,
      accountId: scope.accountId,
      at: now,
      data: { unitId: scope.unitId },
    })
  })
  return { ok: true as const, phone: crypto.open(sealed) }
}

export async function exportPeople({
  db,
  scope,
  input,
  now,
  today,
  newId,
  language,
}: Call<typeof contract.exportPeople>) {
  const ties = await db.withScope(scope, async (tx) => {
    const rows = await ledgerTies(tx, scope, input, { limit: mostExported, offset: 0 })
    await noteExport(tx, { personIds: rows.map(({ personId }) => personId), reason: input.purpose }, { scope, now })
    await recordEvent(tx, {
      id: newId(),
      type: 'people.exported',
      path: scope.unitPath,
      subjectId: scope.unitId,
      accountId: scope.accountId,
      at: now,
      data: { unitId: scope.unitId, rows: rows.length },
    })
    return rows
  })
  const shown = (input.columns ?? []).filter(isLedgerColumn)
  const columns = shown.length ? shown : [...ledgerColumns]
  const rows = await withPhones(db, ties)
  const bytes = await writeSheet({
    name: ledgerTitle[language],
    columns: columns.map((key) => ({ header: ledgerHeading[key][language], width: 16 })),
    rows: rows.map((row) => columns.map((key) => ledgerCell(key, row, language))),
  })
  return { bytes, name: `${ledgerTitle[language]} ${today}.xlsx`, mediaType: sheetMediaType }
}

/** Each person can later be told that their row left the house, with whom and for what. */
async function noteExport(
  tx: Tx,
  what: { personIds: readonly string[]; reason: string },
  { scope, now }: { scope: { unitPath: string; accountId: string }; now: string },
): Promise<void> {
  await sql`INSERT INTO person_look (id, city, path, person_id, account_id, what, reason, at)
    SELECT gen_random_uuid(), ${cityOf(scope.unitPath)}, ${scope.unitPath}, person_id, ${scope.accountId}, 'export', ${what.reason}, ${now}
    FROM unnest(${[...new Set(what.personIds)]}::uuid[]) AS person_id`.execute(tx)
}
