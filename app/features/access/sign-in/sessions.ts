/** Opaque sessions: opened, found on every request, listed for their owner, ended. Security runs on the real clock. */
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { SessionAccess } from '../../../platform/http/route.ts'
import { dutyOf, type Role } from '../../../platform/scope.ts'
import type { SecurityPolicy } from '../../../platform/security-policy.ts'

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
/** Of the session that asks; of no session where there is none. */
export const ownTokenHash = ({ token }: SessionAccess): string => hashToken(token ?? '')
export const newToken = (): string => randomBytes(32).toString('base64url')

export interface NewSession {
  id: string
  accountId: string
  post: { id: string; role: Role }
  level: 'password' | 'two-factor'
}

export async function openSession(
  tx: Tx,
  { id, accountId, post, level }: NewSession,
  session: SessionAccess,
  policy: SecurityPolicy,
): Promise<void> {
  // An administrator sits in one place at a time.
  if (dutyOf(post.role) !== 'work') await tx.deleteFrom('sign_in_session').where('account_id', '=', accountId).execute()
  const token = newToken()
  await sql`INSERT INTO sign_in_session (id, token_hash, account_id, post_id, level, address, agent, created_at, seen_at, proven_at, expires_at)
    VALUES (${id}, ${hashToken(token)}, ${accountId}, ${post.id}, ${level}, ${session.address}, ${session.agent}, now(), now(), now(),
      now() + make_interval(secs => ${policy.absoluteSeconds}))`.execute(tx)
  session.setToken(token, policy.absoluteSeconds)
}

export const sessionsOf = (tx: Tx, accountId: string) =>
  tx
    .selectFrom('sign_in_session')
    .select(['id', 'token_hash as tokenHash', 'level', 'address', 'agent', 'created_at as since', 'seen_at as seenAt'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', sql<string>`now()`)
    .orderBy('seen_at', 'desc')
    .execute()

/** All of an account, or all but one. Returns how many. */
export async function endSessions(tx: Tx, accountId: string, but?: { tokenHash: string }): Promise<number> {
  let query = tx.deleteFrom('sign_in_session').where('account_id', '=', accountId)
  if (but) query = query.where('token_hash', '<>', but.tokenHash)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}
