import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import type { Call } from '../../platform/http/route.ts'
import { dutyOf, type Role } from '../../platform/scope.ts'
import type * as contract from './contract.ts'
import { hashToken, postsOf } from './queries.ts'
import { absoluteSeconds, decideSignIn, lockSeconds } from './sign-in.ts'

/** A wrong name costs the same time as a wrong password: nobody learns which accounts exist. */
const someHash = hash('no account has this password')

export async function signIn({ db, input, newId, session }: Call<typeof contract.signIn>) {
  const account = await db.asJob('access.sign-in', (tx) =>
    tx
      .selectFrom('account')
      .select(['id', 'password_hash'])
      .where('sign_in_name', '=', input.signInName)
      .executeTakeFirst(),
  )
  const passwordMatches =
    (await verify(account?.password_hash ?? (await someHash), input.password)) && account !== undefined
  return db.asJob('access.sign-in', async (tx) => {
    const posts = account ? await postsOf(tx, account.id) : []
    const decision = decideSignIn({
      passwordMatches,
      recentFailures: await recentFailures(tx, input.signInName),
      posts: posts.length,
    })
    if (!decision.ok) {
      await sql`INSERT INTO sign_in_failure (id, sign_in_name, address, at) VALUES (${newId()}, ${input.signInName}, ${session.address}, now())`.execute(
        tx,
      )
      return decision
    }
    const post = posts.find((candidate) => candidate.id === input.postId) ?? posts[0]
    if (!account || !post) throw notFound()
    const token = randomBytes(32).toString('base64url')
    await sql`INSERT INTO sign_in_session (token_hash, account_id, post_id, created_at, seen_at, expires_at)
      VALUES (${hashToken(token)}, ${account.id}, ${post.id}, now(), now(), now() + make_interval(secs => ${absoluteSeconds}))`.execute(
      tx,
    )
    session.setToken(token, absoluteSeconds)
    return { ok: true as const }
  })
}

async function recentFailures(tx: Tx, signInName: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM sign_in_failure WHERE sign_in_name = ${signInName} AND at > now() - make_interval(secs => ${lockSeconds})`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

export async function signOut({ db, session }: Call<typeof contract.signOut>) {
  const token = session.token
  if (token)
    await db.asJob('access.sign-out', (tx) =>
      tx.deleteFrom('sign_in_session').where('token_hash', '=', hashToken(token)).execute(),
    )
  session.clearToken()
  return { ok: true as const }
}

export async function switchPost({ db, scope, input, session }: Call<typeof contract.switchPost>) {
  await db.asJob('access.switch-post', async (tx) => {
    const posts = await postsOf(tx, scope.accountId)
    if (!posts.some((post) => post.id === input.postId)) throw notFound()
    await tx
      .updateTable('sign_in_session')
      .set({ post_id: input.postId })
      .where('token_hash', '=', hashToken(session.token ?? ''))
      .execute()
  })
  return { ok: true as const }
}

export async function advanceDay({ clock, input, today }: Call<typeof contract.advanceDay>) {
  if (!clock.isWorldCalendar()) return { ok: false as const, because: 'not-a-demo' as const }
  if (input.day < today) return { ok: false as const, because: 'backwards' as const }
  await clock.setDay(input.day)
  return { ok: true as const, day: input.day }
}

export interface NewAccount {
  id: string
  signInName: string
  name: string
  passwordHash: string
  post: { id: string; unitId: string; path: string; role: Role; title: string; fromDay: string }
}

/** An account with its first post; used by the worlds until invitations exist. */
export async function openAccount(tx: Tx, { id, signInName, name, passwordHash, post }: NewAccount): Promise<void> {
  await tx
    .insertInto('account')
    .values({ id, sign_in_name: signInName, name, password_hash: passwordHash, duty: dutyOf(post.role) })
    .execute()
  await tx
    .insertInto('post')
    .values({
      id: post.id,
      account_id: id,
      unit_id: post.unitId,
      path: post.path,
      role: post.role,
      title: post.title,
      from_day: post.fromDay,
      to_day: null,
    })
    .execute()
}

export const hashPassword = (password: string): Promise<string> => hash(password)
