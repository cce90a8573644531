/**
 * `npx tsx bench/notice-screen.ts`: how long a hand waits on the notice screen, in Chromium on a server of its own: from
 * the key or click until the frame that shows the answer is painted. A notice of forty pages, beside the two-page sample
 * in the same run as baseline: what grows with the length of a notice is what stops being fluent. Needs Chromium
 * (CHROMIUM_PATH) and about a minute. `cpu` is what the page's own thread worked for one of them, scrolling included: it
 * says the same on a busy machine, which the clock does not.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { demoPassword } from '../app/features/access/public.ts'
import { longNotice } from '../app/world/sample-notice/long-notice.ts'
import { median, percentile } from './spread.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const load = () =>
  loadavg()
    .map((n) => n.toFixed(1))
    .join(' ')

const folder = mkdtempSync(join(tmpdir(), 'yizhan-bench-'))
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const server = spawn('npx', ['tsx', 'app/server.ts'], {
  cwd: root,
  env: { ...process.env, PORT: `${port}`, YIZHAN_DATA: folder },
  stdio: 'ignore',
  detached: true,
})
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
})

try {
  await isReady()
  const page = await (await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } })).newPage()
  // tsx keeps the names of functions through a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.request.post('/api/sign-in', { data: { signInName: 'shen', password: demoPassword } })
  console.log(
    `machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Chromium ${browser.version()}; load at start ${load()}`,
  )
  const sample = readFileSync(join(root, 'app/world/sample-notice/notice.txt'), 'utf8')
  const measured = new Map<string, number>()
  for (const [name, text] of [
    ['sample', sample],
    ['forty pages', longNotice()],
  ] as const) {
    const noticeId = await upload(page, `${name}.txt`, text)
    console.log(`\n${name}: ${text.length} characters`)
    for (const { what, times, cpu } of await interactions(page, noticeId)) {
      const value = median(times)
      const before = measured.get(what)
      measured.set(what, before ?? value)
      const spread = `p95 ${percentile(times, 0.95).toFixed(1)}, ${times.length} times`
      const work = cpu === null ? '' : `   cpu ${cpu.toFixed(1)} ms`
      const growth = before === undefined ? '' : `   × ${(value / before).toFixed(1)} of the sample`
      console.log(`${what.padEnd(36)}${value.toFixed(1).padStart(8)} ms   [${spread}]${work}${growth}`)
    }
  }
  console.log(`load at end ${load()}`)
} finally {
  await browser.close()
  await stop(server)
  rmSync(folder, { recursive: true, force: true })
}

async function upload(page: Page, name: string, text: string): Promise<string> {
  const response = await page.request.post('/api/notices', {
    headers: { 'x-file-name': name },
    data: Buffer.from(text),
  })
  return ((await response.json()) as { noticeId: string }).noticeId
}

interface Measured {
  what: string
  times: number[]
  cpu: number | null
}

async function interactions(page: Page, noticeId: string): Promise<Measured[]> {
  const opening: number[] = []
  for (let run = 0; run < 3; run++) {
    const started = performance.now()
    await page.goto(`/notices/${noticeId}?tab=doubts`)
    await page.locator('.yz-reader-selected').waitFor()
    opening.push(performance.now() - started)
  }
  await page.evaluate(watch)
  const thread = await page.context().newCDPSession(page)
  await thread.send('Performance.enable', { timeDomain: 'threadTicks' })
  const press = (what: string, keys: readonly string[]) =>
    timed(page, thread, what, keys.length, (at) => page.keyboard.press(keys[at] ?? 'j'))
  const alternating = Array.from({ length: 40 }, (_, at) => (at % 10 < 5 ? 'j' : 'k'))
  const next = await press('next doubt by key', alternating)
  const openDoubts = Number(/\/ (\d+)/.exec(await page.locator('.yz-notice-head').innerText())?.[1] ?? 0)
  const decisions = Array.from({ length: Math.min(20, openDoubts - 2) }, () => 'o')
  const decide = await press('decide by key', decisions)
  const marks = page.locator('.yz-reader-text .yz-mark')
  const count = await marks.count()
  const inText = await timed(page, thread, 'click in the text', 12, (at) =>
    marks.nth(Math.floor((count / 12) * at)).click(),
  )
  await page.goto(`/notices/${noticeId}?tab=doubts`)
  await page.locator('.yz-reader-selected').waitFor()
  const frames = await page.evaluate(scrollThrough)
  return [
    { what: 'open (three times, with the server)', times: opening, cpu: null },
    next,
    decide,
    inText,
    { what: 'frame while scrolling the text', times: frames, cpu: null },
  ]
}

/** In the page: notes for each key and click how long it took until something new was painted. */
function watch(): void {
  const times: number[] = []
  Object.assign(window, { paintTimes: times })
  const note = (event: Event) =>
    requestAnimationFrame(() => {
      const painted = new MessageChannel()
      painted.port1.onmessage = () => times.push(performance.now() - event.timeStamp)
      painted.port2.postMessage(null)
    })
  window.addEventListener('keydown', note, true)
  window.addEventListener('click', note, true)
}

async function timed(
  page: Page,
  thread: CDPSession,
  what: string,
  times: number,
  act: (at: number) => Promise<unknown>,
): Promise<Measured> {
  const taken = () => page.evaluate(() => (window as unknown as { paintTimes: number[] }).paintTimes.splice(0))
  const worked = async () => {
    const { metrics } = await thread.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  await taken()
  const before = await worked()
  for (let at = 0; at < times; at++) {
    await act(at)
    // Longer than it takes to scroll there, so that one is not measured with the other.
    await page.waitForTimeout(400)
  }
  const cpu = ((await worked()) - before) / times
  return { what, times: await taken(), cpu }
}

/** In the page: from the top of the text to its end in steps of a third of a screen, a frame each. */
async function scrollThrough(): Promise<number[]> {
  const text = document.querySelector('.yz-reader-text')
  if (!text) return []
  text.scrollTop = 0
  const frames: number[] = []
  let before = performance.now()
  for (let steps = 0; steps < 300 && text.scrollTop + text.clientHeight < text.scrollHeight - 1; steps++) {
    text.scrollBy({ top: text.clientHeight / 3, behavior: 'instant' })
    await new Promise((painted) => requestAnimationFrame(painted))
    frames.push(performance.now() - before)
    before = performance.now()
  }
  return frames
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const address = probe.address()
  await new Promise((done) => probe.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

/** The first start makes the database and builds the pages. */
async function isReady(): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((again) => setTimeout(again, 500))
  }
  throw new Error('the server did not start')
}

/** npx stands between: the whole group is asked to stop, and waited for, so that the folder is free. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  process.kill(-child.pid, 'SIGTERM')
  await ended
}
