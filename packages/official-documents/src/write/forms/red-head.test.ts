import { describe, expect, it, vi } from 'vitest'
import type { Notice } from '../document.ts'
import { layout } from '../layout.ts'
import { spokenText } from '../measure-pdf.ts'
import { bottomOf, character, edge, gap, inkBottomOf, inkTopOf, lay, line, topOf } from '../ruler.ts'
import { sampleNotice } from '../sample-documents.ts'
import { sampleJointNotice, sampleUpward } from '../sample-forms.ts'
import { prepareSheet } from '../sheet.ts'

vi.setConfig({ testTimeout: 60_000 })

describe('a notice with red head, in millimetres', async () => {
  const { pages, at, red } = await lay({ ...sampleNotice, copyNumber: 7, urgency: '特急' })
  const mark = at(1, '海东省青年归乡工作办公室文件')
  const number = at(1, '海青归办')
  const rule = red(1)[0]

  it('7.2.1, 7.2.3: 份号 with six digits on line 1, 紧急程度 on line 2, flush left', () => {
    const [copy, urgency] = [at(1, '000007'), at(1, '特急')]
    expect(topOf(copy)).toBeCloseTo(edge.top, 0)
    expect(topOf(urgency) - topOf(copy)).toBeCloseTo(line, 1)
    for (const item of [copy, urgency]) expect(item.left).toBeCloseTo(edge.left, 1)
  })

  it('7.2.4: the mark 35 mm below the top of the type area, centred', () => {
    expect(Math.abs(inkTopOf(mark) - edge.top - layout.markTop.value)).toBeLessThan(0.7)
    expect(Math.abs((mark.left + mark.right) / 2 - edge.middle)).toBeLessThan(0.5)
  })

  it('7.2.5: the number two blank lines below the mark, centred', () => {
    expect(Math.abs(topOf(number) - inkBottomOf(mark) - 2 * line)).toBeLessThan(0.7)
    expect(Math.abs((number.left + number.right) / 2 - edge.middle)).toBeLessThan(0.5)
  })

  it('7.2.7: one red rule 4 mm below the number, as wide as the type area', () => {
    expect(red(1)).toHaveLength(1)
    expect(rule?.left).toBeCloseTo(edge.left, 1)
    expect(rule?.right).toBeCloseTo(edge.right, 1)
    expect(((rule?.top ?? 0) + (rule?.bottom ?? 0)) / 2 - bottomOf(number)).toBeCloseTo(4, 1)
    expect((rule?.bottom ?? 0) - (rule?.top ?? 0)).toBeCloseTo((layout.redRuleWeight.value * 25.4) / 72, 2)
  })

  it('7.3.1, 7.3.2, 7.3.3: title two lines below the rule, 主送 one line below the title, body on the next line', () => {
    const title = at(1, '关于做好')
    expect(title.size).toBeCloseTo(22, 1)
    expect(Math.abs(topOf(title) - (rule?.bottom ?? 0) - 2 * line)).toBeLessThan(0.5)
    const last = at(1, '归乡实践工作的通知')
    expect(Math.abs((last.left + last.right) / 2 - edge.middle)).toBeLessThan(0.5)
    const addressees = at(1, '各市青年归乡')
    expect(topOf(addressees) - bottomOf(last)).toBeCloseTo(line + gap, 1)
    expect(addressees.left).toBeCloseTo(edge.left, 1)
    const turnover = at(1, '归乡工作办公室各成员单位：')
    expect(turnover.left).toBeCloseTo(edge.left, 1)
    const body = at(1, '为做好')
    expect(body.baseline - turnover.baseline).toBeCloseTo(line, 1)
    expect(body.left - edge.left).toBeCloseTo(2 * character, 1)
  })

  it('7.3.4: 附件说明 one blank line below the body, two characters in, the names below each other', () => {
    const [label, first, second] = [at(2, '附件：'), at(2, '各市任务分解表'), at(2, '报名须知')]
    expect(label.left - edge.left).toBeCloseTo(2 * character, 1)
    expect(label.baseline - at(2, '2019年1月5日').baseline).toBeCloseTo(2 * line, 1)
    expect(second.left).toBeCloseTo(first.left, 1)
    expect(pages[1]?.text).not.toMatch(/任务分解表[。；]/)
  })

  it('7.3.6, 7.3.7: 附注 below the date, two characters in; 附件 on line 1 and its title on line 3', () => {
    const remark = at(2, '（联系人')
    expect(remark.baseline - at(2, '2018年12月18日').baseline).toBeCloseTo(line, 1)
    expect(remark.left - edge.left).toBeCloseTo(2 * character, 0)
    const [label, title] = [at(3, '附件1'), at(3, '各市任务分解表')]
    expect(topOf(label)).toBeCloseTo(edge.top, 0)
    expect(label.left).toBeCloseTo(edge.left, 1)
    expect(Math.abs(topOf(title) - edge.top - 2 * line)).toBeLessThan(0.3)
    expect(Math.abs((title.left + title.right) / 2 - edge.middle)).toBeLessThan(0.5)
  })
})

describe('joint issue', async () => {
  const { at } = await lay(sampleJointNotice)

  it('7.2.4: the main organ first, names spread to one width, 文件 to their right and centred on them', () => {
    const names = ['海东省青年归乡', '海东省教育', '海东省人才'].map((text) => at(1, text))
    const word = at(1, '文件')
    expect(Math.abs(inkTopOf(names[0] ?? word) - edge.top - 35)).toBeLessThan(0.7)
    for (const name of names) {
      expect(name.left).toBeCloseTo(names[0]?.left ?? 0, 0)
      expect(name.right).toBeCloseTo(names[0]?.right ?? 0, 0)
      expect(name.right).toBeLessThan(word.left)
    }
    const middle = (inkTopOf(names[0] ?? word) + inkBottomOf(names[2] ?? word)) / 2
    expect(Math.abs((inkTopOf(word) + inkBottomOf(word)) / 2 - middle)).toBeLessThan(0.7)
    expect(Math.abs(((names[0]?.left ?? 0) + word.right) / 2 - edge.middle)).toBeLessThan(0.7)
  })
})

it('7.3.3: page one shows text of the body, however many organs issue', async () => {
  for (const count of [2, 5, 9]) {
    const organs = Array.from({ length: count }, (_, n) => `海东省第${n + 1}示例工作办公室`)
    const { pages } = await lay({ ...sampleJointNotice, organMark: { organs, word: '文件' } })
    expect(pages[0]?.text, `${count} organs`).toContain('为方便学生')
    const flat = await lay({ ...sampleJointNotice, organMark: { organs } })
    expect(flat.pages[0]?.text, `${count} organs without 文件`).toContain('为方便学生')
  }
})

describe('an upward document', async () => {
  const { at, red } = await lay(sampleUpward)
  const number = at(1, '青青归办')

  it('7.2.5: the number one character in, on the line of the last signer, the rule 4 mm below', () => {
    expect(number.left - edge.left).toBeCloseTo(character, 1)
    expect(at(1, '何舒').baseline).toBeCloseTo(number.baseline, 2)
    const rule = red(1)[0]
    expect(((rule?.top ?? 0) + (rule?.bottom ?? 0)) / 2 - bottomOf(number)).toBeCloseTo(4, 1)
  })

  it('7.2.6: 签发人 two blank lines below the mark, two names a line, the third below the first', () => {
    const [label, first, second, third] = ['签发人：', '周禾', '林一舟', '何舒'].map((text) => at(1, text))
    expect(edge.right - (second?.right ?? 0)).toBeCloseTo(character, 1)
    expect(first?.baseline).toBeCloseTo(label?.baseline ?? 0, 2)
    expect(third?.left).toBeCloseTo(first?.left ?? 0, 1)
    expect((third?.baseline ?? 0) - (first?.baseline ?? 0)).toBeCloseTo(line, 1)
    expect(Math.abs(topOf(label ?? number) - inkBottomOf(at(1, '青岚市教')) - 2 * line)).toBeLessThan(0.9)
  })

  it('names a contact in the 附注', () => {
    expect(at(2, '（联系人').text).toContain('0000-0000000')
  })

  it('is refused without a signer', () => {
    expect(() => prepareSheet({ ...sampleUpward, signers: [] })).toThrow(RangeError)
  })
})

it('7.3.2: addressees that would push the text off page one move to 版记, for any number of them', async () => {
  for (const count of [1, 10, 14, 16, 17, 18, 19, 20, 21, 22, 24, 28, 60]) {
    const addressees = Array.from({ length: count }, (_, n) => `第${n + 1}示例工作办公室`).join('，')
    const document: Notice = { ...sampleNotice, addressees, distribution: [{ label: '抄送', to: '示例单位' }] }
    const laid = await lay(document)
    const { pages } = laid
    expect(spokenText(pages.slice(0, 1)), `${count} addressees`).toContain('为做好2019年寒假')
    const last = spokenText(pages.slice(-1))
    expect(spokenText(pages.slice(0, 1)).includes('第1示例工作办公室')).toBe(!last.includes('主送：第1示例'))
    if (last.includes('主送')) {
      const title = laid.pages[0]?.items.find((item) => item.text.startsWith('归乡实践工作的通知'))
      expect(topOf(laid.at(1, '为做好')) - bottomOf(title ?? laid.at(1, '为做好'))).toBeCloseTo(line + gap, 1)
    }
    if (last.includes('主送')) expect(last).toMatch(/主送：.*。抄送：示例单位。/)
  }
})
