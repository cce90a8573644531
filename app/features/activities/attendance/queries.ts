import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Way } from './attendance.ts'

export type Present = Record<Way, number> & { others: number }
export const noOnePresent: Present = { code: 0, list: 0, sheet: 0, others: 0 }
export const headCounts = ({ code, list, sheet, others }: Present): number => code + list + sheet + others

/** Who was present at each session, by the way they were recorded; no names, so any scope over the work may ask. */
export async function presentOf(tx: Tx, sessionIds: readonly string[]): Promise<Map<string, Present>> {
  const present = new Map(sessionIds.map((id) => [id, { ...noOnePresent }]))
  if (sessionIds.length === 0) return present
  const named = await tx
    .selectFrom('attendance')
    .select((eb) => ['session_id', 'way', eb.fn.countAll<number>().as('people')])
    .where('session_id', 'in', [...sessionIds])
    .groupBy(['session_id', 'way'])
    .execute()
  for (const { session_id, way, people } of named) {
    const counts = present.get(session_id)
    if (counts) counts[way] = Number(people)
  }
  const { rows } = await sql<{ session_id: string; others: number }>`
    SELECT DISTINCT ON (session_id) session_id, others FROM head_count WHERE session_id IN (${sql.join([...sessionIds])})
    ORDER BY session_id, id DESC`.execute(tx)
  for (const { session_id, others } of rows) {
    const counts = present.get(session_id)
    if (counts) counts.others = others
  }
  return present
}

/** Who holds this code: at this session, or else at another one of the same unit. */
export async function findTicket(tx: Tx, sessionId: string, code: string) {
  const holders = await tx
    .selectFrom('enrolment')
    .innerJoin('session', 'session.id', 'enrolment.session_id')
    .innerJoin('activity', 'activity.id', 'session.activity_id')
    .select([...enrolmentColumns, 'enrolment.session_id as sessionId', 'activity.title', 'session.day'])
    .where('enrolment.ticket_code', '=', code)
    .orderBy('session.day', 'desc')
    .limit(20)
    .execute()
  const here = holders.find((holder) => holder.sessionId === sessionId)
  if (here) return { found: 'here' as const, enrolment: here }
  const [other] = holders
  return other ? { found: 'other-session' as const, otherSession: { title: other.title, day: other.day } } : undefined
}

export const findEnrolments = (tx: Tx, sessionId: string, ids: readonly string[]) =>
  tx
    .selectFrom('enrolment')
    .select(enrolmentColumns)
    .where('session_id', '=', sessionId)
    .where('id', 'in', [...ids])
    .execute()

const enrolmentColumns = [
  'enrolment.id',
  'enrolment.person_id as personId',
  'enrolment.person_name as personName',
] as const

export const findAttendance = (tx: Tx, enrolmentId: string) =>
  tx.selectFrom('attendance').select(['id', 'at']).where('enrolment_id', '=', enrolmentId).executeTakeFirst()
