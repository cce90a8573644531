import { expect, it, vi } from 'vitest'
import { layout } from '../layout.ts'
import { bottomOf, character, edge, gap, inkBottomOf, inkTopOf, lay, line, topOf } from '../ruler.ts'
import { sampleLetter } from '../sample-forms.ts'

vi.setConfig({ testTimeout: 60_000 })

const long = Array.from({ length: 40 }, () => ({ kind: 'paragraph' as const, runs: [{ text: '请予支持。' }] }))
const { pages, at, red } = await lay({ ...sampleLetter, blocks: [...sampleLetter.blocks, ...long] })
const mark = at(1, '海东省青年归乡')

it('10.1: the mark 30 mm below the edge of the paper, centred', () => {
  expect(Math.abs(inkTopOf(mark) - 30)).toBeLessThan(0.7)
  expect(Math.abs((mark.left + mark.right) / 2 - edge.middle)).toBeLessThan(0.5)
})

it('10.1: a red double rule 4 mm below it, thick over thin; another 20 mm above the edge, thin over thick', () => {
  const rules = red(1)
  expect(rules).toHaveLength(4)
  for (const rule of rules) {
    expect(rule.right - rule.left).toBeCloseTo(layout.letterRuleWidth.value, 1)
    expect((rule.right + rule.left) / 2).toBeCloseTo(105, 1)
  }
  const thickness = rules.map((rule) => rule.bottom - rule.top)
  const { letterRuleThick: thick, letterRuleThin: thin } = layout
  expect(thickness.map((value) => value.toFixed(2))).toEqual(
    [thick, thin, thin, thick].map((one) => one.value.toFixed(2)),
  )
  expect(Math.abs((rules[0]?.top ?? 0) - inkBottomOf(mark) - 4)).toBeLessThan(0.7)
  expect(297 - (rules[3]?.bottom ?? 0)).toBeCloseTo(20, 1)
  expect(red(2)).toHaveLength(0)
})

it('10.1: urgency left and number right, 7/8 of a character below the rule; the title two lines below them', () => {
  const [urgency, number, title] = [at(1, '特急'), at(1, '海青归办函'), at(1, '关于商请')]
  for (const item of [urgency, number]) expect(topOf(item) - (red(1)[1]?.bottom ?? 0)).toBeCloseTo(gap, 1)
  expect(urgency.left).toBeCloseTo(edge.left, 1)
  expect(number.right).toBeCloseTo(edge.right, 0)
  expect(topOf(title) - bottomOf(number)).toBeCloseTo(2 * line + gap, 0)
})

it('10.1: no number on page one, the next page carries its own', () => {
  expect(pages.map((page) => /—\s*(\d+)\s*—/.exec(page.text)?.[1])).toEqual([undefined, '2', '3'])
})

it('10.1: 版记 without rules or printing line, on the last line of the last page', () => {
  const copies = at(3, '抄送：')
  expect(copies.left - edge.left).toBeCloseTo((14 * 25.4) / 72, 1)
  expect(edge.bottom - bottomOf(copies)).toBeLessThan(character)
  expect(pages[2]?.text).not.toContain('印发')
})
