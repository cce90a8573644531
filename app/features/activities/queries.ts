import { addDays } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import type { Call, Platform } from '../../platform/http/route.ts'
import { pathEnd } from '../../platform/paths.ts'
import { type AnyScope, actsOnWork } from '../../platform/scope.ts'
import { tasksForWork } from '../programmes/public.ts'
import { headCounts, noOnePresent, presentOf } from './attendance/queries.ts'
import { decideChangeable } from './changes/change.ts'
import { movedFrom } from './changes/queries.ts'
import type * as contract from './contract.ts'
import { canOf, decideAnswer, decideCancel, decideClose, decidePublish, stateOf } from './session.ts'

/** DESIGN §5.4: a list carries its window first and widens on demand. */
const daysBack = 30
const daysAhead = 60
const mostListed = 200

const sessions = (tx: Tx) =>
  tx
    .selectFrom('session')
    .innerJoin('activity', 'activity.id', 'session.activity_id')
    .innerJoin('unit', 'unit.id', 'session.unit_id')
    .leftJoin('session_publication as published', 'published.session_id', 'session.id')
    .leftJoin('session_cancellation as cancelled', 'cancelled.session_id', 'session.id')
    .leftJoin('session_holding as held', 'held.session_id', 'session.id')
    .leftJoin('session_closing as closed', 'closed.session_id', 'session.id')
    .select([
      'session.id',
      'session.path',
      'session.city',
      'session.unit_id as unitId',
      'unit.short_name as hostName',
      'unit.name as hostFullName',
      'session.activity_id as activityId',
      'activity.title',
      'activity.description',
      'activity.task_id as taskId',
      'activity.root_task_id as rootTaskId',
      'activity.root_programme_id as rootProgrammeId',
      'session.place',
      'session.day',
      'session.last_day as lastDay',
      'session.starts_at as startsAt',
      'session.ends_at as endsAt',
      'session.capacity',
      'session.taken',
      'published.code',
      'cancelled.reason as cancelledBecause',
      'held.at as heldAt',
      'closed.at as closedAt',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof sessions>['execute']>>[number]

const loaded = (row: Row) => ({
  ...row,
  state: stateOf({
    published: row.code !== null,
    held: row.heldAt !== null,
    closed: row.closedAt !== null,
    cancelled: row.cancelledBecause !== null,
  }),
})
export type Session = ReturnType<typeof loaded>

/** `tx` must reach the host's path: the host's own scope, one above it, or a job. */
export async function findSession(tx: Tx, sessionId: string): Promise<Session | undefined> {
  const row = await sessions(tx).where('session.id', '=', sessionId).executeTakeFirst()
  return row && loaded(row)
}

/** By the code of the public page; only in a job, after which nothing but what the page shows may leave. */
export async function findPublished(tx: Tx, code: string): Promise<Session | undefined> {
  const row = await sessions(tx).where('published.code', '=', code).executeTakeFirst()
  return row && loaded(row)
}

/**
 * For a write: locks the session row first, then reads what hangs on it. 'for update' for what changes its state;
 * 'for key share' for what only must not run beside such a change (check-ins), so that these do not queue up.
 */
export async function lockSession(tx: Tx, sessionId: string, mode: 'update' | 'key-share'): Promise<Session> {
  const row = tx.selectFrom('session').select('id').where('id', '=', sessionId)
  const locked = await (mode === 'update' ? row.forUpdate() : row.forKeyShare()).executeTakeFirst()
  const session = locked && (await findSession(tx, sessionId))
  if (!session) throw notFound()
  return session
}

export type StandingTo = 'host' | 'joint' | 'above'

/**
 * Reads a session that lies in the scope, or that an invitation delivered to a unit in the scope. What an invitation
 * opens lies at the host's path and is read as a job; `read` must then give away no more than `standing` allows.
 */
export async function readSession<T>(
  { db, scope }: { db: Platform['db']; scope: AnyScope },
  sessionId: string,
  read: (tx: Tx, session: Session, standing: StandingTo) => Promise<T>,
): Promise<T> {
  const seen = await db.withScope(scope, async (tx) => {
    const session = await findSession(tx, sessionId)
    const invited = await tx
      .selectFrom('joint_invitation')
      .select('unit_id')
      .where('session_id', '=', sessionId)
      .where('at_host', '=', false)
      .execute()
    if (!session && invited.length === 0) throw notFound()
    const isJoint = invited.some((row) => row.unit_id === scope.unitId)
    const standing: StandingTo = session?.unitId === scope.unitId ? 'host' : isJoint ? 'joint' : 'above'
    return session ? { standing, result: await read(tx, session, standing) } : { standing }
  })
  if ('result' in seen) return seen.result
  return db.asJob('activities.read-invited', async (tx) => {
    const session = await findSession(tx, sessionId)
    if (!session) throw notFound()
    return read(tx, session, seen.standing)
  })
}

export async function listSessions({ db, scope, input, today }: Call<typeof contract.listSessions>) {
  const from = input.from ?? addDays(today, -daysBack)
  const to = input.to ?? addDays(today, daysAhead)
  const seen = await db.withScope(scope, async (tx) => {
    const rows = await sessions(tx)
      .where('session.day', '<=', to)
      .where('session.last_day', '>=', from)
      .orderBy('session.day', 'desc')
      .orderBy('session.id', 'desc')
      .limit(mostListed + 1)
      .execute()
    const invitations = await tx
      .selectFrom('joint_invitation')
      .select(['session_id', 'unit_id'])
      .where('at_host', '=', false)
      .where('day', '<=', to)
      .where('day', '>=', from)
      .execute()
    return { rows, invitations, present: await present(tx, rows) }
  })
  const elsewhere = seen.invitations
    .map((row) => row.session_id)
    .filter((id) => !seen.rows.some((row) => row.id === id))
  const delivered = await deliveredSessions(db, elsewhere)
  const joint = new Set(seen.invitations.filter((row) => row.unit_id === scope.unitId).map((row) => row.session_id))
  const counts = new Map([...seen.present, ...delivered.present])
  const all = [...seen.rows, ...delivered.rows].toSorted((a, b) => b.day.localeCompare(a.day))
  return {
    from,
    to,
    more: seen.rows.length > mostListed,
    sessions: all.slice(0, mostListed).map((row) => ({
      ...rowOf(loaded(row), counts.get(row.id) ?? noOnePresent),
      standing:
        row.unitId === scope.unitId ? ('host' as const) : joint.has(row.id) ? ('joint' as const) : ('above' as const),
    })),
  }
}

async function deliveredSessions(db: Platform['db'], ids: readonly string[]) {
  if (ids.length === 0) return { rows: [], present: [] as const }
  return db.asJob('activities.list-invited', async (tx) => {
    const rows = await sessions(tx).where('session.id', 'in', ids).execute()
    return { rows, present: await present(tx, rows) }
  })
}

const present = (tx: Tx, rows: readonly Row[]) =>
  presentOf(
    tx,
    rows.map((row) => row.id),
  )

const rowOf = (session: Session, counts: typeof noOnePresent) => ({
  id: session.id,
  title: session.title,
  place: session.place,
  day: session.day,
  lastDay: session.lastDay,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  state: session.state,
  hostUnitId: session.unitId,
  hostName: session.hostName,
  capacity: session.capacity,
  enrolled: session.taken,
  attended: headCounts(counts),
})

export const getSession = ({ db, scope, input, today, publicUrl }: Call<typeof contract.getSession>) =>
  readSession({ db, scope }, input.sessionId, async (tx, session, standing) => {
    const counts = (await presentOf(tx, [session.id])).get(session.id) ?? noOnePresent
    const joint = await jointOrganisers(tx, session.id)
    const mine = joint.find((row) => row.unitId === scope.unitId)
    const isHost = standing === 'host'
    const asked = { ...session, isHost, today }
    const runs = actsOnWork(scope.role)
    return {
      ...rowOf(session, counts),
      standing,
      description: session.description,
      task: await taskOf(tx, session),
      publicPage: session.code ? { code: session.code, url: `${publicUrl}/s/${session.code}` } : null,
      cancelledBecause: session.cancelledBecause,
      movedFrom: await movedFrom(tx, session.id),
      joint,
      named: await namedOrganisers(tx, session.id),
      present: counts,
      doubt: isHost ? await openDoubt(tx, session.id) : null,
      can: {
        publish: canOf(decidePublish(asked)),
        change: canOf(decideChangeable(asked)),
        cancel: canOf(decideCancel(asked)),
        close: canOf(decideClose(asked)),
        answer: mine ? canOf(decideAnswer({ answered: mine.answer !== 'waiting', state: session.state })) : null,
        seeNames: runs && (isHost || (standing === 'joint' && mine?.answer === 'accepted')),
      },
    }
  })

export async function jointOrganisers(tx: Tx, sessionId: string) {
  const rows = await tx
    .selectFrom('joint_invitation as invitation')
    .innerJoin('unit', 'unit.id', 'invitation.unit_id')
    .leftJoin('joint_answer as answer', (join) =>
      join
        .onRef('answer.session_id', '=', 'invitation.session_id')
        .onRef('answer.unit_id', '=', 'invitation.unit_id')
        .onRef('answer.at_host', '=', 'invitation.at_host'),
    )
    .select([
      'unit.id as unitId',
      'unit.short_name as name',
      'unit.name as fullName',
      'answer.accepted',
      'answer.reason',
    ])
    .where('invitation.session_id', '=', sessionId)
    .where('invitation.at_host', '=', true)
    .orderBy('unit.path')
    .execute()
  return rows.map(({ accepted, reason, ...unit }) => ({
    ...unit,
    answer: accepted === null ? ('waiting' as const) : accepted ? ('accepted' as const) : ('declined' as const),
    reason: reason ?? '',
  }))
}

export const namedOrganisers = (tx: Tx, sessionId: string) =>
  tx
    .selectFrom('named_organiser')
    .select(['role', 'name'])
    .where('session_id', '=', sessionId)
    .orderBy('role')
    .orderBy('position')
    .execute()

async function taskOf(tx: Tx, { unitId, taskId }: Session) {
  if (!taskId) return null
  const task = (await tasksForWork(tx, unitId)).find((candidate) => candidate.taskId === taskId)
  return task ? { title: task.title, programmeTitle: task.programmeTitle } : null
}

const openDoubt = async (tx: Tx, sessionId: string) =>
  (await tx
    .selectFrom('figure_doubt as doubt')
    .leftJoin('figure_doubt_decision as decided', 'decided.doubt_id', 'doubt.id')
    .select(['doubt.quantity', 'doubt.expected'])
    .where('doubt.source_id', '=', sessionId)
    .where('decided.doubt_id', 'is', null)
    .executeTakeFirst()) ?? null

export const listSessionTasks = ({ db, scope }: Call<typeof contract.listSessionTasks>) =>
  db.withScope(scope, async (tx) => ({ tasks: await tasksForWork(tx, scope.unitId) }))

/** For bulletins: what took place at a unit and below it, in a period. */
export async function recentSessions(tx: Tx, within: { path: string; from: string; to: string }) {
  const rows = await sessions(tx)
    .where('session.path', '>=', within.path)
    .where('session.path', '<', pathEnd(within.path))
    .where('session.day', '<=', within.to)
    .where('session.last_day', '>=', within.from)
    .where('held.at', 'is not', null)
    .orderBy('session.day')
    .limit(mostListed)
    .execute()
  const counts = await present(tx, rows)
  return rows.map((row) => ({ ...rowOf(loaded(row), counts.get(row.id) ?? noOnePresent) }))
}
