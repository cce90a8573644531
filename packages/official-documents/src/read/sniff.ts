// Decides what a file is by its bytes; the name only breaks ties between texts. Offices rename files: a .doc may be a
// .docx, a web page, RTF or a mail archive, and a .wps is a Word file of the old kind.
import { mainPartOf, orRefusal } from './docx.ts'
import { type Refusal, refuse } from './reading.ts'
import { openZip, type Zip } from './zip.ts'

export type Sniffed =
  | { as: 'txt' | 'html' | 'pdf' | 'doc' | 'rtf' }
  | { as: 'docx'; zip: Zip; main: string }
  | { as: 'refused'; refusal: Refusal }

const EXTENSIONS: Record<string, 'txt' | 'html' | 'pdf' | 'word'> = {
  txt: 'txt',
  text: 'txt',
  md: 'txt',
  html: 'html',
  htm: 'html',
  shtml: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  doc: 'word',
  docx: 'word',
  docm: 'word',
  dotx: 'word',
  dot: 'word',
  wps: 'word',
  rtf: 'word',
  wpt: 'word',
}

export function sniff(name: string, bytes: Uint8Array): Sniffed {
  const extension = /\.([A-Za-z0-9]{1,6})$/.exec(name)?.[1]?.toLowerCase()
  const named = extension === undefined ? undefined : EXTENSIONS[extension]
  // Byte for byte, as far as signatures reach.
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return { as: 'pdf' }
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return inZip(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0')) return inOle(bytes)
  if (head.startsWith('{\\rtf')) return { as: 'rtf' }
  for (const [starts, zh, en] of SIGNATURES) if (starts.some((start) => head.startsWith(start))) return other(zh, en)
  const opening = openingOf(head)
  if (
    /^MIME-Version:|^Content-Type:\s*multipart|^From:[^\n]*<Saved by/im.test(opening.slice(0, 300)) &&
    /multipart\/related|boundary=/i.test(head)
  )
    return other(
      '这是单个文件网页（mht），可能用了 .doc 的名称；请用 Word 或 WPS 打开后另存为 docx',
      'a web archive (mht), perhaps under the name .doc; save it as docx',
    )
  if (/progid="Word\.Document"|<w:wordDocument|<pkg:package/i.test(head))
    return other('这是 Word XML 文档；请用 Word 或 WPS 另存为 docx', 'Word XML; save it as docx')
  if (/<uof:|<UOF/.test(head)) return other('这是标文通（UOF）文档；请另存为 docx', 'UOF; save it as docx')
  const isPage = /^<(?:!doctype\s+html|html|head|meta|body|title|table|div|p|span|style)[\s>]/i.test(opening)
  if (named === 'txt') return { as: 'txt' }
  if (named === 'html') return { as: 'html' }
  if (isPage || (/^<\?xml/.test(opening) && /<html[\s>]/i.test(head))) return { as: 'html' }
  if (named !== undefined) return { as: 'refused', refusal: notAsNamed(named) }
  if (extension !== undefined && OTHERS[extension]) return other(...OTHERS[extension])
  return extension === undefined && isText(bytes) ? { as: 'txt' } : { as: 'refused', refusal: refuse('unsupported') }
}

function other(zh: string, en: string): Sniffed {
  return { as: 'refused', refusal: refuse('unsupported', { zh, en }) }
}

function notAsNamed(named: 'pdf' | 'word'): Refusal {
  return named === 'pdf'
    ? refuse('unreadable', { zh: '名称是 pdf，内容却不是，或文件开头已损坏', en: 'named pdf, but its bytes are none' })
    : refuse('unreadable', {
        zh: '名称是 Word 或 WPS 文件，内容却不是，或文件开头已损坏',
        en: 'named as a Word file, but its bytes are none',
      })
}

/** What the text begins with, behind a BOM (of UTF-8, or the zero bytes of UTF-16) and white space. */
function openingOf(head: string): string {
  return head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replace(/\0/g, '')
    .trimStart()
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}

const IMAGE: [string, string] = ['这是图片；扫描件请先识别文字（OCR），再上传文本', 'an image; a scan needs OCR first']
const ARCHIVE: [string, string] = ['这是压缩包；请解压后逐个上传', 'an archive; unpack it and give the files']

/** First bytes, one character each. */
const SIGNATURES: [readonly string[], string, string][] = [
  [['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'], ...IMAGE],
  [['Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ'], ...ARCHIVE],
  [['Founder CEB'], '这是方正 CEB 版式文件；请导出为 pdf', 'Founder CEB; export it as pdf'],
  [['CAJ', 'KDH', 'HN\0'], '这是 CAJ 版式文件；请导出为 pdf', 'CAJ; export it as pdf'],
]

const OTHERS: Record<string, [string, string]> = {
  ofd: ['这不是完好的 OFD 文件', 'named ofd, but its bytes are none'],
  ceb: ['这是方正 CEB 版式文件；请导出为 pdf', 'Founder CEB; export it as pdf'],
  gd: ['这是书生版式文件；请导出为 pdf', 'a Sursen file; export it as pdf'],
  sep: ['这是书生版式文件；请导出为 pdf', 'a Sursen file; export it as pdf'],
}

function inZip(bytes: Uint8Array): Sniffed {
  const zip = openZip(bytes)
  if (!zip.ok) return { as: 'refused', refusal: zip }
  const main = orRefusal(() => mainPartOf(zip))
  if (typeof main === 'object' && main !== null) return { as: 'refused', refusal: main }
  if (main !== null) return { as: 'docx', zip, main }
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name))
  if (has(/^OFD\.xml$/i))
    return other(
      '这是 OFD 版式文件（GB/T 33190）；请用阅读软件导出为 pdf 或 docx',
      'OFD (GB/T 33190); export it as pdf or docx',
    )
  if (has(/^xl\//)) return other('这是 Excel 表格；请上传正文文件', 'an Excel workbook; give the document itself')
  if (has(/^ppt\//)) return other('这是 PowerPoint 演示文稿', 'a PowerPoint file')
  if (has(/^(?:content\.xml|mimetype)$/)) return other('这是 ODF 文档；请另存为 docx', 'ODF; save it as docx')
  if (has(/^(?:uof\.xml|_meta\/meta\.xml)$/))
    return other('这是标文通（UOF）文档；请另存为 docx', 'UOF; save it as docx')
  if (has(/^\[Content_Types\]\.xml$|^word\//)) return { as: 'refused', refusal: refuse('unreadable') }
  return other(...ARCHIVE)
}

/** Names of streams stand in the directory of a compound file as UTF-16 (MS-CFB 2.6.1). */
function inOle(bytes: Uint8Array): Sniffed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (stream: string) => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le'))
  if (has('EncryptedPackage'))
    return {
      as: 'refused',
      refusal: refuse('unreadable', {
        zh: '文件设有打开密码；请去掉密码后再读',
        en: 'locked with a password; remove it first',
      }),
    }
  if (has('WordDocument')) return { as: 'doc' }
  if (has('Workbook') || has('Book')) return other('这是 Excel 或 WPS 表格', 'an Excel workbook')
  if (has('PowerPoint Document')) return other('这是 PowerPoint 或 WPS 演示文稿', 'a PowerPoint file')
  if (has('MatOST')) return other('这是 Microsoft Works 文档；请另存为 docx', 'Microsoft Works; save it as docx')
  return { as: 'refused', refusal: refuse('unreadable') }
}
