/** The commonest reads of a township, planned as the application role on the large world: which walk past the path's index? */
import { sql } from 'kysely'
import type { Database } from '../app/platform/db/database.ts'

const reads: Record<string, string> = {
  inbox: 'SELECT * FROM to_do ORDER BY raised_at DESC, id LIMIT 50',
  'people ledger': 'SELECT * FROM tie ORDER BY since DESC, id LIMIT 50',
  'people by name': "SELECT * FROM tie WHERE person_name >= '王' AND person_name < '玌' LIMIT 50",
  persons: 'SELECT * FROM person LIMIT 50',
  'records behind a figure': "SELECT * FROM fact WHERE measure = 'attendance' ORDER BY day DESC LIMIT 50",
  counters: "SELECT sum(quantity) FROM counter WHERE measure = 'attendance'",
}

/** Names of the reads that scan a whole table or an index without the path as its condition; empty is good. */
export async function readsPastTheIndex(db: Database, path: string): Promise<string[]> {
  return db.withScope({ ranges: [path], own: [path], audience: 'staff' }, async (tx) => {
    const past: string[] = []
    for (const [name, read] of Object.entries(reads)) {
      const { rows } = await sql.raw<{ 'QUERY PLAN': string }>(`EXPLAIN ${read}`).execute(tx)
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      if (/Seq Scan/.test(plan) || !/(Index Cond|Recheck Cond): .*path/.test(plan)) past.push(name)
    }
    return past
  })
}
