/** Whether an attempt to sign in succeeds, and what is still missing. */
import type { SecurityPolicy } from '../../../platform/security-policy.ts'

export type SignInRefusal = 'wrong' | 'locked' | 'no-post' | 'second-factor'

export interface Attempt {
  passwordMatches: boolean
  /** Within the time of a lock: of this name, and from this address whatever the name. */
  recentFailures: number
  failuresFromAddress: number
  posts: number
  hasSecondFactor: boolean
}

/** A locked name refuses the right password too, so that guessing on tells nothing. */
export function decideSignIn(
  attempt: Attempt,
  policy: SecurityPolicy,
): { ok: true } | { ok: false; because: SignInRefusal } {
  if (attempt.recentFailures >= policy.failuresBeforeLock || attempt.failuresFromAddress >= policy.addressFailures)
    return { ok: false, because: 'locked' }
  if (!attempt.passwordMatches) return { ok: false, because: 'wrong' }
  if (attempt.posts === 0) return { ok: false, because: 'no-post' }
  return attempt.hasSecondFactor ? { ok: false, because: 'second-factor' } : { ok: true }
}
