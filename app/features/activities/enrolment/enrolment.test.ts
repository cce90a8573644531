import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheet } from '../../../platform/sheets.ts'
import type { Client } from '../../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../../world/test-world.ts'
import * as people from '../../people/contract.ts'
import * as attendance from '../attendance/contract.ts'
import * as sessions from '../contract.ts'
import { activitiesPersonData } from '../person-data.ts'
import * as contract from './contract.ts'
import { opennessOf } from './enrolment.ts'

let world: TestWorld
let he: Client
beforeAll(async () => {
  world = await openTestWorld()
  he = await world.signIn('he')
})
afterAll(() => world.close())

async function open(capacity: number, day = '2018-12-28') {
  const plan = { title: '青年夜校', place: '柳渡县青年之家', day, startTime: '00:01', endTime: '23:59', capacity }
  const planned = await he.call(sessions.planSession, plan)
  if (!planned.ok) throw new Error(planned.because)
  const published = await he.call(sessions.publishSession, { sessionId: planned.sessionId })
  if (!published.ok) throw new Error(published.because)
  return { sessionId: planned.sessionId, code: published.code }
}

const form = {
  name: '方小满',
  phone: '13900000001',
  declaredAdult: true,
  agreesActivity: true as const,
  agreesJoint: false,
}
const phone = (i: number) => `1370000${String(i).padStart(4, '0')}`
const counted = async (table: 'person' | 'enrolment' | 'consent' | 'event') =>
  world.owner(async (client) => Number((await client.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n))

describe('the public page', () => {
  it('shows what is asked and why before anything is given', async () => {
    const { code } = await open(3)
    const page = await world.anonymous.call(contract.getPublicSession, { code: code.toLowerCase() })
    expect(page).toMatchObject({
      title: '青年夜校',
      hostName: '共青团澄川市柳渡县委',
      openness: 'open',
      seatsLeft: 3,
      jointNames: [],
    })
    expect(page.purposes.activity).toMatchObject({ fields: ['name', 'phone'] })
    expect(page.purposes.activity.statement.zh).toContain('随时凭票据页撤回')
    expect(page.purposes.jointOrganiser).toBeNull()
    expect(JSON.stringify(page)).not.toContain('path')
  })

  it('does not exist before publication, nor by a code that was made up', async () => {
    await he.call(sessions.planSession, {
      title: '内部',
      place: '室内',
      day: '2018-12-28',
      startTime: '09:00',
      endTime: '10:00',
      capacity: 5,
    })
    for (const code of ['AAAAAA', 'ABC', '<scrip'])
      expect((await world.anonymous.refused(contract.getPublicSession, { code })).status).toBe(404)
  })

  it('tells of a session that is called off or over', async () => {
    const { sessionId, code } = await open(3)
    await he.call(sessions.cancelSession, { sessionId, reason: '场地维修' })
    const page = await world.anonymous.call(contract.getPublicSession, { code })
    expect(page).toMatchObject({ openness: 'cancelled', cancelledBecause: '场地维修' })
    expect(await world.anonymous.call(contract.enrol, { code, ...form })).toEqual({ ok: false, because: 'cancelled' })
    const session = { state: 'published', endsAt: '2018-12-28T15:59:00.000Z', capacity: 3, taken: 0 } as const
    expect(opennessOf(session, '2018-12-28T15:59:00.000Z')).toBe('over')
  })
})

describe('enrolling', () => {
  it('stores nothing of somebody under 18', async () => {
    const { code } = await open(3)
    const before = await Promise.all((['person', 'enrolment', 'consent', 'event'] as const).map(counted))
    const answer = await world.anonymous.call(contract.enrol, { code, ...form, name: '小刘', declaredAdult: false })
    expect(answer).toEqual({ ok: false, because: 'under-18' })
    expect(await Promise.all((['person', 'enrolment', 'consent', 'event'] as const).map(counted))).toEqual(before)
  })

  it('asks for every field and for the consent, and names what is missing', async () => {
    const { code } = await open(3)
    const problem = await world.anonymous.refused(contract.enrol, { code, ...form, name: ' ', phone: '12345' })
    expect(problem.errors?.map(({ path }) => path)).toEqual(['name', 'phone'])
    const raw = await world.anonymous.raw(contract.enrol, { code, ...form, agreesActivity: false as unknown as true }) // what a form could send
    expect(raw.status).toBe(422)
  })

  it('gives a ticket; the same person again, and one too many, are refused and leave nothing', async () => {
    const { code } = await open(2)
    const first = await world.anonymous.call(contract.enrol, { code, ...form })
    expect(first).toMatchObject({ ok: true })
    expect(await world.anonymous.call(contract.enrol, { code, ...form })).toEqual({
      ok: false,
      because: 'already-enrolled',
    })
    // A family shares a number: another name is another person.
    expect(await world.anonymous.call(contract.enrol, { code, ...form, name: '方大满' })).toMatchObject({ ok: true })
    const before = await Promise.all([counted('person'), counted('consent'), counted('enrolment')])
    const third = { code, ...form, name: '白露', phone: '13900000002' }
    expect(await world.anonymous.call(contract.enrol, third)).toEqual({ ok: false, because: 'full' })
    expect(await Promise.all([counted('person'), counted('consent'), counted('enrolment')])).toEqual(before)
  })

  it('gives the same ticket to a form that is sent again because the answer was lost', async () => {
    const { code, sessionId } = await open(1)
    const sent = { code, ...form, requestKey: '4b7e5f0e-8a51-4c3b-9d6e-0d7a4a0b1c2d' }
    const first = await world.anonymous.call(contract.enrol, sent)
    expect(await world.anonymous.call(contract.enrol, sent)).toEqual(first)
    expect((await he.call(sessions.getSession, { sessionId })).enrolled).toBe(1)
    expect(await world.anonymous.call(contract.enrol, { ...sent, requestKey: undefined })).toMatchObject({ ok: false })
  })

  it('never gives more seats than there are: forty at once on ten', async () => {
    const { sessionId, code } = await open(10)
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        world.anonymous.call(contract.enrol, { code, ...form, name: `学生${i}`, phone: phone(i) }),
      ),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(10)
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.because])))).toEqual(new Set(['full']))
    expect((await he.call(contract.listEnrolments, { sessionId })).enrolments).toHaveLength(10)
    expect(await he.call(sessions.getSession, { sessionId })).toMatchObject({ enrolled: 10, capacity: 10 })
  })

  it('is one person however often the form is sent at once', async () => {
    const { sessionId, code } = await open(10)
    const once = { code, ...form, name: '急性子', phone: '13911112222' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.anonymous.call(contract.enrol, once)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.because === 'already-enrolled')).toHaveLength(7)
    expect((await he.call(sessions.getSession, { sessionId })).enrolled).toBe(1)
  })
})

describe('the ticket', () => {
  it('opens by its link alone, and goes when it is withdrawn', async () => {
    const { sessionId, code } = await open(1)
    const ticket = await world.anonymous.call(contract.enrol, { code, ...form })
    if (!ticket.ok) throw new Error(ticket.because)
    const { ticketToken } = ticket
    const shown = await world.anonymous.call(contract.getTicket, { ticketToken })
    expect(shown).toMatchObject({ there: true, personName: '方小满', ticketCode: ticket.ticketCode, checkedInAt: null })
    expect(shown.there && shown.agreed.map(({ name }) => name.zh)).toEqual(['参加本场活动'])
    const forged = `${ticketToken.slice(0, -1)}${ticketToken.endsWith('A') ? 'B' : 'A'}`
    expect((await world.anonymous.refused(contract.getTicket, { ticketToken: forged })).status).toBe(404)
    expect((await world.anonymous.refused(contract.withdrawEnrolment, { ticketToken: forged })).status).toBe(404)

    expect(await world.anonymous.call(contract.withdrawEnrolment, { ticketToken })).toEqual({ ok: true })
    expect(await world.anonymous.call(contract.getTicket, { ticketToken })).toEqual({ there: false })
    expect(await world.anonymous.call(contract.withdrawEnrolment, { ticketToken })).toEqual({
      ok: false,
      because: 'already-withdrawn',
    })
    expect((await he.call(contract.listEnrolments, { sessionId })).enrolments).toEqual([])
    // The host's people ledger keeps whoever has another enrolment here, and nobody else.
    const other = await open(1)
    const again = await world.anonymous.call(contract.enrol, { code: other.code, ...form, name: '单次' })
    if (!again.ok) throw new Error(again.because)
    const ties = async () =>
      world.owner(async (client) => (await client.query("SELECT 1 FROM tie WHERE person_name = '单次'")).rowCount)
    expect(await ties()).toBe(1)
    await world.anonymous.call(contract.withdrawEnrolment, { ticketToken: again.ticketToken })
    expect(await ties()).toBe(0)
    // The seat is free again, also for the same person.
    expect(await world.anonymous.call(contract.enrol, { code, ...form })).toMatchObject({ ok: true })
  })

  it('withdrawn after the session leaves one nameless presence', async () => {
    const { sessionId, code } = await open(5)
    const ticket = await world.anonymous.call(contract.enrol, { code, ...form })
    if (!ticket.ok) throw new Error(ticket.because)
    await he.call(attendance.checkIn, { sessionId, by: { ticket: ticket.ticketCode } })
    expect(await world.anonymous.call(contract.getTicket, { ticketToken: ticket.ticketToken })).toMatchObject({
      checkedInAt: expect.any(String),
    })
    await world.anonymous.call(contract.withdrawEnrolment, { ticketToken: ticket.ticketToken })
    expect(await he.call(sessions.getSession, { sessionId })).toMatchObject({ attended: 1, enrolled: 1 })
    expect((await he.call(contract.listEnrolments, { sessionId })).enrolments).toEqual([])
  })
})

describe('names', () => {
  it('are the host’s: masked in the list, closed above, whole in the export, which is recorded', async () => {
    const { sessionId, code } = await open(5)
    await world.anonymous.call(contract.enrol, { code, ...form, name: '=喆宇', phone: '13900000003' })
    const { enrolments } = await he.call(contract.listEnrolments, { sessionId })
    expect(enrolments).toMatchObject([
      { name: '=喆宇', maskedPhone: '*******0003', channel: 'public-page', attendance: null },
    ])
    for (const name of ['lin', 'shen']) {
      const above = await world.signIn(name)
      expect((await above.refused(contract.listEnrolments, { sessionId })).status).toBe(403)
      expect((await above.refused(contract.exportEnrolments, { sessionId })).status).toBe(403)
      expect((await above.refused(contract.listSharedNames, { sessionId })).status).toBe(403)
      expect(await above.call(sessions.getSession, { sessionId })).toMatchObject({
        enrolled: 1,
        can: { seeNames: false },
      })
    }
    const before = await counted('event')
    const response = await he.raw(contract.exportEnrolments, { sessionId })
    const read = await readSheet({ name: 'x.xlsx', bytes: new Uint8Array(await response.arrayBuffer()) })
    expect(read.ok && read.rows[1]?.slice(0, 4)).toEqual(['1', "'=喆宇", '13900000003', enrolments[0]?.ticketCode])
    expect(await counted('event')).toBe(before + 1)
    const [held] = (await he.call(people.listPeople, { search: '=喆宇' })).ties
    const { looks } = await he.call(people.getPerson, { personId: held?.personId ?? '' })
    expect(looks).toMatchObject([{ what: 'export', by: '何以宁', reason: '青年夜校 2018-12-28 报名名单' }])
  })

  it('are listed for the person and erased on request', async () => {
    const { sessionId, code } = await open(5)
    await world.anonymous.call(contract.enrol, { code, ...form, name: '陆离', phone: '13955556666' })
    const erased = await world.db.asJob('test', async (tx) => {
      const person = await tx.selectFrom('person').select('id').where('name', '=', '陆离').executeTakeFirstOrThrow()
      const held = await activitiesPersonData.list(tx, person.id)
      await activitiesPersonData.erase(tx, person.id, world.clock.now())
      return { held, left: await activitiesPersonData.list(tx, person.id) }
    })
    expect(erased.held).toMatchObject([{ values: { title: '青年夜校', name: '陆离', phoneTail: '6666' } }])
    expect(erased.left).toEqual([])
    expect(await he.call(sessions.getSession, { sessionId })).toMatchObject({ enrolled: 0 })
  })
})

describe('at the door', () => {
  it('walk-ins are let in while there is room, on the day', async () => {
    const { sessionId } = await open(1)
    const walkIn = { sessionId, name: '欧阳朔', isAdultAndAgreed: true as const }
    expect(await he.call(contract.addWalkIn, walkIn)).toMatchObject({ ok: true })
    expect(await he.call(contract.addWalkIn, { ...walkIn, name: '白露' })).toEqual({ ok: false, because: 'full' })
    const { enrolments } = await he.call(contract.listEnrolments, { sessionId })
    expect(enrolments).toMatchObject([
      { name: '欧阳朔', maskedPhone: null, channel: 'walk-in', attendance: { way: 'list' } },
    ])
    const later = await open(5, '2019-01-03')
    expect(await he.call(contract.addWalkIn, { ...walkIn, sessionId: later.sessionId })).toEqual({
      ok: false,
      because: 'not-the-day',
    })
    const lin = await world.signIn('lin')
    expect(await lin.call(contract.addWalkIn, walkIn)).toEqual({ ok: false, because: 'not-your-unit' })
    expect((await (await world.signIn('gu')).refused(contract.addWalkIn, walkIn)).status).toBe(404)
  })

  it('somebody enrolled already is named as such', async () => {
    const { sessionId, code } = await open(5)
    await world.anonymous.call(contract.enrol, { code, ...form })
    expect(
      await he.call(contract.addWalkIn, { sessionId, name: form.name, phone: form.phone, isAdultAndAgreed: true }),
    ).toEqual({ ok: false, because: 'already-enrolled' })
  })
})
