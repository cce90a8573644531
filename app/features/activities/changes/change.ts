/** When a planned session may still be changed, and into what. */
import { z } from 'zod'
import { type Decision, decideTimes, type Standing } from '../session.ts'

export const ChangeRefusal = z.enum([
  'not-your-unit',
  'already-held',
  'closed',
  'cancelled',
  'ends-before-it-starts',
  'too-long',
  'fewer-seats-than-enrolled',
  'nothing-changed',
])
export type ChangeRefusal = z.infer<typeof ChangeRefusal>

/** Once somebody was there, day and place are what happened. */
export function decideChangeable(session: Standing): Decision<ChangeRefusal> {
  const because = !session.isHost
    ? 'not-your-unit'
    : session.state === 'held'
      ? 'already-held'
      : session.state === 'closed' || session.state === 'cancelled'
        ? session.state
        : null
  return because ? { ok: false, because } : { ok: true }
}

/** What of a session can be changed; the task and the organisers are settled with the plan. */
export interface Changeable {
  title: string
  description: string
  place: string
  day: string
  lastDay: string
  startsAt: string
  endsAt: string
  capacity: number
}

export function decideChange(
  session: Standing & Changeable & { taken: number },
  next: Changeable,
): Decision<ChangeRefusal> {
  const changeable = decideChangeable(session)
  if (!changeable.ok) return changeable
  const times = decideTimes(next)
  if (!times.ok) return times
  // Seats that are given away stay given.
  if (next.capacity < session.taken) return { ok: false, because: 'fewer-seats-than-enrolled' }
  const keys = ['title', 'description', 'place', 'startsAt', 'endsAt', 'capacity'] as const
  return keys.every((key) => next[key] === session[key]) ? { ok: false, because: 'nothing-changed' } : { ok: true }
}

/** Whether whoever meant to come must be told. */
export const isMoved = (before: Changeable, next: Changeable): boolean =>
  before.place !== next.place || before.startsAt !== next.startsAt || before.endsAt !== next.endsAt
