/** A change of persons in a browser: handed over, invited by a link, signed in; the former holder is out at once. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { accessibilityFaults, openStage, type Stage } from './browser.ts'

let stage: Stage
let former: Page
let link = ''
const password = 'Correct horse 4 battery'
beforeAll(async () => {
  stage = await openStage()
}, 240_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.log(await stage.tell())
})
afterAll(() => stage?.close())

const countyPage = () => `/units?unit=${stage.world.unit('chengchuan-2').id}`

it('hands a post over on the page of the unit, and shows the invitation this once', { timeout: 120_000 }, async () => {
  former = await stage.signIn('he')
  await former.goto('/inbox')
  await former.getByRole('heading', { level: 1 }).waitFor()
  const lead = await stage.signIn('jiang')
  await lead.goto(countyPage())
  await lead.getByRole('button', { name: '交接 何以宁的任职' }).click()
  const dialog = lead.getByRole('dialog', { name: '交接何以宁的任职' })
  await dialog.getByLabel('接任者姓名').fill('秦未央')
  await dialog.getByLabel('接任者账号').fill('jiang')
  await dialog.getByLabel('理由').fill('工作调动')
  await dialog.getByRole('button', { name: '交接' }).click()
  await dialog.getByText('该账号登记的是另一个姓名').waitFor()
  expect(await accessibilityFaults(lead)).toEqual([])
  await dialog.getByLabel('接任者账号').fill('qin')
  await dialog.getByRole('button', { name: '交接' }).click()
  const invitation = lead.getByRole('dialog', { name: '秦未央的邀请链接' })
  link = await invitation.getByLabel('邀请链接', { exact: true }).inputValue()
  await invitation.getByRole('img').waitFor()
  expect(await accessibilityFaults(lead)).toEqual([])
  await invitation.getByRole('button', { name: '已转给本人' }).click()
  const posts = lead.getByRole('listitem').filter({ hasText: '团柳渡县委干事' })
  await posts.filter({ hasText: '秦未央' }).waitFor()
  expect(await posts.filter({ hasText: '何以宁' }).count()).toBe(0)
})

it('leads the former holder’s open page to the sign-in', { timeout: 120_000 }, async () => {
  // The inbox asks again every ten seconds; nothing has to be clicked.
  await former.waitForURL(/\/sign-in/)
})

it('opens the invitation on a phone, once, and lets the successor in', { timeout: 120_000 }, async () => {
  const phone = await stage.page(390)
  const address = new URL(link).pathname
  await phone.goto(address)
  await phone.getByRole('heading', { name: '秦未央，请设置登录密码' }).waitFor()
  const choose = async (chosen: string) => {
    await phone.getByLabel('密码', { exact: true }).fill(chosen)
    await phone.getByLabel('再输一次密码').fill(chosen)
    await phone.getByRole('button', { name: '设置密码' }).click()
  }
  await choose('only small letters')
  await phone.getByText('密码要含小写字母').waitFor()
  expect(await accessibilityFaults(phone)).toEqual([])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await choose(password)
  await phone.getByRole('link', { name: '去登录' }).click()
  await phone.getByLabel('账号', { exact: true }).fill('qin')
  await phone.getByLabel('密码', { exact: true }).fill(password)
  await phone.getByRole('button', { name: '登录', exact: true }).click()
  await phone.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await phone.goto(countyPage())
  await phone.getByRole('listitem').filter({ hasText: '秦未央' }).first().waitFor()
  await phone.goto(address)
  await phone.getByText('邀请链接无效、已使用或已过期').waitFor()
})

it('shows the security administrator the posts nobody uses, each with its unit', { timeout: 120_000 }, async () => {
  const security = await stage.signIn('ning')
  await security.goto(countyPage())
  await security.getByRole('link', { name: '查看久未使用的任职' }).click()
  const gu = security.getByRole('row').filter({ hasText: '顾青禾' })
  await gu.waitFor()
  expect(await accessibilityFaults(security)).toEqual([])
  await gu.getByRole('link').click()
  await security.getByRole('button', { name: '重置登录 顾青禾' }).waitFor()
})
