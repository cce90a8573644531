import { afterAll, beforeAll, expect, it } from 'vitest'
import { localDay } from '../../platform/clock.ts'
import { uuidv7 } from '../../platform/ids.ts'
import type { Client } from '../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import { signIn } from '../access/contract.ts'
import { planSession, publishSession } from '../activities/contract.ts'
import { exportAuditEntries, listAuditEntries } from './contract.ts'

let world: TestWorld
let pei: Client
let sessionId = ''
const today = localDay(new Date())
const week = { from: today, to: today }
beforeAll(async () => {
  world = await openTestWorld()
  pei = await world.signIn('pei')
  const he = await world.signIn('he')
  const plan = {
    title: '座谈',
    place: '青年之家',
    day: '2018-12-29',
    startTime: '09:00',
    endTime: '11:00',
    capacity: 5,
  }
  const made = await he.call(planSession, plan)
  if (!made.ok) throw new Error(made.because)
  sessionId = made.sessionId
  await he.call(publishSession, { sessionId })
  await he.call(publishSession, { sessionId })
  await world.anonymous.call(signIn, { signInName: 'nobody', password: 'x' })
})
afterAll(() => world.close())

it('shows who did what to one thing, newest first, with the refusal and its word', async () => {
  const { entries, total } = await pei.call(listAuditEntries, { ...week, subjectId: sessionId })
  expect(total).toBe(3)
  expect(entries.map(({ act, outcome, because }) => [act, outcome, because])).toEqual([
    ['post /api/sessions/:sessionId/publication', 'refused', 'already-published'],
    ['session.published', 'done', ''],
    ['session.planned', 'done', ''],
  ])
  expect(entries[0]).toMatchObject({ accountName: '何以宁', unitName: '团柳渡县委' })
  const mine = { ...week, accountId: entries[0]?.accountId ?? '' }
  expect((await pei.call(listAuditEntries, { ...mine, outcome: 'refused' })).total).toBe(1)
  expect((await pei.call(listAuditEntries, { ...mine, act: 'published' })).total).toBe(1)
  expect((await pei.call(listAuditEntries, { ...week, subjectId: uuidv7() })).entries).toEqual([])
})

it('shows attempts without an account to the highest unit alone, and to each unit its own', async () => {
  const seen = async (client: Client) => (await client.call(listAuditEntries, week)).entries
  expect((await seen(pei)).some(({ act, because }) => act === 'post /api/sign-in' && because === 'wrong')).toBe(true)
  const city = await seen(await world.signInAs('audit', 'chengchuan'))
  expect(city.some((entry) => entry.subjectId === sessionId)).toBe(true)
  expect(city.some((entry) => entry.accountId === null)).toBe(false)
  const beside = await seen(await world.signInAs('audit', 'yunze'))
  expect(beside.some((entry) => entry.subjectId === sessionId)).toBe(false)
})

it('is closed to those who work, and to the other administrators', async () => {
  for (const name of ['xu', 'ou', 'ning'])
    expect((await (await world.signIn(name)).refused(listAuditEntries, week)).status, name).toBe(403)
})

it('takes a file out, and that too leaves an entry', async () => {
  const file = await pei.raw(exportAuditEntries, week)
  expect(file.headers.get('content-type')).toContain('spreadsheetml')
  const { entries } = await pei.call(listAuditEntries, { ...week, act: 'audit-export' })
  expect(entries).toMatchObject([{ outcome: 'read', accountName: '裴照' }])
})

it('is a duty that cannot be combined with another, whoever tries', async () => {
  const [unit] = [world.unit('province')]
  await expect(
    world.owner((owner) =>
      owner.query(
        `INSERT INTO post (id, account_id, unit_id, path, role, title, from_day)
         SELECT $1, id, $2, $3, 'lead', 'x', '2018-01-01' FROM account WHERE sign_in_name = 'pei'`,
        [uuidv7(), unit.id, unit.path],
      ),
    ),
  ).rejects.toThrow(/post_duty/)
})
