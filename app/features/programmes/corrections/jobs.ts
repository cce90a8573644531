import type { Tx } from '../../../platform/db/database.ts'
import type { EventRow, Subscriber } from '../../../platform/events.ts'
import type { Platform } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import { amendToDos, raiseToDo } from '../../inbox/public.ts'
import { planDeadline } from '../issue/addressees.ts'
import { contentFor } from '../issue/delivered.ts'
import type { Content } from '../programme.ts'
import { loadContent } from '../programme-rows.ts'
import { allotmentsOf } from '../targets/allotments.ts'
import { type Change, knowing } from './correction.ts'
import { itemOf } from './items.ts'

/** Both a correction and one taken from above travel to whoever adopted. */
export const correctionSubscribers: Subscriber[] = (
  ['programme.corrected', 'programme.correction-answered'] as const
).map((on) => ({
  name: `programmes.deliver-${on.slice('programme.'.length)}`,
  on,
  handle: (platform, event) => platform.db.asJob('programmes.correct', (tx) => deliverAll(tx, platform, event)),
}))

async function deliverAll(tx: Tx, { newId }: Platform, event: EventRow): Promise<void> {
  const ids = event.data.corrections as string[] // this feature alone writes these events
  if (ids.length === 0) return
  const content = await loadContent(tx, event.subjectId)
  await refreshDeliveries(tx, content)
  const corrections = await tx.selectFrom('programme_correction').selectAll().where('id', 'in', ids).execute()
  const adoptions = await tx
    .selectFrom('programme')
    .innerJoin('unit', 'unit.id', 'programme.unit_id')
    .select(['programme.id as programmeId', 'unit.id', 'unit.path'])
    .where('programme.parent_id', '=', content.programmeId)
    .execute()
  for (const adoption of adoptions) {
    const mine = await loadContent(tx, adoption.programmeId)
    for (const correction of corrections) await deliverOne(tx, { mine, unit: adoption, correction, content, newId })
  }
}

/** Who has not adopted yet finds the corrected text at once; nothing has to be answered. */
async function refreshDeliveries(tx: Tx, content: Content): Promise<void> {
  const waiting = await tx
    .selectFrom('programme_delivery')
    .select(['id', 'unit_id', 'path'])
    .where('programme_id', '=', content.programmeId)
    .forUpdate()
    .execute()
  const allotments = await allotmentsOf(
    tx,
    content.targets.map((target) => target.id),
  )
  const dueOn = planDeadline(content.deadlines)?.dueOn ?? null
  for (const { id, unit_id, path } of waiting) {
    const delivered = JSON.stringify(contentFor({ id: unit_id, path }, content, allotments))
    await tx.updateTable('programme_delivery').set({ content: delivered, due_on: dueOn }).where('id', '=', id).execute()
    await amendToDos(tx, { kind: 'programme-to-adopt', subjectId: id, dueOn })
  }
}

interface Delivering {
  mine: Content
  unit: { id: string; path: string }
  correction: {
    id: string
    item_kind: 'task' | 'deadline' | 'target'
    item_id: string
    changes: unknown
    reason: string
    at: string
  }
  content: Content
  newId: () => string
}

async function deliverOne(tx: Tx, { mine, unit, correction, content, newId }: Delivering): Promise<void> {
  const item = itemOf(tx, mine, correction.item_kind, ({ parentId }) => parentId === correction.item_id)
  // An allotted number is corrected by allotting anew; the whole is not this unit's part.
  const isWhole = mine.targets.some((target) => target.id === item?.id && target.allotted !== null)
  if (!item || isWhole) return
  const id = newId()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('correction_delivery')
    .values({
      id,
      city: cityOf(unit.path),
      path: unit.path,
      correction_id: correction.id,
      programme_id: mine.programmeId,
      item_kind: item.kind,
      item_id: item.id,
      from_unit_id: content.unitId,
      changes: JSON.stringify(correction.changes),
      reason: correction.reason,
      at: correction.at,
    })
    .onConflict((conflict) => conflict.columns(['correction_id', 'programme_id']).doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return
  if (!item.isInUse) {
    const changes = correction.changes as Change[] // writeCorrection alone made them
    await item.save(knowing(item.mine, changes), knowing(item.base, changes))
    await tx
      .insertInto('correction_answer')
      .values({
        delivery_id: id,
        city: cityOf(unit.path),
        path: unit.path,
        answer: 'noted',
        by_account_id: null,
        at: correction.at,
      })
      .execute()
    return
  }
  await raiseToDo(tx, {
    id: newId(),
    unit,
    kind: 'correction-to-answer',
    blanks: { title: mine.title, item: item.title },
    subjectId: id,
    link: `/programmes/${mine.programmeId}?tab=corrections`,
    fromUnitId: content.unitId,
    raisedAt: correction.at,
  })
}
