import type { AccessTable } from '../../platform/http/gate.ts'

export const figuresAccess = {
  'figures.read': ['lead', 'officer', 'viewer'],
  'figures.decide-doubt': ['lead', 'officer'],
} as const satisfies AccessTable
