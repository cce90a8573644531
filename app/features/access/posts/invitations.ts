/** The one link by which an account gets its password: seven days, once, the last one given holds. */
import { hash } from '@node-rs/argon2'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import { recordAccountEvent } from '../events.ts'
import { setPassword } from '../password/commands.ts'
import { decidePassword } from '../password/password.ts'
import { postsOf } from '../queries.ts'
import { hashToken, newToken } from '../sign-in/sessions.ts'
import type * as contract from './contract.ts'

const days = 7

export async function invite(tx: Tx, accountId: string, byAccountId: string, publicUrl: string): Promise<string> {
  await tx.deleteFrom('invitation').where('account_id', '=', accountId).where('used_at', 'is', null).execute()
  const token = newToken()
  await sql`INSERT INTO invitation (token_hash, account_id, by_account_id, at, expires_at)
    VALUES (${hashToken(token)}, ${accountId}, ${byAccountId}, now(), now() + make_interval(days => ${days}))`.execute(
    tx,
  )
  return `${publicUrl}/invitation/${token}`
}

async function invited(tx: Tx, token: string) {
  const found = await tx
    .selectFrom('invitation')
    .innerJoin('account', 'account.id', 'invitation.account_id')
    .select(['account.id', 'account.name', 'account.sign_in_name as signInName'])
    .where('invitation.token_hash', '=', hashToken(token))
    .where('invitation.used_at', 'is', null)
    .where('invitation.expires_at', '>', sql<string>`now()`)
    .executeTakeFirst()
  if (!found)
    throw notFound({
      zh: '邀请链接无效、已使用或已过期，请联系发出邀请的人。',
      en: 'This invitation is not valid, used or expired; please ask whoever sent it.',
    })
  return found
}

export const getInvitation = ({ db, input, policy }: Call<typeof contract.getInvitation>) =>
  db.asJob('access.invitation', async (tx) => {
    const { name, signInName } = await invited(tx, input.token)
    const { least, classes } = policy.password
    return { name, signInName, rules: { least, classes } }
  })

export async function acceptInvitation({ db, input, policy, now, newId }: Call<typeof contract.acceptInvitation>) {
  const account = await db.asJob('access.invitation', (tx) => invited(tx, input.token))
  const decision = decidePassword(input.password, { ...account, wasUsedBefore: false }, policy)
  if (!decision.ok) return decision
  const passwordHash = await hash(input.password)
  return db.asJob('access.invitation', async (tx) => {
    const used = await tx
      .updateTable('invitation')
      .set({ used_at: sql<string>`now()` })
      .where('token_hash', '=', hashToken(input.token))
      .where('used_at', 'is', null)
      .executeTakeFirst()
    if (used.numUpdatedRows === 0n) throw notFound()
    await setPassword(tx, account.id, passwordHash)
    const [post] = await postsOf(tx, account.id)
    const own = { accountId: account.id, path: post?.path ?? '/001/' }
    await recordAccountEvent(tx, 'account.opened', own, { now, newId })
    return { ok: true as const }
  })
}
