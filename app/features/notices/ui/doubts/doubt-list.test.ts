import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { NoticeDoubt } from '../../doubts/contract.ts'
import { entriesOf, entryId, hidingFold, nextWaiting, progressOf } from './doubt-list.ts'

const doubt = (at: number, kind: string, severity: NoticeDoubt['severity'], isDecided = false): NoticeDoubt => ({
  id: `${at}`,
  key: `${kind}-${at}`,
  kind,
  severity,
  isStripped: kind === 'web-chrome',
  messageZh: '',
  messageEn: '',
  spans: [],
  about: [],
  alternatives: [],
  wantsDay: false,
  decision: isDecided
    ? { decision: 'keep-as-is', alternative: null, value: null, note: null, byName: '', at: '2019-01-01T00:00:00Z' }
    : null,
  earlierDecisions: 0,
})
const quotes = (count: number) => Array.from({ length: count }, (_, at) => doubt(at, 'unbalanced-quote', 'note'))
const shown = (doubts: NoticeDoubt[], unfolded = new Map<string, boolean>()) => entriesOf(doubts, unfolded).map(entryId)

it('puts what blocks first and furniture last, whatever their order in the text', () => {
  const doubts = [doubt(1, 'web-chrome', 'note'), doubt(2, 'open-end', 'ask'), doubt(3, 'no-such-date', 'blocking')]
  expect(shown(doubts)).toEqual(['no-such-date-3', 'open-end-2', 'fold-stripped-web-chrome'])
})

it('folds four notes of one kind to one line, opens them on demand, and never folds what blocks', () => {
  expect(shown(quotes(3))).toHaveLength(3)
  expect(shown(quotes(4))).toEqual(['fold-note-unbalanced-quote'])
  expect(shown(quotes(4), new Map([['fold-note-unbalanced-quote', true]]))).toHaveLength(5)
  expect(shown(Array.from({ length: 9 }, (_, at) => doubt(at, 'no-such-date', 'blocking')))).toHaveLength(9)
})

it('knows which fold hides a doubt', () => {
  const entries = entriesOf(quotes(4), new Map())
  expect(hidingFold(entries, 'unbalanced-quote-2')).toBe('fold-note-unbalanced-quote')
  expect(hidingFold(entries, 'elsewhere')).toBeNull()
})

it('counts what waits for a decision, without furniture', () => {
  expect(progressOf([doubt(1, 'web-chrome', 'note'), doubt(2, 'open-end', 'ask', true), ...quotes(2)])).toEqual({
    decided: 1,
    total: 3,
  })
})

it('goes on to every doubt that waits, once, and then says that nothing waits', () => {
  const kinds = [
    ['no-such-date', 'blocking'],
    ['open-end', 'ask'],
    ['lost-characters', 'ask'],
    ['unbalanced-quote', 'note'],
    ['web-chrome', 'note'],
  ] as const
  const some = fc.array(fc.record({ kind: fc.constantFrom(...kinds), isDecided: fc.boolean() }), { maxLength: 30 })
  fc.assert(
    fc.property(some, (list) => {
      let doubts = list.map(({ kind: [kind, severity], isDecided }, at) => doubt(at, kind, severity, isDecided))
      const waiting = doubts.filter(({ decision, isStripped }) => !decision && !isStripped).length
      let at: string | null = null
      let decided = 0
      for (;;) {
        const entries = entriesOf(doubts, new Map())
        at = nextWaiting(entries, at)
        const entry = entries.find((candidate) => entryId(candidate) === at)
        if (!entry) break
        const members: readonly NoticeDoubt[] = entry.of === 'fold' ? entry.fold.doubts : [entry.doubt]
        const keys = new Set(members.filter(({ decision }) => !decision).map(({ key }) => key))
        decided += keys.size
        doubts = doubts.map((one, index) =>
          keys.has(one.key) ? { ...doubt(index, one.kind, one.severity, true), key: one.key } : one,
        )
      }
      expect(decided).toBe(waiting)
    }),
  )
})
