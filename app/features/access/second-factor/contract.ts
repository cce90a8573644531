import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const done = z.object({ ok: z.literal(true) })

export const getSecondFactor = endpoint({
  method: 'get',
  path: '/api/me/second-factor',
  may: 'signed-in',
  summary: 'Whether one has an authenticator, and how many recovery codes are left',
  input: z.object({}),
  output: z.object({ hasAuthenticator: z.boolean(), recoveryCodesLeft: z.number().int() }),
})

export const beginAuthenticator = endpoint({
  method: 'post',
  path: '/api/me/authenticator',
  may: 'signed-in',
  needsProof: true,
  summary: 'A new secret for an authenticator app; it counts once a code of it was given',
  input: z.object({}),
  output: z.object({ secret: z.string(), address: z.string() }),
})

export const confirmAuthenticator = endpoint({
  method: 'post',
  path: '/api/me/authenticator/confirmation',
  may: 'signed-in',
  summary: 'The first code of the authenticator; the answer holds ten recovery codes, shown this once',
  input: z.object({ code: z.string().regex(/^\d{6}$/) }),
  output: z.discriminatedUnion('ok', [
    done.extend({ recoveryCodes: z.array(z.string()) }),
    z.object({ ok: z.literal(false), because: z.enum(['wrong-code', 'not-begun']) }),
  ]),
})

export const removeAuthenticator = endpoint({
  method: 'post',
  path: '/api/me/authenticator/removal',
  may: 'signed-in',
  needsProof: true,
  summary: 'Take the authenticator and its recovery codes away',
  input: z.object({}),
  output: z.discriminatedUnion('ok', [done, z.object({ ok: z.literal(false), because: z.enum(['none', 'required']) })]),
})
