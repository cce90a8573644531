// Decides which names a font file answers to and which characters it can print.
// Source: OpenType 1.9, tables `name` and `cmap` (formats 4 and 12), font collections (`ttcf`).
import { open } from 'node:fs/promises'

export type FontFile = {
  path: string
  /** Family names in every language of the file, lower case. */
  families: string[]
  covers(codePoint: number): boolean
}

/** Reads names and coverage only, never the outlines. null when the file is no font this reader understands. */
export const readFontFile = async (path: string): Promise<FontFile | null> => {
  const file = await open(path, 'r')
  try {
    const read = async (start: number, length: number): Promise<DataView> => {
      // The largest tables of names and coverage have some 400 KB; a broken file can claim any size.
      if (length > 16_000_000) throw new RangeError('font table too large')
      const bytes = new Uint8Array(length)
      const { bytesRead } = await file.read(bytes, 0, length, start)
      if (bytesRead < length) throw new RangeError('font file ends early')
      return new DataView(bytes.buffer)
    }
    const head = await read(0, 16)
    // Of a collection the first face is read: the regional faces of one CJK collection cover the same characters.
    const start = head.getUint32(0) === 0x74746366 ? head.getUint32(12) : 0
    const tableCount = (await read(start, 12)).getUint16(4)
    const directory = await read(start + 12, tableCount * 16)
    const table = async (tag: number): Promise<DataView> => {
      for (let at = 0; at < tableCount * 16; at += 16)
        if (directory.getUint32(at) === tag) return read(directory.getUint32(at + 8), directory.getUint32(at + 12))
      throw new RangeError('font lacks a table')
    }
    const names = familyNames(await table(0x6e616d65))
    const ranges = coveredRanges(await table(0x636d6170))
    if (names.length === 0 || ranges.length === 0) return null
    return {
      path,
      families: [...new Set(names.map((name) => name.toLowerCase()))],
      covers: (codePoint) => isIn(ranges, codePoint),
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  } finally {
    await file.close()
  }
}

const familyNames = (table: DataView): string[] => {
  const names: string[] = []
  const strings = table.getUint16(4)
  for (let index = 0; index < table.getUint16(2); index++) {
    const at = 6 + index * 12
    const [platform, encoding, nameId] = [table.getUint16(at), table.getUint16(at + 2), table.getUint16(at + 6)]
    // 1 family, 16 typographic family. Platforms 0 and 3 are UTF-16BE; of Macintosh (1) only Roman is read.
    const width = platform === 1 ? 1 : 2
    if ((nameId !== 1 && nameId !== 16) || (platform === 1 && encoding !== 0)) continue
    const [length, offset] = [table.getUint16(at + 8), strings + table.getUint16(at + 10)]
    let name = ''
    for (let byte = 0; byte < length; byte += width)
      name += String.fromCharCode(width === 1 ? table.getUint8(offset + byte) : table.getUint16(offset + byte))
    names.push(name)
  }
  return names
}

type Range = readonly [first: number, last: number]

const coveredRanges = (table: DataView): Range[] => {
  const ranges: Range[] = []
  for (let index = 0; index < table.getUint16(2); index++) {
    const at = table.getUint32(8 + index * 8)
    const format = table.getUint16(at)
    if (format === 4) ranges.push(...format4(table, at))
    if (format === 12)
      for (let group = 0; group < table.getUint32(at + 12); group++) {
        const entry = at + 16 + group * 12
        ranges.push([table.getUint32(entry), table.getUint32(entry + 4)])
      }
  }
  return merged(ranges)
}

const format4 = (table: DataView, at: number): Range[] => {
  const ranges: Range[] = []
  const bytes = table.getUint16(at + 6)
  for (let segment = 0; segment < bytes; segment += 2) {
    const last = table.getUint16(at + 14 + segment)
    const first = table.getUint16(at + 16 + bytes + segment)
    const delta = table.getUint16(at + 16 + bytes * 2 + segment)
    const pointer = at + 16 + bytes * 3 + segment
    const rangeOffset = table.getUint16(pointer)
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const glyph = rangeOffset === 0 ? code : table.getUint16(pointer + rangeOffset + (code - first) * 2)
      if (rangeOffset === 0 ? ((glyph + delta) & 0xffff) !== 0 : glyph !== 0) ranges.push([code, code])
    }
  }
  return ranges
}

const merged = (ranges: Range[]): Range[] => {
  const result: [number, number][] = []
  for (const [first, last] of ranges.sort((a, b) => a[0] - b[0])) {
    const previous = result[result.length - 1]
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last)
    else result.push([first, last])
  }
  return result
}

const isIn = (ranges: Range[], codePoint: number): boolean => {
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (!range || codePoint < range[0]) high = middle - 1
    else if (codePoint > range[1]) low = middle + 1
    else return true
  }
  return false
}
