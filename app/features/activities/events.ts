/** What the feature tells the rest of the product: one event a command, always about a session, ids and numbers only. */
import type { Tx } from '../../platform/db/database.ts'
import { recordEvent } from '../../platform/events.ts'

export type SessionEvent =
  | 'session.planned'
  | 'session.published'
  | 'session.changed'
  | 'session.cancelled'
  | 'session.closed'
  | 'joint-invitation.answered'
  | 'enrolment.made'
  | 'enrolment.made-at-the-door'
  | 'enrolment.withdrawn'
  | 'enrolments.exported'
  | 'list.imported'
  | 'list-import.undone'
  | 'attendance.recorded'
  | 'attendance.attested'
  | 'attendance.undone'
  | 'head-count.recorded'

export interface By {
  /** null where a person without account acts: on the public page, with a ticket. */
  accountId: string | null
  now: string
  newId: () => string
}

/** `path` is where it happened: the host's, or the joint organiser's for its answer. */
export const recordSessionEvent = (
  tx: Tx,
  type: SessionEvent,
  session: { id: string; path: string },
  data: Record<string, unknown>,
  { accountId, now, newId }: By,
): Promise<void> =>
  recordEvent(tx, { id: newId(), type, path: session.path, subjectId: session.id, accountId, at: now, data })
