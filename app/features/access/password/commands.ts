import { hash, verify } from '@node-rs/argon2'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Call } from '../../../platform/http/route.ts'
import { recordAccountEvent } from '../events.ts'
import { endSessions, ownTokenHash } from '../sign-in/sessions.ts'
import type * as contract from './contract.ts'
import { decidePassword } from './password.ts'

export async function changePassword(call: Call<typeof contract.changePassword>) {
  const { db, scope, input, policy, session, now, newId } = call
  const { account, former } = await db.asJob('access.password', async (tx) => ({
    account: await tx
      .selectFrom('account')
      .select(['name', 'sign_in_name as signInName', 'password_hash as passwordHash'])
      .where('id', '=', scope.accountId)
      .executeTakeFirstOrThrow(),
    former: await tx
      .selectFrom('former_password')
      .select('password_hash as passwordHash')
      .where('account_id', '=', scope.accountId)
      .orderBy('at', 'desc')
      .limit(policy.password.remembered)
      .execute(),
  }))
  const { least, classes, remembered } = policy.password
  const no = <B extends string>(because: B) => ({
    ok: false as const,
    because,
    rules: { least, classes, remembered },
  })
  const { passwordHash: present } = account
  if (present === null || !(await verify(present, input.current))) return no('wrong')
  const before = remembered > 0 ? [present, ...former.map(({ passwordHash }) => passwordHash)] : []
  const wasUsedBefore = (await Promise.all(before.map((one) => verify(one, input.next)))).some(Boolean)
  const decision = decidePassword(input.next, { ...account, wasUsedBefore }, policy)
  if (!decision.ok) return no(decision.because)
  const passwordHash = await hash(input.next)
  return db.asJob('access.password', async (tx) => {
    await sql`INSERT INTO former_password (account_id, password_hash, at) VALUES (${scope.accountId}, ${present}, now())`.execute(
      tx,
    )
    await setPassword(tx, scope.accountId, passwordHash)
    await endSessions(tx, scope.accountId, { tokenHash: ownTokenHash(session) })
    const own = { accountId: scope.accountId, path: scope.unitPath }
    await recordAccountEvent(tx, 'account.password-changed', own, { now, newId })
    return { ok: true as const }
  })
}

/** It lasts from now on: the policy counts its days from here. */
export const setPassword = (tx: Tx, accountId: string, passwordHash: string) =>
  tx
    .updateTable('account')
    .set({ password_hash: passwordHash, password_set_at: sql<string>`now()` })
    .where('id', '=', accountId)
    .execute()
