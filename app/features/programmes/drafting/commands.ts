import type { Tx } from '../../../platform/db/database.ts'
import type { Endpoint } from '../../../platform/http/endpoint.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import { choiceOf } from '../adoption/comparison.ts'
import { tell } from '../events.ts'
import { unitNamed } from '../issue/addressees.ts'
import type { Content, Deadline, Phase, Target, Task } from '../programme.ts'
import {
  loadContent,
  type Owner,
  saveDeadlineRow,
  savePhaseRow,
  saveTargetRow,
  saveTaskRow,
} from '../programme-rows.ts'
import { decideEdit, type EditRefusal } from '../standing.ts'
import { lockProgramme } from '../standing-rows.ts'
import { namesSensitiveGroup } from '../targets/sensitive.ts'
import type * as contract from './contract.ts'
import { unitsAround } from './draft.ts'

type No<Because extends string> = { ok: false; because: Because }
const no = <const Because extends string>(because: Because): No<Because> => ({ ok: false, because })

/** Locks the programme, sees whether its text may change now, changes it, tells it. `change` returns the item's id. */
async function edit<E extends Endpoint, Because extends string = never>(
  call: Call<E> & { input: { programmeId: string } },
  change: (tx: Tx, content: Content, owner: Owner) => Promise<string | No<Because>>,
): Promise<{ ok: true; id: string } | No<Because | EditRefusal>> {
  return call.db.withScope(call.scope, async (tx) => {
    const { programmeId } = call.input
    const { standing, head } = await lockProgramme(tx, call.scope, programmeId)
    const decision = decideEdit(standing)
    if (!decision.ok) return decision
    const changed = await change(tx, await loadContent(tx, programmeId), { programmeId, path: head.path })
    if (typeof changed !== 'string') return changed
    await tell(tx, call, 'programme.edited', programmeId, { itemId: changed })
    return { ok: true, id: changed }
  })
}

const after = (items: readonly { position: number }[]): number =>
  Math.max(-1, ...items.map((item) => item.position)) + 1

export const saveProgramme = (call: Call<typeof contract.saveProgramme>) =>
  edit<typeof contract.saveProgramme>(call, async (tx) => {
    const { programmeId, title, windowStart, windowEnd } = call.input
    await tx
      .updateTable('programme')
      .set({ title, window_start: windowStart, window_end: windowEnd })
      .where('id', '=', programmeId)
      .execute()
    return programmeId
  })

export const saveTask = (call: Call<typeof contract.saveTask>) =>
  edit(call, async (tx, content, owner) => {
    const { programmeId: _, taskId, ...fields } = call.input
    const before = content.tasks.find((task) => task.id === taskId)
    if (taskId && !before) return no('no-such-item')
    if (before?.base?.requirement === 'required' && fields.requirement === 'menu') return no('duty-of-the-level-above')
    const isAdoption = content.rootId !== content.programmeId
    const id = before?.id ?? call.newId()
    const fresh: Omit<Task, keyof typeof fields> = {
      id,
      rootTaskId: id,
      parentId: null,
      position: after(content.tasks),
      source: null,
      choice: null,
      choiceReason: null,
      base: null,
    }
    const task: Task = { ...fresh, ...before, ...fields }
    await saveTaskRow(tx, owner, {
      ...task,
      responsible: fields.responsible.length > 0 ? fields.responsible : (before?.responsible ?? []),
      groupTitle: fields.groupTitle ?? before?.groupTitle ?? null,
      choice: isAdoption ? choiceOf(fields, task.base) : null,
      choiceReason: null,
    })
    return id
  })

export const savePhase = (call: Call<typeof contract.savePhase>) =>
  edit(call, async (tx, content, owner) => {
    const { phaseId, name, startsOn, endsOn } = call.input
    const before = content.phases.find((phase) => phase.id === phaseId)
    if (phaseId && !before) return no('no-such-item')
    if (startsOn && endsOn && endsOn < startsOn) return no('ends-before-start')
    const fresh: Phase = { id: call.newId(), position: after(content.phases), source: null, name, startsOn, endsOn }
    const phase = { ...fresh, ...before, name, startsOn, endsOn }
    await savePhaseRow(tx, owner, phase)
    return phase.id
  })

export const saveDeadline = (call: Call<typeof contract.saveDeadline>) =>
  edit(call, async (tx, content, owner) => {
    const { deadlineId, what, asks, dueOn, toName } = call.input
    const before = content.deadlines.find((deadline) => deadline.id === deadlineId)
    if (deadlineId && !before) return no('no-such-item')
    if (!dueOn && before?.doubt?.because !== 'recurring') return no('day-missing')
    const stays = before && before.toName === toName ? before.toUnitId : undefined
    const found = toName ? unitNamed(toName, await unitsAround(tx, content.unitId))?.id : undefined
    const fields = { what, asks, dueOn, toName, toUnitId: call.input.toUnitId ?? stays ?? found ?? null }
    const fresh: Omit<Deadline, keyof typeof fields | 'toUnitPath'> = {
      id: call.newId(),
      parentId: null,
      position: after(content.deadlines),
      doubt: null,
      source: null,
      base: null,
    }
    const deadline = { ...fresh, ...before, ...fields }
    await saveDeadlineRow(tx, owner, deadline)
    if (before?.doubt && dueOn && dueOn !== before.dueOn) await keepDecision(tx, call, owner, deadline, dueOn)
    return deadline.id
  })

async function keepDecision(
  tx: Tx,
  { scope, now, newId }: Call<typeof contract.saveDeadline>,
  { path }: Owner,
  { id, doubt }: Pick<Deadline, 'id' | 'doubt'>,
  dueOn: string,
): Promise<void> {
  await tx
    .insertInto('programme_deadline_decision')
    .values({
      id: newId(),
      city: cityOf(path),
      path,
      deadline_id: id,
      raw: doubt?.raw ?? '',
      due_on: dueOn,
      by_account_id: scope.accountId,
      at: now,
    })
    .execute()
}

export const saveTarget = (call: Call<typeof contract.saveTarget>) =>
  edit(call, async (tx, content, owner) => {
    const { programmeId: _, targetId, ...fields } = call.input
    const before = content.targets.find((target) => target.id === targetId)
    if (targetId && !before) return no('no-such-item')
    if (fields.taskId && !content.tasks.some((task) => task.id === fields.taskId)) return no('no-such-item')
    if (fields.quantityMax !== null && fields.quantityMax < fields.quantity) return no('range-backwards')
    const attestedOnly = fields.attestedOnly || before?.attestedOnly === true || namesSensitiveGroup(fields.subject)
    if (attestedOnly && fields.measure) return no('sensitive-group')
    if (fields.measure && !(await measureExists(tx, fields.measure))) return no('no-such-measure')
    const fresh: Omit<Target, keyof typeof fields> = {
      id: call.newId(),
      parentId: null,
      position: after(content.targets),
      allotted: null,
      allottedFloor: null,
      source: null,
      base: null,
    }
    const target: Target = { ...fresh, ...before, ...fields, attestedOnly }
    await saveTargetRow(tx, owner, target)
    return target.id
  })

const measureExists = async (tx: Tx, key: string): Promise<boolean> =>
  (await tx.selectFrom('measure').select('key').where('key', '=', key).executeTakeFirst()) !== undefined

export const removeItem = (call: Call<typeof contract.removeItem>) =>
  edit(call, async (tx, content) => {
    const { itemId } = call.input
    const item = [...content.tasks, ...content.deadlines, ...content.targets].find(({ id }) => id === itemId)
    if (item?.base) return no('asked-from-above')
    if (!item && !content.phases.some((phase) => phase.id === itemId)) return no('no-such-item')
    for (const table of ['programme_task', 'programme_deadline', 'programme_target', 'programme_phase'] as const)
      await tx.deleteFrom(table).where('id', '=', itemId).execute()
    return itemId
  })
