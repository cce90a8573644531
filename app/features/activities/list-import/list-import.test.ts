import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from '../../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../../world/test-world.ts'
import * as attendance from '../attendance/contract.ts'
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

async function plan(capacity = 10) {
  const day = { day: '2018-12-28', startTime: '00:01', endTime: '23:59' }
  const planned = await he.call(sessions.planSession, { title: '志愿者培训', place: '县委党校', ...day, capacity })
  if (!planned.ok) throw new Error(planned.because)
  return planned.sessionId
}

const pasted = '姓名\t手机号\n方小满\t13900000001\n\t13900000002\n喆宇\t139\n白露\t13900000002\n方小满\t13900000001'
const vouched = { areAdultsAndAgreed: true as const }

it('previews without writing, imports what is usable, undoes exactly that', async () => {
  const sessionId = await plan()
  const preview = await he.call(contract.previewList, { sessionId, pasted })
  if (!preview.ok) throw new Error(preview.because)
  expect(preview.rows.map(({ line, problem }) => [line, problem])).toEqual([
    [2, null],
    [3, 'no-name'],
    [4, 'bad-phone'],
    [5, null],
    [6, 'twice-in-list'],
  ])
  expect(preview).toMatchObject({ usable: 2, seatsLeft: 10 })
  const names = async () => (await he.call(enrolment.listEnrolments, { sessionId })).enrolments.map(({ name }) => name)
  expect(await names()).toEqual([])

  const imported = await he.call(contract.importList, { sessionId, pasted, ...vouched })
  if (!imported.ok) throw new Error(imported.because)
  expect(imported).toMatchObject({ people: 2, leftOut: 3 })
  expect((await names()).toSorted()).toEqual(['方小满', '白露'].toSorted())
  // A second time the same rows are known; nothing is usable.
  const again = await he.call(contract.previewList, { sessionId, pasted })
  expect(again.ok && again.rows[0]?.problem).toBe('already-enrolled')
  expect(await he.call(contract.importList, { sessionId, pasted, ...vouched })).toEqual({
    ok: false,
    because: 'nothing-usable',
  })

  const { importId } = imported
  expect(await he.call(contract.undoImport, { importId })).toEqual({ ok: true, people: 2 })
  expect(await he.call(contract.undoImport, { importId })).toEqual({ ok: false, because: 'already-undone' })
  expect(await names()).toEqual([])
  expect(await he.call(sessions.getSession, { sessionId })).toMatchObject({ enrolled: 0 })
})

it('takes all rows or none when the seats do not suffice', async () => {
  const sessionId = await plan(1)
  expect(await he.call(contract.importList, { sessionId, pasted, ...vouched })).toEqual({ ok: false, because: 'full' })
  expect(await he.call(sessions.getSession, { sessionId })).toMatchObject({ enrolled: 0 })
})

it('two lists with the same people at once do not wait for each other in a circle', async () => {
  const sessionId = await plan(100)
  const people = Array.from({ length: 12 }, (_, i) => `学生${i}\t1371234${String(i).padStart(4, '0')}`)
  const lists = [people, people.toReversed(), people.slice(4), people.slice(0, 8).toReversed()]
  const answers = await Promise.all(
    lists.map((rows) => he.call(contract.importList, { sessionId, pasted: rows.join('\n'), ...vouched })),
  )
  expect(answers.filter((answer) => answer.ok).length).toBeGreaterThanOrEqual(1)
  const { enrolments } = await he.call(enrolment.listEnrolments, { sessionId })
  expect(new Set(enrolments.map(({ name }) => name)).size).toBe(enrolments.length)
  expect((await he.call(sessions.getSession, { sessionId })).enrolled).toBe(enrolments.length)
})

it('is not undone once somebody of it was present, and is the host’s alone', async () => {
  const sessionId = await plan()
  const imported = await he.call(contract.importList, { sessionId, pasted, ...vouched })
  if (!imported.ok) throw new Error(imported.because)
  const { enrolments } = await he.call(enrolment.listEnrolments, { sessionId })
  await he.call(attendance.checkIn, { sessionId, by: { enrolmentId: enrolments[0]?.id ?? '' } })
  const { importId } = imported
  expect(await he.call(contract.undoImport, { importId })).toEqual({ ok: false, because: 'somebody-is-in' })
  const lin = await world.signIn('lin')
  expect(await lin.call(contract.undoImport, { importId })).toEqual({ ok: false, because: 'not-your-unit' })
  expect(await lin.call(contract.previewList, { sessionId, pasted })).toEqual({ ok: false, because: 'not-your-unit' })
  const gu = await world.signIn('gu')
  expect((await gu.refused(contract.undoImport, { importId })).status).toBe(404)
  expect((await gu.refused(contract.importList, { sessionId, pasted, ...vouched })).status).toBe(404)
  await he.call(sessions.closeSession, { sessionId })
  expect(await he.call(contract.previewList, { sessionId, pasted })).toEqual({ ok: false, because: 'closed' })
})
