// Decides nothing: the command line on the real file system.
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import type { CliIo } from './io.ts'

export const fileIo: CliIo = {
  readFile: (path) => readFile(path),
  listFolder: async (path) => {
    const found = await stat(path).catch(() => null)
    if (!found?.isDirectory()) return null
    const entries = await readdir(path, { withFileTypes: true })
    return entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)
  },
  writeFile: (path, text) => writeFile(path, text),
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}
