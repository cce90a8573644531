import type { AccessTable } from '../../platform/http/gate.ts'

export const auditAccess = {
  'audit.read': ['audit'],
} as const satisfies AccessTable
