import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Alternative } from './alternative.ts'
import { DecisionKind, Severity } from './doubt.ts'

const Span = z.object({ start: z.number().int(), end: z.number().int(), text: z.string() })

export const Decision = z.object({
  decision: DecisionKind,
  /** Number of the reading that was taken, from 1. */
  alternative: z.number().int().nullable(),
  value: z.string().nullable(),
  note: z.string().nullable(),
  byName: z.string(),
  at: z.iso.datetime(),
})
export type Decision = z.infer<typeof Decision>

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
  /** Likely readings, the likeliest first. */
  alternatives: z.array(Alternative),
  /** Whether a given value must be a day. */
  wantsDay: z.boolean(),
  /** The one that holds. */
  decision: Decision.nullable(),
  earlierDecisions: z.number().int(),
})
export type NoticeDoubt = z.infer<typeof NoticeDoubt>

/** What a screen that holds the notice needs to go on without asking for the whole of it again. */
export const DecidedNow = z.object({ doubtId: z.uuid(), decision: Decision, earlierDecisions: z.number().int() })
export type DecidedNow = z.infer<typeof DecidedNow>

const note = z.string().trim().max(500).optional()
const alternative = z.number().int().min(1).max(99).optional()
const decided = z.object({ ok: z.literal(true), decided: z.array(DecidedNow) })
const refusals = [
  'not-your-unit',
  'no-such-alternative',
  'value-missing',
  'not-a-day',
  'not-stripped',
  'only-stripped',
] as const

export const decideNoticeDoubt = endpoint({
  method: 'post',
  path: '/api/notice-doubts/:doubtId/decisions',
  may: 'notices.decide-doubt',
  summary: 'Decide a doubt of a notice, or decide it anew; restore what was stripped',
  input: z.object({
    doubtId: z.uuid(),
    decision: DecisionKind,
    alternative,
    value: z.string().trim().min(1).max(500).optional(),
    note,
  }),
  output: z.discriminatedUnion('ok', [decided, z.object({ ok: z.literal(false), because: z.enum(refusals) })]),
})

export const decideNoticeDoubts = endpoint({
  method: 'post',
  path: '/api/notices/:noticeId/doubt-decisions',
  may: 'notices.decide-doubt',
  summary: 'Decide many doubts of one kind alike; those decided in the meantime stay as they are',
  input: z.object({
    noticeId: z.uuid(),
    doubtIds: z.array(z.uuid()).min(1).max(1000),
    // A value belongs to one place of the text.
    decision: DecisionKind.exclude(['value-given']),
    alternative,
    note,
  }),
  output: z.discriminatedUnion('ok', [
    decided,
    z.object({ ok: z.literal(false), because: z.enum([...refusals, 'not-one-kind', 'blocks']) }),
  ]),
})
