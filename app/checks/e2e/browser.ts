/** A real Chromium on a real server: what the journeys and the look-through share. */
import { createServer } from 'node:http'
import { AxeBuilder } from '@axe-core/playwright'
import { getRequestListener } from '@hono/node-server'
import { type Browser, chromium, type Page } from 'playwright-core'
import { foldFacts } from '../../features/figures/public.ts'
import { serveWeb } from '../../platform/http/static.ts'
import { everyBeat, startWorker } from '../../platform/jobs/worker.ts'
import { buildWebIfStale, webFolder } from '../../platform/web-build.ts'
import { subscribers } from '../../product.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'

export interface Stage {
  world: TestWorld
  url: string
  /** A page of its own browser context (own cookies): 1440 px wide for the workbench, 390 for a phone. */
  page(width: 1440 | 390, language?: 'zh' | 'en'): Promise<Page>
  signIn(signInName: string, width?: 1440 | 390): Promise<Page>
  /** What every open page shows and what went wrong in it: for the output of a test that failed. */
  tell(): Promise<string>
  close(): Promise<void>
}

// The network of a test machine is closed: without these Chromium tries to reach its maker's hosts at every start.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function openStage(): Promise<Stage> {
  await buildWebIfStale(console.log)
  const world = await openTestWorld()
  const worker = await startWorker(world.address.owner, subscribers, world.platform)
  const folding = everyBeat(500, async () => void (await foldFacts(world.db)))
  serveWeb(world.http, webFolder)
  const server = createServer(getRequestListener(world.http.fetch))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: flags,
  })
  const page = (width: 1440 | 390, language: 'zh' | 'en' = 'zh') => newPage(browser, url, width, language)
  return {
    world,
    url,
    page,
    signIn: async (signInName, width = 1440) => {
      const opened = await page(width)
      const response = await opened.request.post(`${url}/api/sign-in`, {
        data: { signInName, password: 'yizhan-2018' },
      })
      if (!response.ok()) throw new Error(`sign-in of ${signInName}: ${response.status()}`)
      return opened
    },
    tell: () => tellPages(browser),
    close: async () => {
      await browser.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await folding.stop()
      await worker.stop()
      await world.close()
    },
  }
}

async function newPage(browser: Browser, url: string, width: 1440 | 390, language: 'zh' | 'en'): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: width === 390 ? { width, height: 844 } : { width, height: 900 },
    locale: language === 'zh' ? 'zh-CN' : 'en',
    timezoneId: 'Asia/Shanghai',
    hasTouch: width === 390,
  })
  const page = await context.newPage()
  const wrong: string[] = []
  wrongOf.set(page, wrong)
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
  page.on('requestfailed', (request) => wrong.push(`failed: ${request.method()} ${request.url()}`))
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.request().method()} ${response.url()}`)
  })
  // Two cores may be busy with the other tests: long enough not to measure the machine, short enough to fail.
  page.setDefaultTimeout(40_000)
  return page
}

const wrongOf = new WeakMap<Page, string[]>()
const mostShown = 1200

async function tellPages(browser: Browser): Promise<string> {
  const pages = browser.contexts().flatMap((context) => context.pages())
  const told = pages.map(async (page) => {
    const dialog = page.getByRole('dialog')
    const shown = await ((await dialog.count()) > 0 ? dialog.last() : page.locator('body')).innerText()
    return [`--- ${page.url()}`, shown.slice(0, mostShown), ...(wrongOf.get(page) ?? [])].join('\n')
  })
  return (await Promise.all(told)).join('\n')
}

/** What axe finds against WCAG 2.1 A and AA, as one line each; empty is good. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join('; ')}`,
  )
}
