import type { Call } from '../../../platform/http/route.ts'
import { recordSessionEvent } from '../events.ts'
import { lockSession } from '../queries.ts'
import { instantOf } from '../session.ts'
import { type Changeable, decideChange, isMoved } from './change.ts'
import type * as contract from './contract.ts'

/** The former state is kept as a row of its own: the public page and the tickets say what was before. */
export const changeSession = ({ db, scope, input, now, newId }: Call<typeof contract.changeSession>) =>
  db.withScope(scope, async (tx) => {
    const session = await lockSession(tx, input.sessionId, 'update')
    const lastDay = input.lastDay ?? input.day
    const { title, description, place, day, capacity } = input
    const times = { startsAt: instantOf(day, input.startTime), endsAt: instantOf(lastDay, input.endTime) }
    const next: Changeable = { title, description, place, day, lastDay, capacity, ...times }
    const decision = decideChange({ ...session, isHost: session.unitId === scope.unitId }, next)
    if (!decision.ok) return decision
    const moved = isMoved(session, next)
    await tx
      .insertInto('session_change')
      .values({
        id: newId(),
        city: session.city,
        path: session.path,
        session_id: session.id,
        ...columnsOf(session),
        title: session.title,
        description: session.description,
        is_moved: moved,
        at: now,
        by_account_id: scope.accountId,
      })
      .execute()
    await tx.updateTable('session').set(columnsOf(next)).where('id', '=', session.id).execute()
    await tx.updateTable('activity').set({ title, description }).where('id', '=', session.activityId).execute()
    await tx.updateTable('joint_invitation').set({ day }).where('session_id', '=', session.id).execute()
    await recordSessionEvent(tx, 'session.changed', session, { moved }, { accountId: scope.accountId, now, newId })
    return { ok: true as const }
  })

const columnsOf = (one: Changeable) => ({
  place: one.place,
  day: one.day,
  last_day: one.lastDay,
  starts_at: one.startsAt,
  ends_at: one.endsAt,
  capacity: one.capacity,
})
