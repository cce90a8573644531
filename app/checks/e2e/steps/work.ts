/** The second half of the loop: a county works, a student enrols on a phone, figures roll up, the bulletin comes out. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityFaults, type Stage } from '../browser.ts'

export interface PlannedSession {
  /** Address of the session in the workbench, and of its public page. */
  address: string
  publicAddress: string
  title: string
}

/** The county adopts all that the city issued, as it is. */
export async function adoptInCounty(county: Page): Promise<void> {
  await county.goto('/inbox')
  const toAdopt = county.getByRole('link', { name: /^承接/ })
  await toAdopt.first().waitFor()
  expect(await toAdopt.count(), 'one to-do for one programme').toBe(1)
  await toAdopt.click()
  await county.getByRole('button', { name: '全部照此执行' }).click()
  await county.waitForURL(/\/programmes\/[0-9a-f-]{36}/)
}

/** Plans a session of the first adopted task with a joint organiser who accepts, and publishes it. */
export async function planSession(stage: Stage, county: Page, day: string): Promise<PlannedSession> {
  const title = '返乡青年座谈会'
  await county.goto('/activities/plan')
  await county.getByLabel('名称').fill(title)
  await county.getByLabel('所属任务').click()
  await county.locator('.ant-select-item-option').nth(0).click()
  const dayField = county.getByLabel('日期', { exact: true })
  await dayField.fill(day)
  await dayField.press('Enter')
  await county.getByLabel('开始', { exact: true }).fill('14:00')
  await county.getByLabel('结束', { exact: true }).fill('16:00')
  await county.getByLabel('地点').fill('柳渡县青年之家')
  await county.getByLabel('名额').fill('30')
  await county.getByText('邀请组织').click()
  const dialog = county.getByRole('dialog')
  await dialog.getByRole('searchbox').or(dialog.getByRole('textbox')).first().fill('南湾')
  await dialog.getByText('团南湾区委').first().click()
  await dialog.getByRole('button', { name: /确\s?定|OK/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  await county.getByRole('button', { name: '保存' }).click()
  await county.waitForURL(/\/sessions\/[0-9a-f-]{36}/)
  const address = new URL(county.url()).pathname

  const joint = await stage.signIn('lu')
  await joint.goto('/inbox')
  const invitation = joint.getByRole('main').getByRole('link', { name: new RegExp(title) })
  await invitation.first().click()
  await joint.getByRole('button', { name: '接受' }).click()
  await joint.getByText('已接受').first().waitFor()
  await joint.context().close()

  await county.reload()
  await county.getByRole('button', { name: '发布报名页' }).click()
  const link = county.getByRole('link', { name: '公开报名页' })
  await link.waitFor()
  expect(await accessibilityFaults(county)).toEqual([])
  return { address, title, publicAddress: new URL((await link.getAttribute('href')) ?? '', stage.url).pathname }
}

/** On a phone, without account: reads who processes what, declares being 18, gets a ticket. Returns its code. */
export async function enrolOnPhone(stage: Stage, publicAddress: string): Promise<string> {
  const phone = await stage.page(390)
  await phone.goto(publicAddress)
  await phone.getByText('报名前请先读').waitFor()
  expect(await accessibilityFaults(phone)).toEqual([])
  await phone.getByRole('textbox', { name: '姓名' }).fill('方小满')
  await phone.getByRole('textbox', { name: '手机号' }).fill('13900000001')
  await phone.getByText('我未满 18 周岁').click()
  await phone.getByText('我已读上面的说明').click()
  await phone.getByRole('button', { name: '提交报名' }).click()
  await phone.getByText('你填写的内容没有保存').waitFor()
  await phone.getByText('我已满 18 周岁').click()
  await phone.getByRole('button', { name: '提交报名' }).click()
  await phone.waitForURL(/\/t\//)
  const code = phone.locator('.yz-ticket-code')
  await code.waitFor()
  expect(await accessibilityFaults(phone)).toEqual([])
  const typed = (await code.innerText()).replaceAll(/\s/g, '')
  await phone.context().close()
  return typed
}

/** On the day: in by code, a second time refused with its reason; a head count far above the seats comes back as 待核. */
export async function checkInAtTheDoor(county: Page, { address }: PlannedSession, code: string): Promise<void> {
  await county.goto(`${address}?tab=door`)
  await county.getByLabel('票码').fill(code)
  await county.getByRole('button', { name: '核验' }).click()
  await county.getByText('方小满，已到场').waitFor()
  await county.getByLabel('票码').fill(code)
  await county.getByRole('button', { name: '核验' }).click()
  await county.getByText(/方小满 在 .* 已核验/).waitFor()
}

/** A work record in one sentence on a phone. */
export async function recordVisit(stage: Stage): Promise<void> {
  const phone = await stage.signIn('he', 390)
  await phone.goto('/work-records/new')
  await phone.getByText('走访慰问', { exact: true }).click()
  await phone.getByLabel(/^数量/).fill('12')
  await phone.getByLabel('一句话说明').fill('走访柳渡镇返乡大学生家庭')
  await phone
    .getByRole('button', { name: /^记下|^保存|^提交/ })
    .first()
    .click()
  await phone.getByText(/已记/).first().waitFor()
  await phone.context().close()
}

/** The province sees one session (joint, counted once), one attendance, one person, twelve visits, and opens them. */
export async function seeFigures(stage: Stage): Promise<void> {
  const viewer = await stage.signIn('wen')
  await viewer.goto('/figures')
  const own = viewer.getByRole('row').filter({ hasText: '团省委（含下级）' })
  await own.filter({ hasText: '12' }).waitFor()
  // One session of two organisers counted once, one attendance, one person, twelve visits.
  const cells = await own.getByRole('cell').allInnerTexts()
  expect(cells.map((cell) => cell.trim().split(/\s/)[0])).toEqual(['团省委（含下级）', '1', '1', '1', '12'])
  expect(await accessibilityFaults(viewer)).toEqual([])
  await viewer.context().close()
}

/** The county's report opens drafted from its records; the province takes it, prints it, has it confirmed, signs it. */
export async function reportAndBulletin(stage: Stage, county: Page): Promise<void> {
  await county.goto('/submissions')
  await county.getByRole('button', { name: '新建报送' }).first().click()
  await county.getByRole('dialog').getByRole('button', { name: '生成草稿' }).click()
  await county.waitForURL(/\/submissions\/[0-9a-f-]{36}/)
  await county.getByText('12').first().waitFor()
  await county.getByRole('button', { name: /^报送团/ }).click()
  await county.getByRole('button', { name: '报送', exact: true }).last().click()
  await county.getByText('已报送').first().waitFor()

  const city = await stage.signIn('zhou')
  await city.goto('/submissions?tab=received')
  const received = city.getByRole('main').locator('table').getByRole('link').first()
  await reloadUntilSeen(city, received)
  await received.click()
  await city.getByRole('button', { name: '采用', exact: true }).click()
  await city.getByText('已采用').first().waitFor()
  await printAndSign(stage, city)
  await city.context().close()
}

async function printAndSign(stage: Stage, city: Page): Promise<void> {
  await city.goto('/bulletins')
  await city.getByRole('button', { name: '新建简报' }).first().click()
  const dialog = city.getByRole('dialog')
  await dialog.getByLabel('刊名').fill('澄川返乡实践简报')
  await dialog.getByLabel('标题').fill('柳渡县返乡服务开局')
  await dialog.getByRole('button', { name: '新建简报' }).click()
  await city.waitForURL(/\/bulletins\/[0-9a-f-]{36}/)
  const address = new URL(city.url()).pathname
  await city.getByRole('button', { name: '采用报送稿件' }).click()
  await city.getByRole('dialog').getByRole('button', { name: '选用' }).first().click()
  await city.getByRole('button', { name: '保存' }).click()
  await city.getByRole('button', { name: '请各组织确认' }).click()

  const county = await stage.signIn('jiang')
  await county.goto('/inbox')
  const request = county.getByRole('main').getByRole('link', { name: /确认/ })
  await request.first().click()
  await county.getByRole('button', { name: '数据属实，确认' }).click()
  await county.getByText('已确认').first().waitFor()
  await county.context().close()

  await city.goto(address)
  await city.getByRole('button', { name: '拟稿完成' }).click()
  await city.getByRole('button', { name: '核稿通过' }).click()
  await city.getByRole('button', { name: '签发', exact: true }).click()
  await city.getByRole('dialog').getByRole('button', { name: '确定签发' }).click()
  await city.getByText(/已签发：澄川返乡实践简报/).waitFor()
  expect(await accessibilityFaults(city)).toEqual([])
  const pdf = city.getByRole('button', { name: '下载 PDF' })
  await reloadUntilSeen(city, pdf)
  const [download] = await Promise.all([city.waitForEvent('download'), pdf.click()])
  // Its Chinese name depends on the machine's locale; what it is does not.
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
}

/** For pages that do not refetch by themselves: deliveries follow their event within a second or two. */
async function reloadUntilSeen(page: Page, thing: Locator): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    if (
      await thing.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      )
    )
      return
    await page.reload()
  }
  await thing.waitFor()
}
