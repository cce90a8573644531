/** A list as one batch: preview, confirm, take back. */
import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import {
  ImportInput,
  importRefusals,
  listFile,
  PastedText,
  PastImport,
  previewOf,
  previewRow,
} from '../../../platform/import-contract.ts'
import { Reason, Work } from '../work-record.ts'

const Field = z.enum(['day', 'measure', 'quantity', 'sentence', 'task', 'unit'])

export const readListFile = endpoint({
  method: 'post',
  path: '/api/work-record-list-files',
  may: 'work-records.record',
  summary: 'Turn an .xlsx or .csv into the rows that the preview reads; nothing is kept',
  ...listFile,
})

export const previewList = endpoint({
  method: 'post',
  path: '/api/work-record-previews',
  may: 'work-records.record',
  summary: 'Read pasted rows and name every cell that stands in the way; nothing is written',
  input: z.object({ text: PastedText }),
  output: previewOf(
    Field,
    previewRow(Field).extend({
      work: Work.extend({ unitId: z.uuid(), taskId: z.uuid().nullable() }).nullable(),
      /** The same work stands in the ledger already: day, unit, measure, number and sentence. */
      isKnown: z.boolean(),
    }),
  ),
})

export const importList = endpoint({
  method: 'post',
  path: '/api/work-record-imports',
  may: 'work-records.record',
  summary: 'Record a previewed list as one batch that can be taken back as a whole',
  input: ImportInput,
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), batchId: z.uuid(), recorded: z.number().int(), doubted: z.number().int() }),
    z.object({ ok: z.literal(false), because: z.enum(importRefusals) }),
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
      PastImport.extend({
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
