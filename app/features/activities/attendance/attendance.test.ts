import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SessionState } from '../session.ts'
import { dayOfPresence, decideDoor, Way, whyNotLetIn } from './attendance.ts'

const session = { day: '2019-01-10', lastDay: '2019-01-11', isHost: true, state: 'published' } as const

it.each([
  ['code', '2019-01-09', 'not-the-day'],
  ['code', '2019-01-10', undefined],
  ['list', '2019-01-11', undefined],
  ['list', '2019-01-12', 'not-the-day'],
  ['sheet', '2019-01-09', 'not-the-day'],
  ['sheet', '2019-02-12', undefined],
] as const)('by %s on %s: %s', (way, today, because) => {
  expect(decideDoor({ ...session, today }, way)).toEqual(because ? { ok: false, because } : { ok: true })
})

it('the sheet outlasts the closing, the door does not', () => {
  const closed = { ...session, state: 'closed', today: '2019-01-10' } as const
  expect(decideDoor(closed, 'code')).toEqual({ ok: false, because: 'closed' })
  expect(decideDoor(closed, 'sheet')).toEqual({ ok: true })
})

it('nothing opens the door of a cancelled session or for another unit', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Way.options), fc.constantFrom(...SessionState.options), (way, state) => {
      const today = '2019-01-10'
      expect(decideDoor({ ...session, state: 'cancelled', today }, way).ok).toBe(false)
      expect(decideDoor({ ...session, state, isHost: false, today }, way)).toEqual({
        ok: false,
        because: 'not-your-unit',
      })
    }),
  )
})

it('a stranger is told what is wrong', () => {
  expect(whyNotLetIn({ found: 'other-session' })).toBe('wrong-session')
  expect(whyNotLetIn({ found: 'nowhere', by: 'code' })).toBe('unknown-code')
  expect(whyNotLetIn({ found: 'nowhere', by: 'list' })).toBe('not-enrolled')
})

it('counts for a day of the session, whenever it is typed in', () => {
  expect(dayOfPresence(session, '2019-01-11')).toBe('2019-01-11')
  expect(dayOfPresence(session, '2019-03-01')).toBe('2019-01-11')
})
