/** Who may be counted as present, in which way, and what each way is worth as evidence. */
import { z } from 'zod'
import type { Evidence } from '../../figures/public.ts'
import type { Decision, Standing } from '../session.ts'

export const Way = z.enum(['code', 'list', 'sheet'])
export type Way = z.infer<typeof Way>

/** The ticket was in the room; somebody at the door knew the name; the unit says so afterwards from paper. */
export const evidenceOf: Record<Way, Evidence> = { code: 'measured', list: 'confirmed', sheet: 'attested' }
export const headCountEvidence: Evidence = 'attested'

export const DoorRefusal = z.enum(['not-your-unit', 'cancelled', 'closed', 'not-the-day'])
export type DoorRefusal = z.infer<typeof DoorRefusal>

/**
 * Whether presence may be recorded at all. At the door (code, list) only on the session's days and until its record is
 * closed; from the sheet any day from its first on, because paper is typed in later and mistakes are found later.
 */
export function decideDoor(session: Standing & { today: string }, way: Way): Decision<DoorRefusal> {
  if (!session.isHost) return { ok: false, because: 'not-your-unit' }
  if (session.state === 'cancelled') return { ok: false, because: 'cancelled' }
  if (session.today < session.day) return { ok: false, because: 'not-the-day' }
  if (way === 'sheet') return { ok: true }
  if (session.state === 'closed') return { ok: false, because: 'closed' }
  return session.today > session.lastDay ? { ok: false, because: 'not-the-day' } : { ok: true }
}

export const TicketRefusal = z.enum(['unknown-code', 'wrong-session', 'not-enrolled', 'already-in'])
export type TicketRefusal = z.infer<typeof TicketRefusal>

/** A ticket or a name that is not on this session's list. */
export type Stranger = { found: 'other-session' } | { found: 'nowhere'; by: 'code' | 'list' }

export function whyNotLetIn(stranger: Stranger): TicketRefusal {
  if (stranger.found === 'other-session') return 'wrong-session'
  return stranger.by === 'code' ? 'unknown-code' : 'not-enrolled'
}

/** The day a presence counts for: today, held inside the session's days when it is typed in later. */
export function dayOfPresence(session: { day: string; lastDay: string }, today: string): string {
  if (today < session.day) return session.day
  return today > session.lastDay ? session.lastDay : today
}
