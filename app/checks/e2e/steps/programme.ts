/** The first half of the loop, as its users do it: notice in, programme out, adopted below, corrected from above. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityFaults, type Stage } from '../browser.ts'

/** The tabs of the open page; its lines may bear links of the same name. */
const tab = (page: Page, name: RegExp) => page.getByRole('article').getByRole('navigation').getByRole('link', { name })

/** Uploads a notice and decides everything that blocks; leaves the page of the notice open. */
export async function readNotice(page: Page, file: { name: string; path: string; mimeType: string }): Promise<void> {
  await page.goto('/notices')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: file.name, mimeType: file.mimeType, buffer: readFileSync(file.path) })
  await page.waitForURL(/\/notices\/[0-9a-f-]{36}/)
  await tab(page, /^任务/).waitFor()
  expect(await tab(page, /^任务/).innerText()).toMatch(/10/)
  await tab(page, /^待核/).click()
  const impossible = page.getByRole('listitem').filter({ hasText: '不是日历上的日期' }).first()
  await impossible.getByRole('button', { name: '填写' }).click()
  await impossible.getByLabel('应为哪一天').fill('2019-02-28')
  await impossible.getByRole('button', { name: '保存' }).click()
  await page.getByText('定为“2019-02-28”', { exact: true }).waitFor()
}

/** An item marks its sentence, and a sentence its item. */
export async function itemAndSentenceMarkEachOther(page: Page): Promise<void> {
  await tab(page, /^任务/).click()
  const items = page.locator('.yz-reader-item')
  await items.nth(2).click()
  const lit = page.locator('.yz-mark-lit').first()
  await lit.waitFor()
  const other = page.locator('.yz-reader-text .yz-mark:not(.yz-mark-lit)').first()
  const itemOfOther = (await other.getAttribute('data-spans'))?.split(' ')[0]
  await other.click()
  await page.locator(`.yz-reader-selected[data-item="${itemOfOther}"]`).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
}

/** Drafts from the open notice, adds a target allotted to the cities, and has it signed and issued by the lead. */
export async function draftSignIssue(stage: Stage, officer: Page): Promise<string> {
  await officer.getByRole('button', { name: '生成工作方案' }).click()
  await officer.getByRole('button', { name: '开始起草' }).click()
  await officer.waitForURL(/\/programmes\/[0-9a-f-]{36}/)
  const address = new URL(officer.url()).pathname
  await officer
    .getByRole('article')
    .getByRole('link', { name: /^指标分解/ })
    .click()
  await officer.getByRole('button', { name: '增加指标' }).click()
  const form = officer.getByRole('dialog')
  await form.getByLabel('指标', { exact: true }).fill('返乡座谈到场')
  await form.getByLabel('数量').fill('1100')
  await form.getByLabel('计量单位').fill('人次')
  await pick(officer, form.getByLabel('口径'), '到场人次')
  await form.getByRole('button', { name: '保存' }).click()
  await form.waitFor({ state: 'hidden' })
  await officer.getByRole('button', { name: '平均分配' }).click()
  await officer.getByRole('button', { name: '保存分解' }).click()
  await officer.getByText('正好').first().waitFor()
  await officer
    .getByRole('article')
    .getByRole('link', { name: /^审签与印发/ })
    .click()
  await officer.getByRole('button', { name: '送签' }).click()

  const lead = await stage.signIn('xu')
  await lead.goto(`${address}?tab=sign-off`)
  await lead.getByRole('button', { name: '签发' }).click()
  await lead.getByRole('button', { name: '印发' }).click()
  await lead.getByText(/承接 11 个/).waitFor()
  await lead.context().close()
  return address
}

/** The city finds one to-do and adopts 4 of 10: two as they are, two adapted, one of its own; hands its plan in and issues it. */
export async function adoptInCity(city: Page): Promise<void> {
  await city.goto('/inbox')
  const toAdopt = city.getByRole('link', { name: /^承接/ })
  await toAdopt.click()
  await city.getByRole('button', { name: '逐项选择' }).click()
  await city.waitForURL(/\/programmes\/[0-9a-f-]{36}/)
  for (let taken = 1; taken <= 2; taken++) {
    await city.getByRole('button', { name: '照此执行' }).first().click()
    await city.getByText(new RegExp(`照此执行 ${taken} ·`)).waitFor()
  }
  for (let adapted = 1; adapted <= 2; adapted++) {
    await city.getByRole('button', { name: '调整后执行' }).nth(2).click()
    const form = city.getByRole('dialog')
    await form.getByLabel('任务名称').fill(`澄川市调整后的任务之${adapted}`)
    await form.getByRole('button', { name: '保存' }).click()
    await city.getByText(new RegExp(`调整 ${adapted} ·`)).waitFor()
  }
  await city.getByRole('button', { name: '增加自选动作' }).click()
  const own = city.getByRole('dialog')
  await own.getByLabel('任务名称').fill('澄川青年夜校开放周')
  await own.getByLabel('任务内容').fill('春节前后开放青年夜校，返乡青年凭身份证件免费旁听。')
  await own.getByRole('button', { name: '保存' }).click()
  await city.getByText('照此执行 2 · 调整 2 · 自选 1 · 未选 6').waitFor()
  expect(await accessibilityFaults(city)).toEqual([])
  await city
    .getByRole('article')
    .getByRole('link', { name: /^审签与印发/ })
    .click()
  await city.getByRole('button', { name: '签发' }).click()
  await city.getByRole('button', { name: '报送实施方案' }).click()
  await city.getByText(/已报送/).waitFor()
  await city.getByRole('button', { name: '印发', exact: true }).click()
  await city.getByText(/于.*印发/).waitFor()
}

/** The province sees what the city made of it, corrects an item, and the city takes it without losing its own words. */
export async function seeAndCorrect(stage: Stage, address: string, city: Page): Promise<void> {
  const lead = await stage.signIn('xu')
  await lead.goto(`${address}?tab=adoptions`)
  const row = lead.getByRole('row').filter({ hasText: '团澄川市委' })
  await row.waitFor()
  // As it is, adapted, added, not chosen, newly demanded of the counties.
  expect(await row.innerText()).toMatch(/\s2\s+2\s+1\s+6\s+0\s/)
  await row.getByRole('link').first().click()
  await lead.getByText('澄川青年夜校开放周').waitFor()
  await lead.goto(`${address}?tab=corrections`)
  await lead.getByRole('button', { name: '更正一项' }).click()
  const form = lead.getByRole('dialog')
  await form.getByLabel('内容').fill('更正后的内容：座谈须有两名以上返乡创业青年发言。')
  await form.getByLabel('更正说明').fill('原文漏了发言要求')
  await form.getByRole('button', { name: '确定' }).click()
  await form.waitFor({ state: 'hidden' })
  await lead.context().close()
  await city.goto('/inbox')
  // The inbox asks again every ten seconds.
  await city.getByRole('link', { name: /更正/ }).first().click()
  await city.getByRole('button', { name: '采纳' }).first().click()
  await city.getByText('已采纳').waitFor()
}

/** Ant Design's select: open it, type nothing, choose by words. */
async function pick(page: Page, select: ReturnType<Page['getByLabel']>, words: string): Promise<void> {
  await select.click()
  await page.locator('.ant-select-item-option').filter({ hasText: words }).first().click()
}
