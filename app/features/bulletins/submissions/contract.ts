import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Blocks, BoundValue } from '../bound-figure.ts'
import { Decision, SubmissionState } from './submission.ts'

const Ok = z.object({ ok: z.literal(true) })
const Title = z.string().trim().min(1).max(200)
const Day = z.iso.date()
const Answer = z.object({
  decision: Decision,
  remark: z.string().nullable(),
  at: z.iso.datetime(),
  byName: z.string(),
})

const SubmissionRow = z.object({
  id: z.uuid(),
  title: z.string(),
  from: Day,
  to: Day,
  state: SubmissionState,
  editedAt: z.iso.datetime(),
})

export const listSubmissions = endpoint({
  method: 'get',
  path: '/api/submissions',
  may: 'submissions.read',
  summary: 'Submissions of the unit one acts for, newest first',
  input: z.object({}),
  output: z.object({ submissions: z.array(SubmissionRow), unitAbove: z.string().nullable() }),
})

export const openSubmission = endpoint({
  method: 'post',
  path: '/api/submissions',
  may: 'submissions.edit',
  summary: 'Open a submission, drafted from the unit’s own records with bound figures',
  input: z.object({ from: Day, to: Day, programmeId: z.uuid().optional() }),
  output: z.discriminatedUnion('ok', [
    Ok.extend({ submissionId: z.uuid() }),
    z.object({ ok: z.literal(false), because: z.enum(['nothing-above', 'period-reversed']) }),
  ]),
})

export const getSubmission = endpoint({
  method: 'get',
  path: '/api/submissions/:submissionId',
  may: 'submissions.read',
  summary: 'One submission of the unit with its figures as they stand now, and what became of it',
  input: z.object({ submissionId: z.uuid() }),
  output: SubmissionRow.extend({
    unitName: z.string(),
    unitAbove: z.string().nullable(),
    programmeId: z.uuid().nullable(),
    blocks: Blocks,
    figures: z.array(BoundValue),
    asOf: z.iso.datetime(),
    history: z.array(
      z.object({ version: z.number().int(), sentAt: z.iso.datetime(), byName: z.string(), answer: Answer.nullable() }),
    ),
    can: z.object({
      edit: z.union([z.literal(true), z.enum(['already-sent', 'role'])]),
      send: z.union([z.literal(true), z.enum(['already-sent', 'role', 'nothing-above', 'empty'])]),
    }),
  }),
})

export const editSubmission = endpoint({
  method: 'put',
  path: '/api/submissions/:submissionId',
  may: 'submissions.edit',
  summary: 'Keep the words and the bound figures of a submission that is not on its way',
  input: z.object({ submissionId: z.uuid(), title: Title, blocks: Blocks }),
  output: z.discriminatedUnion('ok', [
    Ok,
    z.object({
      ok: z.literal(false),
      because: z.enum(['already-sent', 'figure-twice', 'unknown-measure', 'figure-outside-scope']),
    }),
  ]),
})

export const sendSubmission = endpoint({
  method: 'post',
  path: '/api/submissions/:submissionId/dispatches',
  may: 'submissions.edit',
  summary: 'Send the submission to the unit above, with the figures’ values of this moment',
  input: z.object({ submissionId: z.uuid() }),
  output: z.discriminatedUnion('ok', [
    Ok.extend({ dispatchId: z.uuid(), version: z.number().int() }),
    z.object({ ok: z.literal(false), because: z.enum(['already-sent', 'nothing-above', 'empty']) }),
  ]),
})

const ReceivedRow = z.object({
  dispatchId: z.uuid(),
  fromUnitName: z.string(),
  title: z.string(),
  version: z.number().int(),
  sentAt: z.iso.datetime(),
  decision: Decision.nullable(),
})

/** In the order they came in; how many of a unit's pieces were taken is counted nowhere. */
export const listReceivedSubmissions = endpoint({
  method: 'get',
  path: '/api/received-submissions',
  may: 'submissions.read',
  summary: 'Submissions that units below have sent to the unit one acts for',
  input: z.object({ state: z.enum(['open', 'taken', 'all']).default('all') }),
  output: z.object({ received: z.array(ReceivedRow) }),
})

export const getReceivedSubmission = endpoint({
  method: 'get',
  path: '/api/received-submissions/:dispatchId',
  may: 'submissions.read',
  summary: 'What was sent, with the figures of then and of now',
  input: z.object({ dispatchId: z.uuid() }),
  output: ReceivedRow.extend({
    fromUnitId: z.uuid(),
    blocks: Blocks,
    sent: z.array(BoundValue),
    now: z.array(BoundValue),
    asOf: z.iso.datetime(),
    answer: Answer.nullable(),
    can: z.object({ decide: z.union([z.literal(true), z.enum(['already-decided', 'role'])]) }),
  }),
})

export const decideSubmission = endpoint({
  method: 'post',
  path: '/api/received-submissions/:dispatchId/decision',
  may: 'submissions.decide',
  summary: 'Take (采用), return with a remark (退回修改) or decline (未采用) what was sent',
  input: z.object({ dispatchId: z.uuid(), decision: Decision, remark: z.string().trim().min(1).max(500).optional() }),
  output: z.discriminatedUnion('ok', [
    Ok,
    z.object({ ok: z.literal(false), because: z.enum(['already-decided', 'remark-needed']) }),
  ]),
})
