import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Notice, Paragraph } from './document.ts'
import { layout } from './layout.ts'
import { type MeasuredPage, measurePdf, type PlacedText, spokenText } from './measure-pdf.ts'
import { sampleBulletin, sampleNotice } from './sample-documents.ts'
import { writePdf } from './write-pdf.ts'

// Setting many pages takes a second or two on an idle machine, and more beside other suites.
vi.setConfig({ testTimeout: 60_000 })

const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', runs: [{ text }] })
const bare = (...texts: string[]): Notice => ({
  form: 'notice',
  organMark: '海东省归乡工作办公室文件',
  number: '海归办〔2018〕1号',
  title: '关于测试的通知',
  blocks: texts.map(paragraph),
})

const at = (page: MeasuredPage | undefined, text: string): PlacedText => {
  const item = page?.items.find((one) => one.text.replace(/\s/g, '').startsWith(text))
  if (!item) throw new Error(`“${text}” is not on the page: ${page?.text}`)
  return item
}

describe('a bulletin as PDF', async () => {
  const { bytes } = await writePdf(sampleBulletin)
  const pages = await measurePdf(bytes)
  const text = spokenText(pages)

  it('says everything the model says, in its order', () => {
    const expected = [
      '青春归乡简报',
      '第3期（总第12期）',
      '海东省青年归乡工作办公室编2018年12月28日',
      '各地扎实推进大学生归乡实践服务站点覆盖九成以上乡镇',
      '编者按：寒假将至',
      '全省已举办活动1,286[1]场',
      '一、青岚县：把服务台设到返乡第一站',
      '登记返乡学生3,902[2]人',
      '（一）一张表登记，不重复填报',
      '1.先问需要。服务台先问',
      '（1）分类转办。',
      '（青岚县团委供稿）',
      '二、临溪县：一个村一名联络员',
      '（临溪县团委供稿）',
      '[1]数据截至2018年12月28日',
      '[2]数据截至2018年12月27日',
      '报：省青年工作联席会议各成员。',
      '发：各市、县（市、区）团委',
      '2018年12月28日印发',
      '共印120份',
      '数据指纹：9f2c4e0b7a1d5c38',
    ]
    let from = 0
    for (const part of expected) {
      const found = text.indexOf(part, from)
      expect(found, `“${part}” after position ${from}`).toBeGreaterThanOrEqual(0)
      from = found
    }
  })

  it('numbers every page outside the type area and shows the demo mark on each', () => {
    expect(pages).toHaveLength(2)
    pages.forEach((page, index) => {
      expect(page.text.replace(/\s/g, '')).toContain(`—${index + 1}—`)
      expect(page.text).toContain('演示数据，纯属虚构')
    })
  })

  it('is A4, PDF/A-2b, tagged, dated by the document and the same twice', async () => {
    for (const page of pages) {
      expect(page.width).toBeCloseTo(210, 0)
      expect(page.height).toBeCloseTo(297, 0)
    }
    const raw = new TextDecoder('latin1').decode(bytes)
    expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>/)
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).toContain('/CreationDate (D:20181228')
    expect((await writePdf(sampleBulletin)).bytes).toEqual(bytes)
  })

  it('puts the last rule on the bottom edge of the type area: the fingerprint stands just above it', () => {
    const bottom = layout.marginTop.value + layout.typeHeight.value
    const { baseline } = at(pages[1], '数据指纹')
    expect(bottom - baseline).toBeGreaterThan(1)
    expect(bottom - baseline).toBeLessThan(5)
  })
})

describe('a notice with red head as PDF, measured in millimetres', async () => {
  const pages = await measurePdf((await writePdf(sampleNotice)).bytes)
  const [first, second] = pages
  const { marginLeft, marginTop, typeWidth } = layout
  const rightEdge = marginLeft.value + typeWidth.value

  it('keeps the margins 28 mm left and 26 mm right', () => {
    expect(Math.abs(at(first, '各市青年归乡').left - marginLeft.value)).toBeLessThan(1)
    const withoutMark = (page: MeasuredPage | undefined) =>
      (page?.items ?? []).filter((one) => !one.text.includes('演示'))
    for (const page of pages)
      for (const item of withoutMark(page)) expect(item.left, item.text).toBeGreaterThan(marginLeft.value - 1)
    const rightmost = Math.max(...withoutMark(first).map((item) => item.right))
    expect(Math.abs(rightmost - rightEdge)).toBeLessThan(1)
  })

  it('sets lines one pitch apart, 22 to the page', async () => {
    const many = await measurePdf((await writePdf(bare(...Array.from({ length: 80 }, (_, n) => `第${n}行`)))).bytes)
    const lines = many[1]?.items.filter((item) => item.text.startsWith('第')) ?? []
    expect(lines).toHaveLength(22)
    const [one, two] = lines
    expect((two?.baseline ?? 0) - (one?.baseline ?? 0)).toBeCloseTo((29.53 * 25.4) / 72, 1)
    // 7.2.4 and 5.2.1: the first line hangs from the top of the type area.
    expect(Math.abs((one?.baseline ?? 0) - 0.88 * 5.556 - marginTop.value)).toBeLessThan(1)
  })

  it('fills 28 characters into a line', async () => {
    const [page] = await measurePdf((await writePdf(bare('春'.repeat(120)))).bytes)
    const full = page?.items.filter((item) => /^春+$/.test(item.text)).map((item) => item.text.length)
    expect(full?.slice(0, 2)).toEqual([26, 28])
  })

  it('sets page numbers 7 mm below the text, odd right and even left, one character in', () => {
    for (const [index, page] of pages.entries()) {
      const parts = page.items.filter((item) => item.baseline > 265)
      const [left, right] = [Math.min(...parts.map((p) => p.left)), Math.max(...parts.map((p) => p.right))]
      const character = (14 * 25.4) / 72
      if (index % 2 === 0) expect(Math.abs(rightEdge - character - right)).toBeLessThan(1)
      else expect(Math.abs(left - marginLeft.value - character)).toBeLessThan(1)
      const dash = (parts[0]?.baseline ?? 0) - 0.35 * character
      expect(Math.abs(dash - (37 + 225 + 7))).toBeLessThan(1)
    }
  })

  it('begins each annex on a page of its own and lists them before the signature', () => {
    expect(spokenText([second as MeasuredPage])).toContain('附件：1.各市任务分解表2.报名须知')
    expect(pages[2]?.text).toContain('附件1')
    expect(spokenText([pages[2] as MeasuredPage])).toContain('含高铁站服务台2个')
    expect(pages[3]?.text).toContain('附件2')
  })
})

describe('user text', () => {
  it('is printed literally, whatever Typst would make of it', async () => {
    const hostile = [
      '#import "x"',
      '#eval("1+1")',
      '$ x^2 $',
      '\\ * _斜_ `code`',
      '= 标题 @ref <label> // 注释 /* */',
      '#read("/etc/passwd")',
      '"}); #panic()',
      '~ -- --- ... \'引\' "号"',
    ]
    const text = spokenText(await measurePdf((await writePdf(bare(...hostile))).bytes))
    for (const line of hostile) expect(text).toContain(line.replace(/\s/g, ''))
  })

  it('prints rare characters of names, and reports what no face can print', async () => {
    const { bytes, fallbacks } = await writePdf(bare('喆堃䶮，玥昇祎翀芃珺瑄璟旻垚燚陞镕；\u{1F600}'))
    const text = spokenText(await measurePdf(bytes))
    expect(text).toContain('喆堃䶮，玥昇祎翀芃珺瑄璟旻垚燚陞镕；□')
    expect(fallbacks.filter((one) => one.missing)).toEqual([{ char: '\u{1F600}', count: 1, missing: true }])
  })

  it('never breaks the writer (any string, both in the title and in the text)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const { bytes } = await writePdf({ ...bare(text, `起${text}止`), title: text })
        expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-')
      }),
      { numRuns: 40 },
    )
  })
})

it('sets an undated draft as plain PDF, for PDF/A wants a date', async () => {
  const raw = new TextDecoder('latin1').decode((await writePdf(bare('草稿'))).bytes)
  expect(raw).not.toContain('pdfaid:part')
  expect(raw).not.toContain('/CreationDate')
})

describe('the writer under load', () => {
  it('sets a long document with a ledger over many pages, head repeated', async () => {
    const rows = Array.from({ length: 400 }, (_, n) => [String(n + 1), `第${n + 1}村`, `${n % 7}场`])
    const document: Notice = {
      ...bare(...Array.from({ length: 200 }, (_, n) => `${n + 1}号段落。${'工作按期开展，记录当天完成。'.repeat(6)}`)),
      annexes: [
        {
          title: '台账',
          blocks: [{ kind: 'table', columns: ['序号', '村', '场次'].map((label) => ({ label })), rows }],
        },
      ],
    }
    const pages = await measurePdf((await writePdf(document)).bytes)
    expect(pages.length).toBeGreaterThan(40)
    expect(spokenText(pages)).toContain('第400村')
    expect(pages.filter((page) => page.text.includes('场次')).length).toBeGreaterThan(5)
    expect(pages.at(-1)?.text.replace(/\s/g, '')).toContain(`—${pages.length}—`)
  })

  it('answers several at once, each with its own document', async () => {
    const written = await Promise.all(['甲', '乙', '丙'].map((name) => writePdf(bare(`只有${name}`))))
    const texts = await Promise.all(written.map(async ({ bytes }) => spokenText(await measurePdf(bytes))))
    texts.forEach((text, index) => {
      expect(text).toContain(`只有${['甲', '乙', '丙'][index]}`)
    })
  })

  it('refuses what cannot be printed, in words', async () => {
    await expect(writePdf({ ...sampleBulletin, date: '2018-02-30' })).rejects.toThrow('not a day')
    await expect(writePdf(bare('x'), { fontDirectories: ['/nowhere'] })).rejects.toThrow('/nowhere')
    const table = { kind: 'table' as const, columns: [{ label: '一' }], rows: [['1', '2']] }
    await expect(writePdf({ ...bare(), blocks: [table] })).rejects.toThrow('row 1 has more cells')
  })
})
