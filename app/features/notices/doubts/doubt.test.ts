import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likelihoodOf } from './alternative.ts'
import { DecisionKind, dayFrom, decideDoubt, decidedValue, decideTogether, isOpen, keyed, wantsDay } from './doubt.ts'

const plain = { kind: 'sum-differs', severity: 'ask' as const, isStripped: false, alternatives: [] }
const missingDay = { ...plain, kind: 'no-such-date', severity: 'blocking' as const }
const january = { text: '2019年1月10日', value: '2019-01-10', confidence: 0.8 }
const february = { text: '2019年2月10日', value: '2019-02-10', confidence: 0.2 }
const lostDigits = { ...plain, kind: 'lost-characters', alternatives: [january, february] }
const quote = { ...plain, kind: 'unbalanced-quote', severity: 'note' as const }
const furniture = { ...quote, kind: 'web-chrome', isStripped: true }

it('takes a reading only where there is one of that number', () => {
  const take = (doubt: typeof lostDigits | typeof plain, alternative?: number) =>
    decideDoubt(doubt, { decision: 'take-alternative', alternative })
  expect([take(lostDigits, 1), take(lostDigits, 2)]).toEqual([null, null])
  for (const number of [3, 0, -1, undefined]) expect(take(lostDigits, number)).toBe('no-such-alternative')
  expect(take(plain, 1)).toBe('no-such-alternative')
})

it('says in words how likely a reading is', () => {
  expect([0.9, 0.75, 0.5, 0.4, 0.2].map(likelihoodOf)).toEqual(['likely', 'likely', 'possible', 'possible', 'unlikely'])
})

describe('many together', () => {
  const keep = { decision: 'keep-as-is' as const }
  it('are of one kind', () => {
    expect(decideTogether([quote, quote], keep)).toBeNull()
    expect(decideTogether([quote, plain], keep)).toBe('not-one-kind')
  })
  it('are not what blocks issuing: each such day is looked at', () => {
    expect(decideTogether([missingDay, missingDay], keep)).toBe('blocks')
  })
  it('all admit the answer, or none is decided', () => {
    const withReading = { ...quote, alternatives: [{ text: '”', confidence: 0.8 }] }
    expect(decideTogether([withReading, quote], { decision: 'take-alternative', alternative: 1 })).toBe(
      'no-such-alternative',
    )
  })
})

it('wants a day that exists where a day is doubted', () => {
  expect(wantsDay(missingDay)).toBe(true)
  expect(wantsDay(lostDigits)).toBe(true)
  expect(wantsDay(plain)).toBe(false)
  expect(decideDoubt(missingDay, { decision: 'value-given', value: '2019-02-28' })).toBeNull()
  expect(decideDoubt(missingDay, { decision: 'value-given', value: '2019-02-30' })).toBe('not-a-day')
  expect(decideDoubt(missingDay, { decision: 'value-given' })).toBe('value-missing')
})

it('reads a day as people type it, and only days that exist', () => {
  for (const typed of [
    '2019-02-28',
    '2019-2-28',
    '2019.2.28',
    '2019/02/28',
    '2019年2月28日',
    '20190228',
    ' 2019-2-28 ',
  ])
    expect(dayFrom(typed)).toBe('2019-02-28')
  for (const typed of ['2019-02-30', '2月28日', '2019', '2019-13-01', '']) expect(dayFrom(typed)).toBeNull()
})

it('restores what was stripped, and nothing else', () => {
  expect(decideDoubt(furniture, { decision: 'restored' })).toBeNull()
  expect(decideDoubt(furniture, { decision: 'keep-as-is' })).toBe('only-stripped')
  expect(decideDoubt(plain, { decision: 'restored' })).toBe('not-stripped')
  expect(isOpen({ ...furniture, decision: null })).toBe(false)
  expect(isOpen({ ...plain, decision: null })).toBe(true)
})

it('never invents a value: only a given one or a reading that was offered comes out', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DecisionKind.options),
      fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      fc.option(fc.integer({ min: -1, max: 4 }), { nil: undefined }),
      (decision, value, alternative) => {
        const result = decidedValue(lostDigits.alternatives, { decision, value, alternative })
        if (decision === 'value-given') expect(result).toBe(value ?? null)
        else if (decision === 'take-alternative')
          expect(result).toBe(lostDigits.alternatives[(alternative ?? 0) - 1]?.value ?? null)
        else expect(result).toBeNull()
      },
    ),
  )
})

it('names doubts by kind and place, each once, whatever the compiler counted', () => {
  const at = (id: string, start: number) => ({
    id,
    kind: 'open-end' as const,
    severity: 'ask' as const,
    message: { zh: '', en: '' },
    spans: [{ start, end: start + 2, text: '长期' }],
    about: [],
  })
  const names = (...doubts: ReturnType<typeof at>[]) => keyed(doubts).map((doubt) => doubt.key)
  expect(names(at('q1', 5), at('q2', 9), at('q3', 9))).toEqual(['open-end-5-7', 'open-end-9-11', 'open-end-9-11-2'])
  expect(names(at('q7', 9))).toEqual(['open-end-9-11'])
})
