import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from './clean-text.ts'
import { chineseNumber, createHeadingCounter } from './heading-numbers.ts'
import { layout } from './layout.ts'
import { createNoteList } from './note-list.ts'
import { textWidth } from './text-width.ts'
import { titleLines } from './title-lines.ts'
import { writtenDate } from './written-date.ts'

describe('heading numbers', () => {
  it('count per level and start afresh below a new heading', () => {
    const count = createHeadingCounter()
    const levels = [1, 2, 3, 4, 4, 2, 3, 1, 2] as const
    expect(levels.map(count)).toEqual(['一、', '（一）', '1.', '（1）', '（2）', '（二）', '1.', '二、', '（一）'])
  })

  it('are written in Chinese to 99', () => {
    expect([1, 10, 11, 20, 34, 99].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '三十四', '九十九'])
  })
})

describe('dates', () => {
  it('carry no leading zeros', () => {
    expect(writtenDate('2026-01-08')).toBe('2026年1月8日')
  })

  it.each(['2018-02-30', '2018-13-01', '2018-2-3', 'heute'])('refuse %s', (day) => {
    expect(() => writtenDate(day)).toThrow(RangeError)
  })
})

describe('title lines', () => {
  it('break between words, evenly', () => {
    expect(titleLines('关于做好2019年寒假大学生归乡实践工作的通知', 20)).toEqual([
      '关于做好2019年寒假大学生',
      '归乡实践工作的通知',
    ])
  })

  it('keep a quoted title whole and break where the author says', () => {
    expect(titleLines('关于转发《归乡实践实施方案》等三个文件的通知', 20)).toEqual([
      '关于转发《归乡实践实施方案》等',
      '三个文件的通知',
    ])
    expect(titleLines('关于印发《海东省青年归乡工作三年行动方案》的通知', 20)).toHaveLength(2)
    expect(titleLines('第一行\n第二行', 20)).toEqual(['第一行', '第二行'])
  })

  it('stand as a trapezoid or a diamond, never with a waist', () => {
    const titles = [
      '关于联合开展大学生寒假归乡实习岗位归集和信息共享工作进一步方便学生就近实习的通知',
      '关于印发《海东省青年归乡工作三年行动方案》和《海东省归乡服务站管理办法》并做好贯彻落实工作的通知',
      '关于做好春节前后返乡学生登记联系和岗位推荐有关工作并按时报送情况的函',
    ]
    for (const title of titles) {
      const widths = titleLines(title, 20).map(textWidth)
      expect(widths.length, title).toBeGreaterThan(1)
      const falls = widths.findIndex((width, index) => index > 0 && width < (widths[index - 1] ?? 0))
      const after = falls < 0 ? [] : widths.slice(falls - 1)
      expect(after, `${titleLines(title, 20).join(' / ')}`).toEqual([...after].sort((a, b) => b - a))
    }
  })

  it('lose nothing and fit the line, for any text of ideographs', () => {
    const text = fc.stringMatching(/^[一-龥，《》]{0,80}$/)
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 24 }), (title, room) => {
        const lines = titleLines(title, room)
        expect(lines.join('')).toBe(title)
        // A single “word” may be longer than the line; the renderer breaks it.
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(room + 2)
      }),
    )
  })
})

describe('clean text', () => {
  it('is one line without controls, whatever comes in', () => {
    expect(cleanText('甲\r\n乙\t丙\u0000\u200b\ud800丁')).toBe('甲 乙 丙\ufffd丁')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(text)).not.toMatch(/[\p{Cc}\p{Cs}]/u)
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
    )
  })
})

it('gives equal notes one number, in order of first use', () => {
  const notes = createNoteList()
  expect(['甲', '乙', '甲', '丙'].map((note) => notes.numberOf(note))).toEqual([1, 2, 1, 3])
  expect(notes.items).toEqual(['甲', '乙', '丙'])
})

it('holds a layout that adds up and names a clause for all that comes from the standard', () => {
  const { pageWidth, marginLeft, marginRight, typeWidth, pageHeight, marginTop, marginBottom, typeHeight } = layout
  expect(marginLeft.value + typeWidth.value + marginRight.value).toBe(pageWidth.value)
  expect(marginTop.value + typeHeight.value + marginBottom.value).toBe(pageHeight.value)
  for (const [key, entry] of Object.entries(layout))
    expect(entry.clause !== '' || entry.strength === '实务', key).toBe(true)
})
