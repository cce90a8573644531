import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import { giveConsent, withdrawConsents } from '../../consent/public.ts'
import { enterPerson, releaseParticipant } from '../../people/public.ts'
import { decideDoor } from '../attendance/attendance.ts'
import { attend, weigh } from '../attendance/commands.ts'
import { recordSessionEvent } from '../events.ts'
import { findPublished, findSession, lockSession, type Session } from '../queries.ts'
import type * as contract from './contract.ts'
import { decideEnrol } from './enrolment.ts'
import { requirePublished } from './queries.ts'
import { enrolmentIdIn, ticketCode, ticketToken } from './ticket.ts'

export async function enrol(call: Call<typeof contract.enrol>) {
  const { db, input, now, crypto } = call
  await requirePublished(call, input.code)
  return orRefused(() =>
    db.asJob('activities.enrol', async (tx) => {
      const session = await findPublished(tx, input.code)
      if (!session) throw notFound()
      const earlier = input.requestKey && (await findByRequest(tx, session.id, input.requestKey))
      if (earlier) return ticketOf(earlier.id, crypto)
      // A look without a lock: once sold out, nobody queues up for the row (measured: decisions/0007).
      const decision = decideEnrol({ ...session, declaredAdult: input.declaredAdult, now })
      if (!decision.ok) return decision
      const given = { ...input, channel: 'public-page' } as const
      const personId = await enterParticipant(tx, session, given, call)
      const enrolmentId = await insertEnrolment(tx, session, personId, given, call)
      await recordSessionEvent(tx, 'enrolment.made', session, { enrolmentId }, { ...call, accountId: null })
      return ticketOf(enrolmentId, crypto)
    }),
  )
}

const findByRequest = (tx: Tx, sessionId: string, requestKey: string) =>
  tx
    .selectFrom('enrolment')
    .select('id')
    .where('session_id', '=', sessionId)
    .where('request_key', '=', requestKey)
    .executeTakeFirst()

const ticketOf = (enrolmentId: string, { keyedHash }: { keyedHash: (text: string) => string }) => ({
  ok: true as const,
  ticketToken: ticketToken(enrolmentId, keyedHash),
  ticketCode: ticketCode(enrolmentId, keyedHash),
})

export async function addWalkIn(call: Call<typeof contract.addWalkIn>) {
  const { db, scope, input, now, today, newId, crypto } = call
  await db.withScope(scope, async (tx) => {
    if (!(await findSession(tx, input.sessionId))) throw notFound()
  })
  return orRefused(() =>
    db.asJob('activities.walk-in', async (tx) => {
      const session = await lockSession(tx, input.sessionId, 'key-share')
      const door = decideDoor({ ...session, isHost: session.unitId === scope.unitId, today }, 'list')
      if (!door.ok) return door
      const given = { ...input, channel: 'walk-in' } as const
      const personId = await enterParticipant(tx, session, given, call)
      const enrolmentId = await insertEnrolment(tx, session, personId, given, call)
      const by = { accountId: scope.accountId, now, today, newId }
      await attend(tx, session, { id: enrolmentId, personId }, 'list', by)
      await recordSessionEvent(tx, 'enrolment.made-at-the-door', session, { enrolmentId }, by)
      await weigh(tx, session, by)
      return { ok: true as const, enrolmentId, ticketCode: ticketCode(enrolmentId, crypto.keyedHash) }
    }),
  )
}

export const withdrawEnrolment = ({ db, input, now, newId, crypto }: Call<typeof contract.withdrawEnrolment>) =>
  db.asJob('activities.withdraw', async (tx) => {
    const id = enrolmentIdIn(input.ticketToken, crypto.keyedHash)
    if (!id) throw notFound()
    const gone = await deleteEnrolments(tx, [id], now)
    const [one] = gone
    if (!one) return { ok: false as const, because: 'already-withdrawn' as const }
    const session = await findSession(tx, one.sessionId)
    if (session)
      await recordSessionEvent(tx, 'enrolment.withdrawn', session, { enrolmentId: id }, { now, newId, accountId: null })
    return { ok: true as const }
  })

/**
 * Deletes what was held for the session, ends its consents and frees the seat. Whoever was present has used the seat:
 * the presence stays, as one person without a name.
 */
export async function deleteEnrolments(tx: Tx, ids: readonly string[], at: string) {
  const { rows: gone } = await sql<{ sessionId: string; personId: string; unitId: string }>`
    WITH gone AS (
      DELETE FROM enrolment WHERE id IN (${sql.join([...ids])}) RETURNING id, session_id, person_id
    ), freed AS (
      UPDATE session SET taken = taken - back.seats FROM (
        SELECT session_id, count(*) AS seats FROM gone
        WHERE NOT EXISTS (SELECT 1 FROM attendance WHERE attendance.enrolment_id = gone.id) GROUP BY session_id
      ) AS back WHERE session.id = back.session_id
    )
    SELECT session_id AS "sessionId", person_id AS "personId", session.unit_id AS "unitId" FROM gone
    JOIN session ON session.id = gone.session_id`.execute(tx)
  for (const { personId, sessionId, unitId } of gone) {
    await withdrawConsents(tx, { personId, subjectId: sessionId, at })
    await releaseParticipant(tx, { unitId, personId })
  }
  return gone
}

export interface NewEnrolment {
  name: string
  phone?: string | undefined
  agreesJoint: boolean
  channel: 'public-page' | 'walk-in' | 'import'
  importId?: string
  requestKey?: string | undefined
}

type Tools = Pick<Call<typeof contract.enrol>, 'now' | 'today' | 'newId' | 'crypto'>

const channels = {
  'public-page': { tie: 'self-registration', consent: 'self' },
  'walk-in': { tie: 'list', consent: 'paper' },
  import: { tie: 'import', consent: 'paper' },
} as const

/** Finds or makes the person behind the form; before the seat, so that the session's row stays locked only briefly. */
export function enterParticipant(tx: Tx, session: Session, given: NewEnrolment, { now, today, newId, crypto }: Tools) {
  const unit = { id: session.unitId, path: session.path }
  const { name, phone = null } = given
  const tie = channels[given.channel].tie
  return enterPerson(tx, { name, phone, unit, kind: 'participant', channel: tie, today, now }, { crypto, newId })
}

/** Seat and enrolment in one statement, then the consents; throws `Refused` when the seat is gone. Returns the id. */
export async function insertEnrolment(
  tx: Tx,
  session: Session,
  personId: string,
  given: NewEnrolment,
  { now, newId, crypto }: Tools,
): Promise<string> {
  const id = newId()
  const { phone = null } = given
  const { numAffectedRows } = await sql`
    WITH seat AS (
      UPDATE session SET taken = taken + 1 WHERE city = ${session.city} AND id = ${session.id} AND taken < capacity RETURNING 1
    )
    INSERT INTO enrolment (id, city, path, session_id, person_id, person_name, phone_sealed, phone_tail, ticket_code, channel, import_id, request_key, at)
    SELECT ${id}, ${session.city}, ${session.path}, ${session.id}, ${personId}, ${given.name}, ${phone === null ? null : crypto.seal(phone)}::bytea,
      ${phone === null ? null : phone.slice(-4)}, ${ticketCode(id, crypto.keyedHash)}, ${given.channel}, ${given.importId ?? null}::uuid, ${given.requestKey ?? null}::uuid, ${now}::timestamptz
    FROM seat`.execute(tx)
  if (numAffectedRows !== 1n) throw new Refused('full')
  const unit = { id: session.unitId, path: session.path }
  const consent = { unit, personId, subjectId: session.id, channel: channels[given.channel].consent, at: now }
  await giveConsent(tx, crypto, { ...consent, id: newId(), purpose: 'activity' })
  if (given.agreesJoint) await giveConsent(tx, crypto, { ...consent, id: newId(), purpose: 'joint-organiser' })
  return id
}

/** Leaves the transaction so that nothing of it stays; `orRefused` turns it back into the value that the caller gets. */
class Refused extends Error {
  readonly because: 'full' | 'already-enrolled'
  constructor(because: Refused['because']) {
    super(because)
    this.because = because
  }
}

type Refusal = { ok: false; because: Refused['because'] }

export async function orRefused<T>(work: () => Promise<T>, attempts = 3): Promise<T | Refusal> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused) return { ok: false as const, because: error.because }
    if (isViolationOf(error, 'enrolment_person')) return { ok: false as const, because: 'already-enrolled' as const }
    // Two of 244 million codes met in one session: the next try has another id and so another code.
    if (isViolationOf(error, 'enrolment_ticket') && attempts > 1) return orRefused(work, attempts - 1)
    throw error
  }
}

const isViolationOf = (error: unknown, constraint: string): boolean =>
  error instanceof pg.DatabaseError && error.constraint === constraint
