/** Takes a code of the authenticator or a recovery code, each once. */
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/http/route.ts'
import { stepOf } from './authenticator.ts'
import { plainCode } from './recovery-code.ts'

export async function hasSecondFactor(tx: Tx, accountId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('authenticator')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}

/** Locks the row: of two requests with the same code one is too late. */
export async function takeCode(
  tx: Tx,
  { crypto }: Pick<Platform, 'crypto'>,
  accountId: string,
  code: string,
): Promise<boolean> {
  const held = await tx
    .selectFrom('authenticator')
    .select(['secret_sealed as sealed', 'last_step as lastStep'])
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!held) return false
  const step = await stepOf(crypto.open(held.sealed), code, held.lastStep)
  if (step !== null) {
    await tx.updateTable('authenticator').set({ last_step: step }).where('account_id', '=', accountId).execute()
    return true
  }
  const used = await sql`UPDATE recovery_code SET used_at = now()
    WHERE account_id = ${accountId} AND code_hash = ${crypto.keyedHash(plainCode(code))} AND used_at IS NULL`.execute(
    tx,
  )
  return used.numAffectedRows === 1n
}
