import type { AccessTable } from '../../platform/http/gate.ts'

export const noticesAccess = {
  'notices.read': ['lead', 'officer', 'viewer'],
  'notices.upload': ['lead', 'officer'],
  'notices.decide-doubt': ['lead', 'officer'],
} as const satisfies AccessTable
