import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from '../../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../../world/test-world.ts'
import { listToDos } from '../../inbox/contract.ts'
import * as attendance from '../attendance/contract.ts'
import * as activities from '../contract.ts'
import * as enrolment from '../enrolment/contract.ts'
import { changeSession } from './contract.ts'

let world: TestWorld
let he: Client
beforeAll(async () => {
  world = await openTestWorld()
  he = await world.signIn('he')
})
afterAll(() => world.close())

const plan = {
  title: '返乡大学生座谈会',
  place: '柳渡县青年之家',
  day: '2018-12-28',
  startTime: '14:00',
  endTime: '16:00',
  capacity: 20,
  description: '',
}

async function published(jointUnitIds: string[] = []) {
  const planned = await he.call(activities.planSession, { ...plan, jointUnitIds })
  if (!planned.ok) throw new Error(planned.because)
  const page = await he.call(activities.publishSession, { sessionId: planned.sessionId })
  if (!page.ok) throw new Error(page.because)
  return { sessionId: planned.sessionId, code: page.code }
}

async function enrolled(code: string, name: string, phone: string) {
  const consent = { declaredAdult: true, agreesActivity: true as const, agreesJoint: false }
  const given = await world.anonymous.call(enrolment.enrol, { code, name, phone, ...consent })
  if (!given.ok) throw new Error(given.because)
  return given
}

it('moves a published session, and the page and every ticket say what was before', async () => {
  const { sessionId, code } = await published()
  const { ticketToken } = await enrolled(code, '方小满', '13900000011')
  const next = { ...plan, place: '县图书馆报告厅', day: '2018-12-29', capacity: 40 }
  expect(await he.call(changeSession, { sessionId, ...next })).toEqual({ ok: true })
  const moved = { place: plan.place, day: plan.day, lastDay: plan.day }
  const page = await world.anonymous.call(enrolment.getPublicSession, { code })
  expect(page).toMatchObject({ place: next.place, day: next.day, seatsLeft: 39, movedFrom: moved })
  const ticket = await world.anonymous.call(enrolment.getTicket, { ticketToken })
  expect(ticket).toMatchObject({ there: true, place: next.place, movedFrom: moved })
})

it('keeps quiet on the ticket where only words or seats have changed', async () => {
  const { sessionId, code } = await published()
  const answer = await he.call(changeSession, { sessionId, ...plan, title: '返乡青年座谈会', capacity: 30 })
  expect(answer).toEqual({ ok: true })
  const page = await world.anonymous.call(enrolment.getPublicSession, { code })
  expect(page).toMatchObject({ title: '返乡青年座谈会', seatsLeft: 30, movedFrom: null })
})

it('refuses what cannot be, and says why', async () => {
  const { sessionId, code } = await published()
  await enrolled(code, '方小满', '13900000011')
  await enrolled(code, '邱一帆', '13900000012')
  const change = async (next: Partial<typeof plan> & { lastDay?: string }, client = he) => {
    const answer = await client.call(changeSession, { sessionId, ...plan, ...next })
    return answer.ok || answer.because
  }
  expect(await change({})).toBe('nothing-changed')
  expect(await change({ capacity: 1 })).toBe('fewer-seats-than-enrolled')
  expect(await change({ endTime: '13:00' })).toBe('ends-before-it-starts')
  expect(await change({ lastDay: '2019-03-01' })).toBe('too-long')
  expect(await change({ place: '别处' }, await world.signIn('lin'))).toBe('not-your-unit')
  const [somebody] = (await he.call(enrolment.listEnrolments, { sessionId })).enrolments
  await he.call(attendance.checkIn, { sessionId, by: { enrolmentId: somebody?.id ?? '' } })
  expect(await change({ place: '别处' })).toBe('already-held')
  expect((await he.call(activities.getSession, { sessionId })).can.change).toBe('already-held')
})

it('moves the invitation of a joint organiser along, in its list and in its inbox', async () => {
  const lu = await world.signIn('lu')
  const { sessionId } = await published([world.unit('chengchuan-1').id])
  await world.settle()
  await he.call(changeSession, { sessionId, ...plan, title: '座谈会改期', day: '2019-01-05' })
  await world.settle()
  const { toDos } = await lu.call(listToDos, {})
  expect(toDos.find((toDo) => toDo.link === `/sessions/${sessionId}`)).toMatchObject({
    blanks: { title: '座谈会改期', day: '2019-01-05' },
    dueOn: '2019-01-05',
  })
  const { sessions } = await lu.call(activities.listSessions, { from: '2019-01-05', to: '2019-01-05' })
  expect(sessions.map(({ id }) => id)).toContain(sessionId)
})
