import { afterEach, describe, expect, it } from 'vitest'
import { switchLanguage } from '../platform/web/texts.ts'
import { sharesOf } from './evidence.tsx'
import { typedText } from './typed-value.ts'

describe('a typed number in words', () => {
  afterEach(() => switchLanguage('zh'))

  it('carries comparator, unit and period', () => {
    expect(typedText({ value: 9000, comparator: '≥', unit: '名', per: 'year' })).toBe('≥ 9,000 名 / 年')
  })
  it('never makes an approximate number look exact', () => {
    expect(typedText({ value: 300, approximate: '余', unit: '户' })).toBe('300 余户')
    expect(typedText({ value: 9000, approximate: '近', unit: '名' })).toBe('近 9,000 名')
    switchLanguage('en')
    expect(typedText({ value: 9000, approximate: '近', unit: 'people' })).toBe('nearly 9,000 people')
  })
  it('says 少于5 instead of a small count, and that nothing is known', () => {
    expect(typedText({ value: 'suppressed', unit: '人' })).toBe('少于5 人')
    expect(typedText({ value: null, unit: '人' })).toBe('暂无数据')
    expect(typedText({ value: 0, unit: '人' })).toBe('0 人')
  })
})

it('shares of evidence add up to one, strongest first', () => {
  expect(sharesOf({ attested: 1, measured: 3 })).toEqual([
    { kind: 'measured', share: 0.75 },
    { kind: 'attested', share: 0.25 },
  ])
  expect(sharesOf({})).toEqual([])
})
