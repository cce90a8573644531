import { z } from 'zod'
import { endpoint, fileOutput } from '../../platform/http/endpoint.ts'
import { sheetMediaType } from '../../platform/sheet-media-type.ts'
import { PersonName, Phone } from './person-fields.ts'

export const TieKind = z.enum(['participant', 'contact', 'volunteer', 'member', 'alumnus'])
export const TieChannel = z.enum(['self-registration', 'list', 'import', 'recommendation'])

export const Tie = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  phone: z.string().nullable(),
  kind: TieKind,
  channel: TieChannel,
  since: z.iso.date(),
  until: z.iso.date().nullable(),
})
export type Tie = z.infer<typeof Tie>

export const LedgerFilters = z.object({
  /** The beginning of a name, or of its pinyin initials in Latin letters. */
  search: z.string().trim().min(1).max(40).optional(),
  kind: z.array(TieKind).optional(),
  channel: z.array(TieChannel).optional(),
  since: z.iso.date().optional(),
  state: z.enum(['current', 'ended']).default('current'),
})
export type LedgerFilters = z.infer<typeof LedgerFilters>

export const listPeople = endpoint({
  method: 'get',
  path: '/api/people',
  may: 'people.read',
  isDetail: true,
  summary: 'The unit’s own ledger of ties, newest first; names of other units’ people are not here',
  input: LedgerFilters.extend({ page: z.coerce.number().int().min(1).max(200).default(1) }),
  output: z.object({
    /** Counted up to the last page that opens; `isMore` says that there are more than that. */
    total: z.number().int(),
    isMore: z.boolean(),
    pageSize: z.number().int(),
    ties: z.array(Tie),
  }),
})

const Shown = z.union([z.number().int(), z.enum(['under-5', 'withheld'])])

export const countPeople = endpoint({
  method: 'get',
  path: '/api/people-counts',
  may: 'people.count',
  summary: 'How many people the unit and each unit directly below it hold; one to four is shown as fewer than five',
  input: z.object({}),
  output: z.object({
    asOf: z.iso.datetime(),
    own: z.object({ unitId: z.uuid(), unitName: z.string(), people: z.number().int() }),
    total: z.union([z.number().int(), z.literal('withheld')]),
    children: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), people: Shown })),
  }),
})

export const getPerson = endpoint({
  method: 'get',
  path: '/api/people/:personId',
  may: 'people.read',
  isDetail: true,
  summary: 'One person, where the unit holds a tie: ties, consents, who looked; the phone is masked',
  input: z.object({ personId: z.uuid() }),
  output: z.object({
    id: z.uuid(),
    name: z.string(),
    phone: z.string().nullable(),
    ties: z.array(Tie.omit({ personId: true, name: true, phone: true })),
    consents: z.array(
      z.object({
        id: z.uuid(),
        purpose: z.object({ zh: z.string(), en: z.string() }),
        version: z.number().int(),
        channel: z.enum(['self', 'paper', 'guardian']),
        givenAt: z.iso.datetime(),
        withdrawnAt: z.iso.datetime().nullable(),
      }),
    ),
    looks: z.array(
      z.object({ what: z.enum(['phone', 'export']), by: z.string(), reason: z.string(), at: z.iso.datetime() }),
    ),
    can: z.object({ reveal: z.union([z.literal(true), z.enum(['no-phone', 'role'])]) }),
  }),
})

const Reason = z.string().trim().min(2).max(200)

export const revealPhone = endpoint({
  method: 'post',
  path: '/api/people/:personId/phone',
  may: 'people.reveal',
  summary: 'The whole phone number, for a reason that is kept with who looked and when',
  input: z.object({ personId: z.uuid(), reason: Reason }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), phone: z.string() }),
    z.object({ ok: z.literal(false), because: z.literal('no-phone') }),
  ]),
})

export const addPerson = endpoint({
  method: 'post',
  path: '/api/people',
  may: 'people.enter',
  summary: 'Enter somebody by hand who has said yes on paper and is 18 or over',
  input: z.object({
    name: PersonName,
    phone: Phone.optional(),
    kind: TieKind.exclude(['participant']),
    isAdult: z.boolean(),
    hasPaperConsent: z.boolean(),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), personId: z.uuid(), isKnown: z.boolean() }),
    z.object({ ok: z.literal(false), because: z.enum(['not-adult', 'no-consent']) }),
  ]),
})

export const exportPeople = endpoint({
  method: 'post',
  path: '/api/people-exports',
  may: 'people.export',
  needsProof: true,
  summary: 'The ledger as .xlsx exactly as seen, for a purpose that is kept; phones stay masked',
  input: LedgerFilters.extend({ columns: z.array(z.string()).optional(), purpose: Reason }),
  output: fileOutput,
  produces: [sheetMediaType],
})
