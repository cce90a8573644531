import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Call } from '../../platform/http/route.ts'
import { namesOf } from '../access/public.ts'
import { readFiguresOfUnits } from '../figures/public.ts'
import { childUnits, type Unit } from '../units/public.ts'
import { compareAdoption } from './adoption/comparison.ts'
import { openDemands } from './adoption/demand-rows.ts'
import type * as contract from './contract.ts'
import { groupOf, groups, preselectedGroups, roleOf } from './issue/addressees.ts'
import { lastPlan, planDutyOf } from './plans/plan-rows.ts'
import type { Content } from './programme.ts'
import { whatCanBeDone } from './programme-can.ts'
import { loadContent } from './programme-rows.ts'
import { stateOf } from './standing.ts'
import { loadHeld, type ProgrammeHead } from './standing-rows.ts'
import { allotmentBalance } from './targets/allotment.ts'
import { allotmentsOf } from './targets/allotments.ts'

export async function getProgramme({ db, scope, input }: Call<typeof contract.getProgramme>) {
  const found = await db.withScope(scope, async (tx) => {
    const held = await loadHeld(tx, scope, input.programmeId)
    const { head, standing, steps, entries, issue } = held
    const content = await loadContent(tx, head.id)
    const demands = await openDemands(tx, head.id)
    const addressees = addresseesAmong(await childUnits(tx, head.path), head.recipients)
    const duty = planDutyOf(content)
    const last = await lastPlan(tx, head.id)
    return {
      ...content,
      head,
      entries,
      issued: issue,
      state: stateOf(standing),
      noticeId: head.noticeId,
      parent: await parentOf(tx, head),
      steps: [...steps],
      addressees,
      comparison: head.parentId ? compareAdoption(content) : null,
      demands,
      figures: await figuresOf(tx, content),
      balances: await balancesOf(tx, content),
      decisions: await dayDecisions(tx, head.id),
      plan: duty ? { toName: duty.toName, dueOn: duty.dueOn, last: last ?? null } : null,
      openCorrections: await openCorrections(tx, head.id),
      can: whatCanBeDone({
        standing,
        steps,
        content,
        unexplained: demands.filter((demand) => demand.reason === null).length,
        addressees: addressees.reduce((sum, one) => sum + one.unitNames.length, 0),
        plan: {
          isAdoption: head.parentId !== null,
          hasRecipient: duty !== undefined,
          isUnderReview: last !== undefined && last.answer !== 'returned',
        },
      }),
    }
  })
  const { head, entries, issued, decisions, ...rest } = found
  const names = await namesOf(
    db,
    [head, ...entries, ...(issued ? [issued] : []), ...decisions].flatMap(({ accountId }) => accountId ?? []),
  )
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? '') : '')
  return {
    ...rest,
    draftedBy: { name: nameOf(head.accountId), at: head.at },
    signOff: entries.map(({ step, remark, at, accountId }) => ({ step, remark, at, byName: nameOf(accountId) })),
    issue: issued ? { ...issued, byName: nameOf(issued.accountId) } : null,
    dayDecisions: decisions.map(({ accountId, ...row }) => ({ ...row, byName: nameOf(accountId) })),
  }
}

function addresseesAmong(units: readonly Unit[], recipients: readonly string[]) {
  const preselected = new Set(preselectedGroups(recipients))
  return groups.flatMap((group) => {
    const unitNames = units.filter((unit) => groupOf(unit) === group).map((unit) => unit.shortName)
    // Without a notice the committees are the likeliest addressees.
    const isPreselected = recipients.length > 0 ? preselected.has(group) : group === 'committees'
    return unitNames.length > 0 ? [{ group, role: roleOf(group), unitNames, preselected: isPreselected }] : []
  })
}

/** The delivery stands here; the programme above may lie outside the scope. */
async function parentOf(tx: Tx, head: ProgrammeHead) {
  if (!head.deliveryId || !head.parentId) return null
  const delivery = await tx
    .selectFrom('programme_delivery as delivery')
    .innerJoin('unit', 'unit.id', 'delivery.from_unit_id')
    .select(['unit.short_name as unitName', sql<string>`delivery.content->>'title'`.as('title')])
    .where('delivery.id', '=', head.deliveryId)
    .executeTakeFirst()
  return delivery ? { ...delivery, programmeId: head.parentId, deliveryId: head.deliveryId } : null
}

/** Targets of one task are answered together. */
async function figuresOf(tx: Tx, content: Content) {
  const unit = { id: content.unitId, path: content.unitPath }
  const answers = new Map<string | undefined, Awaited<ReturnType<typeof readFiguresOfUnits>>>()
  const reached = []
  for (const target of content.targets) {
    if (!target.measure) continue
    const taskId = content.tasks.find((task) => task.id === target.taskId)?.rootTaskId
    const figures =
      answers.get(taskId) ?? (await readFiguresOfUnits(tx, [unit], { programmeId: content.rootId, taskId }))
    answers.set(taskId, figures)
    const { value, doubted, evidence } = figures.get(unit.id, target.measure)
    reached.push({ targetId: target.id, value, doubted, evidence, rootTaskId: taskId ?? null })
  }
  return reached
}

async function balancesOf(tx: Tx, { targets }: Content) {
  const rows = await allotmentsOf(
    tx,
    targets.map((target) => target.id),
  )
  return targets.map(({ id, quantity }) => ({
    targetId: id,
    ...allotmentBalance(
      quantity,
      rows.filter((row) => row.targetId === id),
    ),
  }))
}

const dayDecisions = (tx: Tx, programmeId: string) =>
  tx
    .selectFrom('programme_deadline_decision as decision')
    .innerJoin('programme_deadline as deadline', 'deadline.id', 'decision.deadline_id')
    .where('deadline.programme_id', '=', programmeId)
    .select([
      'decision.deadline_id as deadlineId',
      'decision.raw',
      'decision.due_on as dueOn',
      'decision.by_account_id as accountId',
      'decision.at',
    ])
    .orderBy('decision.id')
    .execute()

async function openCorrections(tx: Tx, programmeId: string): Promise<number> {
  const { open } = await tx
    .selectFrom('correction_delivery as delivery')
    .leftJoin('correction_answer as answer', 'answer.delivery_id', 'delivery.id')
    .where('delivery.programme_id', '=', programmeId)
    .where('answer.delivery_id', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .executeTakeFirstOrThrow()
  return open
}
