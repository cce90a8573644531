/** What a session is, in which state it stands, and what may be done to it when. */
import { z } from 'zod'
import { addDays } from '../../platform/clock.ts'

export const SessionState = z.enum(['planned', 'published', 'held', 'closed', 'cancelled'])
export type SessionState = z.infer<typeof SessionState>

/** 指导、承办、协办: named, not counted. 主办 is the unit that plans; 联合主办 are invited and count once they accept. */
export const NamedRole = z.enum(['guiding', 'undertaking', 'assisting'])
export type NamedRole = z.infer<typeof NamedRole>

/** The acts that make the state; each is a row of its own with who and when. */
export interface SessionActs {
  published: boolean
  held: boolean
  closed: boolean
  cancelled: boolean
}

/** Cancelled and closed are ends; held begins with the first person present. */
export function stateOf(acts: SessionActs): SessionState {
  if (acts.cancelled) return 'cancelled'
  if (acts.closed) return 'closed'
  if (acts.held) return 'held'
  return acts.published ? 'published' : 'planned'
}

export interface Standing {
  state: SessionState
  day: string
  lastDay: string
  /** Whether the one who asks acts for the host. */
  isHost: boolean
}

export const PublishRefusal = z.enum([
  'not-your-unit',
  'already-published',
  'already-held',
  'closed',
  'cancelled',
  'over',
])
export type PublishRefusal = z.infer<typeof PublishRefusal>

export function decidePublish(session: Standing & { today: string }): Decision<PublishRefusal> {
  if (!session.isHost) return no('not-your-unit')
  if (session.state === 'published') return no('already-published')
  if (session.state === 'held') return no('already-held')
  if (session.state !== 'planned') return no(session.state)
  if (session.today > session.lastDay) return no('over')
  return yes
}

export const CancelRefusal = z.enum(['not-your-unit', 'already-cancelled', 'already-held', 'closed'])
export type CancelRefusal = z.infer<typeof CancelRefusal>

/** Once somebody was there it has happened; mending is then undoing what was recorded, not calling it off. */
export function decideCancel(session: Standing): Decision<CancelRefusal> {
  if (!session.isHost) return no('not-your-unit')
  if (session.state === 'cancelled') return no('already-cancelled')
  if (session.state === 'held') return no('already-held')
  return session.state === 'closed' ? no('closed') : yes
}

export const CloseRefusal = z.enum(['not-your-unit', 'already-closed', 'cancelled', 'not-the-day'])
export type CloseRefusal = z.infer<typeof CloseRefusal>

export function decideClose(session: Standing & { today: string }): Decision<CloseRefusal> {
  if (!session.isHost) return no('not-your-unit')
  if (session.state === 'closed') return no('already-closed')
  if (session.state === 'cancelled') return no('cancelled')
  return session.today < session.day ? no('not-the-day') : yes
}

export const PlanRefusal = z.enum(['ends-before-it-starts', 'too-long', 'own-unit-as-joint', 'unknown-task'])
export type PlanRefusal = z.infer<typeof PlanRefusal>

/** 31: one session is one gathering; what runs for a whole season is several sessions. */
export const mostDays = 31

export function decidePlan(plan: {
  unitId: string
  startsAt: string
  endsAt: string
  day: string
  lastDay: string
  jointUnitIds: readonly string[]
  taskIsKnown: boolean
}): Decision<PlanRefusal> {
  const times = decideTimes(plan)
  if (!times.ok) return times
  if (plan.jointUnitIds.includes(plan.unitId)) return no('own-unit-as-joint')
  return plan.taskIsKnown ? yes : no('unknown-task')
}

export function decideTimes(plan: {
  startsAt: string
  endsAt: string
  day: string
  lastDay: string
}): Decision<'ends-before-it-starts' | 'too-long'> {
  if (plan.endsAt <= plan.startsAt) return no('ends-before-it-starts')
  return plan.lastDay > addDays(plan.day, mostDays - 1) ? no('too-long') : yes
}

export const AnswerRefusal = z.enum(['already-answered', 'already-held', 'closed', 'cancelled'])
export type AnswerRefusal = z.infer<typeof AnswerRefusal>

/** Facts carry their organisers from the first one on, so joining ends when the session begins. */
export function decideAnswer(invitation: { answered: boolean; state: SessionState }): Decision<AnswerRefusal> {
  if (invitation.answered) return no('already-answered')
  if (invitation.state === 'held') return no('already-held')
  return invitation.state === 'closed' || invitation.state === 'cancelled' ? no(invitation.state) : yes
}

/** A day and a time in China, as an instant: the one zone, no summer time since 1992. */
export const instantOf = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString()

export type Decision<Because extends string> = { ok: true } | { ok: false; because: Because }

/** What a screen needs to disable a button and say why. */
export const canOf = <Because extends string>(decision: Decision<Because>): true | Because =>
  decision.ok ? true : decision.because

const yes = { ok: true } as const
const no = <Because extends string>(because: Because): { ok: false; because: Because } => ({ ok: false, because })
