import { afterAll, beforeAll, expect, it } from 'vitest'
import { uuidv7 } from '../../platform/ids.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import * as figures from '../figures/contract.ts'
import { doubtIfFarAbove } from '../figures/public.ts'
import { raiseToDo } from './commands.ts'
import * as contract from './contract.ts'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
})
afterAll(() => world.close())

it('delivers a doubted figure to its own unit as one to-do, however often the job runs, and settles it with the decision', async () => {
  const unit = world.unit('chengchuan-2')
  const id = uuidv7()
  const doubt = {
    id,
    unit,
    source: { kind: 'session', id: uuidv7() },
    measure: 'attendance',
    quantity: 300,
    expected: 30,
    because: 'above-capacity' as const,
  }
  await world.db.asJob('test', (tx) =>
    doubtIfFarAbove(tx, { ...doubt, at: world.clock.now(), accountId: null }, uuidv7),
  )
  await world.settle()
  await world.settle()
  const he = await world.signIn('he')
  const { toDos, open } = await he.call(contract.listToDos, {})
  expect(open).toBe(1)
  expect(toDos[0]).toMatchObject({
    kind: 'figure-doubted',
    blanks: { quantity: 300, expected: 30 },
    link: `/figures/doubts?doubt=${id}`,
  })
  await he.call(figures.decideFigureDoubt, { doubtId: id, reason: '核对过现场照片' })
  await world.settle()
  expect((await he.call(contract.listToDos, {})).open).toBe(0)
  expect((await he.call(contract.listToDos, { state: 'settled' })).toDos).toHaveLength(1)
})

it('shows a unit its own to-dos, not those of the units below, nearest deadline first', async () => {
  const raise = (key: string, kind: string, dueOn: string | null) =>
    world.db.asJob('test', (tx) =>
      raiseToDo(tx, {
        id: uuidv7(),
        unit: world.unit(key),
        kind,
        blanks: {},
        subjectId: uuidv7(),
        link: '/',
        dueOn,
        raisedAt: world.clock.now(),
      }),
    )
  await raise('yunze', 'later', '2019-02-01')
  await raise('yunze', 'whenever', null)
  await raise('yunze', 'sooner', '2019-01-10')
  await raise('yunze-1', 'below', '2019-01-01')
  const gu = await world.signIn('gu')
  expect((await gu.call(contract.listToDos, {})).toDos.map((toDo) => toDo.kind)).toEqual([
    'sooner',
    'later',
    'whenever',
  ])
})
