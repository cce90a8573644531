import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Choice, Content } from '../programme.ts'
import { done, editRefusals, refused } from '../refusals.ts'

export const Demand = z.object({
  key: z.string(),
  kind: z.enum([
    'target-raised',
    'target-added',
    'allotted-above',
    'deadline-earlier',
    'deadline-added',
    'date-earlier',
    'task-required',
  ]),
  title: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  reason: z.string().nullable(),
})
export type Demand = z.infer<typeof Demand>

export const Comparison = z.object({
  asIs: z.number().int(),
  adapted: z.number().int(),
  added: z.number().int(),
  notChosen: z.number().int(),
  adjustmentRequested: z.number().int(),
  differences: z.array(
    z.object({
      kind: z.enum(['adapted', 'added', 'not-chosen', 'adjustment-requested']),
      taskId: z.uuid(),
      rootTaskId: z.uuid(),
      title: z.string(),
      reason: z.string().nullable(),
      fields: z.array(z.string()),
    }),
  ),
})

export const getDelivery = endpoint({
  method: 'get',
  path: '/api/deliveries/:deliveryId',
  may: 'programmes.read',
  summary: 'A programme as it arrived, and the adoption made from it',
  input: z.object({ deliveryId: z.uuid() }),
  output: z.object({
    id: z.uuid(),
    role: z.enum(['adopt', 'receive']),
    fromUnitName: z.string(),
    dueOn: z.iso.date().nullable(),
    at: z.iso.datetime(),
    content: Content,
    adoptionId: z.uuid().nullable(),
    receivedAt: z.iso.datetime().nullable(),
    can: z.object({
      adopt: z.union([z.literal(true), z.enum(['not-your-unit', 'to-receive', 'already-adopted'])]),
      receive: z.union([z.literal(true), z.enum(['not-your-unit', 'to-adopt', 'already-received'])]),
    }),
  }),
})

export const adoptProgramme = endpoint({
  method: 'post',
  path: '/api/deliveries/:deliveryId/adoption',
  may: 'programmes.draft',
  summary: 'Begin the unit’s own version of a programme: to choose from, or all of it as it is',
  input: z.object({ deliveryId: z.uuid(), allAsIs: z.boolean().default(false) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), id: z.uuid() }),
    refused('not-your-unit', 'to-receive', 'already-adopted'),
  ]),
})

/** To adapt a task is to save it with another text (saveTask). Not choosing asks for no reason. */
export const chooseTask = endpoint({
  method: 'post',
  path: '/api/programmes/:programmeId/tasks/:taskId/choice',
  may: 'programmes.draft',
  summary: 'Take a task as it is, do not choose it, or ask for an adjustment of a required one',
  input: z.object({
    programmeId: z.uuid(),
    taskId: z.uuid(),
    choice: Choice.extract(['as-is', 'not-chosen', 'adjustment-requested']),
    reason: z.string().trim().max(500).optional(),
  }),
  output: z.discriminatedUnion('ok', [
    done,
    refused(...editRefusals, 'no-such-item', 'required-task', 'not-required', 'reason-missing'),
  ]),
})

export const explainDemand = endpoint({
  method: 'post',
  path: '/api/programmes/:programmeId/demand-reasons',
  may: 'programmes.draft',
  summary: 'Give the reason for a new demand on the levels below',
  input: z.object({
    programmeId: z.uuid(),
    demand: z.string().max(300),
    reason: z.string().trim().min(2).max(500),
  }),
  output: z.discriminatedUnion('ok', [done, refused('not-your-unit', 'already-issued', 'no-such-demand')]),
})

export const listAdoptions = endpoint({
  method: 'get',
  path: '/api/programmes/:programmeId/adoptions',
  may: 'programmes.read',
  summary: 'What each addressee made of an issued programme, in official order',
  input: z.object({ programmeId: z.uuid() }),
  output: z.object({
    adoptions: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        programmeId: z.uuid().nullable(),
        /** 'submitted' for signature is still drafting from above; what counts there is the plan handed in. */
        state: z.enum(['not-started', 'drafting', 'signed', 'plan-submitted', 'issued']),
        planAt: z.iso.datetime().nullable(),
        isLate: z.boolean(),
        comparison: Comparison.nullable(),
        demands: z.array(Demand),
        openCorrections: z.number().int(),
      }),
    ),
    receivers: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), receivedAt: z.iso.datetime().nullable() })),
  }),
})
