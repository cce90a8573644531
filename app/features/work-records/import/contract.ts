/** A list as one batch: preview, confirm, take back. */
import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Reason, Work } from '../work-record.ts'

const Field = z.enum(['day', 'measure', 'quantity', 'sentence', 'task', 'unit'])
const pasted = z.string().min(1).max(1_000_000)

export const readListFile = endpoint({
  method: 'post',
  path: '/api/work-record-list-files',
  may: 'work-records.record',
  summary: 'Turn an .xlsx or .csv into the rows that the preview reads; nothing is kept',
  input: z.object({}),
  upload: { maxBytes: 5 * 1024 * 1024 },
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), text: z.string() }),
    z.object({
      ok: z.literal(false),
      because: z.enum(['unreadable', 'too-large', 'not-a-sheet', 'encrypted', 'classified']),
    }),
  ]),
})

export const previewList = endpoint({
  method: 'post',
  path: '/api/work-record-previews',
  may: 'work-records.record',
  summary: 'Read pasted rows and name every cell that stands in the way; nothing is written',
  input: z.object({ text: pasted }),
  output: z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      headings: z.array(z.object({ text: z.string(), key: Field.nullable() })),
      missing: z.array(Field),
      faulty: z.number().int(),
      rows: z.array(
        z.object({
          number: z.number().int(),
          cells: z.partialRecord(Field, z.string()),
          faults: z.array(z.object({ field: Field, because: z.string() })),
          work: Work.extend({ unitId: z.uuid(), taskId: z.uuid().nullable() }).nullable(),
          /** The same work stands in the ledger already: day, unit, measure, number and sentence. */
          isKnown: z.boolean(),
        }),
      ),
    }),
    z.object({ ok: z.literal(false), because: z.enum(['empty', 'too-many-rows', 'classified']) }),
  ]),
})

export const importList = endpoint({
  method: 'post',
  path: '/api/work-record-imports',
  may: 'work-records.record',
  summary: 'Record a previewed list as one batch that can be taken back as a whole',
  input: z.object({
    text: pasted,
    /** Row numbers that are not to be recorded. */
    leaveOut: z.array(z.number().int()).default([]),
    clientKey: z.uuid(),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), batchId: z.uuid(), recorded: z.number().int(), doubted: z.number().int() }),
    z.object({ ok: z.literal(false), because: z.enum(['empty', 'too-many-rows', 'classified', 'faulty-rows']) }),
  ]),
})

export const listImports = endpoint({
  method: 'get',
  path: '/api/work-record-imports',
  may: 'work-records.read',
  summary: 'The unit’s own batches, newest first',
  input: z.object({}),
  output: z.object({
    batches: z.array(
      z.object({
        id: z.uuid(),
        rows: z.number().int(),
        at: z.iso.datetime(),
        by: z.string(),
        undone: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
        can: z.object({ undo: z.union([z.literal(true), z.enum(['undone', 'role'])]) }),
      }),
    ),
  }),
})

export const undoImport = endpoint({
  method: 'post',
  path: '/api/work-record-imports/:batchId/undo',
  may: 'work-records.record',
  summary: 'Take a whole batch back: its records leave every figure',
  input: z.object({ batchId: z.uuid(), reason: Reason }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), withdrawn: z.number().int() }),
    z.object({ ok: z.literal(false), because: z.enum(['undone', 'not-your-batch']) }),
  ]),
})
