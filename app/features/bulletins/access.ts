import type { AccessTable } from '../../platform/http/gate.ts'

export const bulletinsAccess = {
  'bulletins.read': ['lead', 'officer', 'viewer'],
  'bulletins.edit': ['lead', 'officer'],
  'bulletins.sign': ['lead'],
  'bulletins.confirm-figures': ['lead', 'officer'],
  'submissions.read': ['lead', 'officer', 'viewer'],
  'submissions.edit': ['lead', 'officer'],
  'submissions.decide': ['lead', 'officer'],
} as const satisfies AccessTable
