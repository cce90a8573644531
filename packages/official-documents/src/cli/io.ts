// What the command line is told, and the outside that it is given.
import type { Language } from '../outline-words.ts'

/** Where the command reads and writes; passed in, so that it can be run without a file system. */
export interface CliIo {
  /** Bytes of a file; rejects when it cannot be read. */
  readFile(path: string): Promise<Uint8Array>
  /** Names in a folder; null when the path is none. */
  listFolder(path: string): Promise<string[] | null>
  writeFile(path: string, text: string): Promise<void>
  makeFolder(path: string): Promise<void>
  out(text: string): void
  err(text: string): void
}

export interface Options {
  paths: string[]
  json: boolean
  summary: boolean
  out: string | null
  lang: Language
}
