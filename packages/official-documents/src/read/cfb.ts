// Takes a stream out of a compound file (MS-CFB): the container of .doc and .wps. Chains of sectors may loop or point
// outside in a broken file; no chain is followed further than the file has sectors, and nothing is allocated on its word.

export interface CompoundFile {
  /** Bytes of a stream; null when there is none or its chain is broken. */
  stream(name: string): Uint8Array | null
}

interface Entry {
  start: number
  size: number
}

/** Opens a compound file; null when its header or tables make no sense. */
export function openCompound(bytes: Uint8Array): CompoundFile | null {
  if (bytes.byteLength < 1536) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  const smallShift = view.getUint16(32, true)
  if ((shift !== 9 && shift !== 12) || smallShift !== 6) return null
  const size = 1 << shift
  const sectors = Math.ceil(bytes.byteLength / size)
  const sector = (id: number): Uint8Array | null => {
    const from = (id + 1) * size
    return id < 0 || from >= bytes.byteLength ? null : bytes.subarray(from, from + size)
  }
  const numbers = (ids: readonly number[]): Int32Array => {
    const table = new Int32Array((ids.length * size) / 4).fill(-1)
    ids.forEach((id, i) => {
      const found = sector(id)
      if (!found) return
      const inside = new DataView(found.buffer, found.byteOffset, found.byteLength)
      for (let at = 0; at + 4 <= found.byteLength; at += 4) table[(i * size + at) / 4] = inside.getInt32(at, true)
    })
    return table
  }

  // Sectors of the allocation table: 109 in the header, the others in a chain of their own.
  const tables: number[] = []
  for (let i = 0; i < 109; i++) tables.push(view.getInt32(76 + i * 4, true))
  let next = view.getInt32(68, true)
  for (let i = 0; i < sectors && next >= 0; i++) {
    const found = numbers([next])
    tables.push(...found.subarray(0, found.length - 1))
    next = found.at(-1) ?? -1
  }
  const fat = numbers(tables.filter((id) => id >= 0 && id < sectors).slice(0, sectors))
  /** Null where a chain comes back to a sector that it had. */
  const chain = (start: number, table: Int32Array): number[] | null => {
    const ids: number[] = []
    const seen = new Uint8Array(table.length)
    for (let id = start; id >= 0 && id < table.length; id = table[id] ?? -1) {
      if (seen[id] === 1) return null
      seen[id] = 1
      ids.push(id)
    }
    return ids
  }
  const joined = (ids: readonly number[] | null, length: number): Uint8Array | null => {
    if (ids === null) return null
    const whole = new Uint8Array(Math.min(length, ids.length * size))
    for (let i = 0; i < ids.length && i * size < whole.length; i++) {
      const found = sector(ids[i] ?? -1)
      if (!found) return null
      whole.set(found.subarray(0, whole.length - i * size), i * size)
    }
    return whole
  }

  const folder = joined(chain(view.getInt32(48, true), fat), bytes.byteLength)
  if (!folder) return null
  const entries = entriesOf(folder)
  const root = entries.get('Root Entry')
  const cutoff = view.getUint32(56, true)
  let small: { table: Int32Array; bytes: Uint8Array } | null | undefined
  const smallOf = () => {
    const holder = root && joined(chain(root.start, fat), bytes.byteLength)
    return holder ? { table: numbers(chain(view.getInt32(60, true), fat) ?? []), bytes: holder } : null
  }
  return {
    stream(name) {
      const entry = entries.get(name)
      if (!entry) return null
      if (entry.size >= cutoff) return joined(chain(entry.start, fat), entry.size)
      if (small === undefined) small = smallOf()
      if (!small) return null
      const ids = chain(entry.start, small.table)
      if (ids === null) return null
      const whole = new Uint8Array(Math.min(entry.size, ids.length * 64))
      for (let i = 0; i * 64 < whole.length; i++) {
        const from = (ids[i] ?? 0) * 64
        whole.set(small.bytes.subarray(from, from + Math.min(64, whole.length - i * 64)), i * 64)
      }
      return whole
    },
  }
}

/** Entries of 128 bytes (MS-CFB 2.6.1). Names are enough: the streams of a Word file lie in the root. */
function entriesOf(folder: Uint8Array): Map<string, Entry> {
  const view = new DataView(folder.buffer, folder.byteOffset, folder.byteLength)
  const decoder = new TextDecoder('utf-16le')
  const entries = new Map<string, Entry>()
  for (let at = 0; at + 128 <= folder.byteLength; at += 128) {
    const length = Math.min(64, view.getUint16(at + 64, true))
    if (length < 2) continue
    const name = decoder.decode(folder.subarray(at, at + length - 2))
    if (!entries.has(name))
      entries.set(name, { start: view.getInt32(at + 116, true), size: view.getUint32(at + 120, true) })
  }
  return entries
}
