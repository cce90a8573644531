/** Mounts every feature's routes on one Hono app: parse, gate, call, answer. Features never see a request object. */
import { createHash } from 'node:crypto'
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { inRequest, type RequestContext } from '../audit/request-context.ts'
import { HttpError, notFound } from '../errors.ts'
import { audited } from './audited.ts'
import { type Endpoint, type FileAnswer, Problem, pathParameters } from './endpoint.ts'
import { type AccessTable, type Identity, passGate } from './gate.ts'
import { readInput, readUpload } from './input.ts'
import { languageOf, problemResponse } from './problem.ts'
import { openRateLimit, paceOf, type RateLimit } from './rate-limit.ts'
import type { Call, Platform, Route, SessionAccess } from './route.ts'
import { senderOf } from './sender.ts'
import { refuseOtherSites, wallHeaders } from './wall.ts'

export interface HttpOptions {
  routes: readonly Route[]
  access: AccessTable
  platform: Platform
  identify: (token: string) => Promise<Identity | undefined>
  /** The operator's own proxies in front of this server. */
  proxies?: number
  limit?: RateLimit
}

type Request = Context<{ Variables: { requestId: string } }>

export function createHttp(options: HttpOptions): OpenAPIHono {
  const { log, publicUrl, newId } = options.platform
  const app = new OpenAPIHono()
  const limit = options.limit ?? openRateLimit()
  app.use(wallHeaders(publicUrl.startsWith('https:')))
  app.use('/api/*', async (c: Request, next) => {
    c.set('requestId', newId())
    await next()
    c.header('x-request-id', c.get('requestId'))
    c.header('cache-control', 'private, no-store')
  })
  app.use('/api/*', refuseOtherSites)
  for (const route of options.routes) mount(app, route, { ...options, limit })
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Yizhan 驿站', version: '0.1.0' } })
  app.all('/api/*', () => {
    throw notFound({ zh: '没有这个接口。', en: 'There is no such endpoint.' })
  })
  app.onError((error, c) => {
    const requestId = (c as Request).get('requestId') ?? newId() // set above for everything under /api
    if (!(error instanceof HttpError)) log.error({ requestId, stack: error.stack }, 'unforeseen')
    return problemResponse(error, languageOf(c), requestId)
  })
  return app
}

function mount(app: OpenAPIHono, route: Route, options: HttpOptions & { limit: RateLimit }): void {
  const { access, platform, identify, limit } = options
  const { endpoint } = route
  const pace = paceOf(endpoint)
  describe(app, endpoint)
  app.on(endpoint.method.toUpperCase(), endpoint.path, async (c: Request) => {
    const started = performance.now()
    const session = sessionAccess(c, options)
    const context: RequestContext = {
      requestId: c.get('requestId'),
      // The pattern, not the address: that may hold a ticket.
      endpoint: `${endpoint.method} ${endpoint.path}`,
      address: session.address,
      accountId: null,
      postId: null,
      unitPath: '',
      recorded: false,
    }
    const answer = async () => {
      await limit.admit(pace, pace === 'signed-in' && session.token ? hashOf(session.token) : session.address)
      const identity = session.token ? await identify(session.token) : undefined
      if (identity) {
        const { accountId, postId, unitPath } = identity
        Object.assign(context, { accountId, postId, unitPath })
      }
      const scope = passGate(endpoint, identity, access, platform.policy.stepUpSeconds)
      const input = await readInput(c, endpoint)
      const upload = endpoint.upload ? await readUpload(c, endpoint.upload.maxBytes) : undefined
      const call: Call<Endpoint> = {
        ...platform,
        scope,
        input,
        now: platform.clock.now(),
        today: platform.clock.today(),
        language: languageOf(c),
        session,
        ...(upload ? { upload } : {}),
      }
      return route.handle(call)
    }
    try {
      const result = await inRequest(context, () => audited(platform.db, endpoint, context, c.req.param(), answer))
      if (endpoint.produces) return fileResponse(result as FileAnswer) // `produces` and fileOutput go together
      return c.json(endpoint.output.parse(result) as object)
    } finally {
      const { requestId, endpoint: name, accountId, postId } = context
      const ms = Math.round(performance.now() - started)
      platform.log.info({ requestId, route: name, ms, ...(accountId ? { accountId, postId } : {}) }, 'request')
    }
  })
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

function sessionAccess(c: Context, { platform, proxies = 0 }: HttpOptions): SessionAccess {
  const secure = platform.publicUrl.startsWith('https:')
  // The prefix makes browsers refuse it without TLS and from any other host or path: OWASP ASVS 5.0 V3.3.1.
  const name = secure ? '__Host-yizhan' : 'yizhan'
  const attributes = { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const
  return {
    token: getCookie(c, name),
    address: senderOf(c, proxies),
    agent: (c.req.header('user-agent') ?? '').slice(0, 300),
    setToken: (token, seconds) => setCookie(c, name, token, { ...attributes, maxAge: seconds }),
    clearToken: () => setCookie(c, name, '', { ...attributes, maxAge: 0 }),
  }
}

function fileResponse(file: FileAnswer): Response {
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    },
  })
}

function describe(app: OpenAPIHono, endpoint: Endpoint): void {
  const names = pathParameters(endpoint.path)
  const inPath: Record<string, true> = Object.fromEntries(names.map((name) => [name, true]))
  const rest = endpoint.input.omit(inPath)
  const carriesBody = endpoint.method !== 'get' && !endpoint.upload
  app.openAPIRegistry.registerPath(
    createRoute({
      method: endpoint.method,
      path: endpoint.path.replaceAll(/:([A-Za-z]+)/g, '{$1}'),
      summary: endpoint.summary,
      'x-permission': endpoint.may,
      request: {
        ...(names.length ? { params: endpoint.input.pick(inPath) } : {}),
        ...(carriesBody ? { body: { content: { 'application/json': { schema: rest } } } } : { query: rest }),
      },
      responses: {
        200: endpoint.produces
          ? {
              description: 'file',
              content: Object.fromEntries(endpoint.produces.map((type) => [type, { schema: z.string() }])),
            }
          : { description: 'ok', content: { 'application/json': { schema: endpoint.output } } },
        default: { description: 'problem (RFC 9457)', content: { 'application/problem+json': { schema: Problem } } },
      },
    }),
  )
}
