import type { Tx } from '../../../platform/db/database.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cancelFacts, doubtIfFarAbove, recordFact, settleDoubtsOf } from '../../figures/public.ts'
import { ticketCodeIn } from '../enrolment/ticket.ts'
import { type By, recordSessionEvent } from '../events.ts'
import { jointOrganisers, lockSession, type Session } from '../queries.ts'
import { dayOfPresence, decideDoor, evidenceOf, headCountEvidence, type Way, whyNotLetIn } from './attendance.ts'
import type * as contract from './contract.ts'
import { findAttendance, findEnrolments, findTicket, headCounts, noOnePresent, presentOf } from './queries.ts'

/** Presence is recorded by somebody with an account, on a day. */
export type Recorder = By & { accountId: string; today: string }

const sourceOf = (session: { id: string }) => ({ kind: 'session', id: session.id })

export const checkIn = (call: Call<typeof contract.checkIn>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input, today, crypto } = call
    const session = await lockSession(tx, input.sessionId, 'key-share')
    const way = 'ticket' in input.by ? 'code' : 'list'
    const door = decideDoor({ ...session, isHost: session.unitId === scope.unitId, today }, way)
    if (!door.ok) return door
    const claim = await findClaim(tx, session.id, input.by, crypto)
    if (claim.found !== 'here') {
      const because = whyNotLetIn(claim)
      return claim.found === 'other-session'
        ? { ok: false as const, because, otherSession: claim.otherSession }
        : { ok: false as const, because }
    }
    const { id, personName } = claim.enrolment
    if (!(await attend(tx, session, claim.enrolment, way, by(call)))) {
      const { at } = (await findAttendance(tx, id)) ?? { at: call.now }
      return { ok: false as const, because: 'already-in' as const, since: { personName, at } }
    }
    await recordSessionEvent(tx, 'attendance.recorded', session, { enrolmentId: id, way }, by(call))
    return { ok: true as const, personName, numbers: await weigh(tx, session, by(call)) }
  })

type ClaimBy = Call<typeof contract.checkIn>['input']['by']

async function findClaim(
  tx: Tx,
  sessionId: string,
  claimed: ClaimBy,
  { keyedHash }: Call<typeof contract.checkIn>['crypto'],
) {
  if ('ticket' in claimed) {
    const code = ticketCodeIn(claimed.ticket, keyedHash)
    return (code && (await findTicket(tx, sessionId, code))) || { found: 'nowhere' as const, by: 'code' as const }
  }
  const [enrolment] = await findEnrolments(tx, sessionId, [claimed.enrolmentId])
  return enrolment ? { found: 'here' as const, enrolment } : { found: 'nowhere' as const, by: 'list' as const }
}

export const attestSheet = (call: Call<typeof contract.attestSheet>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input, today } = call
    const session = await lockSession(tx, input.sessionId, 'key-share')
    const door = decideDoor({ ...session, isHost: session.unitId === scope.unitId, today }, 'sheet')
    if (!door.ok) return door
    const wanted = new Set(input.enrolmentIds)
    const enrolments = await findEnrolments(tx, session.id, [...wanted])
    if (enrolments.length < wanted.size) return { ok: false as const, because: 'not-enrolled' as const }
    let recorded = 0
    for (const enrolment of enrolments) if (await attend(tx, session, enrolment, 'sheet', by(call))) recorded++
    await recordSessionEvent(tx, 'attendance.attested', session, { recorded }, by(call))
    const numbers = await weigh(tx, session, by(call))
    return { ok: true as const, recorded, alreadyIn: enrolments.length - recorded, numbers }
  })

export const undoCheckIn = (call: Call<typeof contract.undoCheckIn>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input, now, newId } = call
    const session = await lockSession(tx, input.sessionId, 'update')
    if (session.unitId !== scope.unitId) return { ok: false as const, because: 'not-your-unit' as const }
    const [enrolment] = await findEnrolments(tx, session.id, [input.enrolmentId])
    const gone = await tx
      .deleteFrom('attendance')
      .where('session_id', '=', session.id)
      .where('enrolment_id', '=', input.enrolmentId)
      .executeTakeFirstOrThrow()
    if (!enrolment || gone.numDeletedRows === 0n) return { ok: false as const, because: 'not-in' as const }
    const undone = { at: now, accountId: scope.accountId, newId }
    await cancelFacts(tx, { ...sourceOf(session), measure: 'attendance', personId: enrolment.personId }, undone)
    await releaseIfEmpty(tx, session, undone)
    await recordSessionEvent(tx, 'attendance.undone', session, { enrolmentId: enrolment.id }, by(call))
    return { ok: true as const, numbers: await weigh(tx, session, by(call)) }
  })

export const recordHeadCount = (call: Call<typeof contract.recordHeadCount>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input, now, today, newId } = call
    // Two who type a number at once must not both add theirs to the same facts.
    const session = await lockSession(tx, input.sessionId, 'update')
    const door = decideDoor({ ...session, isHost: session.unitId === scope.unitId, today }, 'sheet')
    if (!door.ok) return door
    const before = (await presentOf(tx, [session.id])).get(session.id) ?? noOnePresent
    if (before.others === input.others) return { ok: false as const, because: 'same-number' as const }
    const recorded = { at: now, accountId: scope.accountId, newId }
    await tx
      .insertInto('head_count')
      .values({
        id: newId(),
        city: session.city,
        path: session.path,
        session_id: session.id,
        others: input.others,
        at: now,
        by_account_id: scope.accountId,
      })
      .execute()
    await cancelFacts(tx, { ...sourceOf(session), measure: 'attendance', personId: null }, recorded)
    if (input.others > 0) {
      await holdSession(tx, session, by(call))
      await recordFact(tx, {
        ...(await factOf(tx, session, by(call))),
        measure: 'attendance',
        day: dayOfPresence(session, today),
        quantity: input.others,
        evidence: headCountEvidence,
      })
    } else await releaseIfEmpty(tx, session, recorded)
    await recordSessionEvent(tx, 'head-count.recorded', session, { others: input.others }, by(call))
    const numbers = await weigh(tx, session, by(call))
    return { ok: true as const, doubted: numbers.doubted, numbers }
  })

/** One presence with its fact; false where the person is in already. The caller holds the session's lock and the door's yes. */
export async function attend(
  tx: Tx,
  session: Session,
  enrolment: { id: string; personId: string },
  way: Way,
  by: Recorder,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('attendance')
    .values({
      id: by.newId(),
      city: session.city,
      path: session.path,
      session_id: session.id,
      enrolment_id: enrolment.id,
      way,
      at: by.now,
      by_account_id: by.accountId,
    })
    .onConflict((conflict) => conflict.column('enrolment_id').doNothing())
    .executeTakeFirstOrThrow()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false
  await holdSession(tx, session, by)
  await recordFact(tx, {
    ...(await factOf(tx, session, by)),
    measure: 'attendance',
    day: dayOfPresence(session, by.today),
    quantity: 1,
    personId: enrolment.personId,
    evidence: evidenceOf[way],
  })
  return true
}

/** The first presence, or the closing, makes the session one that took place: counted once, for ever so many check-ins. */
export async function holdSession(tx: Tx, session: Session, by: Omit<Recorder, 'today'>): Promise<void> {
  const first = await tx
    .insertInto('session_holding')
    .values({ session_id: session.id, path: session.path, at: by.now, by_account_id: by.accountId })
    .onConflict((conflict) => conflict.column('session_id').doNothing())
    .executeTakeFirstOrThrow()
  if (first.numInsertedOrUpdatedRows !== 1n) return
  await recordFact(tx, {
    ...(await factOf(tx, session, by)),
    measure: 'session',
    day: session.day,
    quantity: 1,
    evidence: 'measured',
  })
}

/** The last presence was taken back and nobody has closed the record: it has not taken place after all. */
async function releaseIfEmpty(tx: Tx, session: Session, by: { at: string; accountId: string; newId: () => string }) {
  const left = (await presentOf(tx, [session.id])).get(session.id) ?? noOnePresent
  if (headCounts(left) > 0 || session.state === 'closed') return
  await tx.deleteFrom('session_holding').where('session_id', '=', session.id).execute()
  await cancelFacts(tx, { ...sourceOf(session), measure: 'session' }, by)
}

/** What all facts of a session have in common: whose it is, who organises it jointly, what it belongs to. */
async function factOf(tx: Tx, session: Session, by: By) {
  const joint = await jointOrganisers(tx, session.id)
  return {
    id: by.newId(),
    unitId: session.unitId,
    jointUnitIds: joint.flatMap((row) => (row.answer === 'accepted' ? [row.unitId] : [])),
    programmeId: session.rootProgrammeId ?? undefined,
    taskId: session.rootTaskId ?? undefined,
    source: sourceOf(session),
    at: by.now,
    accountId: by.accountId,
  }
}

/** After every change: a crowd far above the capacity becomes a doubt, and a mended number settles it. */
export async function weigh(tx: Tx, session: Session, by: Omit<Recorder, 'today'>) {
  const attended = headCounts((await presentOf(tx, [session.id])).get(session.id) ?? noOnePresent)
  const { accountId, now: at, newId } = by
  const doubted = await doubtIfFarAbove(
    tx,
    {
      id: newId(),
      unit: { id: session.unitId, path: session.path },
      source: sourceOf(session),
      measure: 'attendance',
      quantity: attended,
      expected: session.capacity,
      because: 'above-capacity',
      at,
      accountId,
    },
    newId,
  )
  if (!doubted) await settleDoubtsOf(tx, session.id, { accountId, at, reason: `到场人次已更正为 ${attended}`, newId })
  return { enrolled: session.taken, attended, doubted }
}

type Calling = Pick<Call<typeof contract.checkIn>, 'scope' | 'now' | 'today' | 'newId'>

const by = ({ scope, now, today, newId }: Calling) => ({
  accountId: scope.accountId,
  now,
  today,
  newId,
})
