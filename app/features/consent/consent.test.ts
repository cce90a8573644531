import { afterAll, beforeAll, expect, it } from 'vitest'
import { uuidv7 } from '../../platform/ids.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import { giveConsent, withdrawConsents } from './commands.ts'
import { consentsOf, currentPurpose, standingConsents } from './queries.ts'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
})
afterAll(() => world.close())

const at = '2018-12-28T02:00:00.000Z'

async function somebody(): Promise<string> {
  const id = uuidv7()
  const { path } = world.unit('chengchuan-2')
  await world.db.asJob('test', (tx) =>
    tx
      .insertInto('person')
      .values({ id, city: path.slice(0, 9), path, name: '某', declared_adult: true, at })
      .execute(),
  )
  return id
}

const give = (personId: string, purpose: string, subjectId: string) =>
  world.db.asJob('test', (tx) =>
    giveConsent(tx, world.platform.crypto, {
      id: uuidv7(),
      unit: world.unit('chengchuan-2'),
      personId,
      purpose,
      subjectId,
      channel: 'self',
      at,
    }),
  )

it('gates use by what stands: for this purpose, for this subject, not withdrawn', async () => {
  const [session, other, asked, silent] = [uuidv7(), uuidv7(), await somebody(), await somebody()]
  await give(asked, 'activity', session)
  await give(asked, 'joint-organiser', session)
  await give(silent, 'activity', session)
  const standing = (purpose: string, subjectId: string) =>
    world.db.asJob('test', async (tx) => [...(await standingConsents(tx, { purpose, subjectId }))])
  expect(await standing('joint-organiser', session)).toEqual([asked])
  expect(await standing('joint-organiser', other)).toEqual([])
  expect((await standing('activity', session)).sort()).toEqual([asked, silent].sort())

  const withdraw = () =>
    world.db.asJob('test', (tx) =>
      withdrawConsents(tx, { personId: asked, subjectId: session, purpose: 'joint-organiser', at }),
    )
  expect(await withdraw()).toBe(1)
  expect(await withdraw()).toBe(0)
  expect(await standing('joint-organiser', session)).toEqual([])
  expect(await standing('activity', session)).toContain(asked)
})

it('names the version that was read; a new one does not reach back', async () => {
  const [session, person] = [uuidv7(), await somebody()]
  await give(person, 'contact', session)
  await world.db.asJob('test', async (tx) => {
    const { version: _, ...old } = await tx
      .selectFrom('purpose')
      .selectAll()
      .where('key', '=', 'contact')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('purpose')
      .values({ ...old, version: 2, statement_zh: '新的说明' })
      .execute()
  })
  const now = await world.db.asJob('test', (tx) => currentPurpose(tx, 'contact'))
  expect(now).toMatchObject({ version: 2, statement: { zh: '新的说明' } })
  expect(await world.db.asJob('test', (tx) => consentsOf(tx, person))).toMatchObject([
    { version: 1, withdrawnAt: null },
  ])
})
