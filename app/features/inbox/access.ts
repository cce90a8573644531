import type { AccessTable } from '../../platform/http/gate.ts'

export const inboxAccess = {
  'inbox.read': ['lead', 'officer', 'viewer'],
} as const satisfies AccessTable
