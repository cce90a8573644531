/** What a unit is, and whether it may move under another. */
import { z } from 'zod'
import { isWithin } from '../../platform/paths.ts'

export const UnitKind = z.enum([
  'committee',
  'department',
  'affiliate',
  'association',
  'station',
  'liaison-point',
  'school',
  'provider',
  'mobile-branch',
])
export type UnitKind = z.infer<typeof UnitKind>

export const UnitLevel = z.enum(['province', 'city', 'county', 'township', 'beside'])
export type UnitLevel = z.infer<typeof UnitLevel>

export const Unit = z.object({
  id: z.uuid(),
  name: z.string(),
  shortName: z.string(),
  kind: UnitKind,
  level: UnitLevel,
  path: z.string(),
})
export type Unit = z.infer<typeof Unit>

export type MoveDecision = { ok: true } | { ok: false; because: 'under-itself' | 'already-there' }

/** `unitPath` is what moves, `parentPath` where it would stand. */
export function decideMove(unitPath: string, parentPath: string): MoveDecision {
  if (isWithin(parentPath, unitPath)) return { ok: false, because: 'under-itself' }
  if (unitPath.slice(0, -4) === parentPath) return { ok: false, because: 'already-there' }
  return { ok: true }
}
