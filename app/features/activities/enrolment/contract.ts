import { z } from 'zod'
import { endpoint, fileOutput, type OutputOf } from '../../../platform/http/endpoint.ts'
import { sheetMediaType } from '../../../platform/sheet-media-type.ts'
import { PersonName, Phone } from '../../people/public.ts'
import { DoorRefusal, Way } from '../attendance/attendance.ts'
import { MovedFrom } from '../contract.ts'
import { NamedRole } from '../session.ts'
import { ShortCode } from '../short-code.ts'
import { EnrolRefusal, Openness } from './enrolment.ts'

const Day = z.iso.date()
const Instant = z.iso.datetime()
const InTwoLanguages = z.object({ zh: z.string(), en: z.string() })

/** A purpose as a person reads it before giving anything. */
const Purpose = z.object({ name: InTwoLanguages, statement: InTwoLanguages, fields: z.array(z.string()) })

const SessionOnPaper = z.object({
  title: z.string(),
  place: z.string(),
  day: Day,
  lastDay: Day,
  startsAt: Instant,
  endsAt: Instant,
  hostName: z.string(),
  jointNames: z.array(z.string()),
  movedFrom: MovedFrom.nullable(),
  cancelledBecause: z.string().nullable(),
})

export const getPublicSession = endpoint({
  method: 'get',
  path: '/api/public/sessions/:code',
  may: 'public',
  summary: 'What the public page shows of a published session, with the statements to read before enrolling',
  input: z.object({ code: ShortCode }),
  output: SessionOnPaper.extend({
    description: z.string(),
    named: z.array(z.object({ role: NamedRole, name: z.string() })),
    openness: Openness,
    seatsLeft: z.number().int(),
    purposes: z.object({ activity: Purpose, jointOrganiser: Purpose.nullable() }),
  }),
})

export const enrol = endpoint({
  method: 'post',
  path: '/api/public/sessions/:code/enrolments',
  may: 'public',
  summary: 'Enrol oneself; whoever is under 18 is refused and nothing is stored',
  input: z.object({
    code: ShortCode,
    name: PersonName,
    phone: Phone,
    declaredAdult: z.boolean(),
    agreesActivity: z.literal(true),
    agreesJoint: z.boolean(),
    /** Made once by the form: sent again because the answer was lost on a weak signal, it gets the same ticket. */
    requestKey: z.uuid().optional(),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), ticketToken: z.string(), ticketCode: z.string() }),
    z.object({ ok: z.literal(false), because: EnrolRefusal }),
  ]),
})

const TicketToken = z.string().regex(/^[\w-]{44}$/)

export const getTicket = endpoint({
  method: 'get',
  path: '/api/public/tickets/:ticketToken',
  may: 'public',
  summary: 'A ticket by its signed link, with what was agreed to',
  input: z.object({ ticketToken: TicketToken }),
  output: z.discriminatedUnion('there', [
    SessionOnPaper.extend({
      there: z.literal(true),
      personName: z.string(),
      ticketCode: z.string(),
      isOver: z.boolean(),
      checkedInAt: Instant.nullable(),
      agreed: z.array(Purpose),
    }),
    /** Withdrawn, erased or taken back by the organiser: nothing is known any more. */
    z.object({ there: z.literal(false) }),
  ]),
})

export const withdrawEnrolment = endpoint({
  method: 'post',
  path: '/api/public/tickets/:ticketToken/withdrawal',
  may: 'public',
  summary: 'Withdraw: ends the consents, deletes the enrolment, frees the seat',
  input: z.object({ ticketToken: TicketToken }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), because: z.literal('already-withdrawn') }),
  ]),
})

export const Channel = z.enum(['public-page', 'walk-in', 'import'])

export const listEnrolments = endpoint({
  method: 'get',
  path: '/api/sessions/:sessionId/enrolments',
  may: 'activities.see-names',
  isDetail: true,
  summary: 'Who is enrolled, for the host alone',
  input: z.object({ sessionId: z.uuid() }),
  output: z.object({
    enrolments: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        maskedPhone: z.string().nullable(),
        ticketCode: z.string(),
        channel: Channel,
        at: Instant,
        sharesName: z.boolean(),
        attendance: z.object({ way: Way, at: Instant }).nullable(),
      }),
    ),
    imports: z.array(z.object({ id: z.uuid(), people: z.number().int(), at: Instant, undone: z.boolean() })),
  }),
})

export const listSharedNames = endpoint({
  method: 'get',
  path: '/api/sessions/:sessionId/shared-names',
  may: 'activities.see-names',
  isDetail: true,
  summary: 'For a joint organiser: those who agreed that it may see their name',
  input: z.object({ sessionId: z.uuid() }),
  output: z.object({ names: z.array(z.object({ name: z.string(), isPresent: z.boolean() })) }),
})

export const exportEnrolments = endpoint({
  method: 'get',
  path: '/api/sessions/:sessionId/enrolments.xlsx',
  may: 'activities.see-names',
  needsProof: true,
  isDetail: true,
  summary: 'The list with phone numbers as a spreadsheet; that it was taken out is recorded',
  input: z.object({ sessionId: z.uuid() }),
  output: fileOutput,
  produces: [sheetMediaType],
})

export const addWalkIn = endpoint({
  method: 'post',
  path: '/api/sessions/:sessionId/walk-ins',
  may: 'activities.run',
  summary: 'Enrol somebody at the door, who has agreed on paper, and let them in',
  input: z.object({
    sessionId: z.uuid(),
    name: PersonName,
    phone: Phone.optional(),
    /** What staff answer for: 18 or over, has read the notice at the door and signed. */
    isAdultAndAgreed: z.literal(true),
    agreesJoint: z.boolean().default(false),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), enrolmentId: z.uuid(), ticketCode: z.string() }),
    z.object({ ok: z.literal(false), because: z.enum([...DoorRefusal.options, 'full', 'already-enrolled']) }),
  ]),
})

/** As the public page that has opened it holds it. */
export type PublicSession = OutputOf<typeof getPublicSession>
