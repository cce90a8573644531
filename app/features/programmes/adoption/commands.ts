import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import { settleToDos } from '../../inbox/public.ts'
import { type Acting, tell } from '../events.ts'
import { planDeadline } from '../issue/addressees.ts'
import { Content, type Task } from '../programme.ts'
import { loadContent, saveDeadlineRow, savePhaseRow, saveTargetRow, saveTaskRow } from '../programme-rows.ts'
import { decideEdit } from '../standing.ts'
import { lockProgramme } from '../standing-rows.ts'
import { adopted } from './adopted.ts'
import type * as contract from './contract.ts'
import { openDemands } from './demand-rows.ts'

const no = <const Because extends string>(because: Because) => ({ ok: false as const, because })

export const adoptProgramme = (call: Call<typeof contract.adoptProgramme>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input } = call
    const delivery = await tx
      .selectFrom('programme_delivery')
      .select(['id', 'unit_id', 'role', 'content', 'programme_id'])
      .where('id', '=', input.deliveryId)
      // A correction that arrives meanwhile waits, and then finds the adoption.
      .forUpdate()
      .executeTakeFirst()
    if (!delivery) throw notFound()
    if (delivery.unit_id !== scope.unitId) return no('not-your-unit')
    if (delivery.role !== 'adopt') return no('to-receive')
    const existing = await tx
      .selectFrom('programme')
      .select('id')
      .where('unit_id', '=', scope.unitId)
      .where('parent_id', '=', delivery.programme_id)
      .executeTakeFirst()
    if (existing) return no('already-adopted')
    const content = Content.parse(delivery.content)
    const id = await writeAdoption(tx, call, delivery.id, content)
    if (!planDeadline(content.deadlines)?.toUnitId) await settleAdoption(tx, call, delivery.id)
    await tell(tx, call, 'programme.adopted', id, { parentId: content.programmeId })
    return { ok: true as const, id }
  })

/** The to-do stands until the plan is handed in where somebody waits for it. */
export const settleAdoption = (tx: Tx, { scope, now }: Acting, deliveryId: string) =>
  settleToDos(tx, {
    kind: 'programme-to-adopt',
    subjectId: deliveryId,
    at: now,
    accountId: scope.accountId,
    how: 'adopted',
  })

async function writeAdoption(
  tx: Tx,
  { scope, input, now, newId }: Call<typeof contract.adoptProgramme>,
  deliveryId: string,
  content: Content,
): Promise<string> {
  const id = newId()
  const owner = { programmeId: id, path: scope.unitPath }
  await tx
    .insertInto('programme')
    .values({
      id,
      city: cityOf(scope.unitPath),
      path: scope.unitPath,
      unit_id: scope.unitId,
      root_id: content.rootId,
      parent_id: content.programmeId,
      delivery_id: deliveryId,
      notice_id: null,
      title: content.title,
      window_start: content.windowStart,
      window_end: content.windowEnd,
      by_account_id: scope.accountId,
      at: now,
    })
    .execute()
  const mine = adopted(content, { allAsIs: input.allAsIs, newId })
  for (const task of mine.tasks) await saveTaskRow(tx, owner, task)
  for (const phase of mine.phases) await savePhaseRow(tx, owner, phase)
  for (const deadline of mine.deadlines) await saveDeadlineRow(tx, owner, deadline)
  for (const target of mine.targets) await saveTargetRow(tx, owner, target)
  return id
}

export const chooseTask = (call: Call<typeof contract.chooseTask>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input } = call
    const { standing, head } = await lockProgramme(tx, scope, input.programmeId)
    const decision = decideEdit(standing)
    if (!decision.ok) return decision
    const { tasks } = await loadContent(tx, head.id)
    const task = tasks.find(({ id }) => id === input.taskId)
    const chosen = task && chooseFrom(task, input.choice, input.reason)
    if (!chosen) return no('no-such-item')
    if ('ok' in chosen) return chosen
    await saveTaskRow(tx, { programmeId: head.id, path: head.path }, chosen)
    await tell(tx, call, 'programme.task-chosen', head.id, { taskId: task.id, choice: input.choice })
    return { ok: true as const }
  })

/** Undefined for an own item: it is removed, not unchosen. */
function chooseFrom(task: Task, choice: 'as-is' | 'not-chosen' | 'adjustment-requested', reason?: string) {
  const { base } = task
  if (!base) return undefined
  if (choice === 'as-is') return { ...task, ...base, choice, choiceReason: null }
  if (choice === 'not-chosen')
    return base.requirement === 'required' ? no('required-task') : { ...task, choice, choiceReason: null }
  if (base.requirement === 'menu') return no('not-required')
  return reason ? { ...task, choice, choiceReason: reason } : no('reason-missing')
}

export const explainDemand = (call: Call<typeof contract.explainDemand>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input, now, newId } = call
    const { standing, head } = await lockProgramme(tx, scope, input.programmeId)
    if (!standing.isOwn) return no('not-your-unit')
    if (standing.isIssued) return no('already-issued')
    const demands = await openDemands(tx, head.id)
    if (!demands.some((demand) => demand.key === input.demand)) return no('no-such-demand')
    const given = { reason: input.reason, by_account_id: scope.accountId, at: now }
    await tx
      .insertInto('demand_reason')
      .values({
        id: newId(),
        city: cityOf(head.path),
        path: head.path,
        programme_id: head.id,
        demand: input.demand,
        ...given,
      })
      .onConflict((conflict) => conflict.columns(['programme_id', 'demand']).doUpdateSet(given))
      .execute()
    await tell(tx, call, 'programme.demand-explained', head.id, { demand: input.demand })
    return { ok: true as const }
  })
