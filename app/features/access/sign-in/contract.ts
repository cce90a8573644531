import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const done = z.object({ ok: z.literal(true) })

/** A code of the authenticator (six digits) or one of the recovery codes. */
export const Code = z.string().trim().min(6).max(20)

export const answerChallenge = endpoint({
  method: 'post',
  path: '/api/sign-in/second-factor',
  may: 'public',
  pace: 'sign-in',
  summary: 'The second half of signing in: a code for the challenge that the password opened',
  input: z.object({ challenge: z.string().min(20).max(100), code: Code }),
  output: z.discriminatedUnion('ok', [
    done,
    z.object({ ok: z.literal(false), because: z.enum(['wrong-code', 'expired']) }),
  ]),
})

export const proveAgain = endpoint({
  method: 'post',
  path: '/api/me/proof',
  may: 'signed-in',
  pace: 'sign-in',
  summary: 'Prove once more who one is, before an export or a change of roles',
  input: z.object({ password: z.string().max(200).optional(), code: Code.optional() }),
  output: z.discriminatedUnion('ok', [done, z.object({ ok: z.literal(false), because: z.enum(['wrong', 'locked']) })]),
})

export const listMySessions = endpoint({
  method: 'get',
  path: '/api/me/sessions',
  may: 'signed-in',
  summary: 'Where one is signed in',
  input: z.object({}),
  output: z.object({
    sessions: z.array(
      z.object({
        id: z.uuid(),
        level: z.enum(['password', 'two-factor']),
        address: z.string(),
        agent: z.string(),
        since: z.iso.datetime(),
        seenAt: z.iso.datetime(),
        isThis: z.boolean(),
      }),
    ),
  }),
})

export const endMySession = endpoint({
  method: 'post',
  path: '/api/me/sessions/:sessionId/end',
  may: 'signed-in',
  summary: 'End one of one’s own sessions',
  input: z.object({ sessionId: z.uuid() }),
  output: done,
})

export const endMyOtherSessions = endpoint({
  method: 'post',
  path: '/api/me/sessions-end',
  may: 'signed-in',
  summary: 'End every session but this one',
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
})
