import type { AccessTable } from '../../platform/http/gate.ts'

export const unitsAccess = {
  'units.read': ['lead', 'officer', 'viewer', 'system', 'security', 'audit'],
  'units.move': ['lead', 'system'],
} as const satisfies AccessTable
