import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Call } from '../../../platform/http/route.ts'
import { recordAccountEvent } from '../events.ts'
import { ownTokenHash } from '../sign-in/sessions.ts'
import { authenticatorAddress, newSecret, stepOf } from './authenticator.ts'
import { hasSecondFactor } from './codes.ts'
import type * as contract from './contract.ts'
import { howMany, newRecoveryCode, plainCode } from './recovery-code.ts'

export const getSecondFactor = ({ db, scope }: Call<typeof contract.getSecondFactor>) =>
  db.asJob('access.second-factor', async (tx) => {
    const left = await tx
      .selectFrom('recovery_code')
      .select((eb) => eb.fn.countAll<number>().as('codes'))
      .where('account_id', '=', scope.accountId)
      .where('used_at', 'is', null)
      .executeTakeFirstOrThrow()
    return { hasAuthenticator: await hasSecondFactor(tx, scope.accountId), recoveryCodesLeft: left.codes }
  })

/** A second one takes the place of the first only when its own first code has come. */
export async function beginAuthenticator({ db, scope, crypto }: Call<typeof contract.beginAuthenticator>) {
  const secret = newSecret()
  const signInName = await db.asJob('access.authenticator', async (tx) => {
    const account = await tx
      .selectFrom('account')
      .select('sign_in_name')
      .where('id', '=', scope.accountId)
      .executeTakeFirstOrThrow()
    await sql`INSERT INTO authenticator_offer (account_id, secret_sealed, at) VALUES (${scope.accountId}, ${crypto.seal(secret)}, now())
      ON CONFLICT (account_id) DO UPDATE SET secret_sealed = excluded.secret_sealed, at = now()`.execute(tx)
    return account.sign_in_name
  })
  return { secret, address: authenticatorAddress(secret, signInName) }
}

export async function confirmAuthenticator(call: Call<typeof contract.confirmAuthenticator>) {
  const { db, scope, input, crypto, session } = call
  return db.asJob('access.authenticator', async (tx) => {
    const offer = await tx
      .selectFrom('authenticator_offer')
      .select('secret_sealed as sealed')
      .where('account_id', '=', scope.accountId)
      .where('at', '>', sql<string>`now() - interval '15 minutes'`)
      .forUpdate()
      .executeTakeFirst()
    if (!offer) return { ok: false as const, because: 'not-begun' as const }
    const step = await stepOf(crypto.open(offer.sealed), input.code, 0)
    if (step === null) return { ok: false as const, because: 'wrong-code' as const }
    await sql`INSERT INTO authenticator (account_id, secret_sealed, confirmed_at, last_step) VALUES (${scope.accountId}, ${offer.sealed}, now(), ${step})
      ON CONFLICT (account_id) DO UPDATE SET secret_sealed = excluded.secret_sealed, confirmed_at = now(), last_step = excluded.last_step`.execute(
      tx,
    )
    await tx.deleteFrom('authenticator_offer').where('account_id', '=', scope.accountId).execute()
    const recoveryCodes = await renewRecoveryCodes(tx, call)
    await tx
      .updateTable('sign_in_session')
      .set({ level: 'two-factor', proven_at: sql<string>`now()` })
      .where('token_hash', '=', ownTokenHash(session))
      .execute()
    const own = { accountId: scope.accountId, path: scope.unitPath }
    await recordAccountEvent(tx, 'account.authenticator-added', own, call)
    return { ok: true as const, recoveryCodes }
  })
}

async function renewRecoveryCodes(tx: Tx, { scope, crypto }: Call<typeof contract.confirmAuthenticator>) {
  await tx.deleteFrom('recovery_code').where('account_id', '=', scope.accountId).execute()
  const codes = Array.from({ length: howMany }, newRecoveryCode)
  await tx
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ account_id: scope.accountId, code_hash: crypto.keyedHash(plainCode(code)) })))
    .execute()
  return codes
}

export const removeAuthenticator = (call: Call<typeof contract.removeAuthenticator>) =>
  call.db.asJob('access.authenticator', async (tx) => {
    const { accountId } = call.scope
    if (!(await hasSecondFactor(tx, accountId))) return { ok: false as const, because: 'none' as const }
    if (call.policy.needsSecondFactor) return { ok: false as const, because: 'required' as const }
    await tx.deleteFrom('authenticator').where('account_id', '=', accountId).execute()
    await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
    await recordAccountEvent(tx, 'account.authenticator-removed', { accountId, path: call.scope.unitPath }, call)
    return { ok: true as const }
  })
