// Decides the automatic number of each paragraph of a binary Word file: from its own properties, else from its style.
// MS-DOC 2.9.131 (LSTF), 2.9.150 (LVLF), 2.9.132 (LFO), 2.8.6 and 2.9.174 (paragraph pages), 2.9.271 (styles).
import { eachProperty } from './doc-pieces.ts'
import { countLists, type Level, type List } from './list-counting.ts'

interface ParagraphFacts {
  style: number
  list?: number
  level?: number
}

const LIST = 0x460b // sprmPIlfo
const LEVEL = 0x260a // sprmPIlvl

/** Places in the header of the main stream, each followed by a length (MS-DOC 2.5.6, FibRgFcLcb97). */
const STYLES = 0xa2
const PARAGRAPHS = 0x102
const LISTS = 0x2e2
const OVERRIDES = 0x2ea

/**
 * For the place in the file where a paragraph ends, the number to stand before it; to be asked once for each, in order.
 * Null when the file has no lists. Throws where its tables are broken.
 */
export function listNumbersOf(main: Uint8Array, table: Uint8Array): ((fc: number) => string) | null {
  if (main.byteLength < OVERRIDES + 8) return null
  const fib = viewOf(main)
  const part = (at: number) => {
    const from = fib.getUint32(at, true)
    return table.subarray(from, from + fib.getUint32(at + 4, true))
  }
  if (part(LISTS).byteLength < 2 || part(OVERRIDES).byteLength < 4) return null
  const definitions = definitionsOf(part(LISTS), table.subarray(fib.getUint32(LISTS, true) + part(LISTS).byteLength))
  const numbering = countLists(definitions, listsOf(part(OVERRIDES)))
  const styles = stylesOf(part(STYLES))
  const ends = paragraphsOf(main, part(PARAGRAPHS))
  return (fc) => {
    const own = ends.at(fc)
    if (!own) return ''
    const inherited = styles(own.style)
    const list = own.list ?? inherited.list
    // 0 is no list; beyond 0x07ff are formats of older versions.
    if (list === undefined || list === 0 || list > 0x7fe) return ''
    return numbering.next(String(list), own.level ?? inherited.level ?? 0, undefined)
  }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Numbers of formats (MS-OSHARED 2.2.1.3, MSONFC) as names of ST_NumberFormat. */
const FORMATS: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

/** Definitions, each of 28 bytes; their levels follow behind the table, one after another. */
function definitionsOf(heads: Uint8Array, levels: Uint8Array): Map<string, Level[]> {
  const view = viewOf(heads)
  const definitions = new Map<string, Level[]>()
  let at = 0
  const count = Math.min(view.getUint16(0, true), Math.floor((heads.byteLength - 2) / 28))
  for (let i = 0; i < count; i++) {
    const head = 2 + i * 28
    const own: Level[] = []
    const isSimple = (view.getUint8(head + 26) & 1) === 1
    for (let level = 0; level < (isSimple ? 1 : 9) && at + 28 <= levels.byteLength; level++) {
      const read = levelAt(levels, at)
      own.push(read.level)
      at = read.end
    }
    definitions.set(String(view.getInt32(head, true)), own)
  }
  return definitions
}

function levelAt(bytes: Uint8Array, from: number): { level: Level; end: number } {
  const view = viewOf(bytes)
  const flags = view.getUint8(from + 5)
  const text = from + 28 + view.getUint8(from + 24) + view.getUint8(from + 25)
  const length = Math.min(100, view.getUint16(text, true))
  let pattern = ''
  for (let i = 0; i < length; i++) {
    const code = view.getUint16(text + 2 + i * 2, true)
    // A character below nine stands for the number of that level.
    pattern += code < 9 ? `%${code + 1}` : String.fromCharCode(code)
  }
  const level: Level = {
    format: FORMATS[view.getUint8(from + 4)] ?? 'decimal',
    pattern,
    start: view.getInt32(from, true),
    isLegal: (flags & 4) !== 0,
    goesOn: (flags & 8) !== 0,
  }
  return { level, end: text + 2 + view.getUint16(text, true) * 2 }
}

/** Lists are counted from 1; each names its definition, and perhaps where its levels begin anew. */
function listsOf(bytes: Uint8Array): Map<string, List> {
  const view = viewOf(bytes)
  const lists = new Map<string, List>()
  const count = Math.min(view.getUint32(0, true), Math.floor((bytes.byteLength - 4) / 16))
  let at = 4 + count * 16
  for (let i = 0; i < count; i++) {
    const starts = new Map<number, number>()
    const changed = view.getUint8(4 + i * 16 + 12)
    at += 4
    for (let j = 0; j < changed && at + 8 <= bytes.byteLength; j++) {
      const what = view.getUint32(at + 4, true)
      // A level of its own would follow here (fFormatting); what is behind it cannot be found without reading it.
      if ((what & 0x10) !== 0) starts.set(what & 0xf, view.getInt32(at, true))
      at += 8
      if ((what & 0x20) !== 0) at = levelAt(bytes, at).end
    }
    lists.set(String(i + 1), { definition: String(view.getInt32(4 + i * 16, true)), starts })
  }
  return lists
}

/** What a style says of lists, through those that it is based on. */
function stylesOf(bytes: Uint8Array): (style: number) => Omit<ParagraphFacts, 'style'> {
  const styles: { base: number; list?: number; level?: number }[] = []
  if (bytes.byteLength > 6) {
    const view = viewOf(bytes)
    const count = view.getUint16(2, true)
    const fixed = view.getUint16(4, true)
    let at = 2 + view.getUint16(0, true)
    for (let i = 0; i < count && at + 2 <= bytes.byteLength; i++) {
      const size = view.getUint16(at, true)
      styles.push(size === 0 ? { base: 0xfff } : styleIn(bytes.subarray(at + 2, at + 2 + size), fixed))
      at += 2 + size
    }
  }
  return (style) => {
    const facts: { list?: number; level?: number } = {}
    let now = styles[style]
    for (let i = 0; i < 30 && now; i++) {
      if (facts.list === undefined && now.list !== undefined) facts.list = now.list
      if (facts.level === undefined && now.level !== undefined) facts.level = now.level
      now = styles[now.base]
    }
    return facts
  }
}

function styleIn(bytes: Uint8Array, fixed: number): { base: number; list?: number; level?: number } {
  const view = viewOf(bytes)
  const kind = view.getUint16(2, true) & 0xf
  const style = { base: view.getUint16(2, true) >> 4 }
  // Behind the fixed part the name, with its length and a zero; then the properties of the paragraph, on even places.
  const name = fixed + 2 + view.getUint16(fixed, true) * 2 + 2
  if (kind !== 1 || name + 2 > bytes.byteLength) return style
  const size = view.getUint16(name, true)
  return { ...style, ...listIn(bytes.subarray(name + 4, name + 2 + size)) }
}

function listIn(properties: Uint8Array): { list?: number; level?: number } {
  const facts: { list?: number; level?: number } = {}
  eachProperty(properties, (code, value) => {
    if (code === LIST) facts.list = value
    if (code === LEVEL) facts.level = value
  })
  return facts
}

/** Paragraphs by the place where they end (MS-DOC 2.9.23: pages of 512 bytes). */
function paragraphsOf(main: Uint8Array, pages: Uint8Array): { at(fc: number): ParagraphFacts | undefined } {
  const facts: { from: number; to: number; facts: ParagraphFacts }[] = []
  const view = viewOf(pages)
  const count = Math.floor((pages.byteLength - 4) / 8)
  for (let i = 0; i < count; i++) {
    const page = (view.getUint32((count + 1) * 4 + i * 4, true) & 0x3fffff) * 512
    if (page + 512 > main.byteLength) continue
    const inside = viewOf(main.subarray(page, page + 512))
    const runs = Math.min(29, inside.getUint8(511))
    for (let j = 0; j < runs; j++) {
      const at = inside.getUint8((runs + 1) * 4 + j * 13) * 2
      if (at === 0 || at > 506) continue
      const words = inside.getUint8(at)
      const start = words === 0 ? at + 2 : at + 1
      const end = words === 0 ? start + inside.getUint8(at + 1) * 2 : start + words * 2 - 1
      if (start + 2 > 511) continue
      facts.push({
        from: inside.getUint32(j * 4, true),
        to: inside.getUint32(j * 4 + 4, true),
        facts: {
          style: inside.getUint16(start, true),
          ...listIn(main.subarray(page + start + 2, page + Math.min(511, end))),
        },
      })
    }
  }
  facts.sort((a, b) => a.from - b.from)
  return {
    at(fc) {
      let low = 0
      let high = facts.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((facts[middle]?.from ?? 0) <= fc) low = middle + 1
        else high = middle
      }
      const found = facts[low - 1]
      return found && fc < found.to ? found.facts : undefined
    },
  }
}
