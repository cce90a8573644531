/** Failed attempts, by name and by address: what locks (GB/T 22239-2019 8.1.4.1; OWASP ASVS 5.0 6.3.1). */
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

export interface FailedAttempt {
  id: string
  signInName: string
  address: string
}

export async function noteFailure(tx: Tx, { id, signInName, address }: FailedAttempt): Promise<void> {
  await sql`INSERT INTO sign_in_failure (id, sign_in_name, address, at) VALUES (${id}, ${signInName}, ${address}, now())`.execute(
    tx,
  )
}

export async function recentFailures(tx: Tx, of: { signInName: string; address: string }, seconds: number) {
  const { rows } = await sql<{ named: number; fromAddress: number }>`
    SELECT count(*) FILTER (WHERE sign_in_name = ${of.signInName})::int AS named,
      count(*) FILTER (WHERE address = ${of.address})::int AS "fromAddress"
    FROM sign_in_failure
    WHERE (sign_in_name = ${of.signInName} OR address = ${of.address}) AND at > now() - make_interval(secs => ${seconds})`.execute(
    tx,
  )
  return rows[0] ?? { named: 0, fromAddress: 0 }
}
