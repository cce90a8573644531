// Decides the format of a file by its bytes, reads it, and refuses what bears a mark of classification.
import { findClassification, findClassificationInPieces } from './classification.ts'
import { readDoc } from './doc.ts'
import { orRefusal, readDocx } from './docx.ts'
import { declaredEncoding, readHtml } from './html.ts'
import { readPdf } from './pdf.ts'
import {
  type Format,
  type Found,
  MAX_BYTES,
  MAX_PARAGRAPHS,
  MAX_TEXT,
  type Origin,
  type Reading,
  type Refusal,
  refuse,
  refuseMarked,
  tooManyCharacters,
  tooManyParagraphs,
} from './reading.ts'
import { readRtf } from './rtf.ts'
import { type Sniffed, sniff } from './sniff.ts'
import { decodeText } from './text.ts'

/**
 * Reads an official document. For .txt the text is the decoded file unchanged, with its BOM as U+FEFF where it has one;
 * for other formats it is paragraphs or pages joined by line feeds, with `origin` as the way back (see `originAt`).
 * Never throws: whatever the bytes, they end in a reading or a refusal that says why, within 50 MB, 1,000,000 characters, 200,000
 * paragraphs and, for a PDF, 20 seconds. Nothing of a refused file is returned; of a classified one only its mark.
 */
export async function readDocument(file: { name: string; bytes: Uint8Array }): Promise<Reading> {
  const { bytes } = file
  if (bytes.byteLength === 0) return refuse('empty', { zh: '文件是空的', en: 'the file is empty' })
  if (bytes.byteLength > MAX_BYTES)
    return refuse('too-large', {
      zh: `文件超过 ${MAX_BYTES / 1024 / 1024} MB，不予读取`,
      en: `larger than ${MAX_BYTES / 1024 / 1024} MB and not read`,
    })
  // The name of a classified file often says so too: 机密★1年.docx.
  const named = findClassification(file.name.replace(/\.[A-Za-z0-9]{1,6}$/, ''))
  if (named) return refuseMarked(named.mark)
  try {
    const sniffed = sniff(file.name, bytes)
    if (sniffed.as === 'refused') return sniffed.refusal
    const found = await readAs(sniffed, bytes)
    // RTF is a Word file of a third kind; nobody who receives one knows the difference.
    return found.ok ? checked(found, sniffed.as === 'rtf' ? 'doc' : sniffed.as) : found
  } catch {
    // A file that breaks a reader is a broken file; its error may hold pieces of its text and is not passed on.
    return refuse('unreadable')
  }
}

function checked(found: Found, format: Format): Reading {
  const mark = findClassificationInPieces(found.margins) ?? findClassification(found.text)
  if (mark) return refuseMarked(mark.mark)
  if (found.text.length > MAX_TEXT) return tooManyCharacters()
  if (!/[^\s\u200b-\u200d\u2060\ufeff]/.test(found.text))
    return format === 'pdf' ? refuse('empty') : refuse('empty', { zh: '没有可读的文字', en: 'there is no text in it' })
  return { ok: true, text: found.text, format, origin: found.origin, remarks: found.remarks }
}

async function readAs(sniffed: Exclude<Sniffed, { as: 'refused' }>, bytes: Uint8Array): Promise<Found | Refusal> {
  switch (sniffed.as) {
    case 'txt':
      return readText(bytes)
    case 'html': {
      const decoded = decodeText(bytes, declaredEncoding(bytes))
      if (decoded === null) return refuse('unreadable')
      // Tags are most of a page; what is left of it is bounded again as text.
      return decoded.text.length > 10 * MAX_TEXT ? tooManyCharacters() : readHtml(decoded.text)
    }
    case 'docx':
      return orRefusal(() => readDocx(sniffed.zip, sniffed.main))
    case 'doc':
      return readDoc(bytes)
    case 'rtf':
      return readRtf(bytes)
    case 'pdf':
      return readPdf(bytes)
  }
}

function readText(bytes: Uint8Array): Found | Refusal {
  const decoded = decodeText(bytes)
  if (decoded === null)
    return refuse('unreadable', {
      zh: '不是 UTF-8、GB18030 或 UTF-16 编码的文本',
      en: 'no text in UTF-8, GB18030 or UTF-16',
    })
  if (decoded.text.length > MAX_TEXT) return tooManyCharacters()
  const origin = linesOf(decoded.text)
  if (origin === null) return tooManyParagraphs()
  return {
    ok: true,
    text: decoded.text,
    origin,
    margins: [],
    remarks: decoded.isDamaged
      ? [
          {
            kind: 'damaged-characters',
            zh: '有字节不成字符，以 U+FFFD 表示',
            en: 'some bytes are no characters and are shown as U+FFFD',
          },
        ]
      : [],
  }
}

/** Lines of a plain text as its paragraphs; every line end counts, also of an empty line. Null beyond the bound. */
function linesOf(text: string): Origin[] | null {
  const origin: Origin[] = []
  const ends = /\r\n|[\n\r\f\v\u0085\u2028\u2029]|$/g
  let start = 0
  let paragraph = 0
  while (start <= text.length) {
    ends.lastIndex = start
    const found = ends.exec(text)
    const end = found?.index ?? text.length
    paragraph++
    if (paragraph > MAX_PARAGRAPHS) return null
    origin.push({ start, end, paragraph })
    start = end + Math.max(1, found?.[0].length ?? 1)
  }
  return origin
}
