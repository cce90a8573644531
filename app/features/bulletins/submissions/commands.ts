import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import type { AnyScope } from '../../../platform/scope.ts'
import { recentSessions } from '../../activities/public.ts'
import { allMeasures, readFiguresOfUnits } from '../../figures/public.ts'
import { settleToDos } from '../../inbox/public.ts'
import { tasksForWork } from '../../programmes/public.ts'
import { unitById } from '../../units/public.ts'
import { Blocks, figuresIn, plainText } from '../bound-figure.ts'
import { findFault, readBoundValues } from '../bound-values.ts'
import type * as contract from './contract.ts'
import { dispatchesOf, ownSubmission, unitAbove } from './queries.ts'
import type { SentContent } from './sent-content.ts'
import { decideAnswer, decideSending, draftText, mayEdit, stateOf } from './submission.ts'

/** A draft names the newest sessions; beyond these the figure speaks. */
const mostSessionsNamed = 8

export async function openSubmission({ db, scope, input, now, newId }: Call<typeof contract.openSubmission>) {
  if (input.to < input.from) return { ok: false as const, because: 'period-reversed' as const }
  return db.withScope(scope, async (tx) => {
    if (!(await unitAbove(tx, scope.unitPath))) return { ok: false as const, because: 'nothing-above' as const }
    const id = newId()
    const draft = draftText(await draftMaterial(tx, scope, input), newId)
    await tx
      .insertInto('submission')
      .values({
        id,
        city: cityOf(scope.unitPath),
        path: scope.unitPath,
        unit_id: scope.unitId,
        title: draft.title,
        programme_id: input.programmeId ?? null,
        from_day: input.from,
        to_day: input.to,
        body: JSON.stringify(draft.blocks),
        opened_at: now,
        opened_by: scope.accountId,
        edited_at: now,
      })
      .execute()
    await recordEvent(tx, eventOf('submission.opened', scope, id, now, newId))
    return { ok: true as const, submissionId: id }
  })
}

async function draftMaterial(
  tx: Tx,
  scope: AnyScope,
  asked: { programmeId?: string | undefined; from: string; to: string },
) {
  const unit = await unitById(tx, scope.unitId)
  const { programmeId, from, to } = asked
  const programme = programmeId
    ? (await tasksForWork(tx, scope.unitId)).find((task) => task.rootProgrammeId === programmeId)
    : undefined
  const figures = await readFiguresOfUnits(tx, [unit], { programmeId, from, to })
  const measures = (await allMeasures(tx)).filter((measure) => figures.get(unit.id, measure.key).value > 0)
  const sessions = (await recentSessions(tx, { path: unit.path, from, to })).slice(-mostSessionsNamed)
  return {
    unit,
    programme: programmeId && programme ? { id: programmeId, title: programme.programmeTitle } : null,
    from,
    to,
    measures,
    sessions,
  }
}

export const editSubmission = ({ db, scope, input, now, newId }: Call<typeof contract.editSubmission>) =>
  db.withScope(scope, async (tx) => {
    const row = await lockedSubmission(tx, scope, input.submissionId)
    const may = mayEdit(stateOf(await dispatchesOf(tx, [row.id])))
    if (may !== true) return { ok: false as const, because: may }
    const fault = await findFault(tx, scope.ranges, figuresIn(input.blocks))
    if (fault) return { ok: false as const, because: fault }
    await tx
      .updateTable('submission')
      .set({ title: input.title, body: JSON.stringify(input.blocks), edited_at: now })
      .where('id', '=', row.id)
      .execute()
    await recordEvent(tx, eventOf('submission.edited', scope, row.id, now, newId))
    return { ok: true as const }
  })

export const sendSubmission = ({ db, scope, input, now, newId }: Call<typeof contract.sendSubmission>) =>
  db.withScope(scope, async (tx) => {
    const row = await lockedSubmission(tx, scope, input.submissionId)
    const blocks = Blocks.parse(row.body)
    const before = await dispatchesOf(tx, [row.id])
    const above = await unitAbove(tx, row.path)
    const decision = decideSending({
      state: stateOf(before),
      hasUnitAbove: above !== undefined,
      text: plainText(blocks, () => '0'),
    })
    if (!decision.ok) return decision
    if (!above) return { ok: false as const, because: 'nothing-above' as const }
    const dispatchId = newId()
    const version = (before[0]?.version ?? 0) + 1
    const figures = await readBoundValues(tx, scope.ranges, figuresIn(blocks))
    const content: SentContent = { title: row.title, blocks, figures: figures.map(({ path: _, ...figure }) => figure) }
    await tx
      .insertInto('submission_dispatch')
      .values({
        id: dispatchId,
        path: row.path,
        submission_id: row.id,
        version,
        to_unit_id: above.id,
        content: JSON.stringify(content),
        at: now,
        by_account_id: scope.accountId,
      })
      .execute()
    if (before[0])
      await settleToDos(tx, {
        kind: 'submission-returned',
        subjectId: before[0].id,
        at: now,
        accountId: scope.accountId,
        how: 'sent-again',
      })
    await recordEvent(tx, { ...eventOf('submission.sent', scope, row.id, now, newId), data: { dispatchId, version } })
    return { ok: true as const, dispatchId, version }
  })

export const decideSubmission = ({ db, scope, input, now, newId }: Call<typeof contract.decideSubmission>) =>
  db.withScope(scope, async (tx) => {
    const received = await tx
      .selectFrom('received_submission as received')
      .leftJoin('submission_decision as decided', 'decided.dispatch_id', 'received.dispatch_id')
      .select(['received.dispatch_id', 'received.path', 'received.submission_id', 'decided.decision'])
      .where('received.dispatch_id', '=', input.dispatchId)
      .where('received.path', 'in', [...scope.own])
      .executeTakeFirst()
    if (!received) throw notFound()
    const remark = input.remark ?? null
    const decision = decideAnswer({ decided: received.decision !== null, decision: input.decision, remark })
    if (!decision.ok) return decision
    const written = await tx
      .insertInto('submission_decision')
      .values({
        dispatch_id: received.dispatch_id,
        path: received.path,
        decision: input.decision,
        remark,
        at: now,
        by_account_id: scope.accountId,
      })
      // Two colleagues at once: the first word stands.
      .onConflict((conflict) => conflict.doNothing())
      .returning('dispatch_id')
      .executeTakeFirst()
    if (!written) return { ok: false as const, because: 'already-decided' as const }
    await settleToDos(tx, {
      kind: 'submission-received',
      subjectId: received.dispatch_id,
      at: now,
      accountId: scope.accountId,
      how: input.decision,
    })
    await recordEvent(tx, {
      ...eventOf('submission.decided', scope, received.submission_id, now, newId),
      data: { dispatchId: received.dispatch_id, decision: input.decision },
    })
    return { ok: true as const }
  })

/** The row is held until the end, so that nobody sends what another is still changing. */
async function lockedSubmission(tx: Tx, scope: AnyScope, id: string) {
  await tx.selectFrom('submission').select('id').where('id', '=', id).forUpdate().execute()
  return ownSubmission(tx, scope, id)
}

const eventOf = (type: string, scope: AnyScope, subjectId: string, at: string, newId: () => string) => ({
  id: newId(),
  type,
  path: scope.unitPath,
  subjectId,
  accountId: scope.accountId,
  at,
  data: {},
})
