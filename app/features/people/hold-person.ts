/** Finds or makes a person and the tie to a unit. Apart from commands.ts, because other features enter people too. */
import { sql } from 'kysely'
import type { Crypto } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/database.ts'
import { cityOf } from '../../platform/paths.ts'
import { initialsOf, isSamePerson } from './person.ts'

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

/**
 * After a withdrawal: a participant whom no standing consent at this unit carries any more leaves its ledger
 * (个人信息保护法第四十七条第三项). Runs in a job's transaction, after the consents have been withdrawn.
 */
export async function releaseParticipant(
  tx: Tx,
  { unitId, personId }: { unitId: string; personId: string },
): Promise<void> {
  await sql`DELETE FROM tie WHERE unit_id = ${unitId} AND person_id = ${personId} AND kind = 'participant' AND NOT EXISTS (
    SELECT 1 FROM consent LEFT JOIN consent_withdrawal AS withdrawn ON withdrawn.consent_id = consent.id
    WHERE consent.unit_id = ${unitId} AND consent.person_id = ${personId} AND withdrawn.consent_id IS NULL)`.execute(tx)
}
