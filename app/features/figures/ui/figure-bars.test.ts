import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Evidence, type Figure } from '../figure.ts'
import { factsAddress, readFactsAddress } from './facts-address.ts'
import { figureBars, filledMeasures } from './figure-bars.ts'
import { headOf } from './measure-words.ts'

const row = (unitName: string, figure: Partial<Figure>) => ({
  unitId: unitName,
  unitName,
  figures: [{ measure: 'session', value: 0, evidence: [], doubted: 0, ...figure }],
})

it('keeps the given order and measures every bar against the longest', () => {
  const bars = figureBars([row('乙', { value: 5 }), row('甲', { value: 20 }), row('丙', {})], 'session')
  expect(bars.map(({ name, length }) => [name, length])).toEqual([
    ['乙', 0.25],
    ['甲', 1],
    ['丙', 0],
  ])
})

it('draws the strongest evidence first and the doubted part by itself', () => {
  const evidence = [
    { kind: 'attested' as const, value: 40 },
    { kind: 'measured' as const, value: 60 },
  ]
  const [bar] = figureBars([row('甲', { value: 100, evidence, doubted: 50 })], 'session')
  expect(bar?.parts).toEqual([
    { kind: 'measured', share: 0.3 },
    { kind: 'attested', share: 0.2 },
    { kind: 'doubted', share: 0.5 },
  ])
})

it('parts of any bar add up to one, and nothing is longer than the scale', () => {
  const figure = fc.record({
    measure: fc.constant('session'),
    value: fc.integer({ min: -50, max: 10_000 }),
    doubted: fc.integer({ min: -50, max: 20_000 }),
    evidence: fc.array(
      fc.record({ kind: fc.constantFrom(...Evidence.options), value: fc.integer({ min: -9, max: 999 }) }),
    ),
  })
  fc.assert(
    fc.property(fc.array(figure), (figures) => {
      const rows = figures.map((one, at) => ({ unitId: String(at), unitName: String(at), figures: [one] }))
      for (const bar of figureBars(rows, 'session')) {
        expect(bar.length).toBeGreaterThanOrEqual(0)
        expect(bar.length).toBeLessThanOrEqual(1)
        const sum = bar.parts.reduce((total, part) => total + part.share, 0)
        expect(sum).toBeCloseTo(bar.value > 0 ? 1 : 0)
      }
    }),
  )
})

it('keeps a measure whose records were all taken back, for they can still be opened', () => {
  const rows = [row('甲', { evidence: [{ kind: 'attested', value: 0 }] })]
  expect(filledMeasures([{ key: 'session' }, { key: 'visit' }], rows)).toEqual([{ key: 'session' }])
})

it('writes and reads the address of a figure, and refuses a broken one', () => {
  const address = { measure: 'pool-entry', unitId: '0190a1b2-0000-7000-8000-000000000001' }
  expect(readFactsAddress(factsAddress(address))).toEqual(address)
  for (const broken of ['', 'session', ':', 'session:', `:${address.unitId}`, 'session:1'])
    expect(readFactsAddress(broken)).toBeNull()
})

it('says the unit in the head of a column only where the name does not', () => {
  expect(headOf('到场人次', '人次', '到场人次（人次）')).toBe('到场人次')
  expect(headOf('Sessions held', 'sessions', 'Sessions held (sessions)')).toBe('Sessions held')
  expect(headOf('走访慰问', '人次', '走访慰问（人次）')).toBe('走访慰问（人次）')
})
