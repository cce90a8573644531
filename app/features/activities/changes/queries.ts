import type { Tx } from '../../../platform/db/database.ts'

/** Where and when a session was to be before it was last moved; null where it stands as first planned. */
export const movedFrom = async (tx: Tx, sessionId: string) =>
  (await tx
    .selectFrom('session_change')
    .select(['place', 'day', 'last_day as lastDay', 'starts_at as startsAt', 'ends_at as endsAt', 'at'])
    .where('session_id', '=', sessionId)
    .where('is_moved', '=', true)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null
