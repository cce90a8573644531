import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DecisionKind, dayFrom, decideDoubt, decidedValue, isOpen, keyed, wantsDay } from './doubt.ts'

const plain = { kind: 'sum-differs', isStripped: false, suggestion: null }
const missingDay = { kind: 'no-such-date', isStripped: false, suggestion: null }
const lostDigits = {
  kind: 'lost-characters',
  isStripped: false,
  suggestion: { text: '2019-01-10', value: '2019-01-10' },
}
const furniture = { kind: 'web-chrome', isStripped: true, suggestion: null }

it('accepts a suggestion only where there is one', () => {
  expect(decideDoubt(lostDigits, { decision: 'accept-suggestion' })).toBeNull()
  expect(decideDoubt(plain, { decision: 'accept-suggestion' })).toBe('no-suggestion')
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

it('never invents a value: only a given or an accepted one comes out', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DecisionKind.options),
      fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      (decision, value) => {
        const result = decidedValue(lostDigits.suggestion, { decision, value })
        if (decision === 'value-given') expect(result).toBe(value ?? null)
        else if (decision === 'accept-suggestion') expect(result).toBe('2019-01-10')
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
