import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it, vi } from 'vitest'
import type { Notice } from './document.ts'
import { sampleBulletin, sampleNotice } from './sample-documents.ts'
import { writeDocx } from './write-docx.ts'

// Setting many pages takes a second or two on an idle machine, and more beside other suites.
vi.setConfig({ testTimeout: 60_000 })

const paragraphsOf = async (bytes: Uint8Array): Promise<string[]> => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  return value
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

const part = (bytes: Uint8Array, path: string): string => {
  const entry = unzipSync(bytes)[path]
  if (!entry) throw new Error(`no ${path}`)
  return strFromU8(entry)
}

const bare = (text: string): Notice => ({
  form: 'notice',
  organMark: '海东省归乡工作办公室文件',
  number: '海归办〔2018〕1号',
  title: text,
  blocks: [{ kind: 'paragraph', runs: [{ text, figure: { id: text, note: text } }] }],
})

describe('a bulletin as DOCX', async () => {
  const bytes = await writeDocx(sampleBulletin)
  const xml = part(bytes, 'word/document.xml')

  it('gives its paragraphs back in order', async () => {
    const paragraphs = await paragraphsOf(bytes)
    const beginnings = [
      '内部资料 注意保存',
      '青春归乡简报',
      '第3期（总第12期）',
      '海东省青年归乡工作办公室编 2018年12月28日',
      '各地扎实推进大学生归乡实践服务站点覆盖九成以上乡镇',
      '编者按：寒假将至',
      '一、青岚县：把服务台设到返乡第一站',
      '青岚县在汽车站、高铁站设立归乡服务台14[1]个',
      '（一）一张表登记，不重复填报',
      '已经登记过的信息',
      '1.先问需要。服务台先问',
      '（1）分类转办。',
      '（青岚县团委供稿）',
      '二、临溪县：一个村一名联络员',
      '临溪县为126[1]个村',
      '（临溪县团委供稿）',
      '[1] 数据截至2018年12月28日',
      '[2] 数据截至2018年12月27日',
      '报：省青年工作联席会议各成员。',
      '送：省直有关单位',
      '发：各市、县',
      '海东省青年归乡工作办公室 2018年12月28日印发',
      '共印120份',
      '数据指纹：9f2c4e0b',
    ]
    expect(paragraphs.map((text, index) => text.slice(0, beginnings[index]?.length))).toEqual(beginnings)
  })

  it('names the usual faces, the grid and the page of the standard', () => {
    const styles = part(bytes, 'word/styles.xml')
    for (const face of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312']) expect(styles + xml).toContain(face)
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(xml).toMatch(/w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(xml).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"\/>/)
    expect(part(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })

  it('sets page numbers odd right and even left and the demo mark on both', () => {
    expect(part(bytes, 'word/footer1.xml')).toMatch(/<w:jc w:val="right"\/>[\s\S]*PAGE/)
    expect(part(bytes, 'word/footer2.xml')).toMatch(/<w:jc w:val="left"\/>[\s\S]*PAGE/)
    for (const header of ['word/header1.xml', 'word/header2.xml'])
      expect(part(bytes, header)).toContain('演示数据，纯属虚构')
  })

  it('draws the red rule as a border of the line above it', () => {
    expect(xml).toMatch(/<w:pBdr><w:bottom w:val="single" w:color="D7000F" w:sz="12"/)
  })

  it('bookmarks every figure under a name of its own', () => {
    const names = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map((match) => match[1])
    expect(names).toEqual(['figure_018fsessions', 'figure_018fdesks', 'figure_018fpeople', 'figure_018fvillages'])
  })

  it('is the same twice and carries no clock', async () => {
    expect(await writeDocx(sampleBulletin)).toEqual(bytes)
    expect(part(bytes, 'docProps/core.xml')).toContain('2018-12-28T00:00:00Z')
  })
})

it('gives a notice back with head, levels, annexes and imprint', async () => {
  const bytes = await writeDocx(sampleNotice)
  const paragraphs = await paragraphsOf(bytes)
  expect(paragraphs.slice(0, 3)).toEqual([
    '海东省青年归乡工作办公室文件',
    '海青归办〔2018〕12号',
    '关于做好2019年寒假大学生归乡实践工作的通知',
  ])
  for (const text of [
    '一、总体要求',
    '（一）开设归乡服务台',
    '（二）举办见面会',
    '附件：1. 各市任务分解表',
    '2. 报名须知',
    '2018年12月18日',
    '附件1',
    '望江市',
    '抄送：省教育厅、省人力资源和社会保障厅。',
  ])
    expect(paragraphs).toContain(text)
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  expect(html).toContain('<h1>一、总体要求</h1>')
  expect(html).toContain('<h2>（二）举办见面会</h2>')
  expect(part(bytes, 'word/document.xml')).toContain('<w:tblHeader/>')
})

describe('user text in DOCX', () => {
  it('is printed literally', async () => {
    const text = '<w:p/> & "引号" \'#import "x"\' $ \\ * {{a}} ]]> 喆堃䶮\u0001\u202e尾'
    const paragraphs = await paragraphsOf(await writeDocx(bare(text)))
    expect(paragraphs.at(-2)).toBe('<w:p/> & "引号" \'#import "x"\' $ \\ * {{a}} ]]> 喆堃䶮尾[1]')
  })

  it('never breaks the file (any string as text, title, figure and note)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        const paragraphs = await paragraphsOf(await writeDocx(bare(`起${text}止`)))
        expect(paragraphs[0]).toBe('海东省归乡工作办公室文件')
      }),
      { numRuns: 40 },
    )
  })
})
