/** The notice screen by keyboard and on forty pages: what it decides, shows and draws again, not how long it takes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { getNotice, uploadNotice } from '../../features/notices/contract.ts'
import type { NoticeDoubt } from '../../features/notices/doubts/contract.ts'
import { longNotice } from '../../world/sample-notice/long-notice.ts'
import type { Client } from '../../world/test-client.ts'
import { root } from '../house.ts'
import { accessibilityFaults, openStage, type Stage } from './browser.ts'
import { countRenders, rendersSince } from './render-count.ts'

const sample = readFileSync(join(root, 'app/world/sample-notice/notice.txt'), 'utf8')

let stage: Stage
let shen: Client
let page: Page
beforeAll(async () => {
  stage = await openStage()
  shen = await stage.world.signIn('shen')
  page = await stage.signIn('shen')
  await countRenders(page)
}, 240_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.log(await stage.tell())
})
afterAll(() => stage?.close())

// Two cores may be busy with the other tests.
vi.setConfig({ testTimeout: 180_000 })

/** What the page or the server will show in a moment. */
const polled = <T>(what: () => T) => expect.poll(what, { timeout: 20_000 })

let uploaded = 0
async function upload(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${text}\n第${++uploaded}次。\n`)
  const answer = await shen.upload(uploadNotice, {}, { name: 'notice.txt', bytes })
  if (!answer.ok) throw new Error(`refused: ${answer.because}`)
  return answer.noticeId
}
const doubtsOf = async (noticeId: string): Promise<NoticeDoubt[]> =>
  (await shen.call(getNotice, { noticeId })).doubts.filter(({ isStripped }) => !isStripped)
async function openDoubts(text: string): Promise<string> {
  const noticeId = await upload(text)
  await page.goto(`/notices/${noticeId}?tab=doubts`)
  await page.locator('.yz-reader-selected').waitFor()
  return noticeId
}
const selected = () => page.locator('.yz-reader-selected').getAttribute('data-item')
const progress = () => page.locator('.yz-notice-head').getByRole('status').innerText()

/** The selected card and the first of its marks lie inside their panes. */
const inSight = () =>
  page.evaluate(() => {
    const item = document.querySelector('.yz-reader-selected')?.getAttribute('data-item') ?? ''
    return ['.yz-reader-items', '.yz-reader-text'].map((pane) => {
      const frame = document.querySelector(pane)?.getBoundingClientRect()
      const found = document.querySelector(`${pane} [data-item="${item}"], ${pane} [data-spans~="${item}"]`)
      const box = found?.getBoundingClientRect()
      return !!frame && !!box && box.top >= frame.top - 1 && box.top < frame.bottom
    })
  })

describe('forty pages', () => {
  let noticeId: string

  it('decides twenty doubts in order with the same key, each in sight when its turn comes', async () => {
    noticeId = await openDoubts(longNotice())
    const blocking = (await doubtsOf(noticeId)).filter(({ severity }) => severity === 'blocking')
    expect(blocking.length).toBeGreaterThan(20)
    const order: (string | null)[] = []
    for (let at = 0; at < 20; at++) {
      order.push(await selected())
      await polled(inSight).toEqual([true, true])
      await page.keyboard.press(at % 2 ? 'o' : '1')
    }
    expect(order).toEqual(blocking.slice(0, 20).map(({ key }) => key))
    expect(await progress()).toContain('20 /')
    await polled(async () => (await doubtsOf(noticeId)).filter(({ decision }) => decision).length).toBe(20)
    const decided = (await doubtsOf(noticeId)).filter(({ decision }) => decision)
    expect(new Set(decided.map(({ key }) => key))).toEqual(new Set(order))
    for (const [at, { decision }] of decided.entries())
      expect(decision).toMatchObject(
        at % 2 ? { decision: 'keep-as-is' } : { decision: 'take-alternative', alternative: 1 },
      )
  })

  it('draws no more for a selection or a decision than two pages need', async () => {
    const drawnFor = async (key: string) => {
      await page.waitForTimeout(600)
      await rendersSince(page)
      await page.keyboard.press(key)
      await page.waitForTimeout(600)
      return rendersSince(page)
    }
    const long = { move: await drawnFor('j'), decide: await drawnFor('o') }
    await openDoubts(sample)
    const short = { move: await drawnFor('j'), decide: await drawnFor('o') }
    expect(short.move).toBeGreaterThan(0)
    expect(long.move).toBeLessThan(short.move + 40)
    expect(long.decide).toBeLessThan(short.decide + 60)
  })

  it('finds the last sentence of the text from a link, without drawing on the way', async () => {
    const last = (await doubtsOf(noticeId)).findLast(({ severity }) => severity === 'blocking')
    await page.goto(`/notices/${noticeId}?tab=doubts&item=${last?.key}`)
    await page.locator(`.yz-reader-selected[data-item="${last?.key}"]`).waitFor()
    await polled(inSight).toEqual([true, true])
  })

  it('folds what repeats and decides all of it by one key', async () => {
    await page.goto(`/notices/${noticeId}?tab=doubts`)
    const fold = page.locator('[data-item^="fold-note-"]')
    await fold.first().click()
    const open = (await doubtsOf(noticeId)).filter(({ severity, decision }) => severity === 'note' && !decision)
    await page.keyboard.press('o')
    await fold.first().getByText('全部已定').waitFor()
    const kind = (await fold.first().getAttribute('data-item'))?.replace('fold-note-', '')
    const same = open.filter((doubt) => doubt.kind === kind)
    expect(same.length).toBeGreaterThan(10)
    await polled(async () =>
      (await doubtsOf(noticeId)).filter((doubt) => doubt.kind === kind && !doubt.decision && doubt.severity === 'note'),
    ).toEqual([])
  })
})

describe('keys', () => {
  it('are shown by ?, and leave typing and the search window alone', async () => {
    const noticeId = await openDoubts(sample)
    const first = await selected()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('取第几种读法').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('e')
    await page.getByLabel('应为哪一天').fill('')
    await page.keyboard.type('1ondjk?')
    expect(await selected()).toBe(first)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('on1')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect((await doubtsOf(noticeId)).filter(({ decision }) => decision)).toEqual([])
  })

  it('reach every answer: a value typed, a note, later, not a problem; the focus goes along', async () => {
    const noticeId = await openDoubts(sample)
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item') ?? null)
    const first = await selected()
    await page.keyboard.press('e')
    await page.getByLabel('应为哪一天').fill('2019.2.28')
    await page.keyboard.press('Enter')
    await page.locator(`[data-item="${first}"]`).getByText('定为“2019-02-28”', { exact: true }).waitFor()
    const second = await selected()
    expect(second).not.toBe(first)
    await polled(focused).toBe(second)
    await page.keyboard.press('d')
    const third = await selected()
    expect(third).not.toBe(second)
    await polled(focused).toBe(third)
    await page.keyboard.press('n')
    await polled(async () =>
      (await doubtsOf(noticeId)).filter(({ decision }) => decision).map(({ decision }) => decision?.decision),
    ).toEqual(expect.arrayContaining(['value-given', 'not-a-problem']))
    expect((await doubtsOf(noticeId)).find(({ key }) => key === second)?.decision).toBeNull()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

it('takes back what the server did not get, and says so', async () => {
  const noticeId = await openDoubts(sample)
  const first = await selected()
  await page.route('**/decisions', (route) => route.fulfill({ status: 500, body: '{}' }))
  await page.keyboard.press('o')
  const trouble = page.getByRole('alert').filter({ hasText: '没有保存' })
  await trouble.waitFor()
  expect(await progress()).toMatch(/已定 0/)
  await page.unroute('**/decisions')
  await trouble.getByRole('button', { name: '回到这一处' }).click()
  expect(await selected()).toBe(first)
  await page.keyboard.press('o')
  await expect
    .poll(async () => (await doubtsOf(noticeId)).find(({ key }) => key === first)?.decision?.byName)
    .toBe('沈知行')
})

it('opens with who must do what by when; a line lights its sentence, also on a phone', async () => {
  const noticeId = await upload(sample)
  for (const width of [1440, 390] as const) {
    const opened = await stage.signIn('shen', width)
    await opened.goto(`/notices/${noticeId}`)
    await opened.locator('.yz-reader-item').filter({ hasText: '2019-01-10' }).click()
    await opened.locator('.yz-mark-lit').first().waitFor()
    expect(await opened.locator('.yz-mark-lit').first().innerText()).toContain('10')
    expect(await accessibilityFaults(opened)).toEqual([])
    await opened.context().close()
  }
})

it('stops an upload, and names the file that it refuses', async () => {
  await page.goto('/notices')
  const choose = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer })
  // The answer is kept back until somebody stops waiting for it.
  await page.route('**/api/notices', (route) => (route.request().method() === 'POST' ? undefined : route.continue()))
  await choose('长通知.txt', Buffer.from(sample))
  await page.getByRole('button', { name: '停止' }).click()
  await page.getByText('正在读取').waitFor({ state: 'hidden' })
  await page.unroute('**/api/notices')
  await choose('扫描件.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
  const refusal = page.getByRole('alert')
  await refusal.getByText('扫描件.png').waitFor()
  expect(await refusal.innerText()).toContain('OCR')
  // Made in the page: what is refused for its size is not worth sending to the browser either.
  await page.locator('input[type=file]').evaluate((input: HTMLInputElement) => {
    const chosen = new DataTransfer()
    chosen.items.add(new File([new Uint8Array(21 << 20)], '太大.pdf'))
    input.files = chosen.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await refusal.getByText('太大.pdf').waitFor()
  expect(await refusal.innerText()).toContain('20 MB')
})
