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

export const listPublished = endpoint({
  method: 'get',
  path: '/api/published-programmes',
  may: 'programmes.read',
  summary: 'Programmes of other units that are open to adoption by any unit, newest first',
  input: z.object({}),
  output: z.object({
    programmes: z.array(
      z.object({
        programmeId: z.uuid(),
        title: z.string(),
        unitName: z.string(),
        tasks: z.number().int(),
        at: z.iso.datetime(),
        /** Where it has arrived here already. */
        deliveryId: z.uuid().nullable(),
      }),
    ),
  }),
})

export const fetchPublished = endpoint({
  method: 'post',
  path: '/api/published-programmes/:programmeId/delivery',
  may: 'programmes.draft',
  summary: 'Have a published programme delivered, to adopt from it; targets and reports do not come along',
  input: z.object({ programmeId: z.uuid() }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), deliveryId: z.uuid() }),
    refused('own-programme'),
  ]),
})
