import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxSample, pdfOf, pdfSample, utf8 } from '../fuzz/samples.ts'
import { readDocument } from './read-document.ts'

describe('a refusal names what the file is', () => {
  const zipOf = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, utf8('<x/>')])))
  it.each([
    ['a.doc', utf8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n'), 'unsupported', 'mht'],
    [
      'a.doc',
      utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>'),
      'unsupported',
      'Word XML',
    ],
    ['a.doc', utf8('just words'), 'unreadable', '内容却不是'],
    ['a.ofd', zipOf('OFD.xml', 'Doc_0/Document.xml'), 'unsupported', 'OFD'],
    ['a.docx', zipOf('xl/workbook.xml', '[Content_Types].xml'), 'unsupported', 'Excel'],
    ['a.docx', zipOf('word/other.xml'), 'unreadable', '损坏'],
    ['a.zip', zipOf('a.txt'), 'unsupported', '解压'],
    ['a.rar', utf8('Rar!\x1a'), 'unsupported', '解压'],
    ['scan.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'unsupported', 'OCR'],
    ['a.pdf', utf8('no pdf at all'), 'unreadable', '名称是 pdf'],
    ['a.pdf', utf8('%PDF-1.7 broken'), 'unreadable', '损坏'],
    ['a.ceb', utf8('Founder CEB 3'), 'unsupported', 'CEB'],
    ['a.txt', new Uint8Array(), 'empty', '空的'],
    ['a.exe', utf8('MZ'), 'unsupported', '不支持'],
  ])('%s', async (name, bytes, because, words) => {
    const reading = await readDocument({ name, bytes })
    expect(reading).toMatchObject({ ok: false, because })
    expect(!reading.ok && reading.words.zh).toContain(words)
  })

  it('of a scan: that it has no text', async () => {
    const scan = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ])
    const reading = await readDocument({ name: 'a.pdf', bytes: scan })
    expect(reading).toMatchObject({ ok: false, because: 'empty', words: { zh: expect.stringContaining('扫描件') } })
  })

  it('of a locked PDF: that it needs its password', async () => {
    const owner = `<${'00'.repeat(32)}>`
    const locked = pdfOf(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [] /Count 0 >>',
        `<< /Filter /Standard /V 1 /R 2 /P -4 /O ${owner} /U ${owner} >>`,
      ],
      `/Root 1 0 R /Encrypt 3 0 R /ID [<01> <01>]`,
    )
    expect(await readDocument({ name: 'a.pdf', bytes: locked })).toMatchObject({
      ok: false,
      because: 'unreadable',
      words: { zh: expect.stringContaining('密码') },
    })
  })

  it('goes by the bytes: a .docx named .doc, .wps or .txt, a PDF named .docx', async () => {
    const word = await docxSample()
    for (const name of ['a.doc', 'a.wps', 'a.txt', 'a'])
      expect(await readDocument({ name, bytes: word })).toMatchObject({ ok: true, format: 'docx' })
    expect(await readDocument({ name: 'a.docx', bytes: await pdfSample() })).toMatchObject({ ok: true, format: 'pdf' })
  })
})
