import { expect, it, vi } from 'vitest'
import { layout } from '../layout.ts'
import { bottomOf, character, edge, inkBottomOf, inkTopOf, lay, line, topOf } from '../ruler.ts'
import { sampleBulletin } from '../sample-documents.ts'

vi.setConfig({ testTimeout: 60_000 })

// No form of the standard: these hold the page to our own table, and what it shares with 公文 to the clauses.
const { at, pages, red, rules } = await lay(sampleBulletin)

it('handling on line 1, flush left; the masthead below it, centred and red', () => {
  const [handling, masthead] = [at(1, '内部资料'), at(1, '青春归乡简报')]
  expect(topOf(handling)).toBeCloseTo(edge.top, 0)
  expect(handling.left).toBeCloseTo(edge.left, 1)
  expect(Math.abs(inkTopOf(masthead) - edge.top - layout.bulletinMarkTop.value)).toBeLessThan(1)
  expect(Math.abs((masthead.left + masthead.right) / 2 - edge.middle)).toBeLessThan(1)
})

it('number, organ and date, red rule and title keep the distances of the table', () => {
  const [masthead, number, organ] = [at(1, '青春归乡简报'), at(1, '第3期'), at(1, '海东省青年')]
  const title = at(1, '各地扎实')
  expect(Math.abs(topOf(number) - inkBottomOf(masthead) - layout.bulletinNumberBefore.value * line)).toBeLessThan(1.2)
  // The empty half of a bracket at the line's edge is not counted: a quarter of a character.
  expect(Math.abs((number.left + number.right) / 2 - edge.middle)).toBeLessThan(character / 4 + 0.1)
  expect(organ.left - edge.left).toBeCloseTo(character, 1)
  const [rule] = red(1)
  const middle = ((rule?.top ?? 0) + (rule?.bottom ?? 0)) / 2
  expect(middle - bottomOf(organ)).toBeCloseTo(layout.bulletinRedRuleBefore.value, 1)
  expect(Math.abs(topOf(title) - (rule?.bottom ?? 0) - layout.bulletinTitleBefore.value * line)).toBeLessThan(0.5)
})

it('numbers and 版记 stand as in 公文: 7.4.1, 7.5', () => {
  const last = rules.at(-1)?.at(-1)
  expect(((last?.top ?? 0) + (last?.bottom ?? 0)) / 2).toBeCloseTo(edge.bottom, 1)
  for (const [index, page] of pages.entries()) expect(page.text.replace(/\s/g, '')).toContain(`—${index + 1}—`)
  expect(at(2, '报：').size).toBeCloseTo(layout.imprintSize.value, 1)
})
