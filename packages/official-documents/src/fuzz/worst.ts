// Decides nothing: the worst files one could think of. Run as a program it reads each of them and prints, a line each, how
// it ended, in how many milliseconds and with what peak of memory; the test runs it in a process with a small heap.
import { deflateRawSync, deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { readDocument } from '../read/read-document.ts'
import { compoundOf, docOf } from './sample-doc.ts'
import { joined, packed, pdfOf, utf8 } from './samples.ts'

const MB = 1024 * 1024
const PART = 'word/document.xml'
const many = (count: number, text: string) => text.repeat(count)
const page = (body: string) => utf8(`<html><body>${body}</body></html>`)
const words = '关于开展社区助学行动的通知，请各单位认真落实。'

/** A zip whose directory says that a part is small, though it is not. */
function lyingZip(): Uint8Array {
  const bytes = zipSync({ [PART]: new Uint8Array(100 * MB) }, { level: 1 })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1000, true)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
  }
  return bytes
}

/** Many names for one packed stretch: each small, together beyond all bounds. */
function overlappingZip(): Uint8Array {
  const stretch = deflateRawSync(joined([utf8('<w:document><w:body/></w:document>'), new Uint8Array(10 * MB).fill(32)]))
  const local = new Uint8Array(30)
  const view = new DataView(local.buffer)
  view.setUint32(0, 0x04034b50, true)
  const entries = Array.from({ length: 4000 }, (_, i) => {
    const name = utf8(i === 0 ? PART : `word/header${i}.xml`)
    const entry = new DataView(new ArrayBuffer(46))
    entry.setUint32(0, 0x02014b50, true)
    entry.setUint16(10, 8, true)
    entry.setUint32(20, stretch.length, true)
    entry.setUint32(24, 10 * MB + 34, true)
    entry.setUint16(28, name.length, true)
    return joined([new Uint8Array(entry.buffer), name])
  })
  const directory = joined(entries)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(10, entries.length, true)
  end.setUint32(12, directory.length, true)
  end.setUint32(16, local.length + stretch.length, true)
  return joined([local, stretch, directory, new Uint8Array(end.buffer)])
}

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${Array.from('bcdefghijk', (name, i) => `<!ENTITY ${name} "${many(10, `&${'abcdefghijk'.charAt(i)};`)}">`).join('')}]>`

/** A page whose content unpacks to much more than it is. */
function pdfWith(content: Uint8Array, filter: string): Uint8Array {
  const stream = joined([utf8(`<< /Length ${content.length} ${filter} >>\nstream\n`), content, utf8('\nendstream')])
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])
}

export const WORST: Record<string, () => { name: string; bytes: Uint8Array }> = {
  'zip bomb': () => ({ name: 'a.docx', bytes: zipSync({ [PART]: new Uint8Array(100 * MB) }, { level: 1 }) }),
  'zip bomb that lies': () => ({ name: 'a.docx', bytes: lyingZip() }),
  'zip of overlapping parts': () => ({ name: 'a.docx', bytes: overlappingZip() }),
  'zip in zip': () => {
    let bytes = zipSync({ [PART]: new Uint8Array(50 * MB) }, { level: 9 })
    for (let i = 0; i < 20; i++) bytes = zipSync({ [PART]: bytes, 'a.zip': bytes })
    return { name: 'a.docx', bytes }
  },
  'bytes of 51 MB': () => ({ name: 'a.txt', bytes: new Uint8Array(51 * MB).fill(0x61) }),
  'xml 100,000 deep': () => ({ name: 'a.docx', bytes: packed(many(100_000, '<w:p>') + many(100_000, '</w:p>')) }),
  'xml 100,000 deep, never closed': () => ({
    name: 'a.docx',
    bytes: packed(many(100_000, '<w:tbl><w:tr><w:tc><w:p>')),
  }),
  '1,000,000 paragraphs': () => ({
    name: 'a.docx',
    bytes: packed(many(1_000_000, '<w:p><w:r><w:t>请</w:t></w:r></w:p>')),
  }),
  '1,000,000 lines': () => ({ name: 'a.txt', bytes: utf8(many(1_000_000, '请\n')) }),
  '1,000,000 paragraphs of a page': () => ({ name: 'a.html', bytes: page(many(1_000_000, '<p>请</p>')) }),
  'a paragraph of 5 million characters': () => ({
    name: 'a.docx',
    bytes: packed(`<w:p><w:r><w:t>${many(5_000_000, '请')}</w:t></w:r></w:p>`),
  }),
  'an attribute of 20 MB': () => ({
    name: 'a.docx',
    bytes: packed(`<w:p w:x="${many(20 * MB, '>')}"><w:r><w:t>请</w:t></w:r></w:p>`),
  }),
  'an attribute that is never closed': () => ({
    name: 'a.html',
    bytes: page(many(200_000, '<p class="x>请') + many(200_000, "<p class='x>请")),
  }),
  'a billion laughs': () => ({
    name: 'a.docx',
    bytes: zipSync({
      [PART]: utf8(
        `${LAUGHS}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>请&k;</w:t></w:r></w:p></w:body></w:document>`,
      ),
    }),
  }),
  'styles that are based on each other': () => ({
    name: 'a.docx',
    bytes: packed('<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>请</w:t></w:r></w:p>', {
      'word/styles.xml':
        '<w:styles><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
    }),
  }),
  'html 100,000 deep': () => ({
    name: 'a.html',
    bytes: page(many(100_000, '<div><b>') + words + many(100_000, '</b></div>')),
  }),
  'html of tags that are never closed': () => ({ name: 'a.html', bytes: page(many(300_000, '<a href=x><table><td>')) }),
  'html of signs that open nothing': () => ({ name: 'a.html', bytes: page(many(2_000_000, '<')) }),
  'html of comments and scripts that never end': () => ({
    name: 'a.html',
    bytes: page(`${words}${many(200_000, '<!-- <script> <style ')}`),
  }),
  'pdf whose page unpacks to 80 MB': () => ({
    name: 'a.pdf',
    bytes: pdfWith(deflateSync(Buffer.alloc(80 * MB, 32)), '/Filter /FlateDecode'),
  }),
  'pdf unpacked twice': () => ({
    name: 'a.pdf',
    bytes: pdfWith(deflateSync(deflateSync(Buffer.alloc(80 * MB, 32))), '/Filter [/FlateDecode /FlateDecode]'),
  }),
  'pdf with pages in a circle': () => ({
    name: 'a.pdf',
    bytes: pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 100000 >>']),
  }),
  'pdf with a form that draws itself': () => ({
    name: 'a.pdf',
    bytes: pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
      '<< /Length 12 >>\nstream\n/X Do /X Do\n\nendstream',
      '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 12 >>\nstream\n/X Do /X Do\n\nendstream',
    ]),
  }),
  'pdf with wrong places': () => {
    const bytes = pdfWith(utf8('BT /F 12 Tf 9 9 Td (Hello) Tj ET'), '')
    return { name: 'a.pdf', bytes: joined([utf8(`%${many(40, 'x')}\n`), bytes]) }
  },
  'pdf of 600,000 operators': () => ({
    name: 'a.pdf',
    bytes: pdfWith(deflateSync(utf8(`BT /F 12 Tf ${many(300_000, '(a) Tj 1 0 Td ')} ET`)), '/Filter /FlateDecode'),
  }),
  'doc that claims four billion characters': () => {
    const bytes = docOf({ body: '请\r' })
    new DataView(bytes.buffer).setUint32(512 + 0x4c, 0xffffffff, true)
    return { name: 'a.doc', bytes }
  },
  'doc of 900,000 characters': () => ({ name: 'a.doc', bytes: docOf({ body: many(900_000, '请') }) }),
  'doc of half a million paragraphs': () => ({ name: 'a.doc', bytes: docOf({ body: many(500_000, '请\r') }) }),
  'compound file of one looping chain': () => {
    const bytes = compoundOf({ WordDocument: new Uint8Array(20 * MB) })
    const view = new DataView(bytes.buffer)
    for (let at = bytes.length - 300 * 512; at < bytes.length; at += 4) view.setInt32(at, 7, true)
    return { name: 'a.wps', bytes }
  },
  'rtf 1,000,000 deep': () => ({ name: 'a.doc', bytes: utf8(`{\\rtf1${many(1_000_000, '{')}`) }),
  'rtf of empty groups': () => ({ name: 'a.doc', bytes: utf8(`{\\rtf1${many(1_000_000, '{\\v}')}请}`) }),
  'text of nothing but blanks and marks': () => ({ name: 'a.txt', bytes: utf8(many(60_000, '机 　密 　 　 　')) }),
}

if (process.argv[1]?.endsWith('worst.ts')) {
  for (const name of process.argv.slice(2)) {
    const made = WORST[name]?.()
    if (!made) throw new Error(`no such file: ${name}`)
    const started = performance.now()
    const reading = await readDocument(made)
    const spent = Math.round(performance.now() - started)
    const peak = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(
      JSON.stringify({
        name,
        ended: reading.ok ? 'read' : reading.because,
        words: reading.ok ? '' : reading.words.en,
        spent,
        peak,
      }),
    )
  }
}
