import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import { compareAdoption } from '../adoption/comparison.ts'
import type { ExplainedDemand } from '../adoption/demand-rows.ts'
import type { Content } from '../programme.ts'
import type * as contract from './contract.ts'

const head = [
  'plan.id',
  'plan.from_unit_id as fromUnitId',
  'unit.short_name as fromUnitName',
  'plan.due_on as dueOn',
  'plan.at',
  'plan.is_late as isLate',
  'answer.answer',
  'answer.remark',
] as const

/** A plan's snapshot carries its title: the recipient cannot read the sender's programme. */
export const listPlans = ({ db, scope }: Call<typeof contract.listPlans>) =>
  db.withScope(scope, async (tx) => {
    const rows = await plansHere(tx)
      .where('plan.to_unit_id', '=', scope.unitId)
      .where('plan.side', '=', 'received')
      .select(sql<string>`plan.content->'content'->>'title'`.as('title'))
      .orderBy('plan.id', 'desc')
      .limit(300)
      .execute()
    return { plans: rows }
  })

const plansHere = (tx: Tx) =>
  tx
    .selectFrom('plan_submission as plan')
    .innerJoin('unit', 'unit.id', 'plan.from_unit_id')
    .leftJoin('plan_answer as answer', (join) =>
      join.onRef('answer.submission_id', '=', 'plan.id').onRef('answer.side', '=', 'plan.side'),
    )
    .select(head)

export const getPlan = ({ db, scope, input }: Call<typeof contract.getPlan>) =>
  db.withScope(scope, async (tx) => {
    const row = await plansHere(tx)
      .select(['plan.to_unit_id', 'plan.content'])
      .where('plan.id', '=', input.planId)
      .orderBy('plan.side')
      .executeTakeFirst()
    if (!row) throw notFound()
    const { content, demands } = row.content as unknown as Handed // submitPlan alone writes it
    const answer =
      row.to_unit_id !== scope.unitId
        ? ('not-your-unit' as const)
        : row.answer
          ? ('already-answered' as const)
          : (true as const)
    return { ...row, title: content.title, content, demands, comparison: compareAdoption(content), can: { answer } }
  })

interface Handed {
  content: Content
  demands: ExplainedDemand[]
}
