/** Bytes of files, addressed by SHA-256 under the data folder; who may read one is a row in the table `file`. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface Files {
  put(bytes: Uint8Array): Promise<string>
  get(sha256: string): Promise<Uint8Array>
}

export function openFiles(dataFolder: string): Files {
  const place = (sha256: string) => join(dataFolder, 'files', sha256.slice(0, 2), sha256)
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const path = place(sha256)
      await mkdir(dirname(path), { recursive: true })
      // Written aside and renamed, so that a kill leaves no half file under a whole file's name.
      const partial = `${path}.${process.pid}.${Math.trunc(performance.now() * 1000)}`
      await writeFile(partial, bytes)
      await rename(partial, path)
      return sha256
    },
    get: (sha256) => readFile(place(sha256)),
  }
}
