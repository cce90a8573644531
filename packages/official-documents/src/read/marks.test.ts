// Marks of classification in every format and position, and what only talks about secrecy.
import { describe, expect, it } from 'vitest'
import { docOf } from '../fuzz/sample-doc.ts'
import { gbk, packed, pdfOf, utf8, utf16 } from '../fuzz/samples.ts'
import { readDocument } from './read-document.ts'

const MARKS = ['机密★1年', '秘　密★', '密级：秘密', '機密', '绝密★长期', '秘密 特急']
const TALK = '各单位要做好保密工作，注意信息的机密性，不得泄露国家秘密。'
const TITLE = '关于报送情况的通知'
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const body = p(TITLE) + p(TALK)
const part = (name: string, inner: string) => packed(body, { [`word/${name}.xml`]: `<w:x>${inner}</w:x>` })
const box = (inner: string) =>
  `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`

/** A PDF whose fonts map each character to itself (Identity-H with a map to Unicode of the whole range). */
function pdf(lines: readonly { text: string; x: number; y: number; turn?: boolean }[], notes = ''): Uint8Array {
  const hex = (text: string) => [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`
  const content = lines
    .map(
      ({ text, x, y, turn }) =>
        `BT /F 16 Tf ${turn ? '0.7 0.7 -0.7 0.7' : '1 0 0 1'} ${x} ${y} Tm <${hex(text)}> Tj ET`,
    )
    .join('\n')
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> ${notes} >>`,
    stream(content),
    '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 8 0 R /DW 1000 >>',
    stream(
      'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap',
    ),
    '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /Ascent 800 /Descent -200 /ItalicAngle 0 /CapHeight 700 /StemV 80 >>',
  ])
}
const below = [
  { text: TITLE, x: 100, y: 600 },
  { text: TALK, x: 100, y: 560 },
]

const PLACES: Record<string, (mark: string) => [string, Uint8Array]> = {
  'txt, UTF-8': (mark) => ['a.txt', utf8(`${mark}\n${TITLE}\n${TALK}`)],
  'txt, GB18030, third line': (mark) => ['a.txt', gbk(`000001\r\n\r\n${mark}\r\n${TITLE}`)],
  'txt, UTF-16': (mark) => ['a.txt', utf16(`\ufeff${mark}\r${TITLE}`)],
  'the name of the file': (mark) => [`${mark}.txt`, utf8(TITLE)],
  'docx, body': (mark) => ['a.docx', packed(p(mark) + body)],
  'docx, several runs': (mark) => [
    'a.docx',
    packed(`<w:p>${[...mark].map((char) => `<w:r><w:t>${char}</w:t></w:r>`).join('')}</w:p>${body}`),
  ],
  'docx, cell': (mark) => ['a.docx', packed(`<w:tbl><w:tr><w:tc>${p(mark)}</w:tc></w:tr></w:tbl>${body}`)],
  'docx, header': (mark) => ['a.docx', part('header2', p(mark))],
  'docx, footer': (mark) => ['a.docx', part('footer1', p(mark))],
  'docx, text box': (mark) => ['a.docx', packed(body + box(p(mark)))],
  'docx, text box of a header': (mark) => ['a.docx', part('header1', box(p(mark)))],
  'docx, footnote': (mark) => ['a.docx', part('footnotes', p(mark))],
  'docx, comment': (mark) => ['a.docx', part('comments', p(mark))],
  'docx, watermark': (mark) => [
    'a.docx',
    part('header1', `<w:p><w:r><v:shape><v:textpath string="${mark}"/></v:shape></w:r></w:p>`),
  ],
  'docx, hidden': (mark) => [
    'a.docx',
    packed(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${mark}</w:t></w:r></w:p>${body}`),
  ],
  'docx, properties': (mark) => ['a.docx', packed(body, { 'docProps/core.xml': `<x><k>${mark}</k></x>` })],
  'doc, body': (mark) => ['a.doc', docOf({ body: `${mark}\r${TITLE}\r` })],
  'wps, header': (mark) => ['a.wps', docOf({ body: `${TITLE}\r`, headers: `${mark}\r` })],
  'doc, text box': (mark) => ['a.doc', docOf({ body: `${TITLE}\r`, boxes: `${mark}\r` })],
  'html, body': (mark) => ['a.html', utf8(`<html><body><p>${mark}</p><p>${TITLE}</p></body></html>`)],
  'html, page header that is left out': (mark) => [
    'a.html',
    utf8(`<html><body><nav><p>${mark}</p></nav><p>${TITLE}</p></body></html>`),
  ],
  'html, title': (mark) => [
    'a.html',
    utf8(`<html><head><title>${mark}</title></head><body><p>${TITLE}</p></body></html>`),
  ],
  'pdf, top of the page': (mark) => ['a.pdf', pdf([{ text: mark, x: 80, y: 780 }, ...below])],
  'pdf, drawn last': (mark) => ['a.pdf', pdf([...below, { text: mark, x: 80, y: 780 }])],
  'pdf, foot of the page': (mark) => ['a.pdf', pdf([...below, { text: mark, x: 80, y: 40 }])],
  'pdf, slanted': (mark) => ['a.pdf', pdf([...below, { text: mark, x: 200, y: 300, turn: true }])],
}

describe('marks of classification', () => {
  it.each(Object.entries(PLACES))('%s', async (_, made) => {
    for (const mark of MARKS) {
      const [name, bytes] = made(mark)
      const reading = await readDocument({ name, bytes })
      expect(reading, mark).toMatchObject({ ok: false, because: 'classified' })
      expect(JSON.stringify(reading)).not.toContain('报送情况')
    }
  })

  it.each(Object.entries(PLACES))('pass words about secrecy: %s', async (_, made) => {
    const [name, bytes] = made(TALK)
    expect(await readDocument({ name, bytes })).toMatchObject({ ok: true })
  })
})
