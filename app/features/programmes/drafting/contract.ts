import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { DeadlineFields, Phase, Target, TaskFields } from '../programme.ts'
import { done, editRefusals, refused } from '../refusals.ts'

const Day = z.iso.date()
const made = z.object({ ok: z.literal(true), id: z.uuid() })
const inProgramme = { programmeId: z.uuid() }

export const draftProgramme = endpoint({
  method: 'post',
  path: '/api/programmes',
  may: 'programmes.draft',
  summary: 'Draft a programme from a compiled notice, or an empty one by its title',
  input: z.object({ noticeId: z.uuid().optional(), title: z.string().trim().min(1).max(200).optional() }),
  output: z.discriminatedUnion('ok', [made, refused('open-doubts', 'not-a-plan', 'already-drafted', 'no-title')]),
})

export const saveProgramme = endpoint({
  method: 'put',
  path: '/api/programmes/:programmeId',
  may: 'programmes.draft',
  summary: 'Change the title and the window of a programme in drafting',
  input: z.object({
    ...inProgramme,
    title: z.string().trim().min(1).max(200),
    windowStart: Day.nullable(),
    windowEnd: Day.nullable(),
  }),
  output: z.discriminatedUnion('ok', [done, refused(...editRefusals)]),
})

/** In an adoption a task that differs from the level above becomes 'adapted', an added one 'own'. */
export const saveTask = endpoint({
  method: 'post',
  path: '/api/programmes/:programmeId/tasks',
  may: 'programmes.draft',
  summary: 'Add a task, or change the one named by taskId',
  input: TaskFields.extend({
    ...inProgramme,
    taskId: z.uuid().optional(),
    groupTitle: z.string().trim().max(60).nullable().default(null),
    responsible: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
  }),
  output: z.discriminatedUnion('ok', [made, refused(...editRefusals, 'no-such-item', 'duty-of-the-level-above')]),
})

export const savePhase = endpoint({
  method: 'post',
  path: '/api/programmes/:programmeId/phases',
  may: 'programmes.draft',
  summary: 'Add a phase, or change the one named by phaseId; no end means open',
  input: Phase.pick({ name: true, startsOn: true, endsOn: true }).extend({
    ...inProgramme,
    phaseId: z.uuid().optional(),
  }),
  output: z.discriminatedUnion('ok', [made, refused(...editRefusals, 'no-such-item', 'ends-before-start')]),
})

/** Giving a day where the notice had none is a decision: who, when and what was written are kept. */
export const saveDeadline = endpoint({
  method: 'post',
  path: '/api/programmes/:programmeId/deadlines',
  may: 'programmes.draft',
  summary: 'Add a deadline, or change the one named by deadlineId',
  input: DeadlineFields.omit({ toUnitId: true }).extend({
    ...inProgramme,
    deadlineId: z.uuid().optional(),
    asks: z.enum(['plan', 'summary', 'other']).default('other'),
    /** When left out, the unit is found by its name. */
    toUnitId: z.uuid().nullable().optional(),
  }),
  output: z.discriminatedUnion('ok', [made, refused(...editRefusals, 'no-such-item', 'day-missing')]),
})

export const saveTarget = endpoint({
  method: 'post',
  path: '/api/programmes/:programmeId/targets',
  may: 'programmes.draft',
  summary: 'Add a typed target, or change the one named by targetId',
  input: Target.pick({
    subject: true,
    measure: true,
    comparator: true,
    quantity: true,
    quantityMax: true,
    approximate: true,
    unit: true,
    period: true,
    years: true,
    commitment: true,
    taskId: true,
  }).extend({ ...inProgramme, targetId: z.uuid().optional(), attestedOnly: z.boolean().default(false) }),
  output: z.discriminatedUnion('ok', [
    made,
    refused(...editRefusals, 'no-such-item', 'no-such-measure', 'sensitive-group', 'range-backwards'),
  ]),
})

export const removeItem = endpoint({
  method: 'delete',
  path: '/api/programmes/:programmeId/items/:itemId',
  may: 'programmes.draft',
  summary: 'Remove a task, phase, deadline or target; what the level above asked stays and is not chosen instead',
  input: z.object({ ...inProgramme, itemId: z.uuid() }),
  output: z.discriminatedUnion('ok', [done, refused(...editRefusals, 'no-such-item', 'asked-from-above')]),
})
