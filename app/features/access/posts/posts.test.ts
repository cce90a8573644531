import { afterAll, beforeAll, expect, it } from 'vitest'
import { localDay } from '../../../platform/clock.ts'
import { type Client, clientOn } from '../../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../../world/test-world.ts'
import * as access from '../contract.ts'
import * as contract from './contract.ts'

let world: TestWorld
let zhou: Client
let jiang: Client
let ning: Client
beforeAll(async () => {
  world = await openTestWorld()
  zhou = await world.signIn('zhou')
  jiang = await world.signIn('jiang')
  ning = await world.signIn('ning')
})
afterAll(() => world.close())

// Terms of posts run on the real calendar: they are about who may sign in.
const today = localDay(new Date())
const county = () => world.unit('chengchuan-2').id
const newOfficer = { signInName: 'bai', name: '白若川', role: 'officer' as const, title: '干事', fromDay: today }
const tokenOf = (link: string | null) => link?.split('/').at(-1) ?? ''
const postsAt = async (client: Client, unitId: string) => (await client.call(access.listPosts, { unitId })).posts
const strong = 'Correct horse 4 battery'

it('appoints a new colleague by an invitation that opens once', async () => {
  const given = await jiang.call(contract.appoint, { ...newOfficer, unitId: county() })
  if (!given.ok) throw new Error(given.because)
  const token = tokenOf(given.invitation)
  const anyone = world.anonymous
  expect(await anyone.call(contract.getInvitation, { token })).toMatchObject({ name: '白若川', signInName: 'bai' })
  expect(await anyone.call(access.signIn, { signInName: 'bai', password: strong })).toMatchObject({ because: 'wrong' })
  // Nor by what stands in for a password that is not there yet.
  const stand = { signInName: 'bai', password: 'no account has this password' }
  expect(await anyone.call(access.signIn, stand)).toMatchObject({ because: 'wrong' })
  expect(await anyone.call(contract.acceptInvitation, { token, password: 'short' })).toEqual({
    ok: false,
    because: 'too-short',
  })
  expect(await anyone.call(contract.acceptInvitation, { token, password: strong })).toEqual({ ok: true })
  expect((await anyone.refused(contract.getInvitation, { token })).status).toBe(404)
  const bai = clientOn(world.http)
  expect(await bai.call(access.signIn, { signInName: 'bai', password: strong })).toEqual({ ok: true })
  expect((await bai.call(access.getMe, {})).post.unit.id).toBe(county())
  expect((await postsAt(jiang, county())).find((post) => post.name === '白若川')).toMatchObject({ canEnd: true })
})

it('refuses who has no wider authority, what is outside the scope, and whoever may not appoint at all', async () => {
  const give = (client: Client, unitId: string, more: object = {}) =>
    client.call(contract.appoint, { ...newOfficer, signInName: 'xin', name: '辛以安', unitId, ...more })
  expect(await give(jiang, county(), { role: 'lead' })).toEqual({ ok: false, because: 'not-yours-to-give' })
  expect(await give(zhou, county(), { role: 'audit' })).toEqual({ ok: false, because: 'not-yours-to-give' })
  const beside = { ...newOfficer, unitId: world.unit('chengchuan-1').id }
  expect((await jiang.refused(contract.appoint, beside)).status).toBe(404)
  const he = await world.signIn('he')
  expect((await he.refused(contract.appoint, { ...newOfficer, unitId: county() })).status).toBe(403)
  const ended = await give(zhou, county(), { fromDay: '2019-02-01', toDay: '2019-01-01' })
  expect(ended).toEqual({ ok: false, because: 'ends-before-it-begins' })
})

it('hands a post over in one action: the successor has it, the former holder loses it that minute', async () => {
  const former = await world.signIn('he')
  expect((await former.call(access.getMe, {})).post.unit.id).toBe(county())
  const post = (await postsAt(jiang, county())).find(({ name }) => name === '何以宁')
  const handed = await jiang.call(contract.handOverPost, {
    postId: post?.id ?? '',
    signInName: 'qin',
    name: '秦未央',
    reason: '工作调动',
  })
  expect(handed).toMatchObject({ ok: true, invitation: expect.stringContaining('/invitation/') })
  expect((await former.refused(access.getMe, {})).status).toBe(401)
  const names = (await postsAt(jiang, county())).map(({ name }) => name)
  expect(names).toContain('秦未央')
  expect(names).not.toContain('何以宁')
  const again = { postId: post?.id ?? '', signInName: 'qin', name: '秦未央', reason: '工作调动' }
  expect(await jiang.call(contract.handOverPost, again)).toEqual({ ok: false, because: 'already-ended' })
})

it('lets somebody stand in for an absence, with an end', async () => {
  const post = (await postsAt(zhou, county())).find(({ name }) => name === '江映雪')
  const asked = {
    unitId: county(),
    signInName: 'lin',
    name: '林若溪',
    role: 'lead' as const,
    title: '代理负责人',
    fromDay: today,
    standsInFor: post?.id ?? '',
  }
  expect(await zhou.call(contract.appoint, asked)).toEqual({ ok: false, because: 'no-end' })
  const given = await zhou.call(contract.appoint, { ...asked, toDay: today })
  expect(given).toMatchObject({ ok: true, invitation: null })
  const lin = await world.signIn('lin')
  const { posts } = await lin.call(access.getMe, {})
  const standIn = posts.find(({ unit }) => unit.id === county())
  await lin.call(access.switchPost, { postId: standIn?.id ?? '' })
  expect((await lin.call(access.getMe, {})).permissions).toContain('programmes.sign')
  await world.owner((owner) =>
    owner.query("UPDATE post SET from_day = '2020-01-01', to_day = '2020-01-02' WHERE id = $1", [standIn?.id]),
  )
  expect((await lin.refused(access.getMe, {})).status).toBe(401)
})

it('ends a post with a reason, and finds those that nobody uses', async () => {
  const stale = await ning.call(contract.listStalePosts, {})
  expect(stale.posts.map(({ name }) => name)).toContain('顾青禾')
  expect(stale.posts.map(({ name }) => name)).not.toContain('江映雪')
  const gu = stale.posts.find(({ name }) => name === '顾青禾')
  const end = { postId: gu?.id ?? '', reason: '已调离' }
  expect((await jiang.refused(contract.endPost, end)).status).toBe(404)
  expect(await ning.call(contract.endPost, end)).toEqual({ ok: true })
  expect(await ning.call(contract.endPost, end)).toEqual({ ok: false, because: 'already-ended' })
  const left = await ning.call(contract.listStalePosts, {})
  expect(left.posts.map(({ name }) => name)).not.toContain('顾青禾')
})

it('lets whoever lost everything in again by a new link, with no other way', async () => {
  const lu = await world.signIn('lu')
  const [post] = await postsAt(ning, world.unit('chengchuan-1').id)
  const reset = { postId: post?.id ?? '', reason: '手机遗失，当面核实' }
  expect((await zhou.refused(contract.resetAccess, reset)).status).toBe(403)
  const answer = await ning.call(contract.resetAccess, reset)
  if (!answer.ok) throw new Error(answer.because)
  expect((await lu.refused(access.getMe, {})).status).toBe(401)
  const again = clientOn(world.http)
  expect((await again.call(access.signIn, { signInName: 'lu', password: 'yizhan-2018' })).ok).toBe(false)
  const token = tokenOf(answer.invitation)
  expect(await again.call(contract.acceptInvitation, { token, password: strong })).toEqual({ ok: true })
  expect(await again.call(access.signIn, { signInName: 'lu', password: strong })).toEqual({ ok: true })
})
