/** Scope against a plain walk of the tree, with units that move: what a post sees is what stands under its unit. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuidv7 } from '../../platform/ids.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import * as figures from '../figures/contract.ts'
import { readFiguresOfUnits, recordFact } from '../figures/public.ts'
import * as contract from './contract.ts'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
})
afterAll(() => world.close())

/** The model: parents as placements say, today; no paths in it. */
async function parents(): Promise<Map<string, string | null>> {
  const { rows } = await world.owner((client) =>
    client.query<{ unit_id: string; parent_id: string | null }>(
      "SELECT unit_id, parent_id FROM placement WHERE to_day IS NULL AND tree = 'territory'",
    ),
  )
  return new Map(rows.map((row) => [row.unit_id, row.parent_id]))
}

function standsUnder(tree: Map<string, string | null>, unit: string, top: string): boolean {
  for (let at: string | null | undefined = unit; at; at = tree.get(at)) if (at === top) return true
  return false
}

const pathOf = async (id: string): Promise<string> =>
  world.db.asJob(
    'test',
    async (tx) => (await tx.selectFrom('unit').select('path').where('id', '=', id).executeTakeFirstOrThrow()).path,
  )

describe('scope after moves', () => {
  const movable = ['chengchuan-1', 'chengchuan-2', 'yunze-1', 'yunze-2', 'liudu-1', 'liudu-2'] as const
  const parentKeys = ['chengchuan', 'yunze', 'shiyu', 'yunze-1', 'chengchuan-2'] as const
  const move = fc.record({ unit: fc.constantFrom(...movable), parent: fc.constantFrom(...parentKeys) })

  it('sees exactly the rows of the units that stand below, whatever has moved', async () => {
    const xu = await world.signIn('xu')
    const ids = new Map([...movable, ...parentKeys, 'shiyu-1'].map((key) => [key, world.unit(key).id]))
    const idOf = (key: string) => ids.get(key) ?? ''
    // One scoped row at every unit: a post follows its unit.
    for (const key of ids.keys()) await world.signInAs('viewer', key)
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 4 }), async (moves) => {
        for (const { unit, parent } of moves) {
          if (unit === parent) continue
          await xu.call(contract.moveUnit, { unitId: idOf(unit), parentId: idOf(parent), decision: '试〔2019〕1号' })
        }
        const tree = await parents()
        for (const topKey of ids.keys()) {
          const top = await pathOf(idOf(topKey))
          const scope = { ranges: [top], own: [top], audience: 'staff' as const }
          const seen = await world.db.withScope(scope, (tx) => tx.selectFrom('post').select('unit_id').execute())
          const all = await world.db.asJob('test', (tx) => tx.selectFrom('post').select('unit_id').execute())
          const expected = all.filter(({ unit_id }) => standsUnder(tree, unit_id, idOf(topKey)))
          expect(seen.map((row) => row.unit_id).sort(), topKey).toEqual(expected.map((row) => row.unit_id).sort())
        }
      }),
      { numRuns: 8 },
    )
  })
})

it('leaves what happened before a move where it happened, and open to the unit that moved', async () => {
  const county = world.unit('danfeng-1')
  const before = await pathOf(county.id)
  const programmeId = uuidv7()
  const fact = {
    measure: 'visit',
    day: '2018-12-28',
    quantity: 7,
    evidence: 'attested' as const,
    unitId: county.id,
    programmeId,
    at: world.clock.now(),
    accountId: null,
  }
  await world.db.asJob('test', (tx) =>
    recordFact(tx, { id: uuidv7(), ...fact, source: { kind: 'work-record', id: uuidv7() } }),
  )
  const xu = await world.signIn('xu')
  const lead = await world.signInAs('lead', 'danfeng-1')
  expect(
    await xu.call(contract.moveUnit, {
      unitId: county.id,
      parentId: world.unit('baiyu').id,
      decision: '临团字〔2019〕2号',
    }),
  ).toMatchObject({ ok: true })
  const [former, present] = [world.unit('danfeng'), world.unit('baiyu')]
  const counted = await world.db.asJob('test', (tx) => readFiguresOfUnits(tx, [former, present], { programmeId }))
  expect(counted.get(former.id, 'visit').value).toBe(7)
  expect(counted.get(present.id, 'visit').value).toBe(0)
  const moved = await lead.call(contract.getUnit, { unitId: county.id })
  expect(moved.above.map((unit) => unit.shortName)).toEqual(['团省委', '团白屿市委'])
  expect(moved.placements).toHaveLength(2)
  expect(moved.path).not.toBe(before)
  const table = await lead.call(figures.getFigureTable, { unitId: county.id, programmeId })
  expect(table.rows[0]?.figures.find((figure) => figure.measure === 'visit')).toMatchObject({ value: 7 })
  expect((await lead.call(figures.listFacts, { unitId: county.id, measure: 'visit', programmeId })).total).toBe(1)
})

it('refuses to move a unit under itself, its own unit, or one outside the scope', async () => {
  const zhou = await world.signIn('zhou')
  const county = world.unit('chengchuan-2').id
  const refused = (unitId: string, parentId: string) =>
    zhou.refused(contract.moveUnit, { unitId, parentId, decision: 'x' })
  expect((await refused(world.unit('chengchuan').id, county)).status).toBe(404)
  expect((await refused(world.unit('huaian-1').id, county)).status).toBe(404)
  expect((await refused(county, world.unit('huaian').id)).status).toBe(404)
  const officer = await world.signIn('lin')
  expect((await officer.refused(contract.moveUnit, { unitId: county, parentId: county, decision: 'x' })).status).toBe(
    403,
  )
})

it('shows the chain above a unit; the highest has none', async () => {
  const shen = await world.signIn('shen')
  expect((await shen.call(contract.getUnit, { unitId: world.unit('province').id })).above).toEqual([])
  const county = await shen.call(contract.getUnit, { unitId: world.unit('chengchuan-1').id })
  expect(county.above[0]?.shortName).toBe('团省委')
})

describe('the directory', () => {
  it('finds units by a part of the full or the short name, within a unit where one is given', async () => {
    const xu = await world.signIn('xu')
    const found = async (search: string, parentId?: string) =>
      (await xu.call(contract.listUnits, { search, ...(parentId ? { parentId } : {}) })).units.map((unit) => unit.id)
    expect(await found('团石帆县委')).toEqual([world.unit('yunze-3').id])
    const county = world.unit('shiyu-2').id
    expect(await found('青岩县', world.unit('shiyu').id)).toEqual([county])
    expect(await found('青岩县', county)).toEqual([county])
    expect(await found('青岩县', world.unit('chengchuan').id)).toEqual([])
  })
})
