import type { AccessTable } from '../../platform/http/gate.ts'

export const activitiesAccess = {
  'activities.read': ['lead', 'officer', 'viewer'],
  'activities.run': ['lead', 'officer'],
  'activities.answer-invitation': ['lead', 'officer'],
  'activities.see-names': ['lead', 'officer'],
} as const satisfies AccessTable
