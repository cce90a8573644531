import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Comparison, Demand } from './adoption/contract.ts'
import { groups } from './issue/addressees.ts'
import { Content } from './programme.ts'
import { AllotmentBalance } from './targets/contract.ts'

const Instant = z.iso.datetime()
const Day = z.iso.date()
export const ProgrammeState = z.enum(['drafting', 'submitted', 'checked', 'signed', 'issued'])

export const listProgrammes = endpoint({
  method: 'get',
  path: '/api/programmes',
  may: 'programmes.read',
  summary: 'What arrived at the unit to be adopted or noted, and its own programmes, newest first',
  input: z.object({}),
  output: z.object({
    arrived: z.array(
      z.object({
        deliveryId: z.uuid(),
        title: z.string(),
        role: z.enum(['adopt', 'receive']),
        fromUnitName: z.string(),
        dueOn: Day.nullable(),
        at: Instant,
        adoptionId: z.uuid().nullable(),
        receivedAt: Instant.nullable(),
      }),
    ),
    own: z.array(
      z.object({
        programmeId: z.uuid(),
        noticeId: z.uuid().nullable(),
        title: z.string(),
        state: ProgrammeState,
        /** The level above whose programme it adopts; null where it was drafted here. */
        fromUnitName: z.string().nullable(),
        tasks: z.number().int(),
        issuedTo: z.number().int(),
        /** Of the units that it was issued to for adoption: how many have begun. */
        adopted: z.number().int(),
        openCorrections: z.number().int(),
        at: Instant,
      }),
    ),
  }),
})

const may = <const Because extends string>(...because: [Because, ...Because[]]) =>
  z.union([z.literal(true), z.enum(because)])

export const getProgramme = endpoint({
  method: 'get',
  path: '/api/programmes/:programmeId',
  may: 'programmes.read',
  summary: 'A programme with its way through sign-off and issue, its figures, and what may be done with it',
  input: z.object({ programmeId: z.uuid() }),
  output: Content.extend({
    state: ProgrammeState,
    noticeId: z.uuid().nullable(),
    parent: z
      .object({ programmeId: z.uuid(), deliveryId: z.uuid(), unitName: z.string(), title: z.string() })
      .nullable(),
    draftedBy: z.object({ name: z.string(), at: Instant }),
    steps: z.array(z.enum(['submitted', 'checked', 'signed'])),
    signOff: z.array(
      z.object({
        step: z.enum(['submitted', 'checked', 'signed', 'returned']),
        remark: z.string().nullable(),
        byName: z.string(),
        at: Instant,
      }),
    ),
    issue: z
      .object({ groups: z.array(z.string()), published: z.boolean(), byName: z.string(), at: Instant })
      .nullable(),
    addressees: z.array(
      z.object({
        group: z.enum(groups),
        role: z.enum(['adopt', 'receive']),
        unitNames: z.array(z.string()),
        /** Named by the notice. */
        preselected: z.boolean(),
      }),
    ),
    /** Null in a programme that was drafted here. */
    comparison: Comparison.nullable(),
    demands: z.array(Demand),
    /** The unit's own figure for each target that has a measure; root ids lead to its records. */
    figures: z.array(
      z.object({
        targetId: z.uuid(),
        value: z.number().int(),
        doubted: z.number().int(),
        evidence: z.array(z.object({ kind: z.string(), value: z.number().int() })),
        rootTaskId: z.uuid().nullable(),
      }),
    ),
    balances: z.array(AllotmentBalance.extend({ targetId: z.uuid() })),
    dayDecisions: z.array(
      z.object({ deadlineId: z.uuid(), raw: z.string(), dueOn: Day, byName: z.string(), at: Instant }),
    ),
    plan: z
      .object({
        toName: z.string(),
        dueOn: Day.nullable(),
        last: z
          .object({
            at: Instant,
            isLate: z.boolean(),
            answer: z.enum(['acknowledged', 'returned']).nullable(),
            remark: z.string().nullable(),
          })
          .nullable(),
      })
      .nullable(),
    openCorrections: z.number().int(),
    can: z.object({
      edit: may('not-your-unit', 'in-sign-off', 'already-issued', 'role'),
      submitForSignOff: may(
        'not-your-unit',
        'already-issued',
        'already-done',
        'no-tasks',
        'nothing-chosen',
        'deadline-without-day',
        'no-such-step',
        'role',
      ),
      check: may(
        'not-your-unit',
        'already-issued',
        'already-done',
        'no-such-step',
        'no-tasks',
        'nothing-chosen',
        'deadline-without-day',
        'role',
      ),
      sign: may(
        'not-your-unit',
        'already-issued',
        'already-done',
        'no-such-step',
        'no-tasks',
        'nothing-chosen',
        'deadline-without-day',
        'role',
      ),
      sendBack: may('not-your-unit', 'already-issued', 'nothing-to-return', 'role'),
      issue: may('not-your-unit', 'not-signed', 'already-issued', 'demand-without-reason', 'nobody-below', 'role'),
      submitPlan: may('not-your-unit', 'not-signed', 'not-adopted', 'no-recipient', 'already-submitted', 'role'),
      correct: may('not-your-unit', 'not-issued', 'role'),
    }),
  }),
})
