// Decides nothing: a small builder of binary Word files (MS-CFB 2, MS-DOC 2.4), for the tests. One piece of text, the
// stories in their order, and stretches that are deleted, hidden or glyphs of a symbol font.
import { joined, utf16 } from './samples.ts'

export interface DocStories {
  /** Paragraphs end in \r, cells in \x07. */
  body: string
  footnotes?: string
  headers?: string
  boxes?: string
  /** Half-open stretches of the body with a grpprl each. */
  marked?: { start: number; end: number; properties: number[] }[]
}

export const DELETED_PROPERTIES = [0x00, 0x08, 1]
export const HIDDEN_PROPERTIES = [0x3c, 0x08, 1]
/** Wide letter spacing of an odd number: no deletion. */
export const SPACED_PROPERTIES = [0x40, 0x88, 33, 0]
/** Wingdings 0xAB, a star. */
export const STAR_PROPERTIES = [0x09, 0x6a, 0, 0, 0xab, 0xf0]

const TEXT_AT = 1024

export function docOf(stories: DocStories): Uint8Array {
  const { body, footnotes = '', headers = '', boxes = '' } = stories
  const text = `${body}${footnotes}${headers}${boxes}`
  const characters = utf16(text)
  const pageAt = Math.ceil((TEXT_AT + characters.length) / 512)
  const main = new Uint8Array(Math.max(4096, (pageAt + 1) * 512))
  const fib = new DataView(main.buffer)
  fib.setUint16(0, 0xa5ec, true)
  fib.setUint16(2, 0xc1, true)
  fib.setUint16(0x0a, 0x0200, true)
  fib.setUint32(0x4c, body.length, true)
  fib.setUint32(0x50, footnotes.length, true)
  fib.setUint32(0x54, headers.length, true)
  fib.setUint32(0x64, boxes.length, true)
  main.set(characters, TEXT_AT)
  main.set(propertyPage(text.length, stories.marked ?? []), pageAt * 512)

  const table = new Uint8Array(4096)
  const view = new DataView(table.buffer)
  table[0] = 2
  view.setUint32(1, 16, true)
  view.setUint32(9, text.length, true)
  view.setUint32(15, TEXT_AT, true)
  fib.setUint32(0x1a2, 0, true)
  fib.setUint32(0x1a6, 21, true)
  view.setUint32(100, TEXT_AT, true)
  view.setUint32(104, TEXT_AT + characters.length, true)
  view.setUint32(108, pageAt, true)
  fib.setUint32(0xfa, 100, true)
  fib.setUint32(0xfe, 12, true)
  return compoundOf({ WordDocument: main, '1Table': table })
}

/** A page of character properties (MS-DOC 2.9.33): places, then where the properties of each run stand, from the end. */
function propertyPage(length: number, marked: NonNullable<DocStories['marked']>): Uint8Array {
  const page = new Uint8Array(512)
  const view = new DataView(page.buffer)
  const cuts = [...new Set([0, length, ...marked.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const runs = cuts.length - 1
  cuts.forEach((cut, i) => {
    view.setUint32(i * 4, TEXT_AT + cut * 2, true)
  })
  let free = 510
  for (let i = 0; i < runs; i++) {
    const found = marked.find(({ start, end }) => start <= (cuts[i] ?? 0) && (cuts[i] ?? 0) < end)
    if (!found) continue
    free = (free - found.properties.length - 1) & ~1
    page.set([found.properties.length, ...found.properties], free)
    page[(runs + 1) * 4 + i] = free / 2
  }
  page[511] = runs
  return page
}

/** A compound file of 512-byte sectors; streams of at least 4,096 bytes. */
export function compoundOf(streams: Record<string, Uint8Array>): Uint8Array {
  const next: number[] = []
  const parts: Uint8Array[] = []
  const put = (bytes: Uint8Array): number => {
    const start = next.length
    const count = Math.ceil(bytes.length / 512)
    for (let i = 0; i < count; i++) next.push(i + 1 < count ? start + i + 1 : -2)
    parts.push(joined([bytes, new Uint8Array(count * 512 - bytes.length)]))
    return start
  }
  const entry = (name: string, type: number, start: number, size: number) => {
    const bytes = new Uint8Array(128)
    const view = new DataView(bytes.buffer)
    bytes.set(utf16(name))
    view.setUint16(64, (name.length + 1) * 2, true)
    bytes[66] = type
    view.setInt32(116, start, true)
    view.setUint32(120, size, true)
    return bytes
  }
  const entries = Object.entries(streams).map(([name, bytes]) => entry(name, 2, put(bytes), bytes.length))
  const folder = put(joined([entry('Root Entry', 5, -2, 0), ...entries]))
  const tables = Math.ceil((next.length + 1) / 127)
  const tableAt = next.length
  for (let i = 0; i < tables; i++) next.push(-3)
  const table = new Int32Array(tables * 128).fill(-1)
  table.set(next)
  const header = new Uint8Array(512)
  const view = new DataView(header.buffer)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, tables, true)
  view.setInt32(48, folder, true)
  view.setUint32(56, 4096, true)
  view.setInt32(60, -2, true)
  view.setInt32(68, -2, true)
  for (let i = 0; i < 109; i++) view.setInt32(76 + i * 4, i < tables ? tableAt + i : -1, true)
  return joined([header, ...parts, new Uint8Array(table.buffer)])
}
