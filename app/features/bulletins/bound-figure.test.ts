import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, countedPart, type FigureRun, faultIn, figuresIn, plainText, questionKey } from './bound-figure.ts'

const unitId = '018f0000-0000-7000-8000-000000000001'
const figure = (last: number, measure = 'session'): FigureRun => ({
  kind: 'figure',
  id: `018f0000-0000-7000-8000-${String(last).padStart(12, '0')}`,
  question: { measure, unitId },
})
const known = { measures: new Set(['session']), units: new Set([unitId]) }

describe('bound figures in a text', () => {
  const blocks: Block[] = [
    { kind: 'heading', text: '开展情况' },
    { kind: 'paragraph', runs: [{ kind: 'text', text: '举办' }, figure(1), { kind: 'text', text: '。' }] },
  ]

  it('are found in order and printed in their sentence', () => {
    expect(figuresIn(blocks).map((run) => run.id)).toEqual([figure(1).id])
    expect(plainText(blocks, () => '3场')).toBe('开展情况\n举办3场。')
  })

  it('must each have a place of its own, a known measure and a unit in reach', () => {
    expect(faultIn([figure(1), figure(2)], known)).toBeUndefined()
    expect(faultIn([figure(1), figure(1)], known)).toBe('figure-twice')
    expect(faultIn([figure(1, 'applause')], known)).toBe('unknown-measure')
    expect(faultIn([figure(1)], { ...known, units: new Set() })).toBe('figure-outside-scope')
  })

  it('ask the same where every part of the question is the same', () => {
    const question = { measure: 'session', unitId, from: '2018-12-01' }
    expect(questionKey({ ...question })).toBe(questionKey(question))
    expect(questionKey({ measure: 'session', unitId, to: '2018-12-01' })).not.toBe(questionKey(question))
  })
})

describe('what of a figure may be printed', () => {
  it('leaves the doubted part out and says how much it was', () => {
    expect(countedPart({ value: 320, doubted: 300 })).toEqual({ value: 20, doubted: 300 })
    expect(countedPart({ value: 20, doubted: 0 })).toEqual({ value: 20, doubted: 0 })
  })

  it('loses nothing and goes nowhere below nothing', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: -10, max: 100_000 }), (value, doubted) => {
        const counted = countedPart({ value, doubted })
        expect(counted.value + counted.doubted).toBe(value)
        expect(counted.value).toBeGreaterThanOrEqual(0)
        expect(counted.doubted).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
