/** Programmes of the county, of its city and of a township of its own, each as far on its way as a case needs it. */
import * as adoption from '../../features/programmes/adoption/contract.ts'
import * as programmes from '../../features/programmes/contract.ts'
import * as corrections from '../../features/programmes/corrections/contract.ts'
import * as drafting from '../../features/programmes/drafting/contract.ts'
import * as issue from '../../features/programmes/issue/contract.ts'
import * as plans from '../../features/programmes/plans/contract.ts'
import * as signOff from '../../features/programmes/sign-off/contract.ts'
import type { Client } from '../../world/test-client.ts'
import type { Stage } from '../permission-table.ts'
import { granted, once } from './prepared.ts'

let made = 0
export const title = () => `试验方案${++made}`

export const task = {
  title: '召开座谈会',
  body: '邀请返乡大学生座谈。',
  requirement: 'menu' as const,
  fixedDay: null,
  windowStart: null,
  windowEnd: null,
}

export async function drafted(client: Client, name = title()) {
  const { id: programmeId } = granted(await client.call(drafting.draftProgramme, { title: name }))
  const { id: taskId } = granted(await client.call(drafting.saveTask, { ...task, programmeId }))
  return { programmeId, taskId }
}

async function planAskedBy(client: Client, programmeId: string, toUnitId: string): Promise<void> {
  const deadline = {
    programmeId,
    what: '实施方案',
    asks: 'plan' as const,
    dueOn: '2019-01-10',
    toName: '上级',
    toUnitId,
  }
  granted(await client.call(drafting.saveDeadline, deadline))
}

export async function signed(client: Client, programmeId: string): Promise<void> {
  granted(await client.call(signOff.signProgramme, { programmeId }))
}

/** Signed by its lead, issued to the committees below, and arrived there. */
async function issued({ world }: Stage, client: Client, unitId: string, published = false) {
  const name = title()
  const { programmeId, taskId } = await drafted(client, name)
  await planAskedBy(client, programmeId, unitId)
  await signed(client, programmeId)
  granted(await client.call(issue.issueProgramme, { programmeId, groups: ['committees'], published }))
  await world.settle()
  return { programmeId, taskId, name }
}

async function arrivedAt(client: Client, name: string): Promise<string> {
  const { arrived } = await client.call(programmes.listProgrammes, {})
  const delivery = arrived.find((one) => one.title === name)
  if (!delivery) throw new Error(`${name} has not arrived`)
  return delivery.deliveryId
}

const city = (stage: Stage) => stage.at('lead', 'chengchuan')

/** A programme of the city that waits at the county to be adopted. */
export async function delivered(stage: Stage) {
  const { programmeId, taskId, name } = await issued(stage, await city(stage), stage.world.unit('chengchuan').id)
  return { deliveryId: await arrivedAt(stage.lead, name), cityProgrammeId: programmeId, cityTaskId: taskId }
}

async function adoptedBy(client: Client, deliveryId: string) {
  const { id: programmeId } = granted(await client.call(adoption.adoptProgramme, { deliveryId, allAsIs: true }))
  return { programmeId }
}

export async function adopted(stage: Stage) {
  const { deliveryId, ...above } = await delivered(stage)
  return { ...(await adoptedBy(stage.lead, deliveryId)), ...above }
}
export const adoptedAtCounty = once(adopted)

export const draftedAtCounty = once(({ lead }) => drafted(lead))

/** The county's own programme, issued to its townships. */
export const issuedAtCounty = once((stage) => issued(stage, stage.lead, stage.unitId))

/** The same, open to every unit of the organisation. */
export const publishedByCounty = once((stage) => issued(stage, stage.lead, stage.unitId, true))

/** A plan that a township has handed in to the county. */
export async function planAtCounty(stage: Stage) {
  const { name } = await issued(stage, stage.lead, stage.unitId)
  const township = await stage.at('lead', 'liudu-2')
  const { programmeId } = await adoptedBy(township, await arrivedAt(township, name))
  await signed(township, programmeId)
  granted(await township.call(plans.submitPlan, { programmeId }))
  await stage.world.settle()
  const handedIn = (await stage.lead.call(plans.listPlans, {})).plans.find((plan) => plan.title === name)
  if (!handedIn) throw new Error('the plan has not arrived')
  return { planId: handedIn.id }
}

/** A correction of the city that the county has not answered yet. */
export async function correctedAtCounty(stage: Stage) {
  const { programmeId, cityProgrammeId, cityTaskId } = await adoptedAtCounty(stage)
  const changes = { body: `座谈会改期（${++made}）。` }
  const items = [{ kind: 'task' as const, itemId: cityTaskId, changes }]
  granted(
    await (await city(stage)).call(corrections.correctProgramme, {
      programmeId: cityProgrammeId,
      reason: '改期',
      items,
    }),
  )
  await stage.world.settle()
  const { received } = await stage.lead.call(corrections.listCorrections, { programmeId })
  const open = received.find(({ answer }) => answer === null)
  if (!open) throw new Error('the correction has not arrived')
  return { correctionId: open.id }
}
