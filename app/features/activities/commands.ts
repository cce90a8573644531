import type { Tx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import type { Call } from '../../platform/http/route.ts'
import { cityOf } from '../../platform/paths.ts'
import { settleToDos } from '../inbox/public.ts'
import { tasksForWork, type WorkTask } from '../programmes/public.ts'
import { unitsByIds } from '../units/public.ts'
import { holdSession } from './attendance/commands.ts'
import type * as contract from './contract.ts'
import { recordSessionEvent } from './events.ts'
import { jointOrganisers, lockSession } from './queries.ts'
import { decideAnswer, decideCancel, decideClose, decidePlan, decidePublish, instantOf } from './session.ts'
import { shortCodeFrom } from './short-code.ts'

export const planSession = (call: Call<typeof contract.planSession>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input } = call
    const task = await findTask(tx, scope.unitId, input.taskId)
    const lastDay = input.lastDay ?? input.day
    const times = { startsAt: instantOf(input.day, input.startTime), endsAt: instantOf(lastDay, input.endTime) }
    const { day, jointUnitIds } = input
    const taskIsKnown = input.taskId === undefined || task !== undefined
    const decision = decidePlan({ unitId: scope.unitId, ...times, day, lastDay, jointUnitIds, taskIsKnown })
    if (!decision.ok) return decision
    const sessionId = await insertSession(tx, call, { ...times, lastDay, task })
    await inviteJointOrganisers(tx, call, sessionId)
    const session = { id: sessionId, path: scope.unitPath }
    await recordSessionEvent(tx, 'session.planned', session, { jointUnitIds }, byOf(call))
    return { ok: true as const, sessionId }
  })

/** Only a task that the acting unit itself may work under; one of a unit below counts there. */
async function findTask(tx: Tx, unitId: string, taskId: string | undefined): Promise<WorkTask | undefined> {
  return taskId ? (await tasksForWork(tx, unitId)).find((task) => task.taskId === taskId) : undefined
}

async function insertSession(
  tx: Tx,
  { scope, input, now, newId }: Call<typeof contract.planSession>,
  when: { startsAt: string; endsAt: string; lastDay: string; task: WorkTask | undefined },
): Promise<string> {
  const at = { city: cityOf(scope.unitPath), path: scope.unitPath, unit_id: scope.unitId }
  const activityId = newId()
  const sessionId = newId()
  await tx
    .insertInto('activity')
    .values({
      id: activityId,
      ...at,
      title: input.title,
      description: input.description,
      task_id: when.task?.taskId ?? null,
      root_task_id: when.task?.rootTaskId ?? null,
      root_programme_id: when.task?.rootProgrammeId ?? null,
      at: now,
      by_account_id: scope.accountId,
    })
    .execute()
  await tx
    .insertInto('session')
    .values({
      id: sessionId,
      ...at,
      activity_id: activityId,
      place: input.place,
      day: input.day,
      last_day: when.lastDay,
      starts_at: when.startsAt,
      ends_at: when.endsAt,
      capacity: input.capacity,
    })
    .execute()
  for (const [position, { role, name }] of input.named.entries())
    await tx
      .insertInto('named_organiser')
      .values({ id: newId(), path: scope.unitPath, session_id: sessionId, role, name, position })
      .onConflict((conflict) => conflict.columns(['session_id', 'role', 'name']).doNothing())
      .execute()
  return sessionId
}

/** The host's copy; the job that follows `session.planned` delivers the invited units' own. */
async function inviteJointOrganisers(
  tx: Tx,
  { scope, input, now }: Call<typeof contract.planSession>,
  sessionId: string,
): Promise<void> {
  const wanted = [...new Set(input.jointUnitIds)]
  if ((await unitsByIds(tx, wanted)).length !== wanted.length) throw notFound()
  for (const unitId of wanted)
    await tx
      .insertInto('joint_invitation')
      .values({
        session_id: sessionId,
        unit_id: unitId,
        at_host: true,
        city: cityOf(scope.unitPath),
        path: scope.unitPath,
        day: input.day,
        at: now,
      })
      .execute()
}

export const publishSession = ({ db, scope, input, now, today, newId, crypto }: Call<typeof contract.publishSession>) =>
  db.withScope(scope, async (tx) => {
    const session = await lockSession(tx, input.sessionId, 'update')
    const decision = decidePublish({ ...session, isHost: session.unitId === scope.unitId, today })
    if (!decision.ok) return decision
    const publication = { session_id: session.id, path: session.path, at: now, by_account_id: scope.accountId }
    const code = await insertPublication(tx, publication, (attempt) =>
      shortCodeFrom(crypto.keyedHash(`session ${session.id} ${attempt}`)),
    )
    await recordSessionEvent(tx, 'session.published', session, {}, { accountId: scope.accountId, now, newId })
    return { ok: true as const, code }
  })

/** A code that another session already has is rare (244 million), and invisible from here: the insert itself finds out. */
async function insertPublication(
  tx: Tx,
  publication: { session_id: string; path: string; at: string; by_account_id: string },
  codeFor: (attempt: number) => string,
): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const code = codeFor(attempt)
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('session_publication')
      .values({ ...publication, code })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 1n) return code
  }
}

export const cancelSession = ({ db, scope, input, now, newId }: Call<typeof contract.cancelSession>) =>
  db.withScope(scope, async (tx) => {
    const session = await lockSession(tx, input.sessionId, 'update')
    const decision = decideCancel({ ...session, isHost: session.unitId === scope.unitId })
    if (!decision.ok) return decision
    await tx
      .insertInto('session_cancellation')
      .values({
        session_id: session.id,
        path: session.path,
        reason: input.reason,
        at: now,
        by_account_id: scope.accountId,
      })
      .execute()
    await recordSessionEvent(tx, 'session.cancelled', session, {}, { accountId: scope.accountId, now, newId })
    return { ok: true as const }
  })

export const closeSession = ({ db, scope, input, now, today, newId }: Call<typeof contract.closeSession>) =>
  db.withScope(scope, async (tx) => {
    const session = await lockSession(tx, input.sessionId, 'update')
    const decision = decideClose({ ...session, isHost: session.unitId === scope.unitId, today })
    if (!decision.ok) return decision
    const by = { accountId: scope.accountId, now, newId }
    // Nobody may have come; it was held all the same.
    await holdSession(tx, session, by)
    await tx
      .insertInto('session_closing')
      .values({ session_id: session.id, path: session.path, at: now, by_account_id: scope.accountId })
      .execute()
    await recordSessionEvent(tx, 'session.closed', session, {}, { accountId: scope.accountId, now, newId })
    return { ok: true as const }
  })

/** Both copies of the answer in one transaction with the session locked: no first check-in can slip in between. */
export async function answerInvitation({ db, scope, input, now, newId }: Call<typeof contract.answerInvitation>) {
  await db.withScope(scope, async (tx) => {
    const own = await tx
      .selectFrom('joint_invitation')
      .select('session_id')
      .where('session_id', '=', input.sessionId)
      .where('unit_id', '=', scope.unitId)
      .where('at_host', '=', false)
      .executeTakeFirst()
    if (!own) throw notFound()
  })
  return db.asJob('activities.answer-invitation', async (tx) => {
    const session = await lockSession(tx, input.sessionId, 'update')
    const mine = (await jointOrganisers(tx, session.id)).find((row) => row.unitId === scope.unitId)
    const decision = decideAnswer({ answered: mine?.answer !== 'waiting', state: session.state })
    if (!decision.ok) return decision
    for (const [at_host, path] of [
      [true, session.path],
      [false, scope.unitPath],
    ] as const)
      await tx
        .insertInto('joint_answer')
        .values({
          session_id: session.id,
          unit_id: scope.unitId,
          at_host,
          path,
          accepted: input.accept,
          reason: input.reason,
          at: now,
          by_account_id: scope.accountId,
        })
        .execute()
    const { accountId, unitId } = scope
    const how = input.accept ? 'accepted' : 'declined'
    await settleToDos(tx, { kind: 'joint-session-invited', subjectId: session.id, unitId, at: now, accountId, how })
    const answered = { unitId, accepted: input.accept, hostUnitId: session.unitId }
    const here = { id: session.id, path: scope.unitPath }
    await recordSessionEvent(tx, 'joint-invitation.answered', here, answered, { accountId, now, newId })
    return { ok: true as const }
  })
}

const byOf = ({ scope, now, newId }: Pick<Call<typeof contract.planSession>, 'scope' | 'now' | 'newId'>) => ({
  accountId: scope.accountId,
  now,
  newId,
})
