import type { Subscriber } from '../../../platform/events.ts'
import { cityOf } from '../../../platform/paths.ts'
import { raiseToDo } from '../../inbox/public.ts'
import { unitById } from '../../units/public.ts'
import { SentContent } from './sent-content.ts'

/** What goes up and what comes back is delivered as a row at the recipient's path; doing it twice changes nothing. */
export const submissionSubscribers: Subscriber[] = [
  {
    name: 'bulletins.submission-sent',
    on: 'submission.sent',
    handle: ({ db, newId }, event) =>
      db.asJob('bulletins.submission-sent', async (tx) => {
        const sent = await tx
          .selectFrom('submission_dispatch as sent')
          .innerJoin('submission', 'submission.id', 'sent.submission_id')
          .select(['sent.id', 'sent.version', 'sent.content', 'sent.at', 'sent.to_unit_id', 'submission.unit_id'])
          .where('sent.id', '=', String(event.data.dispatchId))
          .executeTakeFirstOrThrow()
        const to = await unitById(tx, sent.to_unit_id)
        const from = await unitById(tx, sent.unit_id)
        await tx
          .insertInto('received_submission')
          .values({
            dispatch_id: sent.id,
            city: cityOf(to.path),
            path: to.path,
            unit_id: to.id,
            from_unit_id: from.id,
            submission_id: event.subjectId,
            version: sent.version,
            content: JSON.stringify(sent.content),
            sent_at: sent.at,
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        await raiseToDo(tx, {
          id: newId(),
          unit: to,
          kind: 'submission-received',
          blanks: { title: SentContent.parse(sent.content).title, unit: from.shortName },
          subjectId: sent.id,
          link: `/submissions/received/${sent.id}`,
          fromUnitId: from.id,
          raisedAt: sent.at,
        })
      }),
  },
  {
    name: 'bulletins.submission-decided',
    on: 'submission.decided',
    handle: ({ db, newId }, event) =>
      db.asJob('bulletins.submission-decided', async (tx) => {
        const decided = await tx
          .selectFrom('submission_decision as decided')
          .innerJoin('submission_dispatch as sent', 'sent.id', 'decided.dispatch_id')
          .innerJoin('submission', 'submission.id', 'sent.submission_id')
          .innerJoin('received_submission as received', 'received.dispatch_id', 'decided.dispatch_id')
          .select([
            'decided.dispatch_id',
            'decided.decision',
            'decided.remark',
            'decided.at',
            'decided.by_account_id',
            'submission.path',
            'submission.title',
            'submission.unit_id',
            'received.unit_id as by_unit_id',
          ])
          .where('decided.dispatch_id', '=', String(event.data.dispatchId))
          .executeTakeFirstOrThrow()
        const { dispatch_id, path, decision, remark, at, by_account_id } = decided
        await tx
          .insertInto('submission_answer')
          .values({ dispatch_id, path, decision, remark, at, by_account_id })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        // Taken and declined are seen on the page of the submission; only a return asks for work.
        if (decision !== 'returned') return
        await raiseToDo(tx, {
          id: newId(),
          unit: { id: decided.unit_id, path },
          kind: 'submission-returned',
          blanks: { title: decided.title },
          subjectId: dispatch_id,
          link: `/submissions/${event.subjectId}`,
          fromUnitId: decided.by_unit_id,
          raisedAt: at,
        })
      }),
  },
]
