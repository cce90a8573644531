import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import * as units from '../units/contract.ts'
import * as contract from './contract.ts'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
})
afterAll(() => world.close())

it('signs a named colleague in and says for which unit', async () => {
  const lin = await world.signIn('lin')
  const me = await lin.call(contract.getMe, {})
  expect(me.name).toBe('林若溪')
  expect(me.post.unit.name).toBe('共青团澄川市委')
  expect(me.day).toBe('2018-12-28')
})

it('refuses a wrong password, and locks the name after five', async () => {
  for (let i = 0; i < 5; i++)
    expect(await world.anonymous.call(contract.signIn, { signInName: 'gu', password: 'wrong' })).toEqual({
      ok: false,
      because: 'wrong',
    })
  expect(await world.anonymous.call(contract.signIn, { signInName: 'gu', password: 'wrong' })).toEqual({
    ok: false,
    because: 'locked',
  })
})

it('answers 401 without a session and after signing out', async () => {
  expect((await world.anonymous.refused(contract.getMe, {})).status).toBe(401)
  const he = await world.signIn('he')
  await he.call(contract.signOut, {})
  expect((await he.refused(contract.getMe, {})).status).toBe(401)
})

it('ends the session with the post', async () => {
  const lu = await world.signIn('lu')
  await world.owner((client) =>
    client.query(
      "UPDATE post SET to_day = '2020-01-01' FROM account WHERE account.id = post.account_id AND sign_in_name = 'lu'",
    ),
  )
  expect((await lu.refused(contract.getMe, {})).status).toBe(401)
})

it('lists children in official order', async () => {
  const shen = await world.signIn('shen')
  const { units: children } = await shen.call(units.listUnits, {})
  expect(
    children
      .filter((unit) => unit.level === 'city')
      .map((unit) => unit.shortName)
      .slice(0, 3),
  ).toEqual(['团澄川市委', '团云泽市委', '团石峪市委'])
})
