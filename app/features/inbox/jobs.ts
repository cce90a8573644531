import type { Subscriber } from '../../platform/events.ts'
import { unitById } from '../units/public.ts'
import { raiseToDo, settleToDos } from './commands.ts'

/** A doubted figure waits at its own unit; deciding it, or mending the number at its source, settles the to-do. */
export const inboxSubscribers: Subscriber[] = [
  {
    name: 'inbox.figure-doubted',
    on: 'figure.doubted',
    handle: ({ db, newId }, event) =>
      db.asJob('inbox.figure-doubted', async (tx) => {
        const unit = await unitById(tx, String(event.data.unitId))
        const measure = await tx
          .selectFrom('measure')
          .select(['name_zh', 'name_en'])
          .where('key', '=', String(event.data.measure))
          .executeTakeFirstOrThrow()
        await raiseToDo(tx, {
          id: newId(),
          unit,
          kind: 'figure-doubted',
          blanks: {
            measure: measure.name_zh,
            measureEn: measure.name_en,
            quantity: Number(event.data.quantity),
            expected: Number(event.data.expected),
          },
          subjectId: event.subjectId,
          link: `/figures/doubts?doubt=${event.subjectId}`,
          raisedAt: event.at,
        })
      }),
  },
  {
    name: 'inbox.figure-doubt-decided',
    on: 'figure.doubt-decided',
    handle: ({ db }, event) =>
      db.asJob('inbox.figure-doubt-decided', (tx) =>
        settleToDos(tx, {
          kind: 'figure-doubted',
          subjectId: event.subjectId,
          at: event.at,
          accountId: event.accountId,
          how: String(event.data.decision),
        }),
      ),
  },
]
