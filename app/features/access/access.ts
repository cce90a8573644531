import type { AccessTable } from '../../platform/http/gate.ts'

export const accessAccess = {
  'access.posts': ['lead', 'officer', 'viewer', 'security'],
  /** Give, end and hand over posts; to whom and where is asked of the authority (posts/appointment.ts). */
  'access.appoint': ['lead', 'security'],
  'access.reset': ['security'],
  /** The calendar of the demo, for everybody in it: whoever only reads does not turn it. */
  'access.advance-day': ['lead', 'officer'],
} as const satisfies AccessTable
