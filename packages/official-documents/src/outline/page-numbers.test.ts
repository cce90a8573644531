import { expect, it } from 'vitest'
import { foldLine } from './fold.ts'
import { liftPageNumbers } from './page-numbers.ts'

const lift = (text: string) => liftPageNumbers(foldLine(text, 0, text.length), 0)

it('takes numbers that count up out of a sentence and keeps every offset', () => {
  const text =
    '各地要认真组织实施本次活动，确保各项任务— 1 —落实到位，并于月底前将总结材料报送市教育局— 2 —办公室汇总。'
  const { line, pages } = lift(text)
  expect(pages.map((page) => page.text)).toEqual(['—1—', '—2—'])
  expect(line.text).toContain('任务落实')
  expect(line.at.map((offset) => text.charAt(offset)).join('')).toBe(line.text)
})

it('leaves telephone numbers, ranges of years and scores alone', () => {
  const text =
    '联系电话0551-6260-1234，规划期为2021-2025-年，比分为3-7-2，其余事项按照既有规定办理，不再另行通知各单位。'
  expect(lift(text).pages).toEqual([])
})
