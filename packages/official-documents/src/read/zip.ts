// Decides whether a zip may be opened: its directory is read first, so that a bomb is refused before anything is unpacked.
import { unzipSync } from 'fflate'

const MAX_ENTRIES = 2000
const MAX_UNPACKED = 200 * 1024 * 1024
const MAX_RATIO = 200

export type Unzipped = { ok: true; files: Map<string, Uint8Array> } | { ok: false; because: 'too-large' | 'unreadable' }

/** Unpacks the named entries of a zip, within bounds of entries, size and ratio. */
export function unzipChecked(bytes: Uint8Array, wanted: (name: string) => boolean): Unzipped {
  let entries = 0
  let unpacked = 0
  let bomb = false
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        entries++
        unpacked += file.originalSize
        const ratio = file.originalSize / Math.max(1, file.size)
        if (entries > MAX_ENTRIES || unpacked > MAX_UNPACKED || (ratio > MAX_RATIO && file.originalSize > 1024 * 1024))
          bomb = true
        return !bomb && wanted(file.name)
      },
    })
    if (bomb) return { ok: false, because: 'too-large' }
    return { ok: true, files: new Map(Object.entries(files)) }
  } catch {
    return { ok: false, because: bomb ? 'too-large' : 'unreadable' }
  }
}
