/** `npm start` as an operator meets it: first start, again on the same data, after Ctrl-C, after kill -9, and what it refuses. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildWebIfStale } from '../../platform/web-build.ts'
import { root } from '../house.ts'

interface Started {
  child: ChildProcess
  url: string
  said(): string
}

let folder: string
const left: ChildProcess[] = []
beforeAll(async () => {
  await buildWebIfStale(() => {})
  folder = mkdtempSync(join(tmpdir(), 'yizhan-start-'))
  chmodSync(folder, 0o711)
}, 120_000)
afterAll(async () => {
  // The embedded server that a kill -9 left behind is stopped by the next orderly stop.
  for (const child of left) if (child.exitCode === null && child.signalCode === null) await stop(child, 'SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

function launch(port: number, more: Record<string, string> = {}): Started {
  const environment = { ...process.env, PORT: String(port), YIZHAN_DATA: folder, ...more }
  delete (environment as Record<string, string | undefined>).DATABASE_URL // this test is about the embedded server
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  left.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
  return { child, url: `http://127.0.0.1:${port}`, said: () => said }
}

async function start(): Promise<Started> {
  const started = launch(await freePort())
  for (let tries = 0; tries < 600; tries++) {
    if (started.child.exitCode !== null) throw new Error(started.said())
    const answer = await fetch(`${started.url}/readyz`).catch(() => undefined)
    if (answer?.ok) return started
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`not ready:\n${started.said()}`)
}

function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((done) => {
    child.once('exit', (code) => done(code))
    child.kill(signal)
  })
}

it('starts with nothing, prints the address and the named logins, and stops in order on SIGINT', {
  timeout: 120_000,
}, async () => {
  const first = await start()
  expect(await (await fetch(first.url)).text()).toContain('<div id="root">')
  for (let tries = 0; tries < 50 && !first.said().includes('密码'); tries++)
    await new Promise((done) => setTimeout(done, 100))
  expect(first.said()).toContain(first.url)
  expect(first.said()).toMatch(/shen\s+沈知行/)
  expect(await stop(first.child, 'SIGINT')).toBe(0)
})

it('starts again on the same data after SIGTERM and after kill -9', { timeout: 120_000 }, async () => {
  const second = await start()
  expect(second.said()).not.toContain('migrated')
  expect(await stop(second.child, 'SIGTERM')).toBe(0)
  const third = await start()
  await stop(third.child, 'SIGKILL')
  const fourth = await start()
  expect((await fetch(`${fourth.url}/api/demo-logins`)).ok).toBe(true)
  expect(await stop(fourth.child, 'SIGTERM')).toBe(0)
})

it('refuses a second server on the same folder, and leaves the first one running', { timeout: 120_000 }, async () => {
  const running = await start()
  const second = launch(await freePort())
  const code = await new Promise((done) => second.child.once('exit', done))
  expect([code, second.said()]).toEqual([1, expect.stringContaining('Another Yizhan process')])
  expect((await fetch(`${running.url}/readyz`)).ok).toBe(true)
  await stop(running.child, 'SIGTERM')
})

it('does not open the demo, whose passwords are public, to other machines unless told', {
  timeout: 120_000,
}, async () => {
  const open = launch(await freePort(), { HOST: '0.0.0.0' })
  const code = await new Promise((done) => open.child.once('exit', done))
  expect([code, open.said()]).toEqual([1, expect.stringContaining('YIZHAN_OPEN_DEMO=yes')])
})
