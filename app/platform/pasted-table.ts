/** Rows pasted from a spreadsheet, joined to the columns that a list has: by heading, in any order, nothing guessed. */
import { splitRows } from './sheets.ts'

export interface ListColumn<K extends string> {
  key: K
  /** Headings that mean this column; compared without spaces, brackets and case. */
  names: readonly string[]
  required: boolean
}

export interface PastedTable<K extends string> {
  /** Headings as pasted, with the column each stands for, or null where it stands for none. */
  headings: { text: string; key: K | null }[]
  missing: K[]
  /** `number` is the row as a spreadsheet shows it: the heading is row 1. */
  rows: { number: number; cells: Partial<Record<K, string>> }[]
}

export function readPastedTable<K extends string>(text: string, columns: readonly ListColumn<K>[]): PastedTable<K> {
  const [first = [], ...rest] = splitRows(text)
  const taken = new Set<K>()
  const headings = first.map((heading) => {
    const column = columns.find(({ names }) => names.some((name) => plain(name) === plain(heading)))
    if (!column || taken.has(column.key)) return { text: heading, key: null }
    taken.add(column.key)
    return { text: heading, key: column.key }
  })
  return {
    headings,
    missing: columns.filter(({ key, required }) => required && !taken.has(key)).map(({ key }) => key),
    rows: rest.map((row, index) => {
      const cells: Partial<Record<K, string>> = {}
      for (const [at, { key }] of headings.entries()) if (key) cells[key] = row[at] ?? ''
      return { number: index + 2, cells }
    }),
  }
}

/** '数量（件）' → '数量': a unit in brackets belongs to the number, not to the name of the column. */
const plain = (heading: string): string =>
  heading
    .replaceAll(/[（(［[].*?[）)］\]]/g, '')
    .replaceAll(/[\s*＊:：]/g, '')
    .toLowerCase()
