import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../http/endpoint.ts'
import { queryOf, requestOf } from '../http/request.ts'
import { call, fileNameFrom, onSignInNeeded } from './call.ts'
import { ProblemError, problemFrom } from './problem.ts'

const list = endpoint({
  method: 'get',
  path: '/api/units/:unitId/people',
  may: 'people.read',
  summary: 'People of a unit',
  input: z.object({
    unitId: z.string(),
    tag: z.array(z.string()).optional(),
    q: z.string().optional(),
    page: z.number().optional(),
  }),
  output: z.object({ total: z.number() }),
})
const enrol = endpoint({
  method: 'post',
  path: '/api/sessions/:sessionId/enrolments',
  may: 'public',
  summary: 'Enrol',
  input: z.object({ sessionId: z.string(), name: z.string() }),
  output: z.object({ ok: z.boolean() }),
})
const receive = endpoint({
  method: 'post',
  path: '/api/units/:unitId/notices',
  may: 'notices.receive',
  summary: 'Upload a notice',
  input: z.object({ unitId: z.string(), kind: z.string() }),
  output: z.object({ id: z.string() }),
  upload: { maxBytes: 1000 },
})

describe('where a request goes', () => {
  it('takes path parameters out of the query, repeats arrays and drops undefined', () => {
    expect(requestOf(list, { unitId: 'a/b', tag: ['x', '返乡'], q: undefined, page: 2 })).toEqual({
      url: '/api/units/a%2Fb/people?tag=x&tag=%E8%BF%94%E4%B9%A1&page=2',
    })
  })
  it('sends the rest of a post as JSON', () => {
    expect(requestOf(enrol, { sessionId: 's1', name: '林晓禾' })).toEqual({
      url: '/api/sessions/s1/enrolments',
      body: '{"name":"林晓禾"}',
    })
  })
  it('keeps the body free for an uploaded file', () => {
    expect(requestOf(receive, { unitId: 'u', kind: 'plan' })).toEqual({ url: '/api/units/u/notices?kind=plan' })
  })
  it('refuses a missing path parameter instead of asking for "undefined"', () => {
    expect(() => requestOf(list, { unitId: '' })).toThrow('needs "unitId"')
  })
  it('gives every text back after a server has parsed the query', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), (input) => {
        const parsed = Object.fromEntries(new URLSearchParams(queryOf(input)))
        expect(parsed).toEqual({ ...input })
      }),
    )
  })
})

describe('what comes back', () => {
  afterEach(() => vi.unstubAllGlobals())
  const answering = (answer: Response) => vi.stubGlobal('fetch', () => Promise.resolve(answer))

  it('is the parsed answer', async () => {
    answering(Response.json({ total: 3 }))
    expect(await call(list, { unitId: 'u' })).toEqual({ total: 3 })
  })
  it('is undefined for an empty answer', async () => {
    answering(new Response(null, { status: 204 }))
    expect(await call(list, { unitId: 'u' })).toBeUndefined()
  })
  it('is a thrown problem with its field errors', async () => {
    const errors = [{ path: 'name', message: '请填写姓名' }]
    answering(
      Response.json(
        { type: 'about:blank', title: '输入有误', status: 400, detail: '一处有误', errors },
        { status: 400 },
      ),
    )
    const error = await call(enrol, { sessionId: 's', name: '' }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ProblemError)
    expect(error).toMatchObject({ status: 400, detail: '一处有误', errors })
  })
  it('asks for sign-in on 401 and still throws', async () => {
    const asked = vi.fn()
    onSignInNeeded(asked)
    answering(new Response('', { status: 401 }))
    await expect(call(list, { unitId: 'u' })).rejects.toMatchObject({ status: 401 })
    expect(asked).toHaveBeenCalledOnce()
  })
  it('says in words that nothing was sent without a network', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(call(list, { unitId: 'u' })).rejects.toMatchObject({
      status: 0,
      detail: '网络不通，没有送出。请稍后再试。',
    })
  })
  it('survives a proxy page that is no problem document', () => {
    expect(problemFrom(502, '<html>').message).toBe('服务没有给出说明（502）。')
  })
})

it('reads the server’s file name', () => {
  expect(fileNameFrom('attachment; filename="a.xlsx"; filename*=UTF-8\'\'%E5%90%8D%E5%8D%95.xlsx', 'x')).toBe(
    '名单.xlsx',
  )
  expect(fileNameFrom('attachment; filename="a.xlsx"', 'x')).toBe('a.xlsx')
  expect(fileNameFrom(null, 'x')).toBe('x')
})

// Types: the contract decides what a call takes. These lines fail the type check when it stops doing so.
export const typed = () => {
  // @ts-expect-error the session is missing
  void call(enrol, { name: 'a' })
  // @ts-expect-error not a number
  void call(list, { unitId: 3 })
  // @ts-expect-error the answer has no such field
  void call(list, { unitId: 'u' }).then((answer) => answer.people)
}
