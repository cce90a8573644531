/** Who may give which post where: only somebody whose own authority is strictly wider (OWASP ASVS 5.0 8.2.1). */
import { z } from 'zod'
import { isWithin } from '../../../platform/paths.ts'
import { dutyOf, type Role } from '../../../platform/scope.ts'

export const AppointRefusal = z.enum([
  'not-yours-to-give',
  'other-duty',
  'already-holds-it',
  'ends-before-it-begins',
  'name-differs',
])
export type AppointRefusal = z.infer<typeof AppointRefusal>

interface Authority {
  unitPath: string
  role: Role
}

const rank: Partial<Record<Role, number>> = { lead: 3, officer: 2, viewer: 1 }

/**
 * A lead gives posts below their unit, and lesser ones at their own. A security administrator gives every post below,
 * and those of work at their own unit; administrators are thus always appointed from above.
 */
export function mayAppoint(giver: Authority, post: Authority): boolean {
  if (!isWithin(post.unitPath, giver.unitPath)) return false
  const isBelow = post.unitPath !== giver.unitPath
  if (giver.role === 'security') return isBelow || dutyOf(post.role) === 'work'
  if (giver.role !== 'lead' || dutyOf(post.role) !== 'work') return false
  return isBelow || (rank[post.role] ?? 0) < (rank[giver.role] ?? 0)
}

export function decideAppointment(
  giver: Authority,
  post: Authority & { fromDay: string; toDay: string | null },
  holder: { duty: string; name: string; holdsIt: boolean } | null,
  name: string,
): { ok: true } | { ok: false; because: AppointRefusal } {
  const no = (because: AppointRefusal) => ({ ok: false as const, because })
  if (!mayAppoint(giver, post)) return no('not-yours-to-give')
  if (post.toDay !== null && post.toDay < post.fromDay) return no('ends-before-it-begins')
  if (!holder) return { ok: true }
  // Whoever types an account that exists must know whose it is.
  if (holder.name !== name) return no('name-differs')
  if (holder.duty !== dutyOf(post.role)) return no('other-duty')
  return holder.holdsIt ? no('already-holds-it') : { ok: true }
}
