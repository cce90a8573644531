// Decides whether a zip may be opened. Its directory is read first; what is unpacked is bounded while it is unpacked,
// because a bomb may lie about its sizes. Nothing inside a zip inside a zip is ever opened.
import { inflateRawSync } from 'node:zlib'
import { type Refusal, refuse } from './reading.ts'

const MAX_ENTRIES = 5000
/** All parts of one file together. XML of a document is some ten to forty times its text. */
const MAX_UNPACKED = 48 * 1024 * 1024

interface Entry {
  name: string
  method: number
  isEncrypted: boolean
  packed: number
  unpacked: number
  at: number
}

export interface Zip {
  ok: true
  names: string[]
  /** Bytes of an entry; null when there is none. Throws a ZipRefusal beyond the bound or where the zip is broken. */
  read(name: string): Uint8Array | null
}

/** Why an entry cannot be unpacked; carried by an error, so that a reader may stop anywhere. */
export class ZipRefusal extends Error {
  override readonly name = 'ZipRefusal'
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.because)
    this.refusal = refusal
  }
}

const tooLarge = () =>
  refuse('too-large', {
    zh: `压缩包解开后超过 ${MAX_UNPACKED / 1024 / 1024} MB 或 ${MAX_ENTRIES} 个条目，不予展开`,
    en: `unpacks to more than ${MAX_UNPACKED / 1024 / 1024} MB or ${MAX_ENTRIES} entries and is not unpacked`,
  })

/** Reads the directory of a zip. */
export function openZip(bytes: Uint8Array): Zip | Refusal {
  const entries = directoryOf(bytes)
  if (entries === null) return refuse('unreadable')
  if (entries.size > MAX_ENTRIES) return tooLarge()
  let left = MAX_UNPACKED
  return {
    ok: true,
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (!entry) return null
      if (entry.unpacked > left) throw new ZipRefusal(tooLarge())
      const unpacked = unpack(bytes, entry, left)
      left -= unpacked.byteLength
      return unpacked
    },
  }
}

function unpack(bytes: Uint8Array, entry: Entry, bound: number): Uint8Array {
  if (entry.isEncrypted)
    throw new ZipRefusal(refuse('unreadable', { zh: '文件已加密，请解密后再读', en: 'encrypted; decrypt it first' }))
  const view = viewOf(bytes)
  if (entry.at + 30 > bytes.byteLength || view.getUint32(entry.at, true) !== 0x04034b50) throw broken()
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (entry.method === 0) {
    if (packed.byteLength > bound) throw new ZipRefusal(tooLarge())
    return packed
  }
  if (entry.method !== 8) throw broken()
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bound) })
  } catch (error) {
    const isBeyond = error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' // zlib errors carry a code
    throw isBeyond ? new ZipRefusal(tooLarge()) : broken()
  }
}

const broken = () => new ZipRefusal(refuse('unreadable'))

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The central directory (PKWARE APPNOTE 4.3.12, 4.3.16); null when there is none. Zip64 is for archives, not for documents. */
function directoryOf(bytes: Uint8Array): Map<string, Entry> | null {
  const view = viewOf(bytes)
  const end = endOfDirectory(view)
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  // Files with something in front of the zip count their offsets from its beginning.
  const shift = end - size - view.getUint32(end + 16, true)
  const decoder = new TextDecoder('utf-8')
  const entries = new Map<string, Entry>()
  let at = end - size
  if (at < 0 || shift < 0) return null
  for (let i = 0; i < count && entries.size <= MAX_ENTRIES; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null
    const nameLength = view.getUint16(at + 28, true)
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, '/')
    entries.set(name.replace(/^\//, ''), {
      name,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: shift + view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at > last - 0x10000; at--) if (view.getUint32(at, true) === 0x06054b50) return at
  return -1
}
