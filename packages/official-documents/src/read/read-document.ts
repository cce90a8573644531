// Decides the format of a file by its bytes, reads it, and refuses what bears a mark of classification.
import { findClassification } from './classification.ts'
import { readDoc } from './doc.ts'
import { readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { readPdf } from './pdf.ts'
import { type Format, joinParts, MAX_BYTES, MAX_TEXT, type Reading, type Refusal } from './reading.ts'
import { decodeText } from './text.ts'

/**
 * Reads an official document. For .txt the text is the decoded file unchanged; for other formats paragraphs or pages
 * joined by line feeds, with `origin` as the way back. Never throws; nothing of a refused file is returned.
 */
export async function readDocument(file: { name: string; bytes: Uint8Array }): Promise<Reading> {
  const { bytes } = file
  if (bytes.byteLength === 0) return refuse('empty')
  if (bytes.byteLength > MAX_BYTES) return refuse('too-large')
  const format = formatOf(file.name, bytes)
  if (format === null) return refuse('unsupported')
  const read = await readAs(format, bytes)
  if (!read.ok) return read
  // The name of a classified file often says so too: 机密★1年.docx.
  const mark = findClassification(read.margins) ?? findClassification(read.text) ?? findClassification(file.name)
  if (mark) return refuse('classified', mark.mark.replace(/\s/g, ''))
  if (read.text.length > MAX_TEXT) return refuse('too-large')
  if (read.text.trim() === '') return refuse('empty')
  return { ok: true, text: read.text, format, origin: read.origin }
}

function refuse(because: Refusal['because'], where?: string): Refusal {
  return where === undefined ? { ok: false, because } : { ok: false, because, where }
}

type Read = Refusal | { ok: true; text: string; margins: string; origin: Extract<Reading, { ok: true }>['origin'] }

async function readAs(format: Format, bytes: Uint8Array): Promise<Read> {
  switch (format) {
    case 'txt':
    case 'html': {
      const text = decodeText(bytes)
      if (text === null) return refuse('unreadable')
      if (text.length > MAX_TEXT) return refuse('too-large')
      return format === 'txt' ? { ok: true, text, margins: '', origin: linesOf(text) } : inParts(readHtml(text), [])
    }
    case 'docx': {
      const parts = readDocx(bytes)
      return parts.ok ? inParts(parts.paragraphs, parts.margins) : refuse(parts.because)
    }
    case 'doc': {
      const parts = await readDoc(bytes)
      return parts ? inParts(parts.paragraphs, parts.margins) : refuse('unreadable')
    }
    case 'pdf': {
      const parts = await readPdf(bytes)
      return parts.ok ? { ok: true, margins: '', ...joinParts(parts.pages, 'page') } : refuse(parts.because)
    }
  }
}

function inParts(paragraphs: string[], margins: string[]): Read {
  return { ok: true, margins: margins.join('\n'), ...joinParts(paragraphs, 'paragraph') }
}

/** Lines of a plain text as its paragraphs. */
function linesOf(text: string): Extract<Reading, { ok: true }>['origin'] {
  const origin: Extract<Reading, { ok: true }>['origin'] = []
  let paragraph = 0
  for (const match of text.matchAll(/[^\r\n]+/g))
    origin.push({ start: match.index, end: match.index + match[0].length, paragraph: ++paragraph })
  return origin
}

const EXTENSIONS: Record<string, Format> = {
  txt: 'txt',
  md: 'txt',
  docx: 'docx',
  doc: 'doc',
  wps: 'doc',
  pdf: 'pdf',
  html: 'html',
  htm: 'html',
}

/** Bytes count more than the name: offices rename files. */
export function formatOf(name: string, bytes: Uint8Array): Format | null {
  const starts = (...signature: number[]) => signature.every((byte, i) => bytes[i] === byte)
  const named = EXTENSIONS[/\.([A-Za-z]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (starts(0x50, 0x4b, 0x03, 0x04)) return named === 'docx' || named === 'doc' ? 'docx' : null
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return named === 'doc' || named === 'docx' ? 'doc' : null
  if (named === 'txt' || named === 'html') return named
  return named === 'doc' && looksLikeHtml(bytes) ? 'html' : named
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\s*<(?:!doctype|html)/i.test(String.fromCharCode(...bytes.subarray(0, 100)))
}
