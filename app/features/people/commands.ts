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
export async function enterPerson(
  tx: Tx,
  person: NewPerson,
  tools: { crypto: Crypto; newId: () => string },
): Promise<string> {
  const phoneHash = person.phone ? tools.crypto.keyedHash(person.phone) : null
  const id = (await findPerson(tx, person.name, phoneHash)) ?? (await insertPerson(tx, person, phoneHash, tools))
  await tx
    .insertInto('tie')
    .values({
      id: tools.newId(),
      city: cityOf(person.unit.path),
      path: person.unit.path,
      unit_id: person.unit.id,
      person_id: id,
      person_name: person.name,
      initials: initialsOf(person.name),
      kind: person.kind,
      channel: person.channel,
      since: person.today,
      until: null,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'person_id', 'kind']).doUpdateSet({ until: null }))
    .execute()
  return id
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
