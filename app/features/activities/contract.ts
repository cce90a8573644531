import { z } from 'zod'
import { endpoint, type OutputOf } from '../../platform/http/endpoint.ts'
import { ChangeRefusal } from './changes/change.ts'
import {
  AnswerRefusal,
  CancelRefusal,
  CloseRefusal,
  NamedRole,
  PlanRefusal,
  PublishRefusal,
  SessionState,
} from './session.ts'

const Day = z.iso.date()
const Instant = z.iso.datetime()
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const can = <B extends z.ZodEnum>(refusals: B) => z.union([z.literal(true), refusals])
const done = z.object({ ok: z.literal(true) })
const refused = <B extends z.ZodEnum>(because: B) => z.object({ ok: z.literal(false), because })

export const Title = z.string().trim().min(1).max(80)
export const Place = z.string().trim().min(1).max(80)
export const Capacity = z.number().int().min(1).max(100_000)
export const Reason = z.string().trim().min(2).max(200)

export const SessionPlan = z.object({
  title: Title,
  description: z.string().trim().max(2000).default(''),
  place: Place,
  day: Day,
  startTime: Time,
  /** Left out where it ends on the same day. */
  lastDay: Day.optional(),
  endTime: Time,
  capacity: Capacity,
  /** A task of the unit's own programme or adoption. */
  taskId: z.uuid().optional(),
  jointUnitIds: z.array(z.uuid()).max(10).default([]),
  named: z
    .array(z.object({ role: NamedRole, name: z.string().trim().min(1).max(60) }))
    .max(20)
    .default([]),
})
export type SessionPlan = z.infer<typeof SessionPlan>

export const planSession = endpoint({
  method: 'post',
  path: '/api/sessions',
  may: 'activities.run',
  summary: 'Plan an activity with one session; joint organisers are invited',
  input: SessionPlan,
  output: z.discriminatedUnion('ok', [done.extend({ sessionId: z.uuid() }), refused(PlanRefusal)]),
})

export const publishSession = endpoint({
  method: 'post',
  path: '/api/sessions/:sessionId/publication',
  may: 'activities.run',
  summary: 'Open the public enrolment page',
  input: z.object({ sessionId: z.uuid() }),
  output: z.discriminatedUnion('ok', [done.extend({ code: z.string() }), refused(PublishRefusal)]),
})

export const cancelSession = endpoint({
  method: 'post',
  path: '/api/sessions/:sessionId/cancellation',
  may: 'activities.run',
  summary: 'Call a session off, with the reason that the public page shows',
  input: z.object({ sessionId: z.uuid(), reason: Reason }),
  output: z.discriminatedUnion('ok', [done, refused(CancelRefusal)]),
})

export const closeSession = endpoint({
  method: 'post',
  path: '/api/sessions/:sessionId/closing',
  may: 'activities.run',
  summary: 'Say that the record of a session is complete',
  input: z.object({ sessionId: z.uuid() }),
  output: z.discriminatedUnion('ok', [done, refused(CloseRefusal)]),
})

export const answerInvitation = endpoint({
  method: 'post',
  path: '/api/sessions/:sessionId/invitation-answer',
  may: 'activities.answer-invitation',
  summary: 'Accept or decline to organise a session jointly',
  input: z.object({ sessionId: z.uuid(), accept: z.boolean(), reason: z.string().trim().max(200).default('') }),
  output: z.discriminatedUnion('ok', [done, refused(AnswerRefusal)]),
})

/** Where and when it was to be before it was last moved, and when that was changed. */
export const MovedFrom = z.object({
  place: z.string(),
  day: Day,
  lastDay: Day,
  startsAt: Instant,
  endsAt: Instant,
  at: Instant,
})

const SessionRow = z.object({
  id: z.uuid(),
  title: z.string(),
  place: z.string(),
  day: Day,
  lastDay: Day,
  startsAt: Instant,
  endsAt: Instant,
  state: SessionState,
  hostUnitId: z.uuid(),
  hostName: z.string(),
  capacity: z.number().int(),
  enrolled: z.number().int(),
  attended: z.number().int(),
})
export type SessionRow = z.infer<typeof SessionRow>

export const listSessions = endpoint({
  method: 'get',
  path: '/api/sessions',
  may: 'activities.read',
  summary: 'Sessions of the unit, those below it and those it jointly organises, within a window of days',
  input: z.object({ from: Day.optional(), to: Day.optional() }),
  output: z.object({
    from: Day,
    to: Day,
    /** More stand in the window than are listed. */
    more: z.boolean(),
    sessions: z.array(SessionRow.extend({ standing: z.enum(['host', 'joint', 'above']) })),
  }),
})

/** How one stands to a session decides what one sees: the host names, others counts. */
export const getSession = endpoint({
  method: 'get',
  path: '/api/sessions/:sessionId',
  may: 'activities.read',
  summary: 'One session with its organisers, its numbers and what may be done',
  input: z.object({ sessionId: z.uuid() }),
  output: SessionRow.extend({
    standing: z.enum(['host', 'joint', 'above']),
    description: z.string(),
    task: z.object({ title: z.string(), programmeTitle: z.string() }).nullable(),
    /** Address of the public page; null until it is published. */
    publicPage: z.object({ code: z.string(), url: z.string() }).nullable(),
    cancelledBecause: z.string().nullable(),
    movedFrom: MovedFrom.nullable(),
    joint: z.array(
      z.object({
        unitId: z.uuid(),
        name: z.string(),
        answer: z.enum(['waiting', 'accepted', 'declined']),
        reason: z.string(),
      }),
    ),
    named: z.array(z.object({ role: NamedRole, name: z.string() })),
    /** Of those present: by ticket code, ticked on the list, from the sheet afterwards, and beside them the head count. */
    present: z.object({
      code: z.number().int(),
      list: z.number().int(),
      sheet: z.number().int(),
      others: z.number().int(),
    }),
    doubt: z.object({ quantity: z.number().int(), expected: z.number().int() }).nullable(),
    can: z.object({
      publish: can(PublishRefusal),
      change: can(ChangeRefusal),
      cancel: can(CancelRefusal),
      close: can(CloseRefusal),
      /** null where the unit is not invited. */
      answer: can(AnswerRefusal).nullable(),
      seeNames: z.boolean(),
    }),
  }),
})

/** What the plan form offers: tasks of the unit's programmes and adoptions. */
export const listSessionTasks = endpoint({
  method: 'get',
  path: '/api/session-tasks',
  may: 'activities.read',
  summary: 'Tasks that the unit may run sessions under',
  input: z.object({}),
  output: z.object({
    tasks: z.array(
      z.object({ taskId: z.uuid(), title: z.string(), programmeTitle: z.string(), fixedDay: Day.nullable() }),
    ),
  }),
})

/** As a screen that has opened one holds it. */
export type Session = OutputOf<typeof getSession>
