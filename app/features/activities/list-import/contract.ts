import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { ListRow } from './list.ts'

const Pasted = z.string().min(1).max(100_000)
const Refusal = z.enum(['not-your-unit', 'cancelled', 'closed'])

export const previewList = endpoint({
  method: 'post',
  path: '/api/sessions/:sessionId/list-previews',
  may: 'activities.run',
  summary: 'Read pasted rows and name what is wrong with each; nothing is written',
  input: z.object({ sessionId: z.uuid(), pasted: Pasted }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), rows: z.array(ListRow), usable: z.number().int(), seatsLeft: z.number().int() }),
    z.object({ ok: z.literal(false), because: Refusal }),
  ]),
})

export const importList = endpoint({
  method: 'post',
  path: '/api/sessions/:sessionId/list-imports',
  may: 'activities.run',
  summary: 'Enrol the usable rows of what was previewed, all of them or none',
  input: z.object({
    sessionId: z.uuid(),
    pasted: Pasted,
    /** What the unit answers for: everybody on the list is 18 or over and has agreed, on paper. */
    areAdultsAndAgreed: z.literal(true),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), importId: z.uuid(), people: z.number().int(), leftOut: z.number().int() }),
    z.object({
      ok: z.literal(false),
      because: z.enum([...Refusal.options, 'nothing-usable', 'full', 'already-enrolled']),
    }),
  ]),
})

export const undoImport = endpoint({
  method: 'post',
  path: '/api/list-imports/:importId/undoing',
  may: 'activities.run',
  summary: 'Take back exactly what an import enrolled, as long as nobody of it was present',
  input: z.object({ importId: z.uuid() }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), people: z.number().int() }),
    z.object({ ok: z.literal(false), because: z.enum(['not-your-unit', 'already-undone', 'somebody-is-in']) }),
  ]),
})
