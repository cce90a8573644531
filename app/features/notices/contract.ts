import type { Draft, Summary } from '@yizhan/official-documents'
import { z } from 'zod'
import { endpoint, fileOutput, type OutputOf } from '../../platform/http/endpoint.ts'
import { NoticeDoubt } from './doubts/contract.ts'
import { maxBytes, mediaTypes, NoticeKind } from './notice.ts'

/** The raw body is the file, its name comes URI-encoded in `x-file-name`. */
export const uploadNotice = endpoint({
  method: 'post',
  path: '/api/notices',
  may: 'notices.upload',
  summary: 'Upload an official document; it is read and compiled, or refused before anything of it is kept',
  upload: { maxBytes },
  input: z.object({}),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), noticeId: z.uuid(), alreadyThere: z.boolean() }),
    z.object({
      ok: z.literal(false),
      because: z.enum(['classified', 'unsupported', 'unreadable', 'too-large', 'empty', 'stopped']),
      /** The reader's own sentence about this file, in the language asked for; never a word of its text. */
      words: z.string().nullable(),
    }),
  ]),
})

const LedgerRow = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: NoticeKind,
  isPlan: z.boolean(),
  docNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  docDate: z.iso.date().nullable(),
  unitName: z.string(),
  uploadedAt: z.iso.datetime(),
  uploadedByName: z.string(),
  doubts: z.number().int(),
  openDoubts: z.number().int(),
  openBlocking: z.number().int(),
})
export type NoticeRow = z.infer<typeof LedgerRow>

export const listNotices = endpoint({
  method: 'get',
  path: '/api/notices',
  may: 'notices.read',
  summary: 'Documents of the unit one acts for, or also of those below it, newest first',
  input: z.object({
    reach: z.enum(['own', 'all']).default('own'),
    search: z.string().trim().max(100).optional(),
    kind: NoticeKind.optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: z.object({ total: z.number().int(), notices: z.array(LedgerRow) }),
})

/** Something to know about what is not in the text: tracked changes, hidden text … */
const Remark = z.object({ kind: z.string(), zh: z.string(), en: z.string() })
export type Remark = z.infer<typeof Remark>

// Its shape is the package's own type: written by the compiler, never by a request, so it is not parsed again.
const CompiledDraft = z.looseObject({}) as unknown as z.ZodType<Draft>
const CompiledSummary = z.looseObject({}) as unknown as z.ZodType<Summary>

export const getNotice = endpoint({
  method: 'get',
  path: '/api/notices/:noticeId',
  may: 'notices.read',
  summary: 'The text, what was compiled from it, and every doubt with its decision',
  input: z.object({ noticeId: z.uuid() }),
  output: LedgerRow.omit({ doubts: true, openDoubts: true, openBlocking: true }).extend({
    fileName: z.string(),
    size: z.number().int(),
    text: z.string(),
    /** Where each page of the original begins in the text; empty where its format has no pages. */
    pages: z.array(z.number().int()),
    /** What reading the file left out or could not see. */
    remarks: z.array(Remark),
    draft: CompiledDraft,
    /** Who must do what by when. */
    summary: CompiledSummary,
    doubts: z.array(NoticeDoubt),
    can: z.object({
      decide: z.union([z.literal(true), z.enum(['not-your-unit', 'role'])]),
      draft: z.union([z.literal(true), z.enum(['not-a-plan', 'not-your-unit', 'role'])]),
    }),
  }),
})

export const downloadNotice = endpoint({
  method: 'get',
  path: '/api/notices/:noticeId/file',
  may: 'notices.read',
  summary: 'The original file, byte for byte',
  input: z.object({ noticeId: z.uuid() }),
  output: fileOutput,
  produces: Object.values(mediaTypes),
})

/** As a screen that has opened one holds it. */
export type Notice = OutputOf<typeof getNotice>
