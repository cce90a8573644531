import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { uuidv7 } from '../../platform/ids.ts'
import { cityOf } from '../../platform/paths.ts'
import { readSheet } from '../../platform/sheets.ts'
import type { Client } from '../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import * as figures from '../figures/contract.ts'
import * as inbox from '../inbox/contract.ts'
import * as contract from './contract.ts'

let world: TestWorld
let he: Client
let lin: Client
let shen: Client
beforeAll(async () => {
  world = await openTestWorld()
  ;[he, lin, shen] = await Promise.all([world.signIn('he'), world.signIn('lin'), world.signIn('shen')])
})
afterAll(() => world.close())

let key: string
beforeEach(() => {
  key = randomUUID()
})

const visit = { day: '2018-12-28', measure: 'visit', quantity: 12, sentence: '走访返乡大学生家庭' }

async function visits(client: Client, place: string): Promise<number> {
  const table = await client.call(figures.getFigureTable, { unitId: world.unit(place).id })
  return table.rows[0]?.figures.find(({ measure }) => measure === 'visit')?.value ?? 0
}

/** A county's programme with one task and ten visits asked for; written as rows, since this feature only reads it. */
async function giveTask(place: string): Promise<{ taskId: string }> {
  const unit = world.unit(place)
  const common = { city: cityOf(unit.path), path: unit.path }
  const [programmeId, taskId] = [uuidv7(), uuidv7()]
  const at = '2018-12-20T02:00:00.000Z'
  await world.db.asJob('test', async (tx) => {
    await tx
      .insertInto('programme')
      .values({
        ...common,
        id: programmeId,
        unit_id: unit.id,
        root_id: programmeId,
        title: '返乡计划',
        by_account_id: uuidv7(),
        at,
      })
      .execute()
    await tx
      .insertInto('programme_task')
      .values({
        ...common,
        id: taskId,
        programme_id: programmeId,
        root_task_id: taskId,
        position: 1,
        title: '走访返乡青年',
        body: '',
        requirement: 'menu',
        choice: 'own',
      })
      .execute()
    await tx
      .insertInto('programme_target')
      .values({
        ...common,
        id: uuidv7(),
        programme_id: programmeId,
        task_id: taskId,
        position: 1,
        subject: '走访',
        measure: 'visit',
        comparator: '>=',
        quantity: 10,
        approximate: false,
        unit: '人次',
        period: 'total',
        attested_only: false,
      })
      .execute()
  })
  return { taskId }
}

it('records work in one call and counts it at once, for county, city and province', async () => {
  const before = await visits(shen, 'province')
  const made = await he.call(contract.recordWork, { ...visit, clientKey: key })
  expect(made).toMatchObject({ ok: true, isDoubted: false })
  expect(await visits(he, 'chengchuan-2')).toBe(12)
  expect(await visits(lin, 'chengchuan')).toBe(12)
  expect(await visits(shen, 'province')).toBe(before + 12)
  const { records } = await he.call(contract.listWorkRecords, {})
  expect(records[0]).toMatchObject({ ...visit, unitName: '团柳渡县委', isBackfilled: false, isOnBehalf: false })
  const { facts } = await he.call(figures.listFacts, { unitId: world.unit('chengchuan-2').id, measure: 'visit' })
  expect(facts[0]).toMatchObject({ evidence: 'attested', link: `/work-records?record=${made.ok && made.recordId}` })
})

it('records nothing twice when the answer was lost and the phone sends again', async () => {
  const before = await visits(he, 'chengchuan-2')
  const first = await he.call(contract.recordWork, { ...visit, clientKey: key })
  const again = await Promise.all([1, 2, 3].map(() => he.call(contract.recordWork, { ...visit, clientKey: key })))
  for (const answer of again) expect(answer).toEqual(first)
  expect(await visits(he, 'chengchuan-2')).toBe(before + 12)
})

it('marks what is entered later and on behalf, and refuses tomorrow', async () => {
  const unitId = world.unit('chengchuan-2').id
  const made = await lin.call(contract.recordWork, { ...visit, day: '2018-12-20', unitId, clientKey: key })
  if (!made.ok) throw new Error(made.because)
  const record = await he.call(contract.getWorkRecord, { recordId: made.recordId })
  expect(record).toMatchObject({
    unitName: '团柳渡县委',
    recordedByUnitName: '团澄川市委',
    recordedBy: '林若溪',
    isBackfilled: true,
    isOnBehalf: true,
    can: { correct: true, withdraw: true },
  })
  expect(await he.call(contract.recordWork, { ...visit, day: '2018-12-29', clientKey: randomUUID() })).toEqual({
    ok: false,
    because: 'day-ahead',
  })
})

it('takes no measure that is counted by sessions, no task of another unit, no phone number', async () => {
  const { taskId } = await giveTask('yunze-1')
  expect(await he.call(contract.recordWork, { ...visit, measure: 'attendance', clientKey: key })).toMatchObject({
    because: 'no-such-measure',
  })
  expect(await he.call(contract.recordWork, { ...visit, taskId, clientKey: key })).toMatchObject({
    because: 'no-such-task',
  })
  const problem = await he.refused(contract.recordWork, { ...visit, sentence: '致电13900000001', clientKey: key })
  expect(problem).toMatchObject({ status: 422, errors: [{ path: 'sentence' }] })
})

it('stays inside the scope: not on behalf of a neighbour, not readable beside', async () => {
  const neighbour = await world.signIn('gu')
  const unitId = world.unit('chengchuan-2').id
  expect((await neighbour.refused(contract.recordWork, { ...visit, unitId, clientKey: key })).status).toBe(404)
  const made = await he.call(contract.recordWork, { ...visit, clientKey: key })
  const recordId = made.ok ? made.recordId : ''
  expect((await neighbour.refused(contract.getWorkRecord, { recordId })).status).toBe(404)
  expect((await neighbour.refused(contract.withdrawWorkRecord, { recordId, reason: '不对' })).status).toBe(404)
  expect(await shen.call(contract.withdrawWorkRecord, { recordId, reason: '不对' })).toEqual({
    ok: false,
    because: 'not-your-record',
  })
  const viewer = await world.signIn('wen')
  expect((await viewer.refused(contract.recordWork, { ...visit, clientKey: key })).status).toBe(403)
})

it('keeps what stood before a correction, and figures follow', async () => {
  const before = await visits(he, 'chengchuan-2')
  const made = await he.call(contract.recordWork, { ...visit, clientKey: key })
  const recordId = made.ok ? made.recordId : ''
  const right = { ...visit, recordId, quantity: 15, approximate: true, reason: '漏报一个村' }
  expect(await he.call(contract.correctWorkRecord, right)).toMatchObject({ ok: true })
  expect(await he.call(contract.correctWorkRecord, right)).toEqual({ ok: false, because: 'nothing-changed' })
  expect(await visits(he, 'chengchuan-2')).toBe(before + 15)
  const record = await he.call(contract.getWorkRecord, { recordId })
  expect(record).toMatchObject({ quantity: 15, approximate: true, isCorrected: true })
  expect(record.changes).toMatchObject([
    { kind: 'corrected', reason: '漏报一个村', before: { quantity: 12 }, by: '何以宁' },
  ])

  expect(await he.call(contract.withdrawWorkRecord, { recordId, reason: '重复登记' })).toEqual({ ok: true })
  expect(await he.call(contract.withdrawWorkRecord, { recordId, reason: '重复登记' })).toEqual({
    ok: false,
    because: 'withdrawn',
  })
  expect(await visits(he, 'chengchuan-2')).toBe(before)
  const ids = async (state: 'standing' | 'withdrawn') =>
    (await he.call(contract.listWorkRecords, { state })).records.map(({ id }) => id)
  expect(await ids('standing')).not.toContain(recordId)
  expect(await ids('withdrawn')).toContain(recordId)
})

it('doubts a number far above what is asked, and a correction at the source settles it', async () => {
  const { taskId } = await giveTask('chengchuan-2')
  const made = await he.call(contract.recordWork, { ...visit, quantity: 1200, taskId, clientKey: key })
  if (!made.ok) throw new Error(made.because)
  expect(made.isDoubted).toBe(true)
  await world.settle()
  const open = async () =>
    (await he.call(inbox.listToDos, {})).toDos.filter(({ kind }) => kind === 'figure-doubted').length
  expect(await open()).toBe(1)
  const correct = (quantity: number) =>
    he.call(contract.correctWorkRecord, { ...visit, recordId: made.recordId, quantity, reason: '多打了零' })
  expect(await correct(120)).toEqual({ ok: true, isDoubted: true })
  await world.settle()
  expect(await open()).toBe(1)
  expect(await correct(12)).toEqual({ ok: true, isDoubted: false })
  await world.settle()
  expect(await open()).toBe(0)
  expect(await he.call(contract.getWorkRecord, { recordId: made.recordId })).toMatchObject({
    taskTitle: '走访返乡青年',
    isDoubted: false,
  })
})

it('exports exactly what is seen: the same filters, the columns that are shown', async () => {
  await he.call(contract.recordWork, { ...visit, measure: 'call', sentence: '=1+1 电话联系', clientKey: key })
  const seen = await he.call(contract.listWorkRecords, { measure: ['call'] })
  const response = await he.raw(contract.exportWorkRecords, {
    measure: ['call'],
    columns: ['day', 'quantity', 'sentence'],
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const read = await readSheet({ name: 'x.xlsx', bytes })
  if (!read.ok) throw new Error(read.because)
  expect(read.rows).toEqual([
    ['日期', '数量', '说明'],
    ...seen.records.map(({ day, quantity, sentence }) => [day, String(quantity), sentence.replace(/^=/, "'=")]),
  ])
})

it('reads the last ninety days unless asked for more', async () => {
  const made = await he.call(contract.recordWork, { ...visit, day: '2018-03-01', clientKey: key })
  const has = async (from?: string) =>
    (await he.call(contract.listWorkRecords, from ? { from } : {})).records.some(
      ({ id }) => made.ok && id === made.recordId,
    )
  expect(await has()).toBe(false)
  expect(await has('2018-01-01')).toBe(true)
})
