import { expect, it, vi } from 'vitest'
import { layout } from '../layout.ts'
import { bottomOf, character, edge, gap, inkBottomOf, inkTopOf, lay, line, topOf } from '../ruler.ts'
import { sampleOrder } from '../sample-forms.ts'
import { prepareSheet } from '../sheet.ts'

vi.setConfig({ testTimeout: 60_000 })

const { at, pages, red } = await lay(sampleOrder)

it('10.2: the mark 20 mm below the top of the type area, the number and the body two blank lines below each other', () => {
  const [mark, number, body] = [at(1, '海东省青年服务委员会令'), at(1, '第3号'), at(1, '《海东省')]
  expect(Math.abs(inkTopOf(mark) - edge.top - 20)).toBeLessThan(0.7)
  expect(Math.abs(topOf(number) - inkBottomOf(mark) - 2 * line)).toBeLessThan(0.7)
  expect(Math.abs((number.left + number.right) / 2 - edge.middle)).toBeLessThan(0.5)
  expect(topOf(body) - bottomOf(number)).toBeCloseTo(2 * line + gap, 1)
  expect(red(1)).toHaveLength(0)
  expect(pages[0]?.text).not.toContain('发布令')
})

it('7.3.5.3: the stamp two lines below the text and four characters from the right, the office two to its left', () => {
  const [office, name, date] = [at(1, '海东省青年服务委员会主任'), at(1, '林远山'), at(1, '2018年12月3日')]
  const stampRight = edge.right - 4 * character
  const stampLeft = stampRight - layout.stampWidth.value * character
  expect(office.right).toBeCloseTo(stampLeft - 2 * character, 0)
  expect(Math.abs((name.left + name.right) / 2 - (stampLeft + stampRight) / 2)).toBeLessThan(0.5)
  expect(office.baseline).toBeCloseTo(name.baseline, 1)
  const stampMiddle = (topOf(name) + bottomOf(name)) / 2
  const stampTop = stampMiddle - (layout.stampLines.value * line) / 2
  expect(stampTop - bottomOf(at(1, '会第6次'))).toBeCloseTo(2 * line + gap, 0)
  expect(date.right).toBeCloseTo(edge.right - 4 * character, 0)
  expect(topOf(date) - (stampTop + layout.stampLines.value * line)).toBeCloseTo(line + gap, 0)
})

it('leaves the place of the stamp free unless the name is asked for', async () => {
  const signers = ['周岚', '林远山'].map((name, at) => ({ office: `第${at + 1}示例委员会主任`, name }))
  const signed = await lay({ ...sampleOrder, signature: { signers, date: '2018-12-03' } })
  expect(signed.pages[0]?.text).not.toContain('周岚')
  const [first, second] = [signed.at(1, '第1示例'), signed.at(1, '第2示例')]
  expect(second.right).toBeCloseTo(first.right, 1)
  expect(second.baseline - first.baseline).toBeCloseTo(layout.stampLines.value * line, 1)
  expect(() => prepareSheet({ ...sampleOrder, signature: { signers: [], date: '2018-12-03' } })).toThrow(RangeError)
})
