import { sql } from 'kysely'
import { localDay } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { notFound, unauthenticated } from '../../platform/errors.ts'
import type { AccessTable, Identity } from '../../platform/http/gate.ts'
import type { Call } from '../../platform/http/route.ts'
import { covers, type Role } from '../../platform/scope.ts'
import type { SecurityPolicy } from '../../platform/security-policy.ts'
import { unitById, unitsByIds } from '../units/public.ts'
import type * as contract from './contract.ts'
import { isOutdated } from './password/password.ts'
import { mayAppoint } from './posts/appointment.ts'
import { hashToken } from './sign-in/sessions.ts'

interface Found extends Omit<Identity, 'pending'> {
  level: 'password' | 'two-factor'
  passwordSetAt: string
}

/** What the gate asks on every request: a live session, its post still held this minute, and where the unit stood before. */
export function identifyWith(db: Database, policy: SecurityPolicy): (token: string) => Promise<Identity | undefined> {
  return async (token) => {
    const found = await db.asJob('access.identify', async (tx) => {
      const { rows } = await sql<Found>`
        UPDATE sign_in_session AS s SET seen_at = now() FROM post JOIN unit ON unit.id = post.unit_id JOIN account ON account.id = post.account_id
        WHERE s.token_hash = ${hashToken(token)} AND s.post_id = post.id AND s.expires_at > now()
          AND s.seen_at > now() - make_interval(secs => CASE post.duty WHEN 'work' THEN ${policy.idleSeconds}::int ELSE ${policy.administratorIdleSeconds}::int END)
          AND post.from_day <= ${localDay(new Date())} AND (post.to_day IS NULL OR post.to_day >= ${localDay(new Date())}) AND post.ended_at IS NULL
        RETURNING s.account_id AS "accountId", post.id AS "postId", unit.id AS "unitId", unit.path AS "unitPath", post.role,
          ARRAY(SELECT DISTINCT path FROM placement WHERE unit_id = unit.id AND path <> unit.path) AS "formerPaths",
          s.level, s.proven_at AS "provenAt", account.password_set_at AS "passwordSetAt"`.execute(tx)
      return rows[0]
    })
    if (!found) return undefined
    const { level, passwordSetAt, ...identity } = found
    const isOld = isOutdated(passwordSetAt, new Date(), policy)
    const needsFactor = policy.needsSecondFactor && level === 'password'
    return { ...identity, pending: isOld ? 'password' : needsFactor ? 'second-factor' : null }
  }
}

export interface HeldPost {
  id: string
  title: string
  role: Role
  unitId: string
  path: string
}

export const postsOf = (tx: Tx, accountId: string): Promise<HeldPost[]> =>
  tx
    .selectFrom('post')
    .select(['id', 'title', 'role', 'unit_id as unitId', 'path'])
    .where('account_id', '=', accountId)
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', localDay(new Date()))]))
    .where('ended_at', 'is', null)
    .orderBy('path')
    .execute()

/** `access` is the merged table of all features; server.ts passes it in, because a feature cannot import those below it. */
export const getMeWith =
  (access: AccessTable) =>
  ({ db, scope, clock, today }: Call<typeof contract.getMe>) =>
    db.asJob('access.me', async (tx) => {
      const account = await tx
        .selectFrom('account')
        .select(['id', 'name'])
        .where('id', '=', scope.accountId)
        .executeTakeFirst()
      if (!account) throw unauthenticated()
      const held = await postsOf(tx, account.id)
      const units = new Map(
        (
          await unitsByIds(
            tx,
            held.map((post) => post.unitId),
          )
        ).map((unit) => [unit.id, unit]),
      )
      const posts = held.flatMap(({ unitId, ...post }) => {
        const unit = units.get(unitId)
        return unit ? [{ ...post, unit }] : []
      })
      const post = posts.find((candidate) => candidate.id === scope.postId)
      if (!post) throw unauthenticated()
      const permissions = Object.entries(access).flatMap(([permission, allowed]) =>
        allowed.includes(scope.role) ? [permission] : [],
      )
      return {
        accountId: account.id,
        name: account.name,
        post,
        posts,
        permissions,
        day: today,
        isDemo: clock.isWorldCalendar(),
        pending: scope.pending,
      }
    })

export async function listPosts({ db, scope, input }: Call<typeof contract.listPosts>) {
  const posts = await db.withScope(scope, async (tx) => {
    const unit = await unitById(tx, input.unitId)
    if (!covers(scope, unit.path)) throw notFound()
    return tx
      .selectFrom('post')
      .select(['id', 'account_id as accountId', 'title', 'role', 'from_day as fromDay', 'to_day as toDay'])
      .select(['stands_in_for as standsInFor', 'path'])
      .where('unit_id', '=', unit.id)
      .where('ended_at', 'is', null)
      .orderBy('from_day')
      .execute()
  })
  const names = await namesOf(
    db,
    posts.map((post) => post.accountId),
  )
  return {
    posts: posts.map(({ accountId, path, ...post }) => ({
      ...post,
      name: names.get(accountId) ?? '',
      canEnd: mayAppoint(scope, { unitPath: path, role: post.role }),
    })),
  }
}

/** Names of colleagues (accounts), for screens that show who did something. Accounts are no scoped table. */
export async function namesOf(db: Database, accountIds: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(accountIds)]
  if (wanted.length === 0) return new Map()
  const rows = await db.asJob('access.names', (tx) =>
    tx.selectFrom('account').select(['id', 'name']).where('id', 'in', wanted).execute(),
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** The password of the demo's accounts; it stands here because only the demo has it and loopback alone hears it. */
export const demoPassword = 'yizhan-2018'

export async function listDemoLogins({ db, clock }: Call<typeof contract.listDemoLogins>) {
  if (!clock.isWorldCalendar()) return { password: null, day: null, logins: [] }
  const logins = await db.asJob('access.demo-logins', (tx) =>
    tx
      .selectFrom('account')
      .innerJoin('post', 'post.account_id', 'account.id')
      .innerJoin('unit', 'unit.id', 'post.unit_id')
      .select(['account.sign_in_name as signInName', 'account.name', 'post.title', 'unit.name as unitName'])
      .orderBy('unit.path')
      .orderBy('account.sign_in_name')
      .limit(40)
      .execute(),
  )
  return { password: demoPassword, day: clock.today(), logins }
}
