import * as adoption from '../../features/programmes/adoption/contract.ts'
import * as programmes from '../../features/programmes/contract.ts'
import * as corrections from '../../features/programmes/corrections/contract.ts'
import * as drafting from '../../features/programmes/drafting/contract.ts'
import * as issue from '../../features/programmes/issue/contract.ts'
import * as plans from '../../features/programmes/plans/contract.ts'
import { listCase, permissionCase, type Stage } from '../permission-table.ts'
import { granted, once } from './prepared.ts'
import {
  adopted,
  adoptedAtCounty,
  correctedAtCounty,
  delivered,
  issuedAtCounty,
  planAtCounty,
  publishedByCounty,
  signed,
  title,
} from './programmes-prepared.ts'

const freshDelivery = async (stage: Stage) => ({ deliveryId: (await delivered(stage)).deliveryId })
const deliveredAtCounty = once(freshDelivery)

/** Committees adopt, the other kinds of units take note; the county is a committee, so the row is turned by hand. */
async function toBeNoted(stage: Stage) {
  const { deliveryId } = await freshDelivery(stage)
  await stage.world.db.asJob('test', (tx) =>
    tx.updateTable('programme_delivery').set({ role: 'receive' }).where('id', '=', deliveryId).execute(),
  )
  return { deliveryId }
}

const taskOfAdoption = once(async (stage) => {
  const { programmeId } = await adoptedAtCounty(stage)
  const { tasks } = await stage.lead.call(programmes.getProgramme, { programmeId })
  return { programmeId, taskId: tasks[0]?.id ?? '' }
})

const demanding = once(async (stage) => {
  const { programmeId } = await adopted(stage)
  const deadline = { programmeId, what: '每周进展表', dueOn: '2019-01-20', toName: null }
  granted(await stage.lead.call(drafting.saveDeadline, deadline))
  const { demands } = await stage.lead.call(programmes.getProgramme, { programmeId })
  return { programmeId, demand: demands[0]?.key ?? '' }
})

async function readyPlan(stage: Stage) {
  const { programmeId } = await adopted(stage)
  await signed(stage.lead, programmeId)
  return { programmeId }
}

const issuedProgramme = async (stage: Stage) => ({ programmeId: (await issuedAtCounty(stage)).programmeId })

async function correction(stage: Stage) {
  const { programmeId, taskId } = await issuedAtCounty(stage)
  return {
    programmeId,
    reason: '改期',
    items: [{ kind: 'task' as const, itemId: taskId, changes: { title: title() } }],
  }
}

const handedIn = once(planAtCounty)

export const adoptionCases = [
  permissionCase(adoption.getDelivery, deliveredAtCounty),
  permissionCase(issue.receiveProgramme, toBeNoted),
  listCase(
    issue.listPublished,
    async (stage) => (await publishedByCounty(stage)).programmeId,
    () => ({}),
  ),
  permissionCase(issue.fetchPublished, async (stage) => ({
    programmeId: (await publishedByCounty(stage)).programmeId,
  })),
  permissionCase(adoption.adoptProgramme, freshDelivery),
  permissionCase(adoption.chooseTask, async (stage) => ({
    ...(await taskOfAdoption(stage)),
    choice: 'as-is' as const,
  })),
  permissionCase(adoption.explainDemand, async (stage) => ({
    ...(await demanding(stage)),
    reason: '县委专题会议要求',
  })),
  permissionCase(adoption.listAdoptions, issuedProgramme),
  permissionCase(plans.submitPlan, readyPlan),
  listCase(
    plans.listPlans,
    async (stage) => (await handedIn(stage)).planId,
    () => ({}),
  ),
  permissionCase(plans.getPlan, handedIn),
  permissionCase(plans.answerPlan, async (stage) => ({
    ...(await planAtCounty(stage)),
    answer: 'acknowledged' as const,
  })),
  permissionCase(corrections.correctProgramme, correction),
  permissionCase(corrections.listCorrections, issuedProgramme),
  permissionCase(corrections.answerCorrection, async (stage) => ({
    ...(await correctedAtCounty(stage)),
    answer: 'take' as const,
  })),
]
