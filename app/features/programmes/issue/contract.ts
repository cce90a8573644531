import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { done, refused } from '../refusals.ts'
import { groups } from './addressees.ts'

export const issueProgramme = endpoint({
  method: 'post',
  path: '/api/programmes/:programmeId/issue',
  may: 'programmes.issue',
  summary: 'Issue a signed programme to groups of the units below; each finds one to-do',
  input: z.object({
    programmeId: z.uuid(),
    groups: z.array(z.enum(groups)).min(1).max(groups.length),
    /** Open to adoption by units that are not addressed, too. */
    published: z.boolean().default(false),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), adopting: z.number().int(), receiving: z.number().int() }),
    refused('not-your-unit', 'not-signed', 'already-issued', 'demand-without-reason', 'nobody-below'),
  ]),
})

export const receiveProgramme = endpoint({
  method: 'post',
  path: '/api/deliveries/:deliveryId/receipt',
  may: 'programmes.draft',
  summary: 'A unit that received a programme takes note of it',
  input: z.object({ deliveryId: z.uuid() }),
  output: z.discriminatedUnion('ok', [done, refused('not-your-unit', 'already-received', 'to-adopt')]),
})
