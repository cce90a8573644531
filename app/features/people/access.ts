import type { AccessTable } from '../../platform/http/gate.ts'

export const peopleAccess = {
  'people.count': ['lead', 'officer', 'viewer'],
  'people.read': ['lead', 'officer'],
  'people.enter': ['lead', 'officer'],
  'people.reveal': ['lead', 'officer'],
  'people.export': ['lead', 'officer'],
} as const satisfies AccessTable
