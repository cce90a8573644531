import type { AccessTable } from '../../platform/http/gate.ts'

export const workRecordsAccess = {
  'work-records.read': ['lead', 'officer', 'viewer'],
  'work-records.record': ['lead', 'officer'],
} as const satisfies AccessTable
