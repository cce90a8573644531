import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberOf } from '../chinese-number.ts'
import { amountsIn } from './amounts.ts'
import { comparatorOf, isApproximate } from './comparators.ts'

const read = (text: string) =>
  [...amountsIn(text)].map((amount) => [amount.quantity, amount.quantityMax ?? null, amount.unit, comparatorOf(amount)])

describe('amounts', () => {
  const examples: [string, (string | number | null)[][]][] = [
    ['培训1.2万人次', [[12_000, null, '人次', '=']]],
    ['结对3千余名', [[3000, null, '名', '>=']]],
    ['站点二十余个', [[20, null, '个', '>=']]],
    ['募集20余万元', [[200_000, null, '元', '>=']]],
    ['募集2840余万元', [[28_400_000, null, '元', '>=']]],
    ['投入1.5亿元', [[150_000_000, null, '元', '=']]],
    ['建图书室两百个', [[200, null, '个', '=']]],
    ['培训1,200人', [[1200, null, '人', '=']]],
    ['占比百分之八十以上', [[80, null, '%', '>=']]],
    ['参与率80%以上', [[80, null, '%', '>=']]],
    ['提高2个百分点', [[2, null, '个百分点', '=']]],
    ['推荐10—15个', [[10, 15, '个', '=']]],
    ['推荐3至5名', [[3, 5, '名', '=']]],
    ['招募3—5万人', [[30_000, 50_000, '人', '=']]],
    ['约2000字', [[2000, null, '字', '~']]],
    ['2000字左右', [[2000, null, '字', '~']]],
    ['不超过3000字', [[3000, null, '字', '<=']]],
    ['控制在200人以内', [[200, null, '人', '<=']]],
    ['突破10万人', [[100_000, null, '人', '>=']]],
    ['不低于五百亩', [[500, null, '亩', '>=']]],
    ['至少选派2名', [[2, null, '名', '>=']]],
    ['上千人次参加', [[1000, null, '人次', '>=']]],
    ['不超过团员总数的3%', [[3, null, '%', '<=']]],
    ['装机100万千瓦', [[1_000_000, null, '千瓦', '=']]],
  ]
  it.each(examples)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('leaves words alone that only look like a measure word', () => {
    expect(read('2023年人才工作，12部门，第3期，数百名，几十个，5家长，4+1个')).toEqual([])
  })

  it('knows what is not exact', () => {
    expect([...amountsIn('近200名、60余家、约10场、30个')].map(isApproximate)).toEqual([true, true, true, false])
  })

  it('reads a number back whatever way it was written, and its span is the text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom('名', '个', '人次', '家'), (value, unit) => {
        for (const written of ways(value)) {
          const text = `共${written}${unit}。`
          const [amount] = [...amountsIn(text)]
          expect([written, amount?.quantity, amount?.unit]).toEqual([written, value, unit])
          expect(text.slice(amount?.from, amount?.to)).toBe(written + unit)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is linear', () => {
    const time = (text: string) => {
      const start = performance.now()
      for (const _ of amountsIn(text)) {
        // only read
      }
      return performance.now() - start
    }
    for (const piece of ['不超过', '三', '1,234', '至少选派', '百分之', '5—', '每年培训1.2万余人次以上，']) {
      time(piece.repeat(2000))
      expect(time(piece.repeat(20_000)), piece).toBeLessThan(1500)
    }
  })
})

/** Digits, thousands separators, 万 with a fraction, Chinese numerals. */
function ways(value: number): string[] {
  const found = [String(value), value.toLocaleString('en-US'), chinese(value)]
  if (value % 100 === 0 && value >= 10_000) found.push(`${value / 10_000}万`)
  return found
}

function chinese(value: number): string {
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  if (high === 0) return below(low)
  return `${below(high)}万${low === 0 ? '' : (low < 1000 ? '零' : '') + below(low)}`
}

function below(value: number): string {
  const digits = '零一二三四五六七八九'
  let text = ''
  let gap = false
  for (const [power, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / power) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    text += (gap ? '零' : '') + digits.charAt(digit) + word
    gap = false
  }
  return text
}

describe('numerals', () => {
  it('reads 两, 百 alone and digits one by one', () => {
    expect(['两', '百', '二〇二五', '十五', '一万零五十', '1,234.5'].map(numberOf)).toEqual([
      2, 100, 2025, 15, 10_050, 1234.5,
    ])
    expect(numberOf('若干')).toBeNull()
  })
})
