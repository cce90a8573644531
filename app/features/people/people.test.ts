import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSheet } from '../../platform/sheets.ts'
import type { Client } from '../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import { consentPersonData } from '../consent/person-data.ts'
import * as contract from './contract.ts'
import { peoplePersonData } from './person-data.ts'

let world: TestWorld
let he: Client
let shen: Client
beforeAll(async () => {
  world = await openTestWorld()
  ;[he, shen] = await Promise.all([world.signIn('he'), world.signIn('shen')])
})
afterAll(() => world.close())

const yes = { kind: 'contact', isAdult: true, hasPaperConsent: true } as const

async function add(client: Client, name: string, phone?: string): Promise<string> {
  const added = await client.call(contract.addPerson, { ...yes, name, ...(phone ? { phone } : {}) })
  if (!added.ok) throw new Error(added.because)
  return added.personId
}

const stored = (table: 'person') =>
  world.owner(async (client) => Number((await client.query(`SELECT count(*) FROM ${table}`)).rows[0].count))

it('enters somebody by hand with a consent on paper, and stores nothing without it or under 18', async () => {
  const before = await stored('person')
  expect(await he.call(contract.addPerson, { ...yes, name: '白露', isAdult: false })).toEqual({
    ok: false,
    because: 'not-adult',
  })
  expect(await he.call(contract.addPerson, { ...yes, name: '白露', hasPaperConsent: false })).toEqual({
    ok: false,
    because: 'no-consent',
  })
  expect(await stored('person')).toBe(before)
  const personId = await add(he, '方小满', '13900000001')
  const person = await he.call(contract.getPerson, { personId })
  expect(person).toMatchObject({
    name: '方小满',
    phone: '*******0001',
    ties: [{ kind: 'contact', channel: 'list', since: '2018-12-28', until: null }],
    consents: [{ purpose: { zh: '与家乡组织保持联系' }, version: 1, channel: 'paper', withdrawnAt: null }],
    looks: [],
    can: { reveal: true },
  })
})

it('lists by the beginning of a name or its initials, by tie and source', async () => {
  await add(he, '欧阳朔', '13900000004')
  await add(he, '欧阳静')
  const names = async (input: object) => (await he.call(contract.listPeople, input)).ties.map(({ name }) => name)
  expect(await names({ search: '欧阳' })).toEqual(
    ['欧阳朔', '欧阳静'].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
  )
  expect(await names({ search: 'OYS' })).toEqual(['欧阳朔'])
  expect(await names({ search: '阳' })).toEqual([])
  expect(await names({ kind: ['volunteer'] })).toEqual([])
  expect(await names({ channel: ['list'], since: '2018-12-28' })).toContain('欧阳静')
  expect(await names({ since: '2018-12-29' })).toEqual([])
  expect(await names({ state: 'ended' })).toEqual([])
})

it('knows the same name and number again, and counts them once across units', async () => {
  const first = await add(he, '喆宇', '13900000003')
  expect(await he.call(contract.addPerson, { ...yes, name: '喆宇', phone: '13900000003' })).toEqual({
    ok: true,
    personId: first,
    isKnown: true,
  })
  const lu = await world.signIn('lu')
  expect(await add(lu, '喆宇', '13900000003')).toBe(first)
  // The person's own row stands with the county that entered them first; the second unit reads its tie and the tail.
  expect(await lu.call(contract.getPerson, { personId: first })).toMatchObject({ phone: '*******0003' })
  expect((await lu.call(contract.listPeople, {})).ties).toMatchObject([{ name: '喆宇', phone: '*******0003' }])
  expect(await add(lu, '喆宇', '13900000009')).not.toBe(first)
})

it('keeps names inside the unit that holds them', async () => {
  const personId = await add(he, '藏名之人', '13900000008')
  const above = [await world.signIn('lin'), await world.signIn('zhou'), shen, await world.signIn('xu')]
  const beside = [await world.signIn('lu'), await world.signIn('gu')]
  for (const client of [...above, ...beside]) {
    expect((await client.refused(contract.getPerson, { personId })).status).toBe(404)
    expect((await client.refused(contract.revealPhone, { personId, reason: '看一看' })).status).toBe(404)
    expect(JSON.stringify(await client.call(contract.listPeople, { search: '藏' }))).not.toContain('藏名')
    expect(await (await client.raw(contract.countPeople, {})).text()).not.toMatch(new RegExp(`藏名|${personId}`))
    const file = await client.raw(contract.exportPeople, { purpose: '核对名单' })
    const read = await readSheet({ name: 'x.xlsx', bytes: new Uint8Array(await file.arrayBuffer()) })
    expect(JSON.stringify(read)).not.toContain('藏名')
  }
  const viewer = await world.signIn('wen')
  expect((await viewer.refused(contract.listPeople, {})).status).toBe(403)
  // Second lock: the application's role sees nothing of it either, whatever is asked.
  const city = world.unit('chengchuan')
  const seen = await world.db.withScope({ ranges: [city.path], own: [city.path], audience: 'staff' }, (tx) =>
    tx.selectFrom('tie').select('id').where('person_id', '=', personId).execute(),
  )
  expect(seen).toEqual([])
  const events = await world.owner(async (client) => (await client.query('SELECT data::text FROM event')).rows)
  expect(JSON.stringify(events)).not.toContain('藏名')
})

it('shows the number for a reason that stays with who looked', async () => {
  const personId = await add(he, '苏一', '13900000007')
  expect((await he.refused(contract.revealPhone, { personId, reason: '' })).status).toBe(422)
  expect((await he.call(contract.getPerson, { personId })).looks).toEqual([])
  expect(await he.call(contract.revealPhone, { personId, reason: '通知活动改期' })).toEqual({
    ok: true,
    phone: '13900000007',
  })
  const { looks } = await he.call(contract.getPerson, { personId })
  expect(looks).toMatchObject([{ what: 'phone', by: '何以宁', reason: '通知活动改期' }])
  const events = await world.owner(
    async (client) =>
      (await client.query("SELECT subject_id, data FROM event WHERE type = 'person.phone-revealed'")).rows,
  )
  expect(events).toEqual([{ subject_id: personId, data: { unitId: world.unit('chengchuan-2').id } }])
  const without = await add(he, '苏二')
  expect(await he.call(contract.revealPhone, { personId: without, reason: '通知活动改期' })).toMatchObject({
    ok: false,
  })
})

it('exports as seen, for a purpose that each person can be told', async () => {
  expect((await he.refused(contract.exportPeople, { purpose: '' })).status).toBe(422)
  const seen = await he.call(contract.listPeople, { search: '欧阳' })
  const response = await he.raw(contract.exportPeople, {
    search: '欧阳',
    columns: ['phone', 'name'],
    purpose: '座谈会签到',
  })
  const read = await readSheet({ name: 'x.xlsx', bytes: new Uint8Array(await response.arrayBuffer()) })
  expect(read.ok && read.rows).toEqual([
    ['手机号（尾号）', '姓名'],
    ...seen.ties.map(({ name, phone }) => [phone ?? '', name]),
  ])
  const { looks } = await he.call(contract.getPerson, { personId: seen.ties[0]?.personId ?? '' })
  expect(looks).toMatchObject([{ what: 'export', reason: '座谈会签到' }])
})

it('counts for the unit above, few as fewer than five, in official order', async () => {
  const counts = await (await world.signIn('lin')).call(contract.countPeople, {})
  expect(counts.own).toMatchObject({ unitName: '团澄川市委', people: 0 })
  // 南湾区 holds two, 柳渡县 seven, one person is held by both; nothing else covers the two, so 柳渡县 covers them.
  expect(counts.children.map(({ unitName, people }) => [unitName, people])).toEqual([
    ['团南湾区委', 'under-5'],
    ['团柳渡县委', expect.toSatisfy((people) => people === 'withheld' || people >= 5)],
    ['团双桥县委', 0],
  ])
  const province = await shen.call(contract.countPeople, {})
  expect(province.children.find(({ unitName }) => unitName === '团云泽市委')?.people).toBe(0)
})

it('lists and erases what it stores about a person', async () => {
  const personId = await add(he, '要走的人', '13900000006')
  await he.call(contract.revealPhone, { personId, reason: '回访' })
  const list = () =>
    world.db.asJob('test', async (tx) => [
      ...(await peoplePersonData.list(tx, personId)),
      ...(await consentPersonData.list(tx, personId)),
    ])
  expect((await list()).map(({ what }) => what.zh)).toEqual([
    '姓名和手机号',
    '联系关系',
    '查看记录',
    '授权：与家乡组织保持联系',
  ])
  await world.db.asJob('test', async (tx) => {
    await peoplePersonData.erase(tx, personId, '2018-12-28T08:00:00.000Z')
    await consentPersonData.erase(tx, personId, '2018-12-28T08:00:00.000Z')
  })
  const left = JSON.stringify(await list())
  expect(left).not.toMatch(/要走的人|0006|回访/)
  expect((await list()).at(-1)?.values.withdrawnAt).toBe('2018-12-28T08:00:00.000Z')
  expect((await he.refused(contract.getPerson, { personId })).status).toBe(404)
})

it('answers a beginner of a name with an index, as a village user under row-level security', async () => {
  const village = world.unit('liudu-1')
  await world.owner((client) => client.query(manyTies(village)))
  const plan = await world.db.withScope(
    { ranges: [village.path], own: [village.path], audience: 'staff' },
    async (tx) => {
      const { rows } = await sql<{ 'QUERY PLAN': string }>`EXPLAIN SELECT id FROM tie WHERE path = ${village.path}
      AND until IS NULL AND person_name >= '王1' AND person_name < '王2' ORDER BY person_name, id LIMIT 50`.execute(tx)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    },
  )
  expect(plan).toMatch(/Index Cond:.*person_name/)
})

const manyTies = ({ id, path }: { id: string; path: string }): string => `
  WITH made AS (
    INSERT INTO person (id, city, path, name, declared_adult, at)
    SELECT gen_random_uuid(), '${path.slice(0, 9)}', '${path}', '王' || n, true, now() FROM generate_series(1, 5000) AS n RETURNING id, name
  )
  INSERT INTO tie (id, city, path, unit_id, person_id, person_name, initials, kind, channel, since)
  SELECT gen_random_uuid(), '${path.slice(0, 9)}', '${path}', '${id}', id, name, 'w', 'contact', 'import', '2018-12-01' FROM made;
  ANALYZE tie`
