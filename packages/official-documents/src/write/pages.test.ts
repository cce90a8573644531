import { describe, expect, it, vi } from 'vitest'
import { layout } from './layout.ts'
import { edge, lay } from './ruler.ts'
import { samples } from './sample-forms.ts'

vi.setConfig({ testTimeout: 60_000 })

const numberSize = (layout.pageNumberSize.value * 25.4) / 72

describe.each(Object.entries(samples))('every page of %s', async (_, document) => {
  const { pages, rules } = await lay(document)

  it('5.1: is A4', () => {
    for (const { width, height } of pages)
      expect([Math.round(Math.min(width, height)), Math.round(Math.max(width, height))]).toEqual([210, 297])
  })

  it('5.2.1: keeps its text inside the type area, but for the mark, the page number and the head of a letter', () => {
    for (const page of pages) {
      const turned = page.width > page.height
      const area = turned
        ? { left: 297 - edge.bottom, right: 297 - edge.top, top: edge.left, bottom: edge.right }
        : edge
      for (const item of page.items) {
        const isNumber = /^[—\s\d]+$/.test(item.text) && item.baseline > edge.bottom
        const isLetterMark = document.form === 'letter' && item.text === document.organMark
        if (item.text === document.mark || isNumber || isLetterMark) continue
        expect(item.left, item.text).toBeGreaterThan(area.left - 0.1)
        // A mark at the end of a line may reach out with its empty half.
        expect(item.right, item.text).toBeLessThan(area.right + 2.9)
        expect(item.baseline, item.text).toBeGreaterThan(area.top)
        expect(item.baseline, item.text).toBeLessThan(area.bottom)
      }
    }
  })

  it('7.5: carries its number in size 4, dash 7 mm below the type area, odd right and even left, one character in', () => {
    pages.forEach((page, index) => {
      const [number] = page.items.filter((item) => item.text.includes('—') && item.baseline > edge.bottom)
      if (page.width > page.height || (document.form === 'letter' && index === 0)) {
        expect(number).toBeUndefined()
        return
      }
      expect(number?.text.replace(/\s/g, '')).toBe(`—${index + 1}—`)
      expect(number?.size).toBeCloseTo(layout.pageNumberSize.value, 1)
      const dash = (number?.baseline ?? 0) - 0.35 * numberSize
      expect(dash - edge.bottom).toBeCloseTo(layout.pageNumberBelow.value, 1)
      if (index % 2 === 0) expect(edge.right - (number?.right ?? 0)).toBeCloseTo(numberSize, 1)
      else expect((number?.left ?? 0) - edge.left).toBeCloseTo(numberSize, 1)
    })
  })

  it('draws its ledgers as wide as the type area', () => {
    pages.forEach((page, index) => {
      const turned = page.width > page.height
      const tables = (rules[index] ?? []).filter((rule) => rule.bottom - rule.top > 20)
      if (tables.length === 0) return
      const width = Math.max(...tables.map((rule) => rule.right)) - Math.min(...tables.map((rule) => rule.left))
      expect(width).toBeCloseTo(turned ? layout.typeHeight.value : layout.typeWidth.value, 0)
    })
  })

  it('shows that it is made up', () => {
    for (const page of pages) expect(page.text).toContain(document.mark)
  })
})
