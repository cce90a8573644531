import type { AccessTable } from '../../platform/http/gate.ts'

export const accessAccess = {
  'access.posts': ['lead', 'officer', 'viewer'],
  'access.advance-day': ['lead', 'officer', 'viewer'],
} as const satisfies AccessTable
