import { z } from 'zod'
import { endpoint, fileOutput, type OutputOf } from '../../../platform/http/endpoint.ts'
import { Blocks, BoundValue, Runs } from '../bound-figure.ts'
import { BulletinState, BulletinText, ConfirmationState } from './bulletin.ts'

const Ok = z.object({ ok: z.literal(true) })
const Instant = z.iso.datetime()
const refusal = <const R extends readonly string[]>(because: R) =>
  z.object({ ok: z.literal(false), because: z.enum(because) })
const Short = z.string().trim().min(1).max(100)

const Numbered = z.object({ masthead: z.string(), year: z.number().int(), issue: z.number().int() })

export const listBulletins = endpoint({
  method: 'get',
  path: '/api/bulletins',
  may: 'bulletins.read',
  summary: 'Bulletins of the unit one acts for, those it received, and figures it is asked to confirm',
  input: z.object({}),
  output: z.object({
    bulletins: z.array(
      z.object({
        id: z.uuid(),
        masthead: z.string(),
        year: z.number().int().nullable(),
        issue: z.number().int().nullable(),
        title: z.string(),
        state: BulletinState,
        editedAt: Instant,
        signedAt: Instant.nullable(),
      }),
    ),
    series: z.array(z.object({ id: z.uuid(), name: z.string(), organ: z.string() })),
    received: z.array(
      Numbered.extend({ bulletinId: z.uuid(), title: z.string(), fromUnitName: z.string(), deliveredAt: Instant }),
    ),
    requests: z.array(
      z.object({
        requestId: z.uuid(),
        title: z.string(),
        fromUnitName: z.string(),
        requestedAt: Instant,
        state: ConfirmationState,
      }),
    ),
  }),
})

export const openBulletin = endpoint({
  method: 'post',
  path: '/api/bulletins',
  may: 'bulletins.edit',
  summary: 'Open a bulletin in a series of the unit; a new series is begun by its name',
  input: z.object({ series: Short, organ: Short.optional(), title: z.string().trim().min(1).max(200) }),
  output: Ok.extend({ bulletinId: z.uuid() }),
})

const Can = <const R extends readonly string[]>(because: R) => z.union([z.literal(true), z.enum([...because, 'role'])])

export const getBulletin = endpoint({
  method: 'get',
  path: '/api/bulletins/:bulletinId',
  may: 'bulletins.read',
  summary: 'One bulletin: its text, figures (frozen once signed), confirmations in official order and sign-off',
  input: z.object({ bulletinId: z.uuid() }),
  output: BulletinText.extend({
    id: z.uuid(),
    masthead: z.string(),
    organ: z.string(),
    year: z.number().int().nullable(),
    issue: z.number().int().nullable(),
    /** Day of signing. */
    day: z.iso.date().nullable(),
    revision: z.number().int(),
    state: BulletinState,
    figures: z.array(BoundValue.extend({ facts: z.number().int().nullable() })),
    asOf: Instant,
    /** Names of the units that are credited or receive the bulletin, by id. */
    unitNames: z.record(z.string(), z.string()),
    units: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        figures: z.number().int(),
        sections: z.number().int(),
        confirmation: ConfirmationState,
        hasDoubts: z.boolean(),
        /** How many of its figures have moved since it confirmed them. */
        moved: z.number().int(),
        remark: z.string().nullable(),
        answeredAt: Instant.nullable(),
        byName: z.string().nullable(),
      }),
    ),
    steps: z.array(
      z.object({ step: z.enum(['drafted', 'checked']), at: Instant, byName: z.string(), stands: z.boolean() }),
    ),
    signing: z
      .object({
        fingerprint: z.string(),
        /** The fingerprint computed anew from the frozen rows is the same. */
        intact: z.boolean(),
        signedAt: Instant,
        byName: z.string(),
        unansweredBecause: z.string().nullable(),
        documents: z.array(z.enum(['pdf', 'docx'])),
      })
      .nullable(),
    can: z.object({
      edit: Can(['signed']),
      ask: Can(['signed', 'nothing-to-ask']),
      draft: Can(['signed', 'already-taken', 'draft-first', 'empty']),
      check: Can(['signed', 'already-taken', 'draft-first', 'empty']),
      sign: Can(['signed', 'check-first', 'objected', 'doubts-unconfirmed', 'unconfirmed']),
    }),
  }),
})

export const editBulletin = endpoint({
  method: 'put',
  path: '/api/bulletins/:bulletinId',
  may: 'bulletins.edit',
  summary: 'Keep the text of an unsigned bulletin; steps of the sign-off taken before count no more',
  input: BulletinText.extend({ bulletinId: z.uuid(), revision: z.number().int() }),
  output: z.discriminatedUnion('ok', [
    Ok.extend({ revision: z.number().int() }),
    refusal([
      'signed',
      'edited-meanwhile',
      'figure-twice',
      'unknown-measure',
      'figure-outside-scope',
      'not-taken',
      'recipient-outside-reach',
    ]),
  ]),
})

export const askForConfirmation = endpoint({
  method: 'post',
  path: '/api/bulletins/:bulletinId/confirmation-requests',
  may: 'bulletins.edit',
  summary: 'Ask every unit that has a figure or a section in the bulletin to confirm it, once for what it is',
  input: z.object({ bulletinId: z.uuid() }),
  output: z.discriminatedUnion('ok', [Ok.extend({ units: z.number().int() }), refusal(['signed', 'nothing-to-ask'])]),
})

export const getConfirmationRequest = endpoint({
  method: 'get',
  path: '/api/confirmation-requests/:requestId',
  may: 'bulletins.read',
  summary: 'What a unit above wants to print of the unit’s work, with its figures as they stand now',
  input: z.object({ requestId: z.uuid() }),
  output: z.object({
    requestId: z.uuid(),
    masthead: z.string(),
    title: z.string(),
    fromUnitName: z.string(),
    requestedAt: Instant,
    paragraphs: z.array(Runs),
    sections: z.array(z.object({ title: z.string(), blocks: Blocks })),
    figures: z.array(BoundValue),
    asOf: Instant,
    state: ConfirmationState,
    answers: z.array(
      z.object({
        answer: z.enum(['confirmed', 'objected']),
        remark: z.string().nullable(),
        at: Instant,
        byName: z.string(),
      }),
    ),
    can: z.object({ answer: Can(['already-confirmed', 'signed']) }),
  }),
})

export const answerConfirmation = endpoint({
  method: 'post',
  path: '/api/confirmation-requests/:requestId/answers',
  may: 'bulletins.confirm-figures',
  summary: 'Confirm the unit’s figures and sections, or object with a remark',
  input: z.object({
    requestId: z.uuid(),
    answer: z.enum(['confirmed', 'objected']),
    remark: z.string().trim().min(1).max(500).optional(),
  }),
  output: z.discriminatedUnion('ok', [Ok, refusal(['already-confirmed', 'signed', 'remark-needed'])]),
})

export const takeStep = endpoint({
  method: 'post',
  path: '/api/bulletins/:bulletinId/steps',
  may: 'bulletins.edit',
  summary: 'Sign-off before signing: drafted (拟稿) and checked (核稿); one person may do both',
  input: z.object({ bulletinId: z.uuid(), step: z.enum(['drafted', 'checked']) }),
  output: z.discriminatedUnion('ok', [Ok, refusal(['signed', 'already-taken', 'draft-first', 'empty'])]),
})

export const signBulletin = endpoint({
  method: 'post',
  path: '/api/bulletins/:bulletinId/signing',
  may: 'bulletins.sign',
  summary: 'Sign: assign the issue number, freeze every figure and keep the fingerprint of the whole',
  input: z.object({ bulletinId: z.uuid(), unansweredBecause: z.string().trim().min(2).max(200).optional() }),
  output: z.discriminatedUnion('ok', [
    Ok.extend({ year: z.number().int(), issue: z.number().int(), fingerprint: z.string() }),
    refusal(['signed', 'check-first', 'objected', 'doubts-unconfirmed', 'unconfirmed', 'edited-meanwhile']),
  ]),
})

export const listChangesSince = endpoint({
  method: 'get',
  path: '/api/bulletins/:bulletinId/changes',
  may: 'bulletins.read',
  summary: 'Each figure of a signed bulletin: what was signed, what the records say now',
  input: z.object({ bulletinId: z.uuid() }),
  output: z.object({
    asOf: Instant,
    figures: z.array(
      z.object({
        signed: BoundValue.extend({ asOf: Instant, facts: z.number().int() }),
        now: z.object({ value: z.number().int(), doubted: z.number().int(), facts: z.number().int() }).nullable(),
        /** The very records have changed, even where the number is the same. */
        recordsChanged: z.boolean(),
      }),
    ),
  }),
})

export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

export const getBulletinDocument = endpoint({
  method: 'get',
  path: '/api/bulletins/:bulletinId/documents/:format',
  may: 'bulletins.read',
  summary: 'The signed bulletin as a file, for its unit and for those it was distributed to',
  input: z.object({ bulletinId: z.uuid(), format: z.enum(['pdf', 'docx']) }),
  output: fileOutput,
  produces: [mediaTypes.pdf, mediaTypes.docx],
})

/** As a screen that has opened one holds it. */
export type Bulletin = OutputOf<typeof getBulletin>
