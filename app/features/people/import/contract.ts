/** A list of people as one import: preview, confirm, take back. */
import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const Field = z.enum(['name', 'phone', 'kind', 'adult'])
const pasted = z.string().min(1).max(1_000_000)

export const readPeopleFile = endpoint({
  method: 'post',
  path: '/api/person-list-files',
  may: 'people.enter',
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

export const previewPeople = endpoint({
  method: 'post',
  path: '/api/person-previews',
  may: 'people.enter',
  summary: 'Read pasted rows and name every cell that stands in the way; columns that are not kept are named too',
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
        }),
      ),
    }),
    z.object({ ok: z.literal(false), because: z.enum(['empty', 'too-many-rows', 'classified']) }),
  ]),
})

export const importPeople = endpoint({
  method: 'post',
  path: '/api/person-imports',
  may: 'people.enter',
  summary: 'Enter a previewed list of adults who have said yes on paper; can be taken back as a whole',
  input: z.object({
    text: pasted,
    leaveOut: z.array(z.number().int()).default([]),
    isAdult: z.boolean(),
    hasPaperConsent: z.boolean(),
    clientKey: z.uuid(),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), importId: z.uuid(), entered: z.number().int(), known: z.number().int() }),
    z.object({
      ok: z.literal(false),
      because: z.enum(['empty', 'too-many-rows', 'classified', 'faulty-rows', 'not-adult', 'no-consent']),
    }),
  ]),
})

export const listPeopleImports = endpoint({
  method: 'get',
  path: '/api/person-imports',
  may: 'people.read',
  summary: 'The unit’s own imports, newest first',
  input: z.object({}),
  output: z.object({
    imports: z.array(
      z.object({
        id: z.uuid(),
        rows: z.number().int(),
        at: z.iso.datetime(),
        by: z.string(),
        undoneAt: z.iso.datetime().nullable(),
        can: z.object({ undo: z.union([z.literal(true), z.literal('undone')]) }),
      }),
    ),
  }),
})

export const undoPeopleImport = endpoint({
  method: 'post',
  path: '/api/person-imports/:importId/undo',
  may: 'people.enter',
  summary: 'Take an import back: its ties and consents go, and whoever nobody else holds',
  input: z.object({ importId: z.uuid() }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), removed: z.number().int() }),
    z.object({ ok: z.literal(false), because: z.literal('undone') }),
  ]),
})
