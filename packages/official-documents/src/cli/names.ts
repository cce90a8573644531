// Decides which files a command means and under which names their outputs stand.
import type { CliIo } from './io.ts'

const READABLE = /\.(?:txt|md|docx?|docm|rtf|wps|pdf|html?)$/i

export interface Chosen {
  files: string[]
  /** Files of folders that are of other kinds. */
  passedOver: number
  /** Folders without a readable file. */
  empty: string[]
}

/** Files as given, folders as the readable files directly in them, in the order of their names; each once. */
export async function filesOf(paths: readonly string[], io: Pick<CliIo, 'listFolder'>): Promise<Chosen> {
  const files = new Set<string>()
  const chosen: Chosen = { files: [], passedOver: 0, empty: [] }
  for (const path of paths) {
    const names = await io.listFolder(path)
    if (names === null) {
      files.add(path)
      continue
    }
    const folder = path.replace(/[\\/]+$/, '') || path
    // Locks of an open Word file (~$…) and hidden files are nobody's documents.
    const readable = names.filter((name) => READABLE.test(name) && !/^(?:\.|~\$)/.test(name)).sort()
    chosen.passedOver += names.length - readable.length
    if (readable.length === 0) chosen.empty.push(path)
    for (const name of readable) files.add(`${folder}/${name}`)
  }
  return { ...chosen, files: [...files] }
}

/**
 * One name for each file, none twice, also where letters of both cases are one: 001; for a second of that name with its
 * ending, 001.docx; then with its folder, b-001; then counted, 001-2.
 */
export function outputNames(files: readonly string[]): string[] {
  const taken = new Set<string>()
  return files.map((file) => {
    const parts = file.split(/[\\/]/)
    const whole = parts.at(-1) ?? file
    const base = whole.replace(/\.[A-Za-z]{1,5}$/, '') || whole
    const folder = parts.at(-2)
    const inFolder = folder === undefined || /^\.*$/.test(folder) ? [] : [`${folder}-${base}`, `${folder}-${whole}`]
    let name = [base, whole, ...inFolder].find((candidate) => !taken.has(candidate.toLowerCase()))
    for (let i = 2; name === undefined; i++) if (!taken.has(`${base}-${i}`.toLowerCase())) name = `${base}-${i}`
    taken.add(name.toLowerCase())
    return name
  })
}
