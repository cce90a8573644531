import type { Tx } from '../../../platform/db/database.ts'
import type { Subscriber } from '../../../platform/events.ts'
import { cityOf } from '../../../platform/paths.ts'
import { raiseToDo, settleToDos } from '../../inbox/public.ts'
import { childUnits, type Unit } from '../../units/public.ts'
import type { Content } from '../programme.ts'
import { loadContent } from '../programme-rows.ts'
import { allotmentsOf } from '../targets/allotments.ts'
import { groupOf, planDeadline, roleOf } from './addressees.ts'
import { contentFor } from './delivered.ts'

export const issueSubscribers: Subscriber[] = [
  {
    name: 'programmes.deliver',
    on: 'programme.issued',
    handle: ({ db, newId }, event) =>
      db.asJob('programmes.deliver', async (tx) => {
        const content = await loadContent(tx, event.subjectId)
        const groups = new Set(event.data.groups as string[]) // issueProgramme alone writes this event
        const allotments = await allotmentsOf(
          tx,
          content.targets.map((target) => target.id),
        )
        for (const unit of await childUnits(tx, content.unitPath)) {
          const group = groupOf(unit)
          if (!group || !groups.has(group)) continue
          await deliver(tx, unit, roleOf(group), contentFor(unit, content, allotments), { at: event.at, newId })
        }
      }),
  },
  {
    name: 'programmes.to-sign',
    on: 'programme.submitted-for-sign-off',
    handle: ({ db, newId }, event) =>
      db.asJob('programmes.to-sign', async (tx) => {
        const programme = await tx
          .selectFrom('programme')
          .innerJoin('unit', 'unit.id', 'programme.unit_id')
          .select(['programme.title', 'unit.id', 'unit.path'])
          .where('programme.id', '=', event.subjectId)
          .executeTakeFirstOrThrow()
        await raiseToDo(tx, {
          id: newId(),
          unit: programme,
          kind: 'programme-to-sign',
          blanks: { title: programme.title },
          // A text that comes back after a return is put before the signer again.
          subjectId: event.id,
          link: `/programmes/${event.subjectId}?tab=sign-off`,
          raisedAt: event.at,
        })
      }),
  },
  settlesSigning('programme.signed'),
  settlesSigning('programme.returned'),
]

/** The to-do of each submission is named by its event; signing or returning settles those of this programme. */
function settlesSigning(on: 'programme.signed' | 'programme.returned'): Subscriber {
  return {
    name: `programmes.settle-${on.slice('programme.'.length)}`,
    on,
    handle: ({ db }, event) =>
      db.asJob('programmes.settle', async (tx) => {
        const submissions = await tx
          .selectFrom('event')
          .select('id')
          .where('subject_id', '=', event.subjectId)
          .where('type', '=', 'programme.submitted-for-sign-off')
          .execute()
        for (const { id } of submissions)
          await settleToDos(tx, {
            kind: 'programme-to-sign',
            subjectId: id,
            at: event.at,
            accountId: event.accountId,
            how: on,
          })
      }),
  }
}

async function deliver(
  tx: Tx,
  unit: Unit,
  role: 'adopt' | 'receive',
  content: Content,
  { at, newId }: { at: string; newId: () => string },
): Promise<void> {
  const dueOn = planDeadline(content.deadlines)?.dueOn ?? null
  await tx
    .insertInto('programme_delivery')
    .values({
      id: newId(),
      city: cityOf(unit.path),
      path: unit.path,
      unit_id: unit.id,
      programme_id: content.programmeId,
      from_unit_id: content.unitId,
      role,
      due_on: dueOn,
      content: JSON.stringify(content),
      at,
    })
    .onConflict((conflict) => conflict.columns(['programme_id', 'unit_id']).doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('programme_delivery')
    .select('id')
    .where('programme_id', '=', content.programmeId)
    .where('unit_id', '=', unit.id)
    .executeTakeFirstOrThrow()
  await raiseToDo(tx, {
    id: newId(),
    unit,
    kind: role === 'adopt' ? 'programme-to-adopt' : 'programme-received',
    blanks: { title: content.title },
    subjectId: id,
    link: `/programmes/received/${id}`,
    fromUnitId: content.unitId,
    dueOn: role === 'adopt' ? dueOn : null,
    raisedAt: at,
  })
}
