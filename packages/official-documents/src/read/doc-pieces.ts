// Decides which characters a binary Word file has and what holds of each: deleted, inserted, hidden (MS-DOC 2.4.1, 2.6.1).
// Own code: the library for it takes a wide letter spacing for a deletion and loses the text (it compares five bits of a
// property's nine), and a loop in a broken file keeps it busy for ever.
import { MAX_TEXT } from './reading.ts'
import { symbolOf } from './symbols.ts'

export const DELETED = 1
export const HIDDEN = 2
export const INSERTED = 4

/** All characters of all stories in order, and the marks of each. */
export interface Characters {
  text: string
  marks: Uint8Array
  /** Where a character stands in the main stream, for offsets that only grow. */
  placeOf(at: number): number
}

interface Piece {
  cp: number
  length: number
  fc: number
  /** Bytes a character. */
  width: 1 | 2
}

/** Windows-1252 between 0x80 and 0x9f, as characters of one byte are stored. */
const WESTERN = new TextDecoder('windows-1252')
const WIDE = new TextDecoder('utf-16le', { ignoreBOM: true })

/** Null where the tables make no sense; 'too-large' beyond the bound of characters. */
export function charactersOf(main: Uint8Array, table: Uint8Array): Characters | 'too-large' | null {
  const pieces = piecesOf(main, table)
  if (pieces === null) return null
  const total = pieces.reduce((sum, piece) => sum + piece.length, 0)
  if (total > 2 * MAX_TEXT) return 'too-large'
  const parts: string[] = []
  for (const piece of pieces) {
    const bytes = main.subarray(piece.fc, piece.fc + piece.length * piece.width)
    const text = (piece.width === 1 ? WESTERN : WIDE).decode(bytes)
    // Shorter when the file breaks off; the positions of what follows must hold.
    parts.push(text.slice(0, piece.length).padEnd(piece.length, '\0'))
  }
  const marks = new Uint8Array(total)
  const runs = markedRuns(main, table)
  const symbols: { at: number; char: string }[] = []
  for (const piece of pieces) markPiece(piece, runs, marks, symbols)
  let current = 0
  const placeOf = (at: number) => {
    while (current + 1 < pieces.length && at >= (pieces[current + 1]?.cp ?? 0)) current++
    const piece = pieces[current]
    return piece ? piece.fc + (at - piece.cp) * piece.width : -1
  }
  return { text: withSymbols(parts.join(''), symbols), marks, placeOf }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The piece table at the end of the Clx (MS-DOC 2.9.38, 2.9.177). */
function piecesOf(main: Uint8Array, table: Uint8Array): Piece[] | null {
  const fib = viewOf(main)
  const view = viewOf(table)
  let at = fib.getUint32(0x1a2, true)
  const end = Math.min(table.byteLength, at + fib.getUint32(0x1a6, true))
  while (at + 3 <= end && table[at] === 1) at += 3 + view.getUint16(at + 1, true)
  if (at + 5 > end || table[at] !== 2) return null
  const count = Math.floor((Math.min(view.getUint32(at + 1, true), end - at - 5) - 4) / 12)
  const from = at + 5
  const pieces: Piece[] = []
  let cp = 0
  for (let i = 0; i < count; i++) {
    const start = view.getUint32(from + i * 4, true)
    const stop = view.getUint32(from + i * 4 + 4, true)
    if (start !== cp || stop < start) return null
    const packed = view.getUint32(from + (count + 1) * 4 + i * 8 + 2, true)
    const isNarrow = (packed & 0x40000000) !== 0
    const address = packed & 0x3fffffff
    const fc = isNarrow ? address >>> 1 : address
    const width = isNarrow ? 1 : 2
    // What lies behind the end of the file is no text, however long it claims to be.
    if (stop - start > main.byteLength) return null
    pieces.push({ cp, length: stop - start, fc, width })
    cp = stop
  }
  return pieces
}

/** A glyph of a symbol font stands as an ordinary character in the text; what it shows is one of its properties. */
function withSymbols(text: string, symbols: readonly { at: number; char: string }[]): string {
  let shown = ''
  let done = 0
  for (const { at, char } of [...symbols].sort((a, b) => a.at - b.at)) {
    shown += text.slice(done, at) + char
    done = at + 1
  }
  return shown + text.slice(done)
}

interface Run {
  from: number
  to: number
  mark: number
  symbol: string
}

/** Stretches of the file whose character properties matter here (MS-DOC 2.8.5, 2.9.33: formatted disk pages). */
function markedRuns(main: Uint8Array, table: Uint8Array): Run[] {
  const fib = viewOf(main)
  const view = viewOf(table)
  const start = fib.getUint32(0xfa, true)
  const length = Math.min(fib.getUint32(0xfe, true), table.byteLength - start)
  const count = Math.floor((length - 4) / 8)
  const runs: Run[] = []
  for (let i = 0; i < count; i++) {
    const page = (view.getUint32(start + (count + 1) * 4 + i * 4, true) & 0x3fffff) * 512
    if (page + 512 > main.byteLength) continue
    const inside = new DataView(main.buffer, main.byteOffset + page, 512)
    const crun = Math.min(101, inside.getUint8(511))
    for (let j = 0; j < crun; j++) {
      const at = inside.getUint8((crun + 1) * 4 + j) * 2
      if (at === 0) continue
      const found = marksOf(main.subarray(page + at + 1, page + Math.min(511, at + 1 + inside.getUint8(at))))
      if (found.mark !== 0 || found.symbol !== '')
        runs.push({ from: inside.getUint32(j * 4, true), to: inside.getUint32(j * 4 + 4, true), ...found })
    }
  }
  return runs.sort((a, b) => a.from - b.from)
}

/** sprmCFRMarkDel, sprmCFRMarkIns, sprmCFVanish */
const BITS: Record<number, number> = { 2048: DELETED, 2049: INSERTED, 2108: HIDDEN }
const SYMBOL = 0x6a09

function marksOf(properties: Uint8Array): { mark: number; symbol: string } {
  let mark = 0
  let symbol = ''
  eachProperty(properties, (code, value) => {
    const bit = BITS[code]
    if (bit !== undefined) mark = (value & 1) === 1 ? mark | bit : mark & ~bit
    if (code === SYMBOL) symbol = symbolOf(value >>> 16).slice(0, 1)
  })
  return { mark, symbol }
}

/** Walks a grpprl: codes with operands of the length that their upper three bits say (MS-DOC 2.6.1). */
export function eachProperty(properties: Uint8Array, each: (code: number, value: number) => void): void {
  const view = viewOf(properties)
  let at = 0
  while (at + 3 <= properties.byteLength) {
    const code = view.getUint16(at, true)
    at += 2
    const kind = code >> 13
    const length = kind < 2 ? 1 : kind === 3 ? 4 : kind === 7 ? 3 : kind === 6 ? 1 + view.getUint8(at) : 2
    if (kind !== 6 && at + length <= properties.byteLength)
      each(code, length === 1 ? view.getUint8(at) : length === 4 ? view.getUint32(at, true) : view.getUint16(at, true))
    at += length
  }
}

function markPiece(
  piece: Piece,
  runs: readonly Run[],
  marks: Uint8Array,
  symbols: { at: number; char: string }[],
): void {
  const stop = piece.fc + piece.length * piece.width
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((runs[middle]?.to ?? 0) <= piece.fc) low = middle + 1
    else high = middle
  }
  for (let i = low; i < runs.length; i++) {
    const run = runs[i]
    if (!run || run.from >= stop) break
    const from = Math.max(0, Math.floor((run.from - piece.fc) / piece.width))
    const to = Math.min(piece.length, Math.ceil((run.to - piece.fc) / piece.width))
    for (let at = from; at < to; at++) {
      marks[piece.cp + at] = run.mark
      if (run.symbol !== '') symbols.push({ at: piece.cp + at, char: run.symbol })
    }
  }
}
