import type { Tx } from '../../../platform/db/database.ts'
import type { Subscriber } from '../../../platform/events.ts'
import { cityOf } from '../../../platform/paths.ts'
import { raiseToDo } from '../../inbox/public.ts'
import { unitById } from '../../units/public.ts'

/** A plan and its answer cross between units that cannot read each other's rows. */
export const planSubscribers: Subscriber[] = [
  {
    name: 'programmes.deliver-plan',
    on: 'plan.submitted',
    handle: ({ db, newId }, event) =>
      db.asJob('programmes.deliver-plan', async (tx) => {
        const sent = await tx
          .selectFrom('plan_submission')
          .innerJoin('programme', 'programme.id', 'plan_submission.programme_id')
          .selectAll('plan_submission')
          .select('programme.title')
          .where('plan_submission.id', '=', event.subjectId)
          .where('side', '=', 'sent')
          .executeTakeFirstOrThrow()
        const unit = await unitById(tx, sent.to_unit_id)
        const { title, ...row } = sent
        await tx
          .insertInto('plan_submission')
          .values({
            ...row,
            content: JSON.stringify(row.content),
            city: cityOf(unit.path),
            path: unit.path,
            side: 'received',
          })
          .onConflict((conflict) => conflict.columns(['id', 'side']).doNothing())
          .execute()
        await raiseToDo(tx, {
          id: newId(),
          unit,
          kind: 'plan-submitted',
          blanks: { title },
          subjectId: sent.id,
          link: `/plans/${sent.id}`,
          fromUnitId: sent.from_unit_id,
          raisedAt: event.at,
        })
      }),
  },
  {
    name: 'programmes.answer-plan',
    on: 'plan.answered',
    handle: ({ db, newId }, event) =>
      db.asJob('programmes.answer-plan', async (tx) => {
        const answer = await tx
          .selectFrom('plan_answer')
          .selectAll()
          .where('submission_id', '=', event.subjectId)
          .where('side', '=', 'received')
          .executeTakeFirstOrThrow()
        const sent = await tx
          .selectFrom('plan_submission')
          .innerJoin('programme', 'programme.id', 'plan_submission.programme_id')
          .leftJoin('programme_issue as issue', 'issue.programme_id', 'programme.id')
          .select([
            'plan_submission.programme_id',
            'plan_submission.path',
            'plan_submission.from_unit_id',
            'plan_submission.to_unit_id',
            'programme.title',
            'issue.at as issuedAt',
          ])
          .where('plan_submission.id', '=', event.subjectId)
          .where('side', '=', 'sent')
          .executeTakeFirstOrThrow()
        const copy = { ...answer, side: 'sent' as const, path: sent.path, city: cityOf(sent.path) }
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto('plan_answer')
          .values(copy)
          .onConflict((conflict) => conflict.columns(['submission_id', 'side']).doNothing())
          .executeTakeFirst()
        if (!numInsertedOrUpdatedRows || answer.answer === 'acknowledged') return
        // A returned plan is open for work again, unless those below already have it: then corrections apply.
        if (!sent.issuedAt) await sendBackToDrafting(tx, sent, answer, newId)
        await raiseToDo(tx, {
          id: newId(),
          unit: { id: sent.from_unit_id, path: sent.path },
          kind: 'plan-returned',
          blanks: { title: sent.title, remark: answer.remark ?? '' },
          subjectId: event.subjectId,
          link: `/programmes/${sent.programme_id}`,
          fromUnitId: sent.to_unit_id,
          raisedAt: event.at,
        })
      }),
  },
]

async function sendBackToDrafting(
  tx: Tx,
  sent: { programme_id: string; path: string },
  answer: { remark: string | null; by_account_id: string; at: string },
  newId: () => string,
): Promise<void> {
  const { position } = await tx
    .selectFrom('sign_off')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(-1)).as('position'))
    .where('programme_id', '=', sent.programme_id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('sign_off')
    .values({
      id: newId(),
      city: cityOf(sent.path),
      path: sent.path,
      programme_id: sent.programme_id,
      position: position + 1,
      step: 'returned',
      remark: answer.remark,
      by_account_id: answer.by_account_id,
      at: answer.at,
    })
    .execute()
}
