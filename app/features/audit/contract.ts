import { z } from 'zod'
import { endpoint, fileOutput } from '../../platform/http/endpoint.ts'
import { sheetMediaType } from '../../platform/sheet-media-type.ts'

export const Outcome = z.enum(['done', 'read', 'refused', 'denied', 'not-found', 'invalid', 'too-often', 'failed'])

/** Days of the real calendar: the audit does not know the demo's. */
const Filters = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  outcome: Outcome.optional(),
  /** Part of an event's type or of an endpoint. */
  act: z.string().trim().max(100).optional(),
  accountId: z.uuid().optional(),
  subjectId: z.uuid().optional(),
})

const Entry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  accountId: z.uuid().nullable(),
  accountName: z.string().nullable(),
  unitName: z.string().nullable(),
  address: z.string(),
  act: z.string(),
  subjectId: z.uuid().nullable(),
  outcome: Outcome,
  because: z.string(),
  requestId: z.uuid().nullable(),
})
export type AuditEntry = z.infer<typeof Entry>

export const listAuditEntries = endpoint({
  method: 'get',
  path: '/api/audit-entries',
  may: 'audit.read',
  isDetail: true,
  summary: 'What was done, tried and looked at in the units of the audit administrator, newest first',
  input: Filters.extend({ page: z.coerce.number().int().min(1).max(2_000).default(1) }),
  output: z.object({ total: z.number().int(), pageSize: z.number().int(), entries: z.array(Entry) }),
})

export const exportAuditEntries = endpoint({
  method: 'get',
  path: '/api/audit-export',
  may: 'audit.read',
  needsProof: true,
  isDetail: true,
  summary: 'The same entries as .xlsx, the newest 20,000',
  input: Filters,
  output: fileOutput,
  produces: [sheetMediaType],
})
