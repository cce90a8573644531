// Starts the product on this Node with fresh data, signs in, reads a page, stops it: does it live at all here?
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './install.mjs'

const folder = mkdtempSync(join(tmpdir(), 'yizhan-smoke-'))
chmodSync(folder, 0o711)
const port = 20000 + Math.floor(Math.random() * 20000)
const url = `http://127.0.0.1:${port}`
const server = spawn(process.execPath, ['scripts/start.mjs'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PORT: String(port), YIZHAN_DATA: folder },
})
const ended = new Promise((resolve) => server.on('exit', resolve))

try {
  await until(async () => (await fetch(`${url}/readyz`)).ok)
  const signedIn = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName: 'shen', password: 'yizhan-2018' }),
  })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const me = await (await fetch(`${url}/api/me`, { headers: { cookie } })).json()
  if (me.name !== '沈知行') throw new Error(`signed in as ${JSON.stringify(me)}`)
  if (!(await (await fetch(url)).text()).includes('<div id=')) throw new Error('no page')
  console.log(`smoke test on Node ${process.versions.node}: ready, signed in, page served`)
} finally {
  server.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
}

async function until(condition) {
  const end = Date.now() + 120_000
  while (Date.now() < end) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
    if (await condition().catch(() => false)) return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error('not ready within two minutes')
}
