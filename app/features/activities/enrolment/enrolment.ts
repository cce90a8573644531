/** Who may enrol when, and what the public page says about the session. */
import { z } from 'zod'
import type { Decision, SessionState } from '../session.ts'

export const EnrolRefusal = z.enum(['under-18', 'cancelled', 'over', 'full', 'already-enrolled'])
export type EnrolRefusal = z.infer<typeof EnrolRefusal>

export const Openness = z.enum(['open', 'full', 'over', 'cancelled'])
export type Openness = z.infer<typeof Openness>

interface Published {
  state: SessionState
  endsAt: string
  capacity: number
  taken: number
}

export function opennessOf({ state, endsAt, capacity, taken }: Published, now: string): Openness {
  if (state === 'cancelled') return 'cancelled'
  if (state === 'closed' || now >= endsAt) return 'over'
  return taken >= capacity ? 'full' : 'open'
}

/** Under 18 a guardian has to agree (个人信息保护法第三十一条 for under 14; here for all minors): not by this form. */
export function decideEnrol(session: Published & { declaredAdult: boolean; now: string }): Decision<EnrolRefusal> {
  if (!session.declaredAdult) return { ok: false, because: 'under-18' }
  const openness = opennessOf(session, session.now)
  return openness === 'open' ? { ok: true } : { ok: false, because: openness }
}
