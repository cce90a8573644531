/** Where a programme stands, read from its rows, and what its unit may do with it now. */
import type { Role } from '../../platform/scope.ts'
import { type Blocker, blockersOf, type Content } from './programme.ts'
import type { SignOffState } from './sign-off/sign-off.ts'

export interface Standing {
  /** Acting for the very unit whose programme it is; whoever is above reads and does not write. */
  isOwn: boolean
  role: Role
  signOff: SignOffState
  isIssued: boolean
}

export type EditRefusal = 'not-your-unit' | 'in-sign-off' | 'already-issued'
export type IssueRefusal = 'not-your-unit' | 'not-signed' | 'already-issued' | 'demand-without-reason' | 'nobody-below'
export type SubmitRefusal = 'not-your-unit' | 'not-signed' | 'not-adopted' | 'no-recipient' | 'already-submitted'
export type CorrectRefusal = 'not-your-unit' | 'not-issued'
export type StepRefusal =
  | Blocker
  | 'not-your-unit'
  | 'role'
  | 'already-issued'
  | 'already-done'
  | 'nothing-to-return'
  | 'no-such-step'

type Decision<Because> = { ok: true } | { ok: false; because: Because }
const yes = { ok: true } as const
const no = <Because>(because: Because) => ({ ok: false, because }) as const

export function decideEdit({ isOwn, signOff, isIssued }: Standing): Decision<EditRefusal> {
  if (!isOwn) return no('not-your-unit')
  if (isIssued) return no('already-issued')
  if (signOff !== 'drafting') return no('in-sign-off')
  return yes
}

export function decideIssue(
  { isOwn, signOff, isIssued }: Standing,
  { unexplained, addressees }: { unexplained: number; addressees: number },
): Decision<IssueRefusal> {
  if (!isOwn) return no('not-your-unit')
  if (isIssued) return no('already-issued')
  if (signOff !== 'signed') return no('not-signed')
  if (unexplained > 0) return no('demand-without-reason')
  if (addressees === 0) return no('nobody-below')
  return yes
}

export function decideSubmission(
  { isOwn, signOff, isIssued }: Standing,
  plan: { isAdoption: boolean; hasRecipient: boolean; isUnderReview: boolean },
): Decision<SubmitRefusal> {
  if (!isOwn) return no('not-your-unit')
  if (!plan.isAdoption) return no('not-adopted')
  if (!plan.hasRecipient) return no('no-recipient')
  if (signOff !== 'signed' && !isIssued) return no('not-signed')
  if (plan.isUnderReview) return no('already-submitted')
  return yes
}

export function decideCorrection({ isOwn, isIssued }: Standing): Decision<CorrectRefusal> {
  if (!isOwn) return no('not-your-unit')
  return isIssued ? yes : no('not-issued')
}

/** A text that still lacks something is not put before whoever signs. */
export const firstBlocker = (content: Content): Blocker | undefined => blockersOf(content)[0]

/** The word for the chip: where the programme is on its way. */
export type ProgrammeState = SignOffState | 'issued'
export const stateOf = ({ signOff, isIssued }: Pick<Standing, 'signOff' | 'isIssued'>): ProgrammeState =>
  isIssued ? 'issued' : signOff
