import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuidv7 } from '../../platform/ids.ts'
import type { TestWorld } from '../../world/test-world.ts'
import { openTestWorld } from '../../world/test-world.ts'
import { readFigures } from './answer.ts'
import { cancelFacts, doubtIfFarAbove, foldFacts, recordFact } from './commands.ts'
import * as contract from './contract.ts'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
})
afterAll(() => world.close())

const at = '2019-01-05T02:00:00.000Z'
const happening = (
  unitKey: string,
  more: {
    joint?: string[]
    person?: string
    measure?: string
    quantity?: number
    source?: string
    programme?: string
  } = {},
) => ({
  id: uuidv7(),
  measure: more.measure ?? 'attendance',
  day: '2019-01-05',
  quantity: more.quantity ?? 1,
  evidence: 'measured' as const,
  unitId: world.unit(unitKey).id,
  jointUnitIds: (more.joint ?? []).map((key) => world.unit(key).id),
  ...(more.person ? { personId: more.person } : {}),
  ...(more.programme ? { programmeId: more.programme } : {}),
  source: { kind: 'session', id: more.source ?? uuidv7() },
  at,
  accountId: null,
})

const value = async (unitKey: string, measure: string, programmeId?: string) =>
  world.db.asJob(
    'test',
    async (tx) =>
      (await readFigures(tx, { paths: [world.unit(unitKey).path], programmeId })).get(world.unit(unitKey).path, measure)
        .value,
  )

describe('a joint session of two counties of different cities', () => {
  const programme = uuidv7()
  it('counts once above both and in both organisers’ own views', async () => {
    await world.db.asJob('test', (tx) =>
      recordFact(tx, happening('chengchuan-2', { joint: ['yunze-1'], measure: 'session', programme })),
    )
    for (const key of ['province', 'chengchuan', 'chengchuan-2', 'yunze', 'yunze-1'])
      expect(await value(key, 'session', programme), key).toBe(1)
    expect(await value('shiyu', 'session', programme)).toBe(0)
  })

  it('is one record behind the province’s figure, with both names', async () => {
    const shen = await world.signIn('shen')
    const { total, facts } = await shen.call(contract.listFacts, {
      unitId: world.unit('province').id,
      measure: 'session',
      programmeId: programme,
    })
    expect(total).toBe(1)
    expect(facts[0]).toMatchObject({ unitName: '团柳渡县委', jointUnitNames: ['团泽东区委'] })
  })
})

it('counts a person once however often they come, before and after folding, and not at all when all is taken back', async () => {
  const programme = uuidv7()
  const person = uuidv7()
  const source = uuidv7()
  await world.db.asJob('test', async (tx) => {
    await recordFact(tx, happening('chengchuan-2', { person, source, programme }))
    await recordFact(tx, happening('chengchuan-1', { person, programme }))
  })
  expect([await value('province', 'attendance', programme), await value('province', 'attendee', programme)]).toEqual([
    2, 1,
  ])
  await foldFacts(world.db)
  expect([await value('province', 'attendance', programme), await value('province', 'attendee', programme)]).toEqual([
    2, 1,
  ])
  await world.db.asJob('test', (tx) =>
    cancelFacts(tx, { kind: 'session', id: source }, { at, accountId: null, newId: uuidv7 }),
  )
  expect([await value('chengchuan-2', 'attendee', programme), await value('province', 'attendee', programme)]).toEqual([
    0, 1,
  ])
  await foldFacts(world.db)
  expect([
    await value('chengchuan-2', 'attendance', programme),
    await value('province', 'attendee', programme),
  ]).toEqual([0, 1])
})

it('takes a joint fact back at every organiser, though the lead cannot see the other’s rows', async () => {
  const programme = uuidv7()
  const source = uuidv7()
  await world.db.asJob('test', (tx) =>
    recordFact(tx, happening('chengchuan-2', { joint: ['yunze-1'], source, programme })),
  )
  const he = await world.signIn('he')
  const county = world.unit('chengchuan-2')
  const scope = { ranges: [county.path], own: [county.path], audience: 'staff' as const }
  await world.db.withScope(scope, (tx) =>
    cancelFacts(tx, { kind: 'session', id: source }, { at, accountId: null, newId: uuidv7 }),
  )
  for (const key of ['province', 'yunze', 'yunze-1', 'chengchuan-2'])
    expect(await value(key, 'attendance', programme), key).toBe(0)
  expect(
    (await he.call(contract.listFacts, { unitId: county.id, measure: 'attendance', programmeId: programme })).total,
  ).toBe(2)
})

it('refuses a fact for a unit outside the scope, at SQL level', async () => {
  const county = world.unit('chengchuan-2')
  const scope = { ranges: [county.path], own: [county.path], audience: 'staff' as const }
  await expect(world.db.withScope(scope, (tx) => recordFact(tx, happening('yunze-1')))).rejects.toThrow(
    /outside the scope/,
  )
})

it('leaves a doubted number out of what a bulletin counts until its unit has spoken', async () => {
  const programme = uuidv7()
  const source = uuidv7()
  const county = world.unit('chengchuan-2')
  await world.db.asJob('test', async (tx) => {
    await recordFact(tx, happening('chengchuan-2', { quantity: 300, source, programme }))
    await doubtIfFarAbove(
      tx,
      {
        id: uuidv7(),
        unit: county,
        source: { kind: 'session', id: source },
        measure: 'attendance',
        quantity: 300,
        expected: 30,
        because: 'above-capacity',
        at,
        accountId: null,
      },
      uuidv7,
    )
  })
  const figureOf = async () => {
    const shen = await world.signIn('shen')
    const table = await shen.call(contract.getFigureTable, {
      unitId: world.unit('province').id,
      programmeId: programme,
    })
    return table.rows[0]?.figures.find((figure) => figure.measure === 'attendance')
  }
  expect(await figureOf()).toMatchObject({ value: 300, doubted: 300 })
  const jiang = await world.signIn('jiang')
  const { doubts } = await jiang.call(contract.listFigureDoubts, {})
  const doubt = doubts[0]
  expect(doubt).toMatchObject({ quantity: 300, expected: 30, because: 'above-capacity' })
  const zhou = await world.signIn('zhou')
  expect(await zhou.call(contract.decideFigureDoubt, { doubtId: doubt?.id ?? '', reason: '核过' })).toEqual({
    ok: false,
    because: 'not-your-unit',
  })
  expect(
    await jiang.call(contract.decideFigureDoubt, { doubtId: doubt?.id ?? '', reason: '露天活动，确有三百人' }),
  ).toEqual({ ok: true })
  expect(await figureOf()).toMatchObject({ value: 300, doubted: 0 })
})

describe('exactness', () => {
  const keys = ['chengchuan-1', 'chengchuan-2', 'yunze-1', 'liudu-1', 'chengchuan'] as const
  const step = fc.record({
    unit: fc.constantFrom(...keys),
    joint: fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 2 }),
    person: fc.integer({ min: 0, max: 3 }),
    takeBack: fc.boolean(),
    foldAfter: fc.boolean(),
  })

  it('agrees with counting by hand, whenever the folding happens', async () => {
    const persons = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const programme = uuidv7()
        const standing: { paths: string[]; person: string }[] = []
        for (const { unit, joint, person, takeBack, foldAfter } of steps) {
          const source = uuidv7()
          const personId = persons[person] ?? ''
          await world.db.asJob('test', async (tx) => {
            await recordFact(
              tx,
              happening(unit, { joint: joint.filter((key) => key !== unit), person: personId, source, programme }),
            )
            if (takeBack) await cancelFacts(tx, { kind: 'session', id: source }, { at, accountId: null, newId: uuidv7 })
          })
          if (!takeBack) standing.push({ paths: [unit, ...joint].map((key) => world.unit(key).path), person: personId })
          if (foldAfter) await foldFacts(world.db)
        }
        for (const key of ['province', 'chengchuan', 'yunze', ...keys]) {
          const top = world.unit(key).path
          const counted = standing.filter(({ paths }) => paths.some((path) => path.startsWith(top)))
          expect(await value(key, 'attendance', programme), `${key} 人次`).toBe(counted.length)
          expect(await value(key, 'attendee', programme), `${key} 人`).toBe(
            new Set(counted.map((row) => row.person)).size,
          )
        }
      }),
      { numRuns: 25 },
    )
  })
})
