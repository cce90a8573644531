import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assemble } from '../../assemble.ts'
import * as access from '../../features/access/contract.ts'
import { demoPassword } from '../../features/access/public.ts'
import { uploadNotice } from '../../features/notices/contract.ts'
import { clientOn } from '../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import { openLog } from '../log.ts'

let world: TestWorld
const closing: (() => Promise<void>)[] = []
beforeAll(async () => {
  world = await openTestWorld()
})
afterAll(async () => {
  for (const close of closing) await close()
  await world.close()
})

// What these tests guess at would lock names and addresses for the next one.
beforeEach(() => world.owner((owner) => owner.query('DELETE FROM sign_in_failure')))

/** The same product as an operator would run it: real pace, a log, perhaps TLS and a proxy in front. */
async function operated(options: { publicUrl?: string; proxies?: number } = {}) {
  const lines: string[] = []
  const { http, db } = await assemble({
    address: world.address,
    secret: 'wall',
    dataFolder: world.dataFolder,
    publicUrl: options.publicUrl ?? 'http://localhost',
    proxies: options.proxies ?? 0,
    log: openLog({ level: 'info', destination: { write: (line) => void lines.push(line) } }),
  })
  closing.push(() => db.close())
  return { http, lines, client: clientOn(http) }
}

const attempt = (headers: Record<string, string> = {}, signInName = 'shen') => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', host: 'localhost', ...headers },
  body: JSON.stringify({ signInName, password: 'wrong' }),
})

it('sends the headers that keep foreign scripts, frames and sniffing out, on pages and on problems alike', async () => {
  const { http } = await operated({ publicUrl: 'https://yizhan.example' })
  for (const path of ['/api/demo-logins', '/api/nothing']) {
    const { headers } = await http.request(path)
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  }
})

describe('a page elsewhere', () => {
  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin that hides', { origin: 'null' }],
    ['a browser that says so', { 'sec-fetch-site': 'cross-site' }],
    ['a sister domain', { 'sec-fetch-site': 'same-site' }],
  ])('cannot act here: %s', async (_, headers) => {
    expect((await world.http.request('/api/sign-in', attempt(headers))).status).toBe(403)
  })

  it('differs from this one', async () => {
    for (const headers of [{ origin: 'http://localhost' }, { 'sec-fetch-site': 'same-origin' }, {}])
      expect((await world.http.request('/api/sign-in', attempt(headers))).status).toBe(200)
  })
})

it('refuses a body while it arrives, whatever length it claims', async () => {
  const shen = await world.signIn('shen')
  const problem = await shen.raw(
    uploadNotice,
    {},
    { name: 'large.txt', bytes: new Uint8Array((uploadNotice.upload?.maxBytes ?? 0) + 1) },
  )
  expect(problem.status).toBe(413)
  const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(64 * 1024).fill(0x20)) })
  const answer = await world.http.request('/api/sign-in', {
    method: 'POST',
    body: endless,
    duplex: 'half', // a stream has no length to announce
  } as RequestInit)
  expect(answer.status).toBe(413)
})

describe('the pace', () => {
  it('ends at thirty sign-ins a minute from one address, and says how long to wait', async () => {
    const { http } = await operated()
    const answers = []
    for (let tries = 0; tries < 32; tries++) answers.push(await http.request('/api/sign-in', attempt({}, `n${tries}`)))
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(30)
    const refused = answers.at(-1)
    expect(refused?.status).toBe(429)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused?.json()).toMatchObject({ title: '过于频繁' })
  })

  it('is not escaped by a made-up proxy header; behind a real proxy each caller has their own', async () => {
    const tries = async (proxies: number) => {
      const { http } = await operated({ proxies })
      const statuses = []
      for (let at = 0; at < 31; at++)
        statuses.push(
          (await http.request('/api/sign-in', attempt({ 'x-forwarded-for': `6.6.6.6, 10.0.0.${at}` }, `p${at}`)))
            .status,
        )
      return statuses.filter((status) => status === 429).length
    }
    expect(await tries(0)).toBe(1)
    expect(await tries(1)).toBe(0)
  })
})

it('keeps its cookie to TLS and to this host where there is TLS', async () => {
  const { http } = await operated({ publicUrl: 'https://yizhan.example' })
  const body = JSON.stringify({ signInName: 'shen', password: demoPassword })
  const answer = await http.request('/api/sign-in', { ...attempt(), body })
  expect(answer.headers.get('set-cookie')).toMatch(/^__Host-yizhan=[^;]+;.*Path=\/;.*HttpOnly;.*Secure;.*SameSite=Lax/)
})

describe('the log', () => {
  it('has a line a request, with the route and not the address, and no name, number or token', async () => {
    const { lines, client } = await operated()
    await client.signIn('shen')
    await client.call(access.getMe, {})
    await client.raw(
      { ...access.getMe, path: '/api/public/tickets/:ticketToken' } as never,
      {
        ticketToken: 'x'.repeat(44),
      } as never,
    ) // an address that holds a secret
    const requests = lines.map((line) => JSON.parse(line) as { route: string; accountId?: string })
    expect(requests.map(({ route }) => route)).toEqual([
      'post /api/sign-in',
      'get /api/me',
      'get /api/public/tickets/:ticketToken',
    ])
    expect(requests[1]?.accountId).toMatch(/^[0-9a-f-]{36}$/)
    expect(lines.join()).not.toMatch(/shen|沈|yizhan-2018|xxxx/)
  })

  it('hides what should never have been handed to it', () => {
    const lines: string[] = []
    const log = openLog({ destination: { write: (line) => void lines.push(line) } })
    log.warn({ phone: '13900000001', person: { idNumber: '110101', deep: { token: 'abc' } } }, 'by mistake')
    expect(lines.join()).not.toMatch(/139|1101|abc/)
    log.info({}, 'below the level')
    expect(lines).toHaveLength(1)
  })
})
