import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import { getFigureTable, listFacts } from '../figures/contract.ts'
import { listToDos } from '../inbox/contract.ts'
import * as attendance from './attendance/contract.ts'
import * as contract from './contract.ts'
import * as enrolment from './enrolment/contract.ts'

/** The county plans and hosts; the neighbouring county organises jointly; city and province stand above both. */
let world: TestWorld
let he: Client
let lu: Client
let lin: Client
beforeAll(async () => {
  world = await openTestWorld()
  he = await world.signIn('he')
  lu = await world.signIn('lu')
  lin = await world.signIn('lin')
})
afterAll(() => world.close())

const plan = {
  title: '返乡大学生座谈会',
  place: '柳渡县青年之家',
  day: '2018-12-28',
  startTime: '00:00',
  endTime: '23:59',
  capacity: 20,
}

async function planned(client: Client, change: Partial<typeof plan> & { jointUnitIds?: string[] } = {}) {
  const result = await client.call(contract.planSession, { ...plan, ...change })
  if (!result.ok) throw new Error(result.because)
  return result.sessionId
}

async function published(client: Client, change: Partial<typeof plan> = {}) {
  const sessionId = await planned(client, change)
  const result = await client.call(contract.publishSession, { sessionId })
  if (!result.ok) throw new Error(result.because)
  return { sessionId, code: result.code }
}

describe('planning, publishing, calling off', () => {
  it('stands in the list of the unit and of those above, not beside', async () => {
    const sessionId = await planned(he, { title: '志愿服务培训' })
    const standing = async (client: Client) =>
      (await client.call(contract.listSessions, {})).sessions.find((session) => session.id === sessionId)?.standing
    expect(await standing(he)).toBe('host')
    expect(await standing(lin)).toBe('above')
    expect(await standing(await world.signIn('gu'))).toBeUndefined()
    expect((await (await world.signIn('gu')).refused(contract.getSession, { sessionId })).status).toBe(404)
    expect((await he.call(contract.listSessions, { from: '2019-01-01' })).sessions).toEqual([])
  })

  it('refuses what cannot be, and says why', async () => {
    expect(await he.call(contract.planSession, { ...plan, endTime: '00:00' })).toEqual({
      ok: false,
      because: 'ends-before-it-starts',
    })
    const own = { ...plan, jointUnitIds: [world.unit('chengchuan-2').id] }
    expect(await he.call(contract.planSession, own)).toEqual({ ok: false, because: 'own-unit-as-joint' })
    const taskId = '0190f5a0-0000-7000-8000-000000000001'
    expect(await he.call(contract.planSession, { ...plan, taskId })).toEqual({ ok: false, because: 'unknown-task' })
    const nowhere = { ...plan, jointUnitIds: [taskId] }
    expect((await he.refused(contract.planSession, nowhere)).status).toBe(404)
    expect((await he.refused(contract.planSession, { ...plan, capacity: 0 })).errors?.[0]?.path).toBe('capacity')
    const viewer = await world.signInAs('viewer', 'chengchuan-2')
    expect((await viewer.refused(contract.planSession, plan)).status).toBe(403)
  })

  it('is published once, called off once, and then refuses', async () => {
    const { sessionId } = await published(he)
    expect(await he.call(contract.publishSession, { sessionId })).toEqual({ ok: false, because: 'already-published' })
    expect(await lin.call(contract.cancelSession, { sessionId, reason: '大雪' })).toEqual({
      ok: false,
      because: 'not-your-unit',
    })
    expect(await he.call(contract.cancelSession, { sessionId, reason: '大雪封路' })).toEqual({ ok: true })
    expect(await he.call(contract.cancelSession, { sessionId, reason: '大雪封路' })).toEqual({
      ok: false,
      because: 'already-cancelled',
    })
    expect(await he.call(contract.closeSession, { sessionId })).toEqual({ ok: false, because: 'cancelled' })
    const session = await he.call(contract.getSession, { sessionId })
    expect(session).toMatchObject({ state: 'cancelled', cancelledBecause: '大雪封路' })
    expect(session.can).toMatchObject({ publish: 'cancelled', cancel: 'already-cancelled', close: 'cancelled' })
  })

  it('is not closed before its day; a session nobody came to is still one', async () => {
    const later = await planned(he, { day: '2019-01-05' })
    expect(await he.call(contract.closeSession, { sessionId: later })).toEqual({ ok: false, because: 'not-the-day' })
    const sessionId = await planned(he)
    expect(await he.call(contract.closeSession, { sessionId })).toEqual({ ok: true })
    expect(await he.call(contract.closeSession, { sessionId })).toEqual({ ok: false, because: 'already-closed' })
    expect(await he.call(contract.publishSession, { sessionId })).toEqual({ ok: false, because: 'closed' })
  })
})

describe('a joint session', () => {
  const figureOf = async (client: Client, place: string, measure: string) => {
    const unitId = world.unit(place).id
    const table = await client.call(getFigureTable, { unitId })
    return table.rows.find((row) => row.unitId === unitId)?.figures.find((figure) => figure.measure === measure)?.value
  }

  it('waits as a to-do, opens to the invited unit, and counts once above both', async () => {
    const before = await Promise.all(
      ['chengchuan', 'chengchuan-1', 'chengchuan-2'].map((place) => figureOf(lin, place, 'session')),
    )
    const jointUnitIds = [world.unit('chengchuan-1').id, world.unit('yunze').id]
    const sessionId = await planned(he, { jointUnitIds })
    expect((await lu.refused(contract.getSession, { sessionId })).status).toBe(404)
    await world.settle()
    await world.settle()

    const { toDos } = await lu.call(listToDos, {})
    expect(toDos).toMatchObject([
      { kind: 'joint-session-invited', link: `/sessions/${sessionId}`, fromUnitName: '团柳渡县委' },
    ])
    expect((await lu.call(contract.listSessions, {})).sessions).toMatchObject([{ id: sessionId, standing: 'joint' }])
    const seen = await lu.call(contract.getSession, { sessionId })
    expect(seen).toMatchObject({
      standing: 'joint',
      hostName: '团柳渡县委',
      can: { answer: true, publish: 'not-your-unit' },
    })
    expect((await lu.refused(enrolment.listEnrolments, { sessionId })).status).toBe(404)
    expect((await lu.refused(enrolment.listSharedNames, { sessionId })).status).toBe(403)

    expect(await lu.call(contract.answerInvitation, { sessionId, accept: true })).toEqual({ ok: true })
    expect(await lu.call(contract.answerInvitation, { sessionId, accept: false })).toEqual({
      ok: false,
      because: 'already-answered',
    })
    expect((await lu.call(listToDos, {})).toDos).toEqual([])
    // The second invited unit has not answered when the first person comes: it does not count, and may no longer join.
    const walkIn = {
      sessionId,
      name: '方小满',
      phone: '13900000001',
      isAdultAndAgreed: true as const,
      agreesJoint: true,
    }
    expect(await he.call(enrolment.addWalkIn, walkIn)).toMatchObject({ ok: true })
    await he.call(enrolment.addWalkIn, { ...walkIn, name: '白露', phone: '13900000002', agreesJoint: false })
    const gu = await world.signIn('gu')
    expect(await gu.call(contract.answerInvitation, { sessionId, accept: true })).toEqual({
      ok: false,
      because: 'already-held',
    })
    const joint = (await he.call(contract.getSession, { sessionId })).joint
    expect(joint.map(({ name, answer }) => `${name} ${answer}`)).toEqual(['团南湾区委 accepted', '团云泽市委 waiting'])

    const after = await Promise.all(
      ['chengchuan', 'chengchuan-1', 'chengchuan-2'].map((place) => figureOf(lin, place, 'session')),
    )
    expect(after.map((value, index) => (value ?? 0) - (before[index] ?? 0))).toEqual([1, 1, 1])
    expect(await figureOf(lu, 'chengchuan-1', 'attendance')).toBe(2)
    expect(await figureOf(gu, 'yunze', 'session')).toBe(0)
    // The record behind the joint organiser's figure opens for it.
    const { facts } = await lu.call(listFacts, { unitId: world.unit('chengchuan-1').id, measure: 'session' })
    expect(facts).toMatchObject([{ unitName: '团南湾区委', link: `/sessions/${sessionId}` }])

    expect((await lu.call(contract.getSession, { sessionId })).attended).toBe(2)
    expect(await lu.call(enrolment.listSharedNames, { sessionId })).toEqual({
      names: [{ name: '方小满', isPresent: true }],
    })
    const names = await he.call(enrolment.listEnrolments, { sessionId })
    expect(names.enrolments.map(({ name, sharesName }) => [name, sharesName])).toEqual([
      ['方小满', true],
      ['白露', false],
    ])
  })

  it('is taken back from the inbox when it is called off, and does not count when declined', async () => {
    const jointUnitIds = [world.unit('chengchuan-1').id]
    const off = await planned(he, { jointUnitIds, day: '2019-01-08' })
    await world.settle()
    await he.call(contract.cancelSession, { sessionId: off, reason: '场地停电' })
    await world.settle()
    expect((await lu.call(listToDos, {})).toDos).toEqual([])
    expect(await lu.call(contract.answerInvitation, { sessionId: off, accept: true })).toEqual({
      ok: false,
      because: 'cancelled',
    })
    const before = await figureOf(lu, 'chengchuan-1', 'session')
    const declined = await planned(he, { jointUnitIds })
    await world.settle()
    await lu.call(contract.answerInvitation, { sessionId: declined, accept: false, reason: '当天另有安排' })
    await he.call(attendance.recordHeadCount, { sessionId: declined, others: 5 })
    expect(await figureOf(lu, 'chengchuan-1', 'session')).toBe(before)
  })

  it('is answered by the invited unit alone', async () => {
    const sessionId = await planned(he, { jointUnitIds: [world.unit('chengchuan-1').id], day: '2019-01-09' })
    await world.settle()
    for (const client of [he, lin]) {
      expect((await client.refused(contract.answerInvitation, { sessionId, accept: true })).status).toBe(404)
    }
    const viewer = await world.signInAs('viewer', 'chengchuan-1')
    expect((await viewer.refused(contract.answerInvitation, { sessionId, accept: true })).status).toBe(403)
  })
})
