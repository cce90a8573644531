import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { PasswordRefusal } from './password.ts'

export const changePassword = endpoint({
  method: 'post',
  path: '/api/me/password',
  may: 'signed-in',
  pace: 'sign-in',
  summary: 'Choose another password; every other session of the account ends',
  input: z.object({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({
      ok: z.literal(false),
      because: z.enum(['wrong', ...PasswordRefusal.options]),
      /** For the words: how long, of how many kinds of characters, how many former ones are remembered. */
      rules: z.object({ least: z.number().int(), classes: z.number().int(), remembered: z.number().int() }),
    }),
  ]),
})
