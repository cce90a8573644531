/** Checks the whole chain against the entries, and says which row or seal was touched. */
import { sql } from 'kysely'
import type { Crypto } from '../crypto.ts'
import type { Database, Tx } from '../db/database.ts'
import type { Anchor } from './anchor.ts'
import { chained, entriesOf } from './seal.ts'

export type AuditFault =
  | { kind: 'entry-changed' | 'entry-gone' | 'entry-outside-chain'; entryId: string }
  | { kind: 'seal-changed' | 'seal-gone'; number: number }
  /** The installation remembers a later seal than the database holds. */
  | { kind: 'end-cut-off'; number: number }

export interface AuditReport {
  seals: number
  entries: number
  /** Written in the last second or so. */
  unsealed: number
  faults: AuditFault[]
}

interface Seal {
  number: number
  /** Older than the shortest time for which entries are kept. */
  mayHaveExpired: boolean
  ids: string[]
  macs: string[]
  mac: string
}

const sealsAtOnce = 200

/** `progress` hears how many seals were checked. Memory does not grow with the chain. */
export function verifyAudit(
  db: Database,
  crypto: Crypto,
  anchor: Anchor | null,
  progress: (seals: number) => void = () => {},
): Promise<AuditReport> {
  return db.asJob('audit.verify', async (tx) => {
    await sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`.execute(tx)
    const report: AuditReport = { seals: 0, entries: 0, unsealed: 0, faults: [] }
    let before: Seal | undefined
    for (;;) {
      const seals = await sealsAfter(tx, before?.number ?? 0)
      for (const seal of seals) {
        report.faults.push(...(await faultsOf(tx, crypto, seal, before, report.seals === 0)))
        report.seals++
        report.entries += seal.ids.length
        before = seal
      }
      progress(report.seals)
      if (seals.length < sealsAtOnce) break
    }
    if (anchor && (before?.number ?? 0) < anchor.number)
      report.faults.push({ kind: 'end-cut-off', number: anchor.number })
    for (const entryId of await outsideChain(tx)) report.faults.push({ kind: 'entry-outside-chain', entryId })
    const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM audit_unsealed`.execute(tx)
    report.unsealed = rows[0]?.count ?? 0
    return report
  })
}

async function faultsOf(
  tx: Tx,
  crypto: Crypto,
  seal: Seal,
  before: Seal | undefined,
  isFirst: boolean,
): Promise<AuditFault[]> {
  const faults: AuditFault[] = []
  for (let missing = (before?.number ?? seal.number - 1) + 1; missing < seal.number; missing++)
    faults.push({ kind: 'seal-gone', number: missing })
  const entries = new Map((await entriesOf(tx, seal.ids)).map(({ id, line }) => [id, line]))
  // Expired entries leave with their seals; only the newest of those stays, empty, as the chain's beginning.
  const hasExpired = isFirst && seal.mayHaveExpired && entries.size === 0
  for (const [at, entryId] of hasExpired ? [] : seal.ids.entries()) {
    const line = entries.get(entryId)
    if (line === undefined) faults.push({ kind: 'entry-gone', entryId })
    else if (crypto.mac(line) !== seal.macs[at]) faults.push({ kind: 'entry-changed', entryId })
  }
  // What came before the first one left is not known; its own number says whether it is the very first.
  const unknowable = before === undefined && seal.number > 1
  const mac = chained(crypto, { number: seal.number, before: before?.mac ?? '', macs: seal.macs })
  if (!unknowable && mac !== seal.mac) faults.push({ kind: 'seal-changed', number: seal.number })
  return faults
}

async function sealsAfter(tx: Tx, number: number): Promise<Seal[]> {
  const { rows } = await sql<Seal>`SELECT number, entry_ids AS ids, entry_macs AS macs, mac,
    at < now() - interval '6 months' AS "mayHaveExpired" FROM audit_seal
    WHERE number > ${number} ORDER BY number LIMIT ${sealsAtOnce}`.execute(tx)
  return rows
}

/** Rows put in beside the chain, or whose seal was taken away: neither sealed nor waiting to be. */
async function outsideChain(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM audit_entry EXCEPT SELECT unnest(entry_ids) FROM audit_seal EXCEPT SELECT entry_id FROM audit_unsealed
    ORDER BY id LIMIT 1000`.execute(tx)
  return rows.map(({ id }) => id)
}
