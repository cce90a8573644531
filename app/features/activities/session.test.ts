import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decideAnswer,
  decideCancel,
  decideClose,
  decidePlan,
  decidePublish,
  instantOf,
  SessionState,
  stateOf,
} from './session.ts'

const standing = { day: '2019-01-10', lastDay: '2019-01-11', isHost: true }
const acts = fc.record({ published: fc.boolean(), held: fc.boolean(), closed: fc.boolean(), cancelled: fc.boolean() })
const states = fc.constantFrom(...SessionState.options)

describe('the state follows from the acts', () => {
  it('ends stay ends, whatever else was done', () => {
    fc.assert(
      fc.property(acts, (given) => {
        expect(stateOf({ ...given, cancelled: true })).toBe('cancelled')
        expect(stateOf({ ...given, cancelled: false, closed: true })).toBe('closed')
      }),
    )
  })
  it('is planned while nothing was done', () => {
    expect(stateOf({ published: false, held: false, closed: false, cancelled: false })).toBe('planned')
  })
})

describe('publishing', () => {
  it('is for what is planned and not over', () => {
    expect(decidePublish({ ...standing, state: 'planned', today: '2019-01-11' })).toEqual({ ok: true })
    expect(decidePublish({ ...standing, state: 'planned', today: '2019-01-12' })).toEqual({
      ok: false,
      because: 'over',
    })
    expect(decidePublish({ ...standing, state: 'published', today: '2019-01-01' })).toEqual({
      ok: false,
      because: 'already-published',
    })
  })
  it('is nobody else’s', () => {
    fc.assert(
      fc.property(states, (state) => {
        const other = { ...standing, state, isHost: false, today: '2019-01-10' }
        for (const decision of [decidePublish(other), decideCancel(other), decideClose(other)])
          expect(decision).toEqual({ ok: false, because: 'not-your-unit' })
      }),
    )
  })
})

describe('cancelling and closing', () => {
  it('a session that began is not called off', () => {
    expect(decideCancel({ ...standing, state: 'held' })).toEqual({ ok: false, because: 'already-held' })
    expect(decideCancel({ ...standing, state: 'planned' })).toEqual({ ok: true })
  })
  it('no state may be both cancelled and closed from', () => {
    fc.assert(
      fc.property(states, (state) => {
        const isEnd = state === 'cancelled' || state === 'closed'
        expect(decideClose({ ...standing, state, today: '2019-01-10' }).ok).toBe(!isEnd)
        if (isEnd) expect(decideCancel({ ...standing, state }).ok).toBe(false)
      }),
    )
  })
  it('is not closed before its day', () => {
    expect(decideClose({ ...standing, state: 'published', today: '2019-01-09' })).toEqual({
      ok: false,
      because: 'not-the-day',
    })
  })
})

describe('planning', () => {
  const plan = {
    unitId: 'a',
    day: '2019-01-10',
    lastDay: '2019-01-10',
    startsAt: instantOf('2019-01-10', '14:00'),
    endsAt: instantOf('2019-01-10', '16:30'),
    jointUnitIds: ['b'],
    taskIsKnown: true,
  }
  it('takes a plain afternoon', () => {
    expect(decidePlan(plan)).toEqual({ ok: true })
    expect(plan.startsAt).toBe('2019-01-10T06:00:00.000Z')
  })
  it.each([
    [{ endsAt: plan.startsAt }, 'ends-before-it-starts'],
    [{ lastDay: '2019-02-10', endsAt: instantOf('2019-02-10', '16:30') }, 'too-long'],
    [{ jointUnitIds: ['b', 'a'] }, 'own-unit-as-joint'],
    [{ taskIsKnown: false }, 'unknown-task'],
  ])('refuses %o', (change, because) => {
    expect(decidePlan({ ...plan, ...change })).toEqual({ ok: false, because })
  })
})

it('an invitation is answered once and before the session begins', () => {
  expect(decideAnswer({ answered: false, state: 'published' })).toEqual({ ok: true })
  expect(decideAnswer({ answered: true, state: 'published' })).toEqual({ ok: false, because: 'already-answered' })
  expect(decideAnswer({ answered: false, state: 'held' })).toEqual({ ok: false, because: 'already-held' })
})
