import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsPersonalNumber, mayChange, readDay, readQuantity } from './work-record.ts'

describe('readQuantity', () => {
  it.each([
    ['30', { quantity: 30, approximate: false }],
    ['1,200', { quantity: 1200, approximate: false }],
    ['１２', { quantity: 12, approximate: false }],
    ['30 人次', { quantity: 30, approximate: false }],
    ['近30', { quantity: 30, approximate: true }],
    ['30余人', { quantity: 30, approximate: true }],
    ['100多件', { quantity: 100, approximate: true }],
  ])('reads %s', (text, read) => expect(readQuantity(text)).toEqual(read))

  it.each(['', '0', '-3', '3.5', '三十', '30/40', '30-40', '若干', '第3', '1e3'])('does not guess %s', (text) =>
    expect(readQuantity(text)).toBeUndefined(),
  )

  it('reads every number it is given as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (quantity) => {
        expect(readQuantity(String(quantity))).toEqual({ quantity, approximate: false })
        expect(readQuantity(quantity.toLocaleString('en'))).toEqual({ quantity, approximate: false })
      }),
    )
  })
})

describe('readDay', () => {
  it.each([
    ['2018-12-28', '2018-12-28'],
    ['2018/1/5', '2018-01-05'],
    ['2018.12.28', '2018-12-28'],
    ['2018年12月8日', '2018-12-08'],
  ])('reads %s', (text, day) => expect(readDay(text)).toBe(day))

  it.each(['12月28日', '2018-02-30', '2018-13-01', '28/12/2018', '上周五', ''])('does not guess %s', (text) =>
    expect(readDay(text)).toBeUndefined(),
  )
})

it('finds numbers that identify somebody, and lets other numbers pass', () => {
  expect(holdsPersonalNumber('联系13900000001')).toBe(true)
  expect(holdsPersonalNumber('139 0000 0001')).toBe(true)
  expect(holdsPersonalNumber('证件110101199001011234')).toBe(true)
  expect(holdsPersonalNumber('发放资料1200份，走访30户')).toBe(false)
  expect(holdsPersonalNumber('热线12355')).toBe(false)
})

it('lets the unit and who entered it for them change a record, nobody above', () => {
  const record = { unitId: 'county', recordedByUnitId: 'city', isWithdrawn: false }
  expect(mayChange(record, { unitId: 'county', role: 'officer' })).toBe(true)
  expect(mayChange(record, { unitId: 'city', role: 'lead' })).toBe(true)
  expect(mayChange(record, { unitId: 'province', role: 'lead' })).toBe('not-your-record')
  expect(mayChange(record, { unitId: 'county', role: 'viewer' })).toBe('role')
  expect(mayChange({ ...record, isWithdrawn: true }, { unitId: 'county', role: 'lead' })).toBe('withdrawn')
})
