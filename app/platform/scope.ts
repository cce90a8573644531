/**
 * A Scope is the proof that the gate has let a request through: which permission, and where in the tree.
 * Only the gate mints one (checked by app/checks/imports.test.ts), every query and command takes one,
 * so a forgotten check does not compile.
 */
import type { Permission } from './http/endpoint.ts'
import { isWithin } from './paths.ts'

declare const proof: unique symbol

export interface Reach {
  /** Subtrees whose work and figures may be read and written: today's path and the unit's former ones. */
  readonly ranges: readonly string[]
  /** The very paths at which details of persons open: the unit's own, not those below. */
  readonly own: readonly string[]
  /** 'public' sees what a unit has published, and nothing else. */
  readonly audience: 'staff' | 'public'
}

export interface Scope<P extends Permission> extends Reach {
  readonly [proof]: P
  readonly accountId: string
  readonly postId: string
  /** The unit one acts for. */
  readonly unitId: string
  readonly unitPath: string
  readonly role: Role
  /** What of signing in is still to be done; then only one's own account is open. */
  readonly pending: 'password' | 'second-factor' | null
}

/** Three that work, and three administrators who do not: 系统、安全、审计管理员, never combined (migration 0016). */
export const roles = ['lead', 'officer', 'viewer', 'system', 'security', 'audit'] as const
export type Role = (typeof roles)[number]

/** Whether the role acts on work, not only looks at it. */
export const actsOnWork = (role: Role): boolean => role === 'lead' || role === 'officer'

export const dutyOf = (role: Role): 'work' | 'system' | 'security' | 'audit' =>
  role === 'system' || role === 'security' || role === 'audit' ? role : 'work'

/** A function that reads takes any scope that may see work; one that writes names its permission. */
export type AnyScope = Scope<Permission>

/** Whether work at this path lies inside the scope. Outside it a thing is not found (404), not forbidden. */
export const covers = (reach: Reach, path: string): boolean => reach.ranges.some((range) => isWithin(path, range))

/** For the gate alone. */
export function mintScope<P extends Permission>(held: Omit<Scope<P>, typeof proof>): Scope<P> {
  return held as Scope<P> // the brand exists for the compiler only
}
