import type { AccessTable } from '../../platform/http/gate.ts'

export const unitsAccess = {
  'units.read': ['lead', 'officer', 'viewer'],
  'units.move': ['lead'],
} as const satisfies AccessTable
