/** What the reader may do with a programme, decided by the same functions that the commands ask. */
import { actsOnWork } from '../../platform/scope.ts'
import type { Content } from './programme.ts'
import { decideStep, type Step } from './sign-off/sign-off.ts'
import { decideCorrection, decideEdit, decideIssue, decideSubmission, firstBlocker, type Standing } from './standing.ts'

interface Known {
  standing: Standing
  steps: readonly Step[]
  content: Content
  unexplained: number
  addressees: number
  plan: { isAdoption: boolean; hasRecipient: boolean; isUnderReview: boolean }
}

const answer = <Because extends string>(decision: { ok: true } | { ok: false; because: Because }): true | Because =>
  decision.ok ? true : decision.because

export function whatCanBeDone({ standing, steps, content, unexplained, addressees, plan }: Known) {
  const mayWrite = actsOnWork(standing.role)
  const forWriters = <Because extends string>(found: true | Because): true | Because | 'role' =>
    found === true && !mayWrite ? 'role' : found
  const step = (entry: Step) => {
    if (!standing.isOwn) return 'not-your-unit' as const
    const decision = decideStep({ state: standing.signOff, isIssued: standing.isIssued, steps }, entry)
    if (decision.ok) return firstBlocker(content) ?? (true as const)
    // Only the way back can have nothing to return.
    return decision.because === 'nothing-to-return' ? 'already-done' : decision.because
  }
  const back = decideStep({ state: standing.signOff, isIssued: standing.isIssued, steps }, 'returned')
  return {
    edit: forWriters(answer(decideEdit(standing))),
    submitForSignOff: forWriters(step('submitted')),
    check: forWriters(step('checked')),
    sign: standing.role === 'lead' ? step('signed') : ('role' as const),
    sendBack: forWriters(
      !standing.isOwn
        ? ('not-your-unit' as const)
        : back.ok
          ? (true as const)
          : back.because === 'already-issued'
            ? ('already-issued' as const)
            : ('nothing-to-return' as const),
    ),
    issue: forWriters(answer(decideIssue(standing, { unexplained, addressees }))),
    submitPlan: forWriters(answer(decideSubmission(standing, plan))),
    correct: forWriters(answer(decideCorrection(standing))),
  }
}
