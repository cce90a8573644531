import type { Draft } from '@yizhan/official-documents'
import { z } from 'zod'
import { endpoint, fileOutput, type OutputOf } from '../../platform/http/endpoint.ts'
import { DecisionKind, Severity, Suggestion } from './doubt.ts'
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
      because: z.enum(['classified', 'unsupported', 'unreadable', 'too-large', 'empty']),
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

const Span = z.object({ start: z.number().int(), end: z.number().int(), text: z.string() })

export const NoticeDoubt = z.object({
  id: z.uuid(),
  /** Names it within the notice, by kind and place. */
  key: z.string(),
  kind: z.string(),
  severity: Severity,
  isStripped: z.boolean(),
  messageZh: z.string(),
  messageEn: z.string(),
  spans: z.array(Span),
  /** Ids of the items of the draft that it is about. */
  about: z.array(z.string()),
  suggestion: Suggestion.nullable(),
  /** Whether a given value must be a day. */
  wantsDay: z.boolean(),
  /** The one that holds. */
  decision: z
    .object({
      decision: DecisionKind,
      value: z.string().nullable(),
      note: z.string().nullable(),
      byName: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
  earlierDecisions: z.number().int(),
})
export type NoticeDoubt = z.infer<typeof NoticeDoubt>

// Its shape is the package's own type: written by the compiler, never by a request, so it is not parsed again.
const CompiledDraft = z.looseObject({}) as unknown as z.ZodType<Draft>

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
    draft: CompiledDraft,
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

export const decideNoticeDoubt = endpoint({
  method: 'post',
  path: '/api/notice-doubts/:doubtId/decisions',
  may: 'notices.decide-doubt',
  summary: 'Decide a doubt of a notice, or decide it anew; restore what was stripped',
  input: z.object({
    doubtId: z.uuid(),
    decision: DecisionKind,
    value: z.string().trim().min(1).max(500).optional(),
    note: z.string().trim().max(500).optional(),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({
      ok: z.literal(false),
      because: z.enum([
        'not-your-unit',
        'no-suggestion',
        'value-missing',
        'not-a-day',
        'not-stripped',
        'only-stripped',
      ]),
    }),
  ]),
})

/** As a screen that has opened one holds it. */
export type Notice = OutputOf<typeof getNotice>
