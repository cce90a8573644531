import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'

export const ToDo = z.object({
  id: z.uuid(),
  kind: z.string(),
  blanks: z.record(z.string(), z.union([z.string(), z.number()])),
  link: z.string(),
  fromUnitName: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  raisedAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
})
export type ToDo = z.infer<typeof ToDo>

export const listToDos = endpoint({
  method: 'get',
  path: '/api/to-dos',
  may: 'inbox.read',
  summary: 'What the unit one acts for must act on, nearest deadline first',
  input: z.object({ state: z.enum(['open', 'settled']).default('open') }),
  output: z.object({ toDos: z.array(ToDo), open: z.number().int() }),
})
