import { z } from 'zod'
import { endpoint, fileOutput } from '../../platform/http/endpoint.ts'
import { sheetMediaType } from '../../platform/sheet-media-type.ts'
import { Measure } from '../figures/public.ts'
import { Reason, Work } from './work-record.ts'

const Task = z.object({
  taskId: z.uuid(),
  title: z.string(),
  programmeTitle: z.string(),
  fixedDay: z.iso.date().nullable(),
})

const Named = z.object({ id: z.uuid(), shortName: z.string() })

export const getEntryForm = endpoint({
  method: 'get',
  path: '/api/work-record-form',
  may: 'work-records.record',
  summary: 'What a record of a unit may be made of: its tasks, the measures, today',
  input: z.object({ unitId: z.uuid().optional() }),
  output: z.object({
    today: z.iso.date(),
    unit: Named,
    /** Units directly below one's own, in official order: on behalf of whom one may record. */
    below: z.array(Named),
    tasks: z.array(Task),
    measures: z.array(Measure),
  }),
})

const May = z.union([z.literal(true), z.enum(['withdrawn', 'not-your-record', 'role'])])

export const WorkRecord = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  day: z.iso.date(),
  measure: z.string(),
  quantity: z.number().int(),
  approximate: z.boolean(),
  sentence: z.string(),
  taskTitle: z.string().nullable(),
  recordedByUnitName: z.string(),
  recordedAt: z.iso.datetime(),
  isBackfilled: z.boolean(),
  isOnBehalf: z.boolean(),
  isImported: z.boolean(),
  isCorrected: z.boolean(),
  isWithdrawn: z.boolean(),
  /** 待核: far above the allotment and not yet looked at by its unit. */
  isDoubted: z.boolean(),
})
export type WorkRecord = z.infer<typeof WorkRecord>

const many = <T extends z.ZodType>(item: T) => z.array(item).optional()

export const Filters = z.object({
  unitId: z.uuid().optional(),
  measure: many(z.string()),
  rootTaskId: z.uuid().optional(),
  batchId: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  state: z.enum(['standing', 'withdrawn']).default('standing'),
  how: many(z.enum(['backfilled', 'on-behalf', 'imported'])),
})
export type Filters = z.infer<typeof Filters>

export const listWorkRecords = endpoint({
  method: 'get',
  path: '/api/work-records',
  may: 'work-records.read',
  summary: 'The ledger of work records of the unit and those below it; the last ninety days unless asked for more',
  input: Filters.extend({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  output: z.object({
    total: z.number().int(),
    pageSize: z.number().int(),
    /** The window that was read. */
    from: z.iso.date(),
    to: z.iso.date(),
    measures: z.array(Measure),
    records: z.array(WorkRecord),
  }),
})

export const getWorkRecord = endpoint({
  method: 'get',
  path: '/api/work-records/:recordId',
  may: 'work-records.read',
  summary: 'One work record with everything that was changed in it, by whom and why',
  input: z.object({ recordId: z.uuid() }),
  output: WorkRecord.extend({
    measureOf: Measure,
    recordedBy: z.string(),
    batchId: z.uuid().nullable(),
    changes: z.array(
      z.object({
        kind: z.enum(['corrected', 'withdrawn']),
        reason: z.string(),
        by: z.string(),
        at: z.iso.datetime(),
        before: Work,
      }),
    ),
    can: z.object({ correct: May, withdraw: May }),
  }),
})

const refused = <const T extends readonly [string, ...string[]]>(reasons: T) =>
  z.object({ ok: z.literal(false), because: z.enum(reasons) })

export const recordWork = endpoint({
  method: 'post',
  path: '/api/work-records',
  may: 'work-records.record',
  summary: 'Record work done: one’s own, or on behalf of a unit below',
  input: Work.extend({
    unitId: z.uuid().optional(),
    taskId: z.uuid().optional(),
    /** Made by the browser: sending the same again records nothing twice. */
    clientKey: z.uuid(),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), recordId: z.uuid(), isDoubted: z.boolean() }),
    refused(['day-ahead', 'no-such-measure', 'no-such-task']),
  ]),
})

export const correctWorkRecord = endpoint({
  method: 'post',
  path: '/api/work-records/:recordId/corrections',
  may: 'work-records.record',
  summary: 'Put the right day, measure, number or sentence in place, with a reason; what stood before stays readable',
  input: Work.extend({ recordId: z.uuid(), reason: Reason }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), isDoubted: z.boolean() }),
    refused(['day-ahead', 'no-such-measure', 'nothing-changed', 'withdrawn', 'not-your-record', 'role']),
  ]),
})

export const withdrawWorkRecord = endpoint({
  method: 'post',
  path: '/api/work-records/:recordId/withdrawal',
  may: 'work-records.record',
  summary: 'Take a record out of every figure, with a reason; it stays in the ledger as withdrawn',
  input: z.object({ recordId: z.uuid(), reason: Reason }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    refused(['withdrawn', 'not-your-record', 'role']),
  ]),
})

export const exportWorkRecords = endpoint({
  method: 'get',
  path: '/api/work-record-export',
  may: 'work-records.read',
  summary: 'The ledger as .xlsx, exactly as seen: same filters, same columns in the same order',
  input: Filters.extend({ columns: many(z.string()) }),
  output: fileOutput,
  produces: [sheetMediaType],
})
