/** Mounts every feature's routes on one Hono app: parse, gate, call, answer. Features never see a request object. */
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import { z } from 'zod'
import { HttpError, notFound } from '../errors.ts'
import { type Endpoint, type FileAnswer, Problem, pathParameters } from './endpoint.ts'
import { type AccessTable, type Identity, passGate } from './gate.ts'
import { readInput, readUpload } from './input.ts'
import { languageOf, problemResponse } from './problem.ts'
import type { Call, Platform, Route, SessionAccess } from './route.ts'

export interface HttpOptions {
  routes: readonly Route[]
  access: AccessTable
  platform: Platform
  identify: (token: string) => Promise<Identity | undefined>
}

const cookieName = 'yizhan'

export function createHttp(options: HttpOptions): OpenAPIHono {
  const app = new OpenAPIHono()
  app.use(
    secureHeaders({
      // Styles: Ant Design writes its rules into the page at run time.
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
      },
      crossOriginEmbedderPolicy: false,
      strictTransportSecurity: false,
    }),
  )
  app.use('/api/*', refuseOtherOrigins)
  for (const route of options.routes) mount(app, route, options)
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Yizhan 驿站', version: '0.1.0' } })
  app.all('/api/*', () => {
    throw notFound({ zh: '没有这个接口。', en: 'There is no such endpoint.' })
  })
  app.onError((error, c) => problemResponse(error, languageOf(c)))
  return app
}

/** A page elsewhere must not act with this browser's cookie: OWASP ASVS 5.0 V3.5.1. */
async function refuseOtherOrigins(c: Context, next: () => Promise<void>): Promise<void> {
  const origin = c.req.header('origin')
  if (c.req.method !== 'GET' && origin && new URL(origin).host !== c.req.header('host')) {
    throw new HttpError(403, { zh: '请求来自其他网站。', en: 'The request comes from another site.' })
  }
  await next()
}

function mount(app: OpenAPIHono, route: Route, { access, platform, identify }: HttpOptions): void {
  const { endpoint } = route
  describe(app, endpoint)
  app.on(endpoint.method.toUpperCase(), endpoint.path, async (c) => {
    const session = sessionAccess(c)
    const identity = session.token ? await identify(session.token) : undefined
    const scope = passGate(endpoint.may, identity, access)
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
    const result = await route.handle(call)
    if (endpoint.produces) return fileResponse(result as FileAnswer) // `produces` and fileOutput go together
    return c.json(endpoint.output.parse(result) as object)
  })
}

function sessionAccess(c: Context): SessionAccess {
  const secure = new URL(c.req.url).protocol === 'https:'
  return {
    token: getCookie(c, cookieName),
    address: c.req.header('x-forwarded-for') ?? 'local',
    setToken: (token, seconds) =>
      setCookie(c, cookieName, token, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: seconds, secure }),
    clearToken: () => setCookie(c, cookieName, '', { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 0, secure }),
  }
}

function fileResponse(file: FileAnswer): Response {
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
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
