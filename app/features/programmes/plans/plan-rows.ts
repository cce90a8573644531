import type { Tx } from '../../../platform/db/database.ts'
import type { Content, Deadline } from '../programme.ts'

/** To whom an adoption's plan is due, as the level above said it; a unit's own later deadlines do not move it. */
export function planDutyOf(
  content: Pick<Content, 'deadlines'>,
): { toUnitId: string; toName: string; dueOn: string | null } | undefined {
  const duty = content.deadlines.find((deadline: Deadline) => deadline.asks === 'plan' && deadline.base?.toUnitId)?.base
  return duty?.toUnitId ? { toUnitId: duty.toUnitId, toName: duty.toName ?? '', dueOn: duty.dueOn } : undefined
}

/** The last plan that a unit handed in for its adoption, and what came back. */
export const lastPlan = (tx: Tx, programmeId: string) =>
  tx
    .selectFrom('plan_submission as plan')
    .leftJoin('plan_answer as answer', (join) =>
      join.onRef('answer.submission_id', '=', 'plan.id').onRef('answer.side', '=', 'plan.side'),
    )
    .innerJoin('unit', 'unit.id', 'plan.to_unit_id')
    .where('plan.programme_id', '=', programmeId)
    .where('plan.side', '=', 'sent')
    .select([
      'plan.id',
      'unit.short_name as toUnitName',
      'plan.at',
      'plan.is_late as isLate',
      'answer.answer',
      'answer.remark',
    ])
    .orderBy('plan.id', 'desc')
    .limit(1)
    .executeTakeFirst()
