import { describe, expect, it, vi } from 'vitest'
import type { Notice } from './document.ts'
import { layout } from './layout.ts'
import { edge, lay } from './ruler.ts'
import { sampleJointNotice } from './sample-forms.ts'

vi.setConfig({ testTimeout: 60_000 })

const lines = (count: number): Notice => ({
  form: 'notice',
  organMark: '海东省归乡工作办公室文件',
  number: '海归办〔2018〕1号',
  title: '关于测试的通知',
  blocks: Array.from({ length: count }, (_, n) => ({ kind: 'paragraph', runs: [{ text: `第${n + 1}行` }] })),
  distribution: [
    { label: '抄送', to: '示例一市、示例二市，各驻外联络站，各高校示例部门，各接收单位，各志愿服务组织、各服务站。' },
  ],
  imprint: { organ: '海东省归乡工作办公室', date: '2018-12-18' },
})

const numbers = (pages: { text: string }[]) => pages.map((page) => /—\s*(\d+)\s*—/.exec(page.text)?.[1] ?? '')

describe('7.4, 版记', async () => {
  const { pages, at, rules } = await lay(lines(20))
  const indent = (14 * 25.4) / 72

  it('ends with a rule on the bottom edge of the type area of the last page, outer rules thicker', () => {
    const [first, middle, last] = rules[1] ?? []
    expect(rules[1]).toHaveLength(3)
    expect(((last?.top ?? 0) + (last?.bottom ?? 0)) / 2).toBeCloseTo(edge.bottom, 1)
    for (const rule of [first, middle, last]) {
      expect(rule?.left).toBeCloseTo(edge.left, 1)
      expect(rule?.right).toBeCloseTo(edge.right, 1)
    }
    const weights = [first, middle, last].map((rule) => (rule?.bottom ?? 0) - (rule?.top ?? 0))
    const { imprintOuterRule: outer, imprintInnerRule: inner } = layout
    for (const [index, rule] of [outer, inner, outer].entries()) expect(weights[index]).toBeCloseTo(rule.value, 2)
  })

  it('is set in size 4, one character in on both sides, turnovers behind the colon', () => {
    const [label, to] = [at(2, '抄送：'), at(2, '示例一市')]
    const turnover = pages[1]?.items.find((item) => item.text.endsWith('各服务站。'))
    expect(turnover?.baseline).toBeGreaterThan(to.baseline + 4)
    expect(label.size).toBeCloseTo(layout.imprintSize.value, 1)
    expect(label.left - edge.left).toBeCloseTo(indent, 1)
    expect(turnover?.left).toBeCloseTo(to.left, 1)
    expect(at(2, '海东省归乡').left - edge.left).toBeCloseTo(indent, 1)
    expect(edge.right - at(2, '2018年12月18日印发').right).toBeCloseTo(indent, 0)
    expect(pages[1]?.text).toContain('各服务站。')
  })
})

describe('the page of 版记 is the back of the last leaf', () => {
  it('stays on an even page with room, moves from an odd one to its back', async () => {
    expect(numbers((await lay(lines(20))).pages)).toEqual(['1', '2'])
    const short = await lay(lines(3))
    expect(numbers(short.pages)).toEqual(['1', '2'])
    expect(short.pages[1]?.text).toContain('印发')
  })

  it('7.5: where that leaves an empty page before it, neither of the two carries a number', async () => {
    const { pages } = await lay(lines(10 + 22))
    expect(numbers(pages)).toEqual(['1', '2', '', ''])
    expect(pages[2]?.items).toEqual([])
    expect(pages[3]?.text).toContain('印发')
  })

  it('is found for any number of lines: even, last, and never over the text', async () => {
    for (let count = 26; count <= 36; count++) {
      const { pages, rules } = await lay(lines(count))
      expect(pages.length % 2, `${count} lines`).toBe(0)
      const top = rules[pages.length - 1]?.[0]?.top ?? 0
      const text = pages.at(-1)?.items.filter((item) => item.text.startsWith('第')) ?? []
      for (const item of text) expect(item.baseline, `${count} lines`).toBeLessThan(top)
    }
  })
})

describe('clause 8, a ledger turned by a quarter', async () => {
  const { pages } = await lay(sampleJointNotice)

  it('lies on pages read from the cut side, number where it stands on every other page', () => {
    expect(pages.map((page) => Math.round(page.width))).toEqual([210, 210, 297, 297, 297, 210])
    const character = (14 * 25.4) / 72
    for (const index of [2, 3, 4]) {
      const page = pages[index]
      const [number] = page?.turned ?? []
      expect(number?.text.replace(/\s/g, '')).toBe(`—${index + 1}—`)
      // (x, y) of the leaf is (297 − y, x) here: the left edge of this page is the foot of the leaf.
      expect(number?.baseline).toBeCloseTo(297 - 270.7, 0)
      if (index % 2 === 0) expect(number?.bottom).toBeCloseTo(edge.right - character, 0)
      else expect(number?.top).toBeCloseTo(edge.left + character, 0)
      // The head of the table lies at the upper edge, which is the left edge of the leaf: binding on odd pages, cut on even.
      const head = page?.items.find((item) => item.text === '序号')
      expect(head?.left).toBeGreaterThanOrEqual(297 - edge.bottom)
      expect(head?.baseline).toBeGreaterThanOrEqual(edge.left)
    }
  })

  it('goes back to upright pages for 版记', () => {
    expect(pages[5]?.text).toContain('印发')
  })
})
