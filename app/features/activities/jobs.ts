import type { Subscriber } from '../../platform/events.ts'
import { cityOf } from '../../platform/paths.ts'
import { amendToDos, raiseToDo, settleToDos } from '../inbox/public.ts'
import { unitsByIds } from '../units/public.ts'
import { findSession } from './queries.ts'

const invitation = 'joint-session-invited'

export const activitiesSubscribers: Subscriber[] = [
  {
    name: 'activities.deliver-invitations',
    on: 'session.planned',
    handle: ({ db, newId }, event) =>
      db.asJob('activities.deliver-invitations', async (tx) => {
        const session = await findSession(tx, event.subjectId)
        if (!session) return
        for (const unit of await unitsByIds(tx, event.data.jointUnitIds as string[])) {
          // planSession alone writes it
          await tx
            .insertInto('joint_invitation')
            .values({
              session_id: session.id,
              unit_id: unit.id,
              at_host: false,
              city: cityOf(unit.path),
              path: unit.path,
              day: session.day,
              at: event.at,
            })
            .onConflict((conflict) => conflict.columns(['session_id', 'unit_id', 'at_host']).doNothing())
            .execute()
          await raiseToDo(tx, {
            id: newId(),
            unit,
            kind: invitation,
            blanks: { title: session.title, day: session.day },
            subjectId: session.id,
            link: `/sessions/${session.id}`,
            fromUnitId: session.unitId,
            dueOn: session.day,
            raisedAt: event.at,
          })
        }
      }),
  },
  {
    name: 'activities.amend-invitations',
    on: 'session.changed',
    handle: ({ db }, { subjectId }) =>
      db.asJob('activities.amend-invitations', async (tx) => {
        const session = await findSession(tx, subjectId)
        if (!session) return
        const { title, day } = session
        await tx.updateTable('joint_invitation').set({ day }).where('session_id', '=', session.id).execute()
        await amendToDos(tx, { kind: invitation, subjectId, blanks: { title, day }, dueOn: day })
      }),
  },
  {
    name: 'activities.recall-invitations',
    on: 'session.cancelled',
    handle: ({ db }, { subjectId, at, accountId }) =>
      db.asJob('activities.recall-invitations', (tx) =>
        settleToDos(tx, { kind: invitation, subjectId, at, accountId, how: 'cancelled' }),
      ),
  },
]
