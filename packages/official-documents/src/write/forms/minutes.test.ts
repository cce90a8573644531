import { expect, it, vi } from 'vitest'
import { layout } from '../layout.ts'
import { spokenText } from '../measure-pdf.ts'
import { bottomOf, character, edge, inkTopOf, lay, line, topOf } from '../ruler.ts'
import { sampleMinutes } from '../sample-forms.ts'

vi.setConfig({ testTimeout: 60_000 })

const { blocks, ...rest } = sampleMinutes
const { at, pages, red } = await lay({ ...rest, blocks: blocks.slice(0, 1) })

it('10.3: the mark 35 mm below the top of the type area, centred', () => {
  const mark = at(1, '海东省归乡工作联席会议纪要')
  expect(Math.abs(inkTopOf(mark) - edge.top - 35)).toBeLessThan(0.7)
  expect(Math.abs((mark.left + mark.right) / 2 - edge.middle)).toBeLessThan(0.5)
})

it('number centred, organ and date one character in, the red rule 4 mm below them, the title two lines below it', () => {
  const [number, organ, date, title] = ['〔2018〕4号', '海东省青年归乡', '2018年12月14日', '研究寒假'].map((text) =>
    at(1, text),
  )
  if (!number || !organ || !date || !title) throw new Error('not on the page')
  // The empty half of a bracket at the line's edge is not counted: a quarter of a character.
  expect(Math.abs((number.left + number.right) / 2 - edge.middle)).toBeLessThan(character / 4 + 0.1)
  expect(organ.left - edge.left).toBeCloseTo(character, 1)
  expect(edge.right - date.right).toBeCloseTo(character, 0)
  const [rule] = red(1)
  expect(((rule?.top ?? 0) + (rule?.bottom ?? 0)) / 2 - bottomOf(organ)).toBeCloseTo(layout.redRuleBefore.value, 1)
  expect(Math.abs(topOf(title) - (rule?.bottom ?? 0) - layout.titleBefore.value * line)).toBeLessThan(0.5)
})

it('10.3: 出席 one blank line below the body, two characters in; turnovers behind the colon; 请假 and 列席 below', () => {
  const labels = ['出席：', '请假：', '列席：'].map((text) => at(1, text))
  const last = at(1, '假归乡实践')
  expect((labels[0]?.baseline ?? 0) - last.baseline).toBeCloseTo(2 * line, 1)
  for (const label of labels) expect(label.left - edge.left).toBeCloseTo(2 * character, 1)
  const names = ['省青年归乡', '厅', '省财务', '青岚市'].map((text) => at(1, text))
  for (const name of names) expect(name.left - edge.left).toBeCloseTo(5 * character, 0)
})

it('leaves out a list that is empty', async () => {
  const { onLeave: _, sittingIn: __, ...only } = sampleMinutes
  const text = spokenText((await lay(only)).pages)
  expect(text).toContain('出席：省青年归乡工作办公室周岚、王小舟；省教育事务厅陈溪；')
  expect(text).not.toMatch(/请假|列席/)
  expect(spokenText(pages)).toContain('列席：青岚市青年归乡工作办公室林一舟')
})
