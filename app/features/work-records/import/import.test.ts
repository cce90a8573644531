import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeSheet } from '../../../platform/sheets.ts'
import type { Client } from '../../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../../world/test-world.ts'
import * as figures from '../../figures/contract.ts'
import * as records from '../contract.ts'
import * as contract from './contract.ts'

let world: TestWorld
let lin: Client
beforeAll(async () => {
  world = await openTestWorld()
  lin = await world.signIn('lin')
})
afterAll(() => world.close())

const heading = '日期\t组织\t口径\t数量（件）\t说明\t经办'
const good = [
  '2018/12/20\t\t代办服务\t30\t政策咨询服务台\t某人',
  '2018-12-21\t团柳渡县委\t代办服务\t近40\t集中办理实习手续\t',
].join('\n')

async function services(): Promise<number> {
  const table = await lin.call(figures.getFigureTable, { unitId: world.unit('chengchuan').id })
  return table.rows[0]?.figures.find(({ measure }) => measure === 'service')?.value ?? 0
}

it('previews with each fault at its row and field, and writes nothing', async () => {
  const bad = [
    '12月20日\t团云泽市委\t集会\t三十\t好',
    '2019-01-05\t\t代办服务\t5\t致电13900000001',
    '\t\t\t\t',
    '2018-12-20\t\t\t5\t办理手续',
  ].join('\n')
  const preview = await lin.call(contract.previewList, { text: `${heading}\n${good}\n${bad}` })
  if (!preview.ok) throw new Error(preview.because)
  expect(preview.headings.at(-1)).toEqual({ text: '经办', key: null })
  expect(preview.missing).toEqual([])
  expect(preview.faulty).toBe(3)
  expect(preview.rows[1]?.work).toMatchObject({
    day: '2018-12-21',
    measure: 'service',
    quantity: 40,
    approximate: true,
    unitId: world.unit('chengchuan-2').id,
  })
  expect(
    preview.rows.slice(2).map(({ number, faults }) => [number, faults.map((f) => `${f.field} ${f.because}`)]),
  ).toEqual([
    [
      4,
      [
        'day not-a-day',
        'measure no-such-measure',
        'quantity not-a-number',
        'sentence sentence-length',
        'unit no-such-unit',
      ],
    ],
    [5, ['day day-ahead', 'sentence personal-number']],
    [6, ['measure missing']],
  ])
  expect((await lin.call(records.listWorkRecords, {})).total).toBe(0)
  expect(await services()).toBe(0)
})

it('says which columns are missing', async () => {
  const preview = await lin.call(contract.previewList, { text: '日期\t数量\n2018-12-20\t3' })
  expect(preview).toMatchObject({ ok: true, missing: ['measure', 'sentence'] })
})

it('records the list as one batch, which can be taken back as a whole', async () => {
  const text = `${heading}\n${good}\n2018-12-22\t\t错\t1\t缺口径`
  const clientKey = randomUUID()
  expect(await lin.call(contract.importList, { text, clientKey })).toEqual({ ok: false, because: 'faulty-rows' })
  expect(await services()).toBe(0)

  const done = await lin.call(contract.importList, { text, leaveOut: [4], clientKey })
  expect(done).toMatchObject({ ok: true, recorded: 2 })
  expect(await lin.call(contract.importList, { text, leaveOut: [4], clientKey })).toMatchObject(done)
  expect(await services()).toBe(70)
  const { facts } = await lin.call(figures.listFacts, { unitId: world.unit('chengchuan').id, measure: 'service' })
  expect(facts.map(({ evidence }) => evidence)).toEqual(['imported', 'imported'])

  const known = await lin.call(contract.previewList, { text })
  expect(known.ok && known.rows.map(({ isKnown }) => isKnown)).toEqual([true, true, false])

  const batchId = done.ok ? done.batchId : ''
  const he = await world.signIn('he')
  expect((await he.refused(contract.undoImport, { batchId, reason: '拿错了表' })).status).toBe(404)
  const shen = await world.signIn('shen')
  expect(await shen.call(contract.undoImport, { batchId, reason: '拿错了表' })).toEqual({
    ok: false,
    because: 'not-your-batch',
  })
  expect(await lin.call(contract.undoImport, { batchId, reason: '拿错了表' })).toEqual({ ok: true, withdrawn: 2 })
  expect(await lin.call(contract.undoImport, { batchId, reason: '拿错了表' })).toEqual({ ok: false, because: 'undone' })
  expect(await services()).toBe(0)
  const { batches } = await lin.call(contract.listImports, {})
  expect(batches[0]).toMatchObject({ rows: 2, by: '林若溪', undone: { reason: '拿错了表' }, can: { undo: 'undone' } })
})

it('reads a workbook and a csv into the same text, and keeps out what is marked as classified', async () => {
  const bytes = await writeSheet({
    name: '台账',
    columns: ['日期', '口径', '数量', '说明'].map((header) => ({ header })),
    rows: [['2018-12-20', '走访慰问', 3, '入户走访']],
  })
  const read = await lin.upload(contract.readListFile, {}, { name: '台账.xlsx', bytes })
  if (!read.ok) throw new Error(read.because)
  const preview = await lin.call(contract.previewList, { text: read.text })
  expect(preview).toMatchObject({ ok: true, faulty: 0, rows: [{ work: { measure: 'visit', quantity: 3 } }] })

  const marked = new TextEncoder().encode('机密★一年\n日期,口径\n')
  expect(await lin.upload(contract.readListFile, {}, { name: 'a.csv', bytes: marked })).toEqual({
    ok: false,
    because: 'classified',
  })
  const document = new TextEncoder().encode('%PDF-1.7')
  expect(await lin.upload(contract.readListFile, {}, { name: 'a.pdf', bytes: document })).toEqual({
    ok: false,
    because: 'not-a-sheet',
  })
})
