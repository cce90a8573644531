import { hash, verify } from '@node-rs/argon2'
import { sql } from 'kysely'
import { recordEvent } from '../../../platform/events.ts'
import type { Call } from '../../../platform/http/route.ts'
import { endSessions, hashToken } from '../sign-in/sessions.ts'
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
    await tx
      .updateTable('account')
      .set({ password_hash: passwordHash, password_set_at: sql<string>`now()`, must_change_password: false })
      .where('id', '=', scope.accountId)
      .execute()
    await endSessions(tx, scope.accountId, { tokenHash: hashToken(session.token ?? '') })
    await recordEvent(tx, {
      id: newId(),
      type: 'account.password-changed',
      path: scope.unitPath,
      subjectId: scope.accountId,
      accountId: scope.accountId,
      at: now,
      data: {},
    })
    return { ok: true as const }
  })
}
