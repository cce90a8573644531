import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packed, utf8 } from '../fuzz/samples.ts'
import { readDocument } from './read-document.ts'
import { originAt } from './reading.ts'

const p = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`
const read = async (body: string, parts?: Record<string, string>) => {
  const reading = await readDocument({ name: 'a.docx', bytes: packed(body, parts) })
  if (!reading.ok) throw new Error(reading.words.en)
  return reading
}
const textOf = async (body: string, parts?: Record<string, string>) => (await read(body, parts)).text
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const lists = (abstract: string, more = '') => ({
  'word/numbering.xml': `<w:numbering><w:abstractNum w:abstractNumId="7">${abstract}</w:abstractNum>${more}<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
})
const inList = (at: number, list = 1) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`

describe('the text of a Word file', () => {
  it('has tables cell by cell, soft breaks, tabs, hyphens and symbols', async () => {
    const table = `<w:tbl><w:tr><w:tc>${p('序号')}</w:tc><w:tc>${p('任务')}${p('第二段')}</w:tc></w:tr><w:tr><w:tc>${p('1')}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`
    const run =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:br/><w:t xml:space="preserve"> 乙 </w:t><w:tab/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>&lt;&#20843;&gt;</w:t></w:r></w:p>'
    expect(await textOf(table + run)).toBe('序号\n任务\n第二段\n1\n\n甲\n 乙 \t-☑<八>')
  })

  it('shows results of fields, contents of smart tags, links and controls, and a drawing once', async () => {
    const body = `<w:p><w:smartTag><w:r><w:t>2022年</w:t></w:r></w:smartTag><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>见附件</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink><w:r><w:t>一</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t>二</w:t></w:r></w:sdtContent></w:sdt></w:p>`
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const drawn = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('红头')}</mc:Choice><mc:Fallback>${box('红头')}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>锚</w:t></w:r></w:p>`
    expect(await textOf(body + drawn)).toBe('2022年见附件一二\n红头\n锚')
  })

  it('is as if all changes were accepted, without hidden text, and says so', async () => {
    const body = `<w:p><w:r><w:t>请于</w:t></w:r><w:del><w:r><w:delText>5月</w:delText></w:r></w:del><w:ins><w:r><w:t>6月</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>报</w:t></w:r><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo></w:p>`
    const reading = await read(body)
    expect(reading.text).toBe('请于6月报新')
    expect(reading.remarks.map((remark) => remark.kind)).toEqual(['tracked-changes', 'hidden-text'])
  })

  it('goes on over a deleted end of paragraph, and takes no number from before a change', async () => {
    const deletedEnd = '<w:rPr><w:del w:id="1"/></w:rPr>'
    const before = `<w:pPrChange><w:pPr>${inList(0)}</w:pPr></w:pPrChange>`
    expect(await textOf(p('前', deletedEnd) + p('后', before) + p('末'), lists(level(0, 'decimal', '%1.')))).toBe(
      '前后\n末',
    )
  })

  it('is the same under any prefix, and under none', async () => {
    const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    for (const [prefix, declaration] of [
      ['n0:', `xmlns:n0='${space}'`],
      ['', `xmlns="${space}"`],
      ['w:', 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'],
    ]) {
      const xml = `<w:document ${declaration}><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>`
      const bytes = zipSync({ 'word/document.xml': utf8(xml.replace(/(<\/?)w:/g, `$1${prefix}`)) })
      expect(await readDocument({ name: 'a.docx', bytes }), prefix).toMatchObject({ ok: true, text: '甲' })
    }
  })

  it('leads from an offset to paragraph and run', async () => {
    const runs = '<w:p><w:r><w:t>甲乙</w:t></w:r><w:r><w:tab/></w:r><w:r/><w:r><w:t>丙</w:t></w:r></w:p>'
    const reading = await read(p('标题') + p('一', inList(0)) + runs, lists(level(0, 'chineseCounting', '%1、')))
    expect(reading.text).toBe('标题\n一、一\n甲乙\t丙')
    const at = (offset: number) => {
      const origin = originAt(reading.origin, offset)
      return [origin?.paragraph, origin?.run]
    }
    expect([0, 2, 3, 5, 7, 8, 9, 10].map(at)).toEqual([
      [1, 1],
      [1, 1],
      [2, undefined],
      [2, 1],
      [3, 1],
      [3, 1],
      [3, 2],
      [3, 3],
    ])
    expect(originAt([], 3)).toBeNull()
  })
})

describe('automatic numbers', () => {
  it('come from styles and what these are based on; level 0 of a list can be taken back', async () => {
    const styles = {
      'word/styles.xml': `<w:styles><w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="h1"><w:basedOn w:val="base"/></w:style><w:style w:type="paragraph" w:styleId="h2"><w:basedOn w:val="base"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
      ...lists(level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）')),
    }
    const styled = (text: string, style: string, more = '') => p(text, `<w:pStyle w:val="${style}"/>${more}`)
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    expect(
      await textOf(
        styled('甲', 'h1') +
          styled('子', 'h2') +
          styled('丑', 'h2') +
          styled('乙', 'h1', none) +
          styled('丙', 'h1') +
          styled('寅', 'h2'),
        styles,
      ),
    ).toBe('一、甲\n（一）子\n（二）丑\n乙\n二、丙\n（一）寅')
  })

  it('know the level that stands for a style, and the style that stands for a list', async () => {
    const parts = {
      'word/styles.xml': `<w:styles><w:style w:type="paragraph" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
      ...lists(
        level(0, 'decimal', '%1.') + level(1, 'decimalEnclosedCircle', '%2', '<w:pStyle w:val="s"/>'),
        '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>',
      ),
    }
    expect(await textOf(p('甲', '<w:pStyle w:val="s"/>') + p('乙', '<w:pStyle w:val="s"/>'), parts)).toBe('①甲\n②乙')
  })

  it('count on in lists of one definition and begin anew where a list says so', async () => {
    const parts = lists(
      level(0, 'decimal', '%1'),
      '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
    )
    const body = p('甲', inList(0)) + p('乙', inList(0, 2)) + p('丙', inList(0, 3)) + p('丁', inList(0, 3))
    // A number without a sign behind it is kept apart: 1 and 2022年 are not 12022年.
    expect(await textOf(body, parts)).toBe('1 甲\n2 乙\n5 丙\n6 丁')
  })

  it('are written in every format of the genre; a dash stays, other bullets go', async () => {
    const shown: Record<string, string> = {
      chineseCountingThousand: '一',
      chineseLegalSimplified: '壹',
      ideographTraditional: '甲',
      decimalFullWidth: '１',
      decimalEnclosedParen: '⑴',
      upperRoman: 'I ',
      lowerLetter: 'a ',
      none: '',
    }
    for (const [format, sign] of Object.entries(shown))
      expect(await textOf(p('文', inList(0)), lists(level(0, format, '%1'))), format).toBe(`${sign}文`)
    expect(await textOf(p('文', inList(0)), lists(level(0, 'bullet', '——')))).toBe('——文')
    expect(await textOf(p('文', inList(0)), lists(level(0, 'bullet', '\uf0b7')))).toBe('文')
    const many = lists(level(0, 'chineseCounting', '%1、'))
    const counted = (await textOf(p('文', inList(0)).repeat(111), many)).split('\n')
    expect([10, 11, 20, 21, 100, 101, 110, 111].map((at) => counted[at - 1])).toEqual(
      ['十', '十一', '二十', '二十一', '一百', '一百零一', '一百一十', '一百一十一'].map((number) => `${number}、文`),
    )
  })
})
