import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideStep, defaultSteps, type Entry, signOffState } from './sign-off.ts'

describe('审签', () => {
  it('records the steps that nobody took for whoever signs', () => {
    expect(decideStep({ state: 'drafting', isIssued: false }, 'signed')).toEqual({
      ok: true,
      steps: ['submitted', 'checked', 'signed'],
    })
    expect(decideStep({ state: 'drafting', isIssued: false, steps: ['submitted', 'signed'] }, 'signed')).toEqual({
      ok: true,
      steps: ['submitted', 'signed'],
    })
  })

  it('refuses what is done, what does not exist, and everything after the issue', () => {
    expect(decideStep({ state: 'signed', isIssued: false }, 'checked')).toMatchObject({ because: 'already-done' })
    expect(
      decideStep({ state: 'submitted', isIssued: false, steps: ['submitted', 'signed'] }, 'checked'),
    ).toMatchObject({
      because: 'no-such-step',
    })
    expect(decideStep({ state: 'signed', isIssued: true }, 'returned')).toMatchObject({ because: 'already-issued' })
    expect(decideStep({ state: 'drafting', isIssued: false }, 'returned')).toMatchObject({
      because: 'nothing-to-return',
    })
  })

  it('whatever happened before, a return leads back to drafting and a signature to signed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Entry>('submitted', 'checked', 'signed', 'returned')), (wanted) => {
        const entries: Entry[] = []
        for (const entry of wanted) {
          const decision = decideStep({ state: signOffState(entries), isIssued: false }, entry)
          if (!decision.ok) continue
          entries.push(...(entry === 'returned' ? [entry] : decision.steps))
          expect(signOffState(entries)).toBe(entry === 'returned' ? 'drafting' : entry)
        }
        // Between two returns every step stands once, in order.
        for (const round of entries.join(' ').split('returned'))
          expect(defaultSteps.join(' ').startsWith(round.trim())).toBe(true)
      }),
    )
  })
})
