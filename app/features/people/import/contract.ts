/** A list of people as one import: preview, confirm, take back. */
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

const Field = z.enum(['name', 'phone', 'kind', 'adult'])

export const readPeopleFile = endpoint({
  method: 'post',
  path: '/api/person-list-files',
  may: 'people.enter',
  summary: 'Turn an .xlsx or .csv into the rows that the preview reads; nothing is kept',
  ...listFile,
})

export const previewPeople = endpoint({
  method: 'post',
  path: '/api/person-previews',
  may: 'people.enter',
  summary: 'Read pasted rows and name every cell that stands in the way; columns that are not kept are named too',
  input: z.object({ text: PastedText }),
  output: previewOf(Field, previewRow(Field)),
})

export const importPeople = endpoint({
  method: 'post',
  path: '/api/person-imports',
  may: 'people.enter',
  summary: 'Enter a previewed list of adults who have said yes on paper; can be taken back as a whole',
  input: ImportInput.extend({ isAdult: z.boolean(), hasPaperConsent: z.boolean() }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), importId: z.uuid(), entered: z.number().int(), known: z.number().int() }),
    z.object({
      ok: z.literal(false),
      because: z.enum([...importRefusals, 'not-adult', 'no-consent']),
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
      PastImport.extend({
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
