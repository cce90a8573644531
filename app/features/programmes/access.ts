import type { AccessTable } from '../../platform/http/gate.ts'

export const programmesAccess = {
  'programmes.read': ['lead', 'officer', 'viewer'],
  /** Draft, edit, allot, adopt, choose, send for signature, submit, answer what arrives. */
  'programmes.draft': ['lead', 'officer'],
  /** Sign, set the steps of sign-off. */
  'programmes.sign': ['lead'],
  /** Send to others what is signed, and correct what was sent. */
  'programmes.issue': ['lead', 'officer'],
} as const satisfies AccessTable
