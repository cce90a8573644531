import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import { noticeForDrafting } from '../../notices/public.ts'
import { childUnits, type Unit, unitById } from '../../units/public.ts'
import { tell } from '../events.ts'
import { unitNamed } from '../issue/addressees.ts'
import { type Owner, saveDeadlineRow, savePhaseRow, saveTargetRow, saveTaskRow } from '../programme-rows.ts'
import type * as contract from './contract.ts'
import { contentOfDraft, type DraftedContent } from './draft-content.ts'

export const draftProgramme = (call: Call<typeof contract.draftProgramme>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input, now, newId } = call
    const drafted = input.noticeId ? await fromNotice(tx, scope.unitId, input.noticeId) : emptyContent
    if ('because' in drafted) return drafted
    const title = input.title ?? drafted.title
    if (!title) return { ok: false as const, because: 'no-title' as const }
    const id = newId()
    await tx
      .insertInto('programme')
      .values({
        id,
        city: cityOf(scope.unitPath),
        path: scope.unitPath,
        unit_id: scope.unitId,
        root_id: id,
        parent_id: null,
        delivery_id: null,
        notice_id: input.noticeId ?? null,
        title: title.slice(0, 200),
        window_start: drafted.windowStart,
        window_end: drafted.windowEnd,
        recipients: drafted.recipients,
        by_account_id: scope.accountId,
        at: now,
      })
      .execute()
    const owner = { programmeId: id, path: scope.unitPath }
    await writeContent(tx, owner, drafted, await unitsAround(tx, scope.unitId), newId)
    await tell(tx, call, 'programme.drafted', id, { noticeId: input.noticeId ?? null })
    return { ok: true as const, id }
  })

const emptyContent: DraftedContent & { title: string | undefined } = {
  title: undefined,
  recipients: [],
  windowStart: null,
  windowEnd: null,
  tasks: [],
  phases: [],
  deadlines: [],
  targets: [],
}

async function fromNotice(tx: Tx, unitId: string, noticeId: string) {
  const notice = await noticeForDrafting(tx, noticeId)
  if (notice?.unitId !== unitId) throw notFound()
  if (!notice.draft.isPlan) return { ok: false as const, because: 'not-a-plan' as const }
  if (notice.openDoubts > 0) return { ok: false as const, because: 'open-doubts' as const }
  const drafted = await tx
    .selectFrom('programme')
    .select('id')
    .where('notice_id', '=', noticeId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  if (drafted) return { ok: false as const, because: 'already-drafted' as const }
  return { title: notice.title, ...contentOfDraft(notice.draft, notice.decisions) }
}

/** Whom a text of this unit can mean: itself, those directly below, and for a unit with a parent those beside it. */
export async function unitsAround(tx: Tx, unitId: string): Promise<Unit[]> {
  const unit = await unitById(tx, unitId)
  return [unit, ...(await childUnits(tx, unit.path))]
}

async function writeContent(
  tx: Tx,
  owner: Owner,
  content: DraftedContent,
  units: readonly Unit[],
  newId: () => string,
): Promise<void> {
  const taskIds = content.tasks.map(() => newId())
  for (const [index, task] of content.tasks.entries()) {
    const id = taskIds[index] ?? newId()
    await saveTaskRow(tx, owner, {
      ...task,
      id,
      rootTaskId: id,
      parentId: null,
      choice: null,
      choiceReason: null,
      base: null,
    })
  }
  for (const phase of content.phases) await savePhaseRow(tx, owner, { ...phase, id: newId() })
  for (const deadline of content.deadlines) {
    const toUnitId = deadline.toName ? (unitNamed(deadline.toName, units)?.id ?? null) : null
    await saveDeadlineRow(tx, owner, { ...deadline, id: newId(), toUnitId, parentId: null, base: null })
  }
  for (const { task, ...target } of content.targets) {
    const taskId = task === null ? null : (taskIds[task] ?? null)
    await saveTargetRow(tx, owner, {
      ...target,
      id: newId(),
      taskId,
      parentId: null,
      allotted: null,
      allottedFloor: null,
      base: null,
    })
  }
}
