import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { DoorRefusal, TicketRefusal } from './attendance.ts'

const here = { sessionId: z.uuid() }
const Numbers = z.object({ enrolled: z.number().int(), attended: z.number().int() })

export const checkIn = endpoint({
  method: 'post',
  path: '/api/sessions/:sessionId/check-ins',
  may: 'activities.run',
  summary: 'Let one person in by the ticket’s code (or its scanned link), or by ticking the name on the list',
  input: z.object({
    ...here,
    by: z.union([z.object({ ticket: z.string().trim().min(1).max(200) }), z.object({ enrolmentId: z.uuid() })]),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), personName: z.string(), numbers: Numbers }),
    z.object({
      ok: z.literal(false),
      because: z.enum([...DoorRefusal.options, ...TicketRefusal.options]),
      /** With 'wrong-session': what the ticket is for. */
      otherSession: z.object({ title: z.string(), day: z.iso.date() }).optional(),
      /** With 'already-in': who, and since when. */
      since: z.object({ personName: z.string(), at: z.iso.datetime() }).optional(),
    }),
  ]),
})

export const attestSheet = endpoint({
  method: 'post',
  path: '/api/sessions/:sessionId/sheet',
  may: 'activities.run',
  summary: 'Record afterwards who signed the printed sheet; those already recorded stay as they are',
  input: z.object({ ...here, enrolmentIds: z.array(z.uuid()).min(1).max(1000) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), recorded: z.number().int(), alreadyIn: z.number().int(), numbers: Numbers }),
    z.object({ ok: z.literal(false), because: z.enum([...DoorRefusal.options, 'not-enrolled']) }),
  ]),
})

export const undoCheckIn = endpoint({
  method: 'delete',
  path: '/api/sessions/:sessionId/check-ins/:enrolmentId',
  may: 'activities.run',
  summary: 'Take a check-in back; its fact is answered by a counter-fact',
  input: z.object({ ...here, enrolmentId: z.uuid() }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), numbers: Numbers }),
    z.object({ ok: z.literal(false), because: z.enum(['not-your-unit', 'not-in']) }),
  ]),
})

export const recordHeadCount = endpoint({
  method: 'put',
  path: '/api/sessions/:sessionId/head-count',
  may: 'activities.run',
  summary: 'Attest how many were present beside those known by name; replaces what was attested before',
  input: z.object({ ...here, others: z.number().int().min(0).max(1_000_000) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), doubted: z.boolean(), numbers: Numbers }),
    z.object({ ok: z.literal(false), because: z.enum([...DoorRefusal.options, 'same-number']) }),
  ]),
})
