import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import { settleToDos } from '../../inbox/public.ts'
import { settleAdoption } from '../adoption/commands.ts'
import { openDemands } from '../adoption/demand-rows.ts'
import { tell } from '../events.ts'
import { loadContent } from '../programme-rows.ts'
import { decideSubmission } from '../standing.ts'
import { lockProgramme } from '../standing-rows.ts'
import type * as contract from './contract.ts'
import { lastPlan, planDutyOf } from './plan-rows.ts'

export const submitPlan = (call: Call<typeof contract.submitPlan>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input, now, today, newId } = call
    const { standing, head } = await lockProgramme(tx, scope, input.programmeId)
    const content = await loadContent(tx, head.id)
    const duty = planDutyOf(content)
    const before = await lastPlan(tx, head.id)
    const decision = decideSubmission(standing, {
      isAdoption: head.parentId !== null,
      hasRecipient: duty !== undefined,
      isUnderReview: before !== undefined && before.answer !== 'returned',
    })
    if (!decision.ok || !duty) return decision.ok ? { ok: false as const, because: 'no-recipient' as const } : decision
    const id = newId()
    const isLate = duty.dueOn !== null && today > duty.dueOn
    await tx
      .insertInto('plan_submission')
      .values({
        id,
        city: cityOf(head.path),
        path: head.path,
        side: 'sent',
        programme_id: head.id,
        from_unit_id: scope.unitId,
        to_unit_id: duty.toUnitId,
        due_on: duty.dueOn,
        is_late: isLate,
        content: JSON.stringify({ content, demands: await openDemands(tx, head.id) }),
        by_account_id: scope.accountId,
        at: now,
      })
      .execute()
    if (head.deliveryId) await settleAdoption(tx, call, head.deliveryId)
    if (before)
      await settleToDos(tx, {
        kind: 'plan-returned',
        subjectId: before.id,
        at: now,
        accountId: scope.accountId,
        how: 'submitted',
      })
    await tell(tx, call, 'plan.submitted', id, { programmeId: head.id })
    return { ok: true as const, isLate }
  })

export const answerPlan = (call: Call<typeof contract.answerPlan>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input, now } = call
    const plan = await tx
      .selectFrom('plan_submission')
      .select(['id', 'path', 'to_unit_id'])
      .where('id', '=', input.planId)
      .orderBy('side')
      .forUpdate()
      .executeTakeFirst()
    if (!plan) throw notFound()
    if (plan.to_unit_id !== scope.unitId) return { ok: false as const, because: 'not-your-unit' as const }
    if (input.answer === 'returned' && !input.remark) return { ok: false as const, because: 'remark-missing' as const }
    const answered = await tx
      .selectFrom('plan_answer')
      .select('submission_id')
      .where('submission_id', '=', plan.id)
      .executeTakeFirst()
    if (answered) return { ok: false as const, because: 'already-answered' as const }
    await tx
      .insertInto('plan_answer')
      .values({
        submission_id: plan.id,
        side: 'received',
        city: cityOf(plan.path),
        path: plan.path,
        answer: input.answer,
        remark: input.remark ?? null,
        by_account_id: scope.accountId,
        at: now,
      })
      .execute()
    await settleToDos(tx, {
      kind: 'plan-submitted',
      subjectId: plan.id,
      at: now,
      accountId: scope.accountId,
      how: input.answer,
    })
    await tell(tx, call, 'plan.answered', plan.id, { answer: input.answer })
    return { ok: true as const }
  })
