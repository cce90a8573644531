// Decides nothing: small valid files of every format, and small ways to break them, for the tests of what readers survive.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx'
import { zipSync } from 'fflate'
import type { Notice } from '../write/document.ts'
import { writePdf } from '../write/write-pdf.ts'

export const utf8 = (text: string) => new TextEncoder().encode(text)

export const LINES = [
  '关于开展社区助学行动的通知',
  '各县区团委：',
  '一、重点任务',
  '1.结对助学。每年选派不少于200名志愿者。',
  '2.走访慰问。请于2022年5月10日前将安排报送团市委办公室。',
  '共青团云溪市委',
  '2022年4月1日',
]

let national: Map<string, readonly [number, number]> | undefined

/** As GBK bytes, after the table that the decoder gives backwards. */
export function gbk(text: string): Uint8Array {
  national ??= nationalTable()
  const table = national
  return Uint8Array.from([...text].flatMap((char) => table.get(char) ?? [char.charCodeAt(0) & 0x7f]))
}

function nationalTable(): Map<string, readonly [number, number]> {
  const table = new Map<string, readonly [number, number]>()
  const decoder = new TextDecoder('gb18030')
  for (let row = 0xfe; row >= 0x81; row--)
    for (let cell = 0x40; cell <= 0xfe; cell++)
      if (cell !== 0x7f) table.set(decoder.decode(Uint8Array.of(row, cell)), [row, cell])
  return table
}

export function utf16(text: string, isBig = false): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !isBig)
  return bytes
}

/** A .docx of one part: the body as WordprocessingML. `parts` are further ones, by their path. */
export function packed(body: string, parts: Record<string, string> = {}): Uint8Array {
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const files: Record<string, Uint8Array> = {
    'word/document.xml': utf8(`<?xml version="1.0"?><w:document ${space}><w:body>${body}</w:body></w:document>`),
  }
  for (const [path, xml] of Object.entries(parts)) files[path] = utf8(xml)
  return zipSync(files)
}

export async function docxSample(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const level = { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START }
  const document = new Document({
    numbering: { config: [{ reference: 'list', levels: [level] }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('页眉')] }) },
        footers: { default: new Footer({ children: [new Paragraph('页脚')] }) },
        children: [
          ...LINES.map((text) => new Paragraph(text)),
          new Paragraph({ text: '自动编号', numbering: { reference: 'list', level: 0 } }),
          new Table({ rows: [new TableRow({ children: [cell('序号'), cell('任务')] })] }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

export const htmlSample = () =>
  utf8(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>通知</title><style>p{}</style></head><body><nav><a href="/">首页</a></nav>${LINES.map((line) => `<p class='x'>${line}</p>`).join('\n')}<table><tr><td>序号</td><td>任务</td></tr></table><script>if (1 < 2) {}</script></body></html>`,
  )

const notice: Notice = {
  form: 'notice',
  organMark: '云溪市青年工作委员会文件',
  number: '云青发〔2022〕6号',
  title: '关于开展社区助学行动的通知',
  addressees: '各县区团委',
  blocks: [{ kind: 'paragraph', runs: [{ text: '请于2022年5月10日前将安排报送团市委办公室。' }] }],
  signature: { organ: '云溪市青年工作委员会', date: '2022-04-01', sealed: false },
}

export const pdfSample = async (): Promise<Uint8Array> => (await writePdf(notice)).bytes

/** A PDF written by hand: objects as given, each `N 0 obj … endobj`, with a right table of places. */
export function pdfOf(objects: readonly (string | Uint8Array)[], trailer = '/Root 1 0 R'): Uint8Array {
  const parts: Uint8Array[] = [utf8('%PDF-1.7\n')]
  const places: number[] = []
  let at = parts[0]?.length ?? 0
  const add = (part: Uint8Array) => {
    parts.push(part)
    at += part.length
  }
  objects.forEach((object, i) => {
    places.push(at)
    add(utf8(`${i + 1} 0 obj\n`))
    add(typeof object === 'string' ? utf8(object) : object)
    add(utf8('\nendobj\n'))
  })
  const start = at
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  add(utf8(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`))
  add(utf8(`trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`))
  return joined(parts)
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Seeded numbers below a bound (mulberry32), so that a failure can be run again. */
export function seeded(seed: number): (bound: number) => number {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % Math.max(1, bound)
  }
}

/** One to four small injuries: a bit, a byte, a number, a cut, a stretch twice, moved or blank. */
export function broken(bytes: Uint8Array, random: (bound: number) => number): Uint8Array {
  let now: Uint8Array = bytes.slice()
  for (let i = random(4); i >= 0; i--) {
    const at = random(now.length)
    const length = random(random(2) ? 8 : 400)
    switch (random(7)) {
      case 0:
        now[at] = (now[at] ?? 0) ^ (1 << random(8))
        break
      case 1:
        now[at] = random(256)
        break
      case 2:
        now.fill(random(2) ? 0xff : 0, at, at + 4)
        break
      case 3:
        now = now.slice(0, at)
        break
      case 4:
        now = joined([now.slice(0, at), now.slice(at, at + length), now.slice(at)])
        break
      case 5:
        now = joined([now.slice(0, at), now.slice(at + length)])
        break
      default:
        now.copyWithin(at, random(now.length), random(now.length))
    }
  }
  return now
}
