// Reads the paragraphs of a Word file in their order, with its headers, footers and text boxes looked at for marks.
// Own walk over WordprocessingML (ECMA-376 part 1, 17.3): it needs text and paragraph numbers, no look, and no DOM of unknown size.
import { type Numbering, readNumbering } from './docx-numbering.ts'
import { unzipChecked } from './zip.ts'

export type DocxParts =
  | { ok: true; paragraphs: string[]; margins: string[] }
  | { ok: false; because: 'too-large' | 'unreadable' }

/** Paragraphs of the body; `margins` are those of headers, footers and notes. */
export function readDocx(bytes: Uint8Array): DocxParts {
  const zip = unzipChecked(bytes, (name) =>
    /^word\/(?:document\d*|header\d*|footer\d*|footnotes|numbering)\.xml$/.test(name),
  )
  if (!zip.ok) return zip
  const decoder = new TextDecoder('utf-8')
  const part = (name: string) => {
    const file = zip.files.get(name)
    return file ? decoder.decode(file) : null
  }
  const main = part('word/document.xml') ?? part('word/document2.xml')
  if (main === null) return { ok: false, because: 'unreadable' }
  const margins = [...zip.files.keys()]
    .filter((name) => /header|footer/.test(name))
    .flatMap((name) => paragraphsOf(part(name) ?? ''))
  return { ok: true, paragraphs: paragraphsOf(main, readNumbering(part('word/numbering.xml'))), margins }
}

const TOKEN =
  /<(\/?)w:(p|ilvl|numId|t|tab|br|cr|del|instrText|noBreakHyphen|sym)(?=[\s/>])[^>]{0,2000}?(\/?)>|<(\/?)mc:Fallback[^>]{0,200}>/g

/**
 * Text of each w:p. Deleted text (w:del), field codes and the fallback copy of a text box are left out;
 * a paragraph inside a text box comes before the one that holds it.
 */
export function paragraphsOf(xml: string, numbering: Numbering = readNumbering(null)): string[] {
  const done: string[] = []
  const open: string[] = []
  let skip = 0
  let level = 0
  let textFrom = -1
  for (const match of xml.matchAll(TOKEN)) {
    const [whole, slash, name, closed] = match
    if (name === undefined) skip += match[4] === '/' ? -1 : 1
    else if ((name === 'del' || name === 'instrText') && closed !== '/') skip += slash === '/' ? -1 : 1
    else if (skip > 0) continue
    else if (name === 'p' && closed === '/') done.push('')
    else if (name === 'p') {
      if (slash === '/') done.push(open.pop() ?? '')
      else if (open.length < 50) open.push('')
    } else if (name === 'ilvl') level = Number(/w:val="(\d)"/.exec(whole)?.[1] ?? '0')
    else if (name === 'numId') {
      add(open, numbering.next(/w:val="(\d+)"/.exec(whole)?.[1] ?? '', level))
      level = 0
    } else if (name === 't') {
      if (slash === '/' && textFrom >= 0) {
        add(open, decodeEntities(xml.slice(textFrom, match.index)))
        textFrom = -1
      } else if (closed !== '/') textFrom = match.index + whole.length
    } else if (slash !== '/')
      add(open, name === 'tab' ? '\t' : name === 'noBreakHyphen' ? '-' : name === 'sym' ? symbolOf(whole) : '\n')
  }
  return done
}

function add(open: string[], text: string): void {
  if (open.length > 0) open[open.length - 1] += text
}

/** w:sym names a glyph of a symbol font; the star of a mark of classification is often set that way. */
function symbolOf(tag: string): string {
  const code = Number.parseInt(/w:char="([0-9A-Fa-f]{4})"/.exec(tag)?.[1] ?? '', 16)
  if (code === 0xf0ab || code === 0x2605 || code === 0xf048) return '★'
  return code >= 0x2000 && code < 0xe000 ? String.fromCharCode(code) : ''
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
