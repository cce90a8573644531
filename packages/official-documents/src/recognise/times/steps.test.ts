import { expect, it } from 'vitest'
import { rules } from './all-rules.ts'

/** Characters that a rule may look at from one place: no date is longer. */
const REACH = 60

it('every rule looks at a bounded stretch of text, so that time is linear in its length', () => {
  const starts = [
    '2024年3月5日',
    '3月5日（星期五）上午9:00',
    '农历正月初八',
    '2024.3.5',
    '第三季度',
    '3月',
    '腊月二十三',
    '明年底',
    '25日前',
  ]
  const tails = ['1', '一', '月', '（', '年', ' 1', '上', '十', '日'].map((sign) => sign.repeat(5000))
  for (const rule of rules)
    for (const start of starts)
      for (const tail of tails) {
        const found = rule.read(start + tail, 0)
        if (found) expect(found.to, `${rule.name} at ${start}${tail.slice(0, 3)}…`).toBeLessThan(REACH)
      }
})

it('every rule says what it is and why, and can begin somewhere', () => {
  expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length)
  for (const { reason, begins } of rules) expect([reason.length > 5, begins.length > 0]).toEqual([true, true])
})
