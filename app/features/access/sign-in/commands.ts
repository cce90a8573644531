import { hash, verify } from '@node-rs/argon2'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import type * as access from '../contract.ts'
import { recordAccountEvent } from '../events.ts'
import { type HeldPost, postsOf } from '../queries.ts'
import { hasSecondFactor, takeCode } from '../second-factor/codes.ts'
import type * as contract from './contract.ts'
import { noteFailure, recentFailures } from './failures.ts'
import { endSessions, hashToken, newToken, openSession, ownTokenHash, sessionsOf } from './sessions.ts'
import { decideSignIn } from './sign-in.ts'

/** A wrong name costs the same time as a wrong password: nobody learns which accounts exist. */
const someHash = hash('no account has this password')
const challengeSeconds = 5 * 60
const challengeTries = 5

export async function signIn(call: Call<typeof access.signIn>) {
  const { db, input, newId, session, policy } = call
  const account = await db.asJob('access.sign-in', (tx) =>
    tx
      .selectFrom('account')
      .select(['id', 'password_hash'])
      .where('sign_in_name', '=', input.signInName)
      .executeTakeFirst(),
  )
  const known = account?.password_hash ?? null
  const passwordMatches = (await verify(known ?? (await someHash), input.password)) && known !== null
  return db.asJob('access.sign-in', async (tx) => {
    const tried = { signInName: input.signInName, address: session.address }
    const failures = await recentFailures(tx, tried, policy.lockSeconds)
    const posts = account ? await postsOf(tx, account.id) : []
    const decision = decideSignIn(
      {
        passwordMatches,
        recentFailures: failures.named,
        failuresFromAddress: failures.fromAddress,
        posts: posts.length,
        hasSecondFactor: account ? await hasSecondFactor(tx, account.id) : false,
      },
      policy,
    )
    const post = posts.find((candidate) => candidate.id === input.postId) ?? posts[0]
    if (!decision.ok && decision.because === 'second-factor' && account && post)
      return { ok: false as const, because: 'second-factor' as const, challenge: await challenge(tx, account.id, post) }
    if (!decision.ok) {
      await noteFailure(tx, { id: newId(), ...tried })
      return { ok: false as const, because: decision.because as Exclude<typeof decision.because, 'second-factor'> } // answered above
    }
    if (!account || !post) throw notFound()
    await enter(tx, call, { accountId: account.id, post, level: 'password' })
    return { ok: true as const }
  })
}

async function challenge(tx: Tx, accountId: string, post: HeldPost): Promise<string> {
  const token = newToken()
  await sql`INSERT INTO sign_in_challenge (token_hash, account_id, post_id, expires_at)
    VALUES (${hashToken(token)}, ${accountId}, ${post.id}, now() + make_interval(secs => ${challengeSeconds}))`.execute(
    tx,
  )
  return token
}

/** The second half of signing in. Five wrong codes end the challenge; the password is asked for again. */
export async function answerChallenge(call: Call<typeof contract.answerChallenge>) {
  const { db, input } = call
  return db.asJob('access.second-factor', async (tx) => {
    const tokenHash = hashToken(input.challenge)
    const open = await tx
      .selectFrom('sign_in_challenge')
      .select(['account_id as accountId', 'post_id as postId', 'failures'])
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', sql<string>`now()`)
      .forUpdate()
      .executeTakeFirst()
    const post = open && (await postsOf(tx, open.accountId)).find((held) => held.id === open.postId)
    if (!open || !post || open.failures >= challengeTries) return { ok: false as const, because: 'expired' as const }
    if (!(await takeCode(tx, call, open.accountId, input.code))) {
      await tx
        .updateTable('sign_in_challenge')
        .set({ failures: open.failures + 1 })
        .where('token_hash', '=', tokenHash)
        .execute()
      return { ok: false as const, because: 'wrong-code' as const }
    }
    await tx.deleteFrom('sign_in_challenge').where('token_hash', '=', tokenHash).execute()
    await enter(tx, call, { accountId: open.accountId, post, level: 'two-factor' })
    return { ok: true as const }
  })
}

async function enter(
  tx: Tx,
  { newId, now, session, policy }: Pick<Call<typeof access.signIn>, 'newId' | 'now' | 'session' | 'policy'>,
  who: { accountId: string; post: HeldPost & { path: string }; level: 'password' | 'two-factor' },
): Promise<void> {
  const { accountId, post, level } = who
  await openSession(tx, { id: newId(), accountId, post, level }, session, policy)
  await tx.updateTable('account').set({ last_signed_in_at: sql<string>`now()` }).where('id', '=', accountId).execute()
  await recordAccountEvent(tx, 'account.signed-in', { accountId, path: post.path }, { now, newId }, { level })
}

export async function signOut({ db, session }: Call<typeof access.signOut>) {
  const token = session.token
  if (token)
    await db.asJob('access.sign-out', (tx) =>
      tx.deleteFrom('sign_in_session').where('token_hash', '=', hashToken(token)).execute(),
    )
  session.clearToken()
  return { ok: true as const }
}

export async function switchPost({ db, scope, input, session }: Call<typeof access.switchPost>) {
  await db.asJob('access.switch-post', async (tx) => {
    const posts = await postsOf(tx, scope.accountId)
    if (!posts.some((post) => post.id === input.postId)) throw notFound()
    await tx
      .updateTable('sign_in_session')
      .set({ post_id: input.postId })
      .where('token_hash', '=', ownTokenHash(session))
      .execute()
  })
  return { ok: true as const }
}

/** For exports and changes of roles: the code of the authenticator where there is one, else the password. */
export async function proveAgain(call: Call<typeof contract.proveAgain>) {
  const { db, scope, input, session, policy, newId } = call
  const account = await db.asJob('access.prove', (tx) =>
    tx
      .selectFrom('account')
      .select(['sign_in_name as signInName', 'password_hash as passwordHash'])
      .where('id', '=', scope.accountId)
      .executeTakeFirstOrThrow(),
  )
  const matches =
    input.password !== undefined &&
    account.passwordHash !== null &&
    (await verify(account.passwordHash, input.password))
  return db.asJob('access.prove', async (tx) => {
    const tried = { signInName: account.signInName, address: session.address }
    if ((await recentFailures(tx, tried, policy.lockSeconds)).named >= policy.failuresBeforeLock)
      return { ok: false as const, because: 'locked' as const }
    const proved = (await hasSecondFactor(tx, scope.accountId))
      ? await takeCode(tx, call, scope.accountId, input.code ?? '')
      : matches
    if (!proved) {
      await noteFailure(tx, { id: newId(), ...tried })
      return { ok: false as const, because: 'wrong' as const }
    }
    await tx
      .updateTable('sign_in_session')
      .set({ proven_at: sql<string>`now()` })
      .where('token_hash', '=', ownTokenHash(session))
      .execute()
    return { ok: true as const }
  })
}

export const listMySessions = ({ db, scope, session }: Call<typeof contract.listMySessions>) =>
  db.asJob('access.sessions', async (tx) => ({
    sessions: (await sessionsOf(tx, scope.accountId)).map(({ tokenHash, ...one }) => ({
      ...one,
      isThis: tokenHash === ownTokenHash(session),
    })),
  }))

export const endMySession = ({ db, scope, input }: Call<typeof contract.endMySession>) =>
  db.asJob('access.end-session', async (tx) => {
    const ended = await tx
      .deleteFrom('sign_in_session')
      .where('id', '=', input.sessionId)
      .where('account_id', '=', scope.accountId)
      .executeTakeFirst()
    if (ended.numDeletedRows === 0n) throw notFound()
    return { ok: true as const }
  })

export const endMyOtherSessions = ({ db, scope, session }: Call<typeof contract.endMyOtherSessions>) =>
  db.asJob('access.end-sessions', async (tx) => ({
    ended: await endSessions(tx, scope.accountId, { tokenHash: ownTokenHash(session) }),
  }))
