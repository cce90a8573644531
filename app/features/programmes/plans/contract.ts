import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Comparison, Demand } from '../adoption/contract.ts'
import { Content } from '../programme.ts'
import { done, refused } from '../refusals.ts'

/** 实施方案. Late is marked and allowed: what is late is still better read than missing. */
export const submitPlan = endpoint({
  method: 'post',
  path: '/api/programmes/:programmeId/submission',
  may: 'programmes.issue',
  summary: 'Hand in the signed plan to the unit that the notice names',
  input: z.object({ programmeId: z.uuid() }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), isLate: z.boolean() }),
    refused('not-your-unit', 'not-signed', 'not-adopted', 'no-recipient', 'already-submitted'),
  ]),
})

const Head = z.object({
  id: z.uuid(),
  fromUnitId: z.uuid(),
  fromUnitName: z.string(),
  title: z.string(),
  dueOn: z.iso.date().nullable(),
  at: z.iso.datetime(),
  isLate: z.boolean(),
  answer: z.enum(['acknowledged', 'returned']).nullable(),
  remark: z.string().nullable(),
})

export const listPlans = endpoint({
  method: 'get',
  path: '/api/plans',
  may: 'programmes.read',
  summary: 'Plans that were handed in to the unit one acts for, newest first',
  input: z.object({}),
  output: z.object({ plans: z.array(Head) }),
})

export const getPlan = endpoint({
  method: 'get',
  path: '/api/plans/:planId',
  may: 'programmes.read',
  summary: 'A plan as it was handed in, with its differences from the programme and its new demands',
  input: z.object({ planId: z.uuid() }),
  output: Head.extend({
    content: Content,
    comparison: Comparison,
    demands: z.array(Demand),
    can: z.object({ answer: z.union([z.literal(true), z.enum(['not-your-unit', 'already-answered'])]) }),
  }),
})

export const answerPlan = endpoint({
  method: 'post',
  path: '/api/plans/:planId/answer',
  may: 'programmes.draft',
  summary: 'Acknowledge a plan, or return it with a remark',
  input: z.object({
    planId: z.uuid(),
    answer: z.enum(['acknowledged', 'returned']),
    remark: z.string().trim().max(500).optional(),
  }),
  output: z.discriminatedUnion('ok', [done, refused('not-your-unit', 'already-answered', 'remark-missing')]),
})
