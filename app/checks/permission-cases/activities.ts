import * as attendance from '../../features/activities/attendance/contract.ts'
import * as changes from '../../features/activities/changes/contract.ts'
import * as activities from '../../features/activities/contract.ts'
import * as enrolment from '../../features/activities/enrolment/contract.ts'
import * as listImport from '../../features/activities/list-import/contract.ts'
import type { Client } from '../../world/test-client.ts'
import { listCase, permissionCase, type Stage } from '../permission-table.ts'
import { granted, once } from './prepared.ts'
import { issuedAtCounty } from './programmes-prepared.ts'

const plan = {
  title: '试验场次',
  place: '青年之家',
  day: '2018-12-28',
  startTime: '00:01',
  endTime: '23:59',
  capacity: 500,
}

async function plannedBy(client: Client, jointUnitIds: string[] = []): Promise<string> {
  return granted(await client.call(activities.planSession, { ...plan, jointUnitIds })).sessionId
}

const planned = async ({ lead }: Stage) => ({ sessionId: await plannedBy(lead) })

async function published(stage: Stage) {
  const { sessionId } = await planned(stage)
  const { code } = granted(await stage.lead.call(activities.publishSession, { sessionId }))
  return { sessionId, code }
}

/** Takes every enrolment of the cases. */
const open = once(published)

let people = 0
const form = () => ({
  name: `试验${++people}`,
  phone: `1360000${String(people).padStart(4, '0')}`,
  declaredAdult: true,
  agreesActivity: true as const,
  agreesJoint: false,
})

async function enrolled(stage: Stage) {
  const { sessionId, code } = await open(stage)
  const given = form()
  const { ticketToken } = granted(await stage.world.anonymous.call(enrolment.enrol, { code, ...given }))
  const { enrolments } = await stage.lead.call(enrolment.listEnrolments, { sessionId })
  return { sessionId, enrolmentId: enrolments.find(({ name }) => name === given.name)?.id ?? '', ticketToken }
}

async function present(stage: Stage) {
  const { sessionId, enrolmentId } = await enrolled(stage)
  await stage.lead.call(attendance.checkIn, { sessionId, by: { enrolmentId } })
  return { sessionId, enrolmentId }
}

/** Hosted by the neighbour county, which has invited the target's. */
async function invited(stage: Stage) {
  const sessionId = await plannedBy(await stage.at('lead', 'chengchuan-1'), [stage.unitId])
  await stage.world.settle()
  return { sessionId }
}

async function accepted(stage: Stage) {
  const { sessionId } = await invited(stage)
  await stage.lead.call(activities.answerInvitation, { sessionId, accept: true })
  return { sessionId }
}

const pasted = '姓名\t手机号\n试验员\t13500000001'
const vouched = { areAdultsAndAgreed: true as const }

async function imported(stage: Stage) {
  const { sessionId } = await planned(stage)
  const { importId } = granted(await stage.lead.call(listImport.importList, { sessionId, pasted, ...vouched }))
  return { importId }
}

export const activitiesCases = [
  permissionCase(activities.planSession, () => plan),
  permissionCase(activities.publishSession, planned),
  permissionCase(changes.changeSession, async (stage) => ({ ...plan, ...(await planned(stage)), place: '二楼会议室' })),
  permissionCase(activities.cancelSession, async (stage) => ({ ...(await planned(stage)), reason: '大雪封路' })),
  permissionCase(activities.closeSession, planned),
  permissionCase(activities.answerInvitation, async (stage) => ({ ...(await invited(stage)), accept: true })),
  listCase(
    activities.listSessions,
    async (stage) => (await planned(stage)).sessionId,
    () => ({}),
  ),
  permissionCase(activities.getSession, planned),
  listCase(
    activities.listSessionTasks,
    async (stage) => (await issuedAtCounty(stage)).taskId,
    () => ({}),
  ),
  permissionCase(enrolment.getPublicSession, async (stage) => ({ code: (await open(stage)).code })),
  permissionCase(enrolment.enrol, async (stage) => ({ code: (await open(stage)).code, ...form() })),
  permissionCase(enrolment.getTicket, async (stage) => ({ ticketToken: (await enrolled(stage)).ticketToken })),
  permissionCase(enrolment.withdrawEnrolment, async (stage) => ({ ticketToken: (await enrolled(stage)).ticketToken })),
  permissionCase(enrolment.listEnrolments, planned),
  permissionCase(enrolment.listSharedNames, accepted),
  permissionCase(enrolment.exportEnrolments, planned),
  permissionCase(enrolment.addWalkIn, async (stage) => ({
    ...(await planned(stage)),
    name: '试验员',
    isAdultAndAgreed: true as const,
  })),
  permissionCase(attendance.checkIn, async (stage) => {
    const { sessionId, enrolmentId } = await enrolled(stage)
    return { sessionId, by: { enrolmentId } }
  }),
  permissionCase(attendance.attestSheet, async (stage) => {
    const { sessionId, enrolmentId } = await enrolled(stage)
    return { sessionId, enrolmentIds: [enrolmentId] }
  }),
  permissionCase(attendance.undoCheckIn, present),
  permissionCase(attendance.recordHeadCount, async (stage) => ({ ...(await planned(stage)), others: 12 })),
  permissionCase(listImport.previewList, async (stage) => ({ ...(await planned(stage)), pasted })),
  permissionCase(listImport.importList, async (stage) => ({ ...(await planned(stage)), pasted, ...vouched })),
  permissionCase(listImport.undoImport, imported),
]
