import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { switchLanguage } from '../platform/web/texts.ts'
import {
  addDays,
  asOfText,
  clockOf,
  dayOf,
  daysBetween,
  dayText,
  instantAt,
  instantText,
  moneyText,
  shareText,
  shortDayText,
  spanText,
} from './dates.ts'

describe('days and times', () => {
  afterEach(() => switchLanguage('zh'))

  it('shows a day as written, in any time zone of the reader', () => {
    const before = process.env.TZ
    for (const zone of ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
      process.env.TZ = zone
      expect(dayText('2018-12-28')).toBe('2018年12月28日')
      expect(asOfText('2019-01-01')).toBe('数据截至 2019年1月1日')
    }
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })
  it('shows instants in Shanghai', () => {
    expect(instantText('2018-12-28T16:05:00Z')).toContain('2018年12月29日')
    expect(instantText('2018-12-28T16:05:00Z')).toContain('00:05')
  })
  it('takes an instant apart and puts it together', () => {
    expect([dayOf('2018-12-28T16:05:00Z'), clockOf('2018-12-28T16:05:00Z')]).toEqual(['2018-12-29', '00:05'])
    expect(Date.parse(instantAt('2018-12-29', '00:05'))).toBe(Date.parse('2018-12-28T16:05:00Z'))
  })
  it('writes spans, money and shares', () => {
    expect(spanText('2019-01-10', '2019-01-10')).toBe('2019年1月10日')
    expect(spanText('2019-01-10', null)).toBe('2019年1月10日 –')
    expect(shortDayText('2018-12-28')).toContain('周五')
    expect(moneyText(1234500)).toBe('¥12,345.00')
    expect(shareText(0.824)).toBe('82%')
  })
  it('speaks English too', () => {
    switchLanguage('en')
    expect(dayText('2018-12-28')).toBe('December 28, 2018')
  })
  it('refuses what is not a day', () => {
    for (const wrong of ['2019-02-30', '2019-2-3', '2018-12-28T00:00:00Z', ''])
      expect(() => addDays(wrong, 1)).toThrow('not a day')
  })
  it('counts there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (n) => {
        expect(daysBetween('2018-12-28', addDays('2018-12-28', n))).toBe(n)
      }),
    )
  })
})
