import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../../world/test-world.ts'
import { decideFigureDoubt, getFigureTable, listFacts, listFigureDoubts } from '../../figures/contract.ts'
import * as sessions from '../contract.ts'
import * as enrolment from '../enrolment/contract.ts'
import * as contract from './contract.ts'

let world: TestWorld
let he: Client
beforeAll(async () => {
  world = await openTestWorld()
  he = await world.signIn('he')
})
afterAll(() => world.close())

async function open(names: readonly string[], { capacity = 10, day = '2018-12-28' } = {}) {
  const plan = { title: `读书会 ${day}`, place: '县图书馆', day, startTime: '00:01', endTime: '23:59', capacity }
  const planned = await he.call(sessions.planSession, plan)
  if (!planned.ok) throw new Error(planned.because)
  const { sessionId } = planned
  const published = await he.call(sessions.publishSession, { sessionId })
  if (!published.ok) throw new Error(published.because)
  const tickets = []
  for (const [i, name] of names.entries()) {
    const ticket = await world.anonymous.call(enrolment.enrol, {
      code: published.code,
      name,
      phone: `1380000000${i}`,
      declaredAdult: true,
      agreesActivity: true,
      agreesJoint: false,
    })
    if (!ticket.ok) throw new Error(ticket.because)
    tickets.push(ticket)
  }
  const { enrolments } = await he.call(enrolment.listEnrolments, { sessionId })
  const [first, second, third] = enrolments.map(({ id }) => id)
  return { sessionId, tickets, ids: [first ?? '', second ?? '', third ?? ''] as const }
}

const figures = async (unit = 'chengchuan-2', client = he) => {
  const table = await client.call(getFigureTable, { unitId: world.unit(unit).id })
  return (measure: string) =>
    table.rows[0]?.figures.find((figure) => figure.measure === measure) ?? { value: -1, evidence: [], doubted: -1 }
}

describe('checking in', () => {
  it('by code, by scanned link, by list: each person once, each with its evidence', async () => {
    const { sessionId, tickets, ids } = await open(['方小满', '白露', '喆宇'])
    const [byCode, byLink] = tickets
    const first = await he.call(contract.checkIn, { sessionId, by: { ticket: byCode?.ticketCode.toLowerCase() ?? '' } })
    expect(first).toEqual({ ok: true, personName: '方小满', numbers: { enrolled: 3, attended: 1 } })
    const link = `http://localhost/t/${byLink?.ticketToken}`
    expect(await he.call(contract.checkIn, { sessionId, by: { ticket: link } })).toMatchObject({ personName: '白露' })
    expect(await he.call(contract.checkIn, { sessionId, by: { enrolmentId: ids[2] } })).toMatchObject({
      personName: '喆宇',
    })
    expect(await he.call(contract.checkIn, { sessionId, by: { enrolmentId: ids[0] } })).toMatchObject({
      ok: false,
      because: 'already-in',
      since: { personName: '方小满' },
    })
    expect(await he.call(sessions.getSession, { sessionId })).toMatchObject({
      state: 'held',
      attended: 3,
      present: { code: 2, list: 1, sheet: 0, others: 0 },
      can: { cancel: 'already-held' },
    })
    const figure = await figures()
    expect(figure('session').value).toBe(1)
    expect(figure('attendance')).toMatchObject({
      value: 3,
      evidence: [
        { kind: 'confirmed', value: 1 },
        { kind: 'measured', value: 2 },
      ],
    })
    expect(figure('attendee').value).toBe(3)
  })

  it('refuses and says why', async () => {
    const here = await open(['方小满'])
    const other = await open(['白露'])
    const refusal = (by: { ticket: string } | { enrolmentId: string }, sessionId = here.sessionId, client = he) =>
      client.call(contract.checkIn, { sessionId, by })
    const ticket = here.tickets[0]?.ticketCode ?? ''
    expect(await refusal({ ticket: 'AAAAAA' })).toEqual({ ok: false, because: 'unknown-code' })
    expect(await refusal({ ticket: '三号' })).toEqual({ ok: false, because: 'unknown-code' })
    expect(await refusal({ ticket: other.tickets[0]?.ticketCode ?? '' })).toEqual({
      ok: false,
      because: 'wrong-session',
      otherSession: { title: '读书会 2018-12-28', day: '2018-12-28' },
    })
    expect(await refusal({ enrolmentId: other.ids[0] })).toEqual({ ok: false, because: 'not-enrolled' })
    expect(await refusal({ ticket }, here.sessionId, await world.signIn('lin'))).toEqual({
      ok: false,
      because: 'not-your-unit',
    })
    const gu = await world.signIn('gu')
    expect((await gu.refused(contract.checkIn, { sessionId: here.sessionId, by: { ticket } })).status).toBe(404)
    const later = await open(['喆宇'], { day: '2019-01-06' })
    expect(await refusal({ enrolmentId: later.ids[0] }, later.sessionId)).toEqual({ ok: false, because: 'not-the-day' })
    await he.call(sessions.cancelSession, { sessionId: later.sessionId, reason: '改期' })
    expect(await refusal({ enrolmentId: later.ids[0] }, later.sessionId)).toEqual({ ok: false, because: 'cancelled' })
    await he.call(sessions.closeSession, { sessionId: here.sessionId })
    expect(await refusal({ ticket })).toEqual({ ok: false, because: 'closed' })
  })

  it('at twenty desks at once counts one person and one session', async () => {
    const { sessionId, ids } = await open(['方小满', '白露'])
    const before = await figures()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        he.call(contract.checkIn, { sessionId, by: { enrolmentId: ids[i % 2 === 0 ? 0 : 1] } }),
      ),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(2)
    const after = await figures()
    expect(after('session').value - before('session').value).toBe(1)
    expect(after('attendance').value - before('attendance').value).toBe(2)
  })

  it('is undone exactly: the fact, and with the last one the session', async () => {
    const { sessionId, ids } = await open(['方小满', '白露'])
    const before = await figures()
    await he.call(contract.checkIn, { sessionId, by: { enrolmentId: ids[0] } })
    await he.call(contract.checkIn, { sessionId, by: { enrolmentId: ids[1] } })
    expect(await he.call(contract.undoCheckIn, { sessionId, enrolmentId: ids[1] })).toMatchObject({
      numbers: { attended: 1 },
    })
    expect((await he.call(sessions.getSession, { sessionId })).state).toBe('held')
    await he.call(contract.undoCheckIn, { sessionId, enrolmentId: ids[0] })
    expect(await he.call(contract.undoCheckIn, { sessionId, enrolmentId: ids[0] })).toEqual({
      ok: false,
      because: 'not-in',
    })
    expect((await he.call(sessions.getSession, { sessionId })).state).toBe('published')
    const after = await figures()
    for (const measure of ['session', 'attendance', 'attendee'])
      expect(after(measure).value).toBe(before(measure).value)
    expect(await he.call(contract.checkIn, { sessionId, by: { enrolmentId: ids[0] } })).toMatchObject({ ok: true })
    expect((await figures())('attendance').value - before('attendance').value).toBe(1)
  })
})

describe('afterwards', () => {
  it('the signed sheet is typed in as attested, once a name, all or nothing', async () => {
    const { sessionId, ids } = await open(['方小满', '白露', '喆宇'])
    await he.call(contract.checkIn, { sessionId, by: { enrolmentId: ids[0] } })
    const strange = '0190f5a0-0000-7000-8000-000000000001'
    expect(await he.call(contract.attestSheet, { sessionId, enrolmentIds: [ids[1], strange] })).toEqual({
      ok: false,
      because: 'not-enrolled',
    })
    await he.call(sessions.closeSession, { sessionId })
    expect(await he.call(contract.attestSheet, { sessionId, enrolmentIds: [ids[0], ids[1]] })).toMatchObject({
      recorded: 1,
      alreadyIn: 1,
      numbers: { attended: 2 },
    })
    expect((await he.call(sessions.getSession, { sessionId })).present).toEqual({
      code: 0,
      list: 1,
      sheet: 1,
      others: 0,
    })
  })

  it('a head count replaces the one before and stands beside the names', async () => {
    const { sessionId, ids } = await open(['方小满'])
    const before = await figures()
    await he.call(contract.checkIn, { sessionId, by: { enrolmentId: ids[0] } })
    expect(await he.call(contract.recordHeadCount, { sessionId, others: 7 })).toMatchObject({
      ok: true,
      doubted: false,
    })
    expect(await he.call(contract.recordHeadCount, { sessionId, others: 7 })).toEqual({
      ok: false,
      because: 'same-number',
    })
    await he.call(contract.recordHeadCount, { sessionId, others: 4 })
    const after = await figures()
    expect(after('attendance').value - before('attendance').value).toBe(5)
    // Nobody counts as a person for it.
    expect(after('attendee').value).toBe(before('attendee').value)
    const { facts } = await he.call(listFacts, { unitId: world.unit('chengchuan-2').id, measure: 'attendance' })
    expect(facts.filter(({ link }) => link === `/sessions/${sessionId}`).map(({ quantity }) => quantity)).toEqual([
      4, -7, 7, 1,
    ])
    const later = await open([], { day: '2019-01-07' })
    expect(await he.call(contract.recordHeadCount, { sessionId: later.sessionId, others: 3 })).toEqual({
      ok: false,
      because: 'not-the-day',
    })
  })

  it('a number far above the capacity goes back to the unit until it is mended or stood by', async () => {
    const { sessionId } = await open([], { capacity: 30 })
    expect(await he.call(contract.recordHeadCount, { sessionId, others: 300 })).toMatchObject({ doubted: true })
    expect((await he.call(sessions.getSession, { sessionId })).doubt).toEqual({ quantity: 300, expected: 30 })
    expect((await figures())('attendance').doubted).toBe(300)
    await he.call(contract.recordHeadCount, { sessionId, others: 30 })
    expect((await he.call(sessions.getSession, { sessionId })).doubt).toBeNull()
    expect((await figures())('attendance').doubted).toBe(0)

    await he.call(contract.recordHeadCount, { sessionId, others: 60 })
    const { doubts } = await he.call(listFigureDoubts, {})
    const open_ = doubts.find((doubt) => doubt.decision === null && doubt.link === `/sessions/${sessionId}`)
    const decided = await he.call(decideFigureDoubt, { doubtId: open_?.id ?? '', reason: '在广场加座，有照片' })
    expect(decided).toEqual({ ok: true })
    expect(await he.call(contract.recordHeadCount, { sessionId, others: 55 })).toMatchObject({ doubted: false })
  })
})
