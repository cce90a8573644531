/** Seals what the audit has gathered, once a second, so that no commit waits for the chain. */
import { sql } from 'kysely'
import type { Crypto } from '../crypto.ts'
import type { Database, Tx } from '../db/database.ts'

/** As the seal covers it. The time is text to the microsecond: a parsed date would lose what an attacker might change. */
export interface SealedEntry {
  id: string
  line: string
}

const mostInSeal = 5_000
// Any number: it only has to be the same for every sealer of one database.
const onlyOneSealer = 7_203_118

/** Returns the seal's number, or null where there was nothing to seal. */
export function sealAudit(db: Database, crypto: Crypto): Promise<{ number: number; mac: string } | null> {
  return db.asJob('audit.seal', async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(${onlyOneSealer})`.execute(tx)
    const taken = await sql<{ id: string }>`DELETE FROM audit_unsealed
      WHERE entry_id IN (SELECT entry_id FROM audit_unsealed ORDER BY entry_id LIMIT ${mostInSeal}) RETURNING entry_id AS id`.execute(
      tx,
    )
    if (taken.rows.length === 0) return null
    const entries = await entriesOf(
      tx,
      taken.rows.map(({ id }) => id),
    )
    const last = await lastSeal(tx)
    const macs = entries.map(({ line }) => crypto.mac(line))
    const number = (last?.number ?? 0) + 1
    const mac = chained(crypto, { number, before: last?.mac ?? '', macs })
    await sql`INSERT INTO audit_seal (number, at, entry_ids, entry_macs, mac)
      VALUES (${number}, clock_timestamp(), ${entries.map(({ id }) => id)}, ${macs}, ${mac})`.execute(tx)
    return { number, mac }
  })
}

export const chained = (
  crypto: Crypto,
  { number, before, macs }: { number: number; before: string; macs: readonly string[] },
): string => crypto.mac([number, before, ...macs].join('\n'))

/** In the order of their ids; what is gone is left out. */
export async function entriesOf(tx: Tx, ids: readonly string[]): Promise<SealedEntry[]> {
  const { rows } = await sql<SealedEntry>`
    SELECT id, json_build_array(id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), path, account_id, post_id,
      address, request_id, act, subject_id, outcome, because)::text AS line
    FROM audit_entry WHERE id = ANY(${ids}::uuid[]) ORDER BY id`.execute(tx)
  return rows
}

async function lastSeal(tx: Tx) {
  const { rows } = await sql<{ number: number; mac: string }>`
    SELECT number, mac FROM audit_seal ORDER BY number DESC LIMIT 1`.execute(tx)
  return rows[0]
}
