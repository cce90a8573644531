/** How long a sign-in lasts and when a name is locked. Thresholds: assessors' practice for GB/T 22239-2019 8.1.4.1. */
export const idleSeconds = 30 * 60
export const absoluteSeconds = 12 * 60 * 60
export const failuresBeforeLock = 5
export const lockSeconds = 10 * 60

export type SignInRefusal = 'wrong' | 'locked' | 'no-post'

export function decideSignIn(attempt: {
  passwordMatches: boolean
  recentFailures: number
  posts: number
}): { ok: true } | { ok: false; because: SignInRefusal } {
  if (attempt.recentFailures >= failuresBeforeLock) return { ok: false, because: 'locked' }
  if (!attempt.passwordMatches) return { ok: false, because: 'wrong' }
  if (attempt.posts === 0) return { ok: false, because: 'no-post' }
  return { ok: true }
}
