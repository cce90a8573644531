import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from '../../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../../world/test-world.ts'
import * as people from '../contract.ts'
import * as contract from './contract.ts'

let world: TestWorld
let he: Client
beforeAll(async () => {
  world = await openTestWorld()
  he = await world.signIn('he')
})
afterAll(() => world.close())

const text = ['姓名\t手机号码\t民族\t联系关系', '方小满\t13900000001\t某\t志愿者', '白露\t\t某\t'].join('\n')
const agreed = { isAdult: true, hasPaperConsent: true }

it('names each fault and each column that is not kept', async () => {
  const rows = ['\t13900000002\t\t', '白露\t139\t\t', '喆宇\t\t\t成员甲', '方小满\t139 0000 0001\t\t'].join('\n')
  const preview = await he.call(contract.previewPeople, { text: `${text}\n${rows}` })
  if (!preview.ok) throw new Error(preview.because)
  expect(preview.headings.map(({ text, key }) => [text, key])).toEqual([
    ['姓名', 'name'],
    ['手机号码', 'phone'],
    ['民族', null],
    ['联系关系', 'kind'],
  ])
  expect(preview.rows.map(({ number, faults }) => [number, ...faults.map((f) => `${f.field} ${f.because}`)])).toEqual([
    [2],
    [3],
    [4, 'name missing'],
    [5, 'phone not-a-phone'],
    [6, 'kind no-such-kind'],
    [7, 'name twice'],
  ])
  expect(JSON.stringify(preview.rows)).not.toContain('某')
  expect((await he.call(people.listPeople, {})).total).toBe(0)
})

it('finds the under-aged in a list', async () => {
  const preview = await he.call(contract.previewPeople, { text: '姓名\t是否满18周岁\n方小满\t是\n白露\t否' })
  expect(preview).toMatchObject({ faulty: 1, rows: [{ faults: [] }, { faults: [{ because: 'under-age' }] }] })
})

it('enters a list of adults who said yes, once, and takes it back to the row', async () => {
  const kept = await he.call(people.addPerson, {
    name: '方小满',
    phone: '13900000001',
    kind: 'contact',
    ...agreed,
  })
  const clientKey = randomUUID()
  const send = (more: object) => he.call(contract.importPeople, { text, clientKey, ...agreed, ...more })
  expect(await send({ isAdult: false })).toEqual({ ok: false, because: 'not-adult' })
  expect(await send({ hasPaperConsent: false })).toEqual({ ok: false, because: 'no-consent' })
  expect(await send({ text: `${text}\n\t1\t\t` })).toEqual({ ok: false, because: 'faulty-rows' })
  expect((await he.call(people.listPeople, {})).total).toBe(1)

  const done = await send({})
  expect(done).toMatchObject({ ok: true, entered: 2, known: 0 })
  expect(await send({})).toEqual(done)
  const { ties } = await he.call(people.listPeople, {})
  expect(ties.map(({ name, kind, channel }) => `${name} ${kind} ${channel}`).sort()).toEqual([
    '方小满 contact list',
    '方小满 volunteer import',
    '白露 contact import',
  ])
  const importId = done.ok ? done.importId : ''
  expect((await (await world.signIn('lin')).refused(contract.undoPeopleImport, { importId })).status).toBe(404)
  expect(await he.call(contract.undoPeopleImport, { importId })).toEqual({ ok: true, removed: 2 })
  expect(await he.call(contract.undoPeopleImport, { importId })).toEqual({ ok: false, because: 'undone' })
  expect((await he.call(people.listPeople, {})).ties).toMatchObject([{ name: '方小满', kind: 'contact' }])
  expect(kept.ok && (await he.call(people.getPerson, { personId: kept.personId })).consents).toHaveLength(1)
  const left = await world.owner(
    async (client) => (await client.query("SELECT name FROM person WHERE name = '白露'")).rows,
  )
  expect(left).toEqual([])
  expect((await he.call(contract.listPeopleImports, {})).imports[0]).toMatchObject({ rows: 2, can: { undo: 'undone' } })
})

it('leaves a person with whoever has come to hold them meanwhile', async () => {
  const done = await he.call(contract.importPeople, {
    text: '姓名\t手机\n欧阳朔\t13900000004',
    clientKey: randomUUID(),
    ...agreed,
  })
  const lu = await world.signIn('lu')
  const elsewhere = await lu.call(people.addPerson, {
    name: '欧阳朔',
    phone: '13900000004',
    kind: 'contact',
    ...agreed,
  })
  const personId = elsewhere.ok ? elsewhere.personId : ''
  await he.call(contract.undoPeopleImport, { importId: done.ok ? done.importId : '' })
  expect((await he.refused(people.getPerson, { personId })).status).toBe(404)
  expect(await lu.call(people.getPerson, { personId })).toMatchObject({ name: '欧阳朔', phone: '*******0004' })
})
