/** The trace that a list with people on it left the house. Apart from commands.ts, because other features have lists of people too. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { cityOf } from '../../platform/paths.ts'

/**
 * Each person can later be told that their row was taken out, by whom and for what. Runs in the transaction that reads
 * the list, within the scope of the unit that holds the people; `now` is an ISO instant.
 */
export async function noteExport(
  tx: Tx,
  what: { personIds: readonly string[]; reason: string },
  { scope, now }: { scope: { unitPath: string; accountId: string }; now: string },
): Promise<void> {
  await sql`INSERT INTO person_look (id, city, path, person_id, account_id, what, reason, at)
    SELECT gen_random_uuid(), ${cityOf(scope.unitPath)}, ${scope.unitPath}, person_id, ${scope.accountId}, 'export', ${what.reason}, ${now}
    FROM unnest(${[...new Set(what.personIds)]}::uuid[]) AS person_id`.execute(tx)
}
