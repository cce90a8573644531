/** 审签: which step comes next, and who may still change the text. One person may do every step. */
export type Step = 'submitted' | 'checked' | 'signed'
export type Entry = Step | 'returned'
export type SignOffState = 'drafting' | Step

export const defaultSteps: readonly Step[] = ['submitted', 'checked', 'signed']

/** `entries` in the order in which they happened; a return sends the text back to drafting. */
export function signOffState(entries: readonly Entry[]): SignOffState {
  const last = entries.at(-1)
  return last === undefined || last === 'returned' ? 'drafting' : last
}

/** The steps that taking `step` now records: those before it that nobody took are taken by the same person. */
export function stepsUpTo(state: SignOffState, step: Step, steps: readonly Step[] = defaultSteps): Step[] {
  const done = state === 'drafting' ? -1 : steps.indexOf(state)
  return steps.slice(done + 1, steps.indexOf(step) + 1)
}

export type StepDecision =
  | { ok: true; steps: Step[] }
  | { ok: false; because: 'already-issued' | 'already-done' | 'nothing-to-return' | 'no-such-step' }

export function decideStep(
  at: { state: SignOffState; isIssued: boolean; steps?: readonly Step[] },
  entry: Entry,
): StepDecision {
  const steps = at.steps ?? defaultSteps
  if (at.isIssued) return { ok: false, because: 'already-issued' }
  if (entry === 'returned')
    return at.state === 'drafting' ? { ok: false, because: 'nothing-to-return' } : { ok: true, steps: [] }
  if (!steps.includes(entry)) return { ok: false, because: 'no-such-step' }
  const missing = stepsUpTo(at.state, entry, steps)
  return missing.length > 0 ? { ok: true, steps: missing } : { ok: false, because: 'already-done' }
}
