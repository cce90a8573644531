/** A unit may adopt from any published programme, not only its parent's (DESIGN §1.4). */
import { sql } from 'kysely'
import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import { tell } from '../events.ts'
import { loadContent } from '../programme-rows.ts'
import type * as contract from './contract.ts'
import { contentFor } from './delivered.ts'

/** Published programmes stand anywhere in the tree, so the job role reads them; only what the list shows leaves. */
export const listPublished = ({ db, scope }: Call<typeof contract.listPublished>) =>
  db.asJob('programmes.published', async (tx) => {
    const programmes = await tx
      .selectFrom('programme_issue as issue')
      .innerJoin('programme', 'programme.id', 'issue.programme_id')
      .innerJoin('unit', 'unit.id', 'programme.unit_id')
      .leftJoin('programme_delivery as delivery', (join) =>
        join.onRef('delivery.programme_id', '=', 'programme.id').on('delivery.unit_id', '=', scope.unitId),
      )
      .where('issue.published', '=', true)
      .where('programme.unit_id', '<>', scope.unitId)
      .select([
        'programme.id as programmeId',
        'programme.title',
        'unit.short_name as unitName',
        'issue.at',
        'delivery.id as deliveryId',
        sql<number>`(SELECT count(*)::int FROM programme_task t WHERE t.programme_id = programme.id AND (t.choice IS NULL OR t.choice IN ('as-is', 'adapted', 'own')))`.as(
          'tasks',
        ),
      ])
      .orderBy('issue.at', 'desc')
      .limit(100)
      .execute()
    return { programmes }
  })

/** The delivery stands at the asking unit's own path; the text comes from rows it cannot read. */
export const fetchPublished = (call: Call<typeof contract.fetchPublished>) =>
  call.db.asJob('programmes.fetch', async (tx) => {
    const { scope, input, now, newId } = call
    const published = await tx
      .selectFrom('programme_issue')
      .select('programme_id')
      .where('programme_id', '=', input.programmeId)
      .where('published', '=', true)
      .executeTakeFirst()
    if (!published) throw notFound()
    const content = await loadContent(tx, input.programmeId)
    if (content.unitId === scope.unitId) return { ok: false as const, because: 'own-programme' as const }
    await tx
      .insertInto('programme_delivery')
      .values({
        id: newId(),
        city: cityOf(scope.unitPath),
        path: scope.unitPath,
        unit_id: scope.unitId,
        programme_id: content.programmeId,
        from_unit_id: content.unitId,
        role: 'adopt',
        due_on: null,
        content: JSON.stringify(contentFor({ id: scope.unitId, path: scope.unitPath }, content, [])),
        at: now,
      })
      .onConflict((conflict) => conflict.columns(['programme_id', 'unit_id']).doNothing())
      .execute()
    const delivery = await tx
      .selectFrom('programme_delivery')
      .select('id')
      .where('programme_id', '=', content.programmeId)
      .where('unit_id', '=', scope.unitId)
      .executeTakeFirstOrThrow()
    await tell(tx, call, 'programme.fetched', delivery.id, { programmeId: content.programmeId })
    return { ok: true as const, deliveryId: delivery.id }
  })
