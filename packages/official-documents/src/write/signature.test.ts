import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Notice, Signature } from './document.ts'
import { layout } from './layout.ts'
import { bottomOf, character, edge, gap, lay, line, topOf } from './ruler.ts'
import { sign } from './signature.ts'

vi.setConfig({ testTimeout: 60_000 })

const signed = (signature: Signature): Notice => ({
  form: 'notice',
  organMark: '海东省归乡工作办公室文件',
  number: '海归办〔2018〕1号',
  title: '关于测试的通知',
  blocks: [{ kind: 'paragraph', runs: [{ text: '请认真执行。' }] }],
  signature,
})

describe('7.3.5.2, without a seal', () => {
  it('one blank line below the body, organ two characters from the right, date beginning two right of it', async () => {
    const { at } = await lay(signed({ organ: '海东省青年归乡工作办公室', date: '2018-12-18', sealed: false }))
    const [body, organ, date] = [at(1, '请认真'), at(1, '海东省青年归乡'), at(1, '2018年12月18日')]
    expect(organ.baseline - body.baseline).toBeCloseTo(2 * line, 1)
    expect(date.baseline - organ.baseline).toBeCloseTo(line, 1)
    expect(edge.right - organ.right).toBeCloseTo(2 * character, 0)
    expect(date.left - organ.left).toBeCloseTo(2 * character, 1)
  })

  it('a date longer than the name stands two from the right, the name moves left', async () => {
    const { at } = await lay(signed({ organ: '省归乡办', date: '2018-12-18', sealed: false }))
    const [organ, date] = [at(1, '省归乡办'), at(1, '2018年12月18日')]
    expect(edge.right - date.right).toBeCloseTo(2 * character, 0)
    expect(date.left - organ.left).toBeCloseTo(2 * character, 1)
  })

  it('several organs stand below each other, the main one first, the date below the last', async () => {
    const jointly = ['海东省教育事务厅', '海东省人才事务服务指导中心']
    const { at } = await lay(signed({ organ: '省归乡办', jointly, date: '2018-12-18', sealed: false }))
    const organs = ['省归乡办', ...jointly].map((text) => at(1, text))
    for (const [index, organ] of organs.entries()) {
      expect(edge.right - organ.right, organ.text).toBeCloseTo(2 * character, 0)
      if (index > 0) expect(organ.baseline - (organs[index - 1]?.baseline ?? 0)).toBeCloseTo(line, 1)
    }
    expect(at(1, '2018年12月18日').left - (organs[2]?.left ?? 0)).toBeCloseTo(2 * character, 1)
  })
})

describe('7.3.5.1, with a seal', () => {
  it('the date four characters from the right, the organ centred on it, the top of the seal within a line', async () => {
    const { at } = await lay(signed({ organ: '海东省归乡办', date: '2018-12-18', sealed: true }))
    const [body, organ, date] = [at(1, '请认真'), at(1, '海东省归乡办'), at(1, '2018年12月18日')]
    expect(edge.right - date.right).toBeCloseTo(4 * character, 0)
    expect((organ.left + organ.right) / 2).toBeCloseTo((date.left + date.right) / 2, 0)
    // Name and date lie a little below the middle of the seal: its middle is the foot of the name.
    const sealTop = bottomOf(organ) - layout.sealDiameter.value / 2
    expect(sealTop - bottomOf(body)).toBeGreaterThan(-1)
    expect(sealTop - bottomOf(body)).toBeLessThan(layout.sealTopWithin.value * line)
    expect(topOf(organ) - bottomOf(body)).toBeCloseTo(2 * line + gap, 1)
  })

  it('a long name moves left and stays inside the type area', async () => {
    const organ = '海东省青年归乡工作联席会议办公室综合协调服务中心'
    const { at } = await lay(signed({ organ, date: '2018-12-18', sealed: true }))
    expect(at(1, organ).right).toBeLessThan(edge.right + 0.5)
  })

  it('joint seals neither touch nor leave the type area, in the order of the organs, for any organs', () => {
    const organ = fc.string({ unit: fc.constantFrom('省', '市', '厅', '局'), minLength: 2, maxLength: 16 })
    const day = fc.constantFrom('2018-01-02', '2018-12-18')
    fc.assert(
      fc.property(organ, fc.array(organ, { minLength: 1, maxLength: 8 }), day, (main, jointly, date) => {
        const placed = sign({ organ: main, jointly, date, sealed: true })
        if (placed.kind !== 'joint-seals') throw new Error(placed.kind)
        expect(placed.rows.flat().map((one) => one.text)).toEqual([main, ...jointly])
        for (const row of placed.rows) {
          for (const [index, { centreMm }] of row.entries()) {
            expect(centreMm - layout.sealDiameter.value / 2).toBeGreaterThanOrEqual(0)
            expect(centreMm + layout.sealDiameter.value / 2).toBeLessThanOrEqual(layout.typeWidth.value)
            const next = row[index + 1]
            if (next) expect(next.centreMm - centreMm).toBeGreaterThan(layout.sealDiameter.value)
          }
        }
        const rowsApart = layout.sealRowLines.value * line
        expect(rowsApart).toBeGreaterThan(layout.sealDiameter.value)
      }),
    )
  })

  it('joint seals stand where the sheet says, the last over the date', async () => {
    const jointly = ['海东省教育厅', '海东省人才厅', '海东省民生厅']
    const { at } = await lay(signed({ organ: '海东省归乡办', jointly, date: '2018-12-18', sealed: true }))
    const [first, second, third, last] = ['海东省归乡办', ...jointly].map((text) => at(1, text))
    const middle = (item: typeof first) => ((item?.left ?? 0) + (item?.right ?? 0)) / 2
    expect(first?.baseline).toBeCloseTo(third?.baseline ?? 0, 1)
    expect(middle(second) - middle(first)).toBeCloseTo(layout.sealPitch.value, 0)
    expect((last?.baseline ?? 0) - (third?.baseline ?? 0)).toBeCloseTo(layout.sealRowLines.value * line, 1)
    const date = at(1, '2018年12月18日')
    expect(date.right).toBeCloseTo(edge.right - 4 * character, 0)
    expect(Math.abs(middle(last) - middle(date))).toBeLessThan(0.9)
  })
})

describe('7.3.5.5, no signature on a page without text of the body', () => {
  it('the line pitch gives a little, for any length of the text', async () => {
    const last = '本通知由省归乡工作办公室负责解释，各地在执行中遇到的问题请及时反馈，不得自行加码。'.repeat(9)
    const apart: number[] = []
    for (let count = 4; count <= 26; count++) {
      const document = signed({ organ: '海东省归乡办', date: '2018-12-18', sealed: true })
      const lines = Array.from({ length: count }, (_, n) => ({
        kind: 'paragraph' as const,
        runs: [{ text: `第${n + 1}行` }],
      }))
      const { pages } = await lay({
        ...document,
        blocks: [...lines, { kind: 'paragraph', runs: [{ text: last }] }],
      })
      const signedOn = pages.find((page) => page.text.includes('2018年12月18日'))
      if (!/[第行加码馈]/.test(signedOn?.text ?? '')) apart.push(count)
    }
    expect(apart).toEqual([])
  })
})
