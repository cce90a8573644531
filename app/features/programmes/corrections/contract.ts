import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { DeadlineFields, TargetFields, TaskFields } from '../programme.ts'
import { refused } from '../refusals.ts'

const Value = z.union([z.string(), z.number(), z.null()])
const Change = z.object({ field: z.string(), from: Value, to: Value })

/** One item with the fields that change; fields left out stay. */
const Item = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('task'), itemId: z.uuid(), changes: TaskFields.omit({ requirement: true }).partial() }),
  z.object({
    kind: z.literal('deadline'),
    itemId: z.uuid(),
    changes: DeadlineFields.pick({ what: true, dueOn: true }).partial(),
  }),
  z.object({ kind: z.literal('target'), itemId: z.uuid(), changes: TargetFields.partial() }),
])

export const correctProgramme = endpoint({
  method: 'post',
  path: '/api/programmes/:programmeId/corrections',
  may: 'programmes.issue',
  summary: 'Correct items of an issued programme; every adopter is told item by item and takes or keeps',
  input: z.object({
    programmeId: z.uuid(),
    reason: z.string().trim().min(2).max(500),
    items: z.array(Item).min(1).max(50),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), corrections: z.number().int() }),
    refused('not-your-unit', 'not-issued', 'no-such-item', 'nothing-changes'),
  ]),
})

const Told = {
  itemKind: z.enum(['task', 'deadline', 'target']),
  itemId: z.uuid(),
  itemTitle: z.string(),
  changes: z.array(Change),
  reason: z.string(),
  at: z.iso.datetime(),
}
const Answer = z.enum(['taken', 'kept', 'noted'])

export const listCorrections = endpoint({
  method: 'get',
  path: '/api/programmes/:programmeId/corrections',
  may: 'programmes.read',
  summary: 'Corrections sent with this programme and how each adopter answered; those received with its adoption',
  input: z.object({ programmeId: z.uuid() }),
  output: z.object({
    sent: z.array(
      z.object({
        id: z.uuid(),
        ...Told,
        byName: z.string(),
        answers: z.array(z.object({ unitName: z.string(), answer: Answer.nullable() })),
      }),
    ),
    received: z.array(
      z.object({
        id: z.uuid(),
        ...Told,
        fromUnitName: z.string(),
        answer: Answer.nullable(),
        answeredAt: z.iso.datetime().nullable(),
        /** Fields that this unit had changed, too: its own text, to compare and decide. */
        conflicts: z.array(z.object({ field: z.string(), mine: Value })),
      }),
    ),
  }),
})

export const answerCorrection = endpoint({
  method: 'post',
  path: '/api/corrections/:correctionId/answer',
  may: 'programmes.draft',
  summary: 'Take a correction into the unit’s own version, or keep the own text',
  input: z.object({
    correctionId: z.uuid(),
    answer: z.enum(['take', 'keep']),
    /** For fields that both changed: whose text stands. */
    conflicts: z.record(z.string(), z.enum(['mine', 'theirs'])).default({}),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    refused('not-your-unit', 'already-answered', 'conflict'),
  ]),
})
