import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allotmentBalance } from './allotment.ts'
import { namesSensitiveGroup } from './sensitive.ts'

it('shows the slack of 3 × 9,000 against 30,000', () => {
  const nine = { quantity: 9000, floor: null }
  expect(allotmentBalance(30_000, [nine, nine, nine])).toEqual({
    target: 30_000,
    sum: 27_000,
    floor: 27_000,
    slack: 3000,
    state: 'open',
  })
  expect(allotmentBalance(27_000, [nine, nine, nine]).state).toBe('met')
  expect(allotmentBalance(20_000, [nine, nine, nine])).toMatchObject({ slack: -7000, state: 'over' })
})

it('keeps sum + slack = target and the floor at or below the sum', () => {
  const one = fc
    .record({ quantity: fc.nat(10_000), part: fc.option(fc.double({ min: 0, max: 1, noNaN: true })) })
    .map(({ quantity, part }) => ({ quantity, floor: part === null ? null : Math.floor(quantity * part) }))
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.array(one), (target, allotments) => {
      const balance = allotmentBalance(target, allotments)
      expect(balance.sum + balance.slack).toBe(target)
      expect(balance.floor).toBeLessThanOrEqual(balance.sum)
    }),
  )
})

it('knows targets that must stay quoted text', () => {
  expect(namesSensitiveGroup('各民族青少年 20000 名')).toBe(true)
  expect(namesSensitiveGroup('返乡大学生 600 名')).toBe(false)
})
