/** Takes a list in: nothing of it is kept or logged, and a mark of classification is refused (DESIGN §1, promise 1). */
import { findClassification } from '@yizhan/official-documents'
import { joinRows, readSheet } from './sheets.ts'

/** The text of an uploaded .xlsx or .csv, as if it had been pasted. */
export async function readListFile(upload: { name: string; bytes: Uint8Array } | undefined) {
  if (!upload) throw new TypeError('the endpoint takes an upload')
  const read = await readSheet(upload)
  if (!read.ok) return read
  const text = joinRows(read.rows)
  if (findClassification(text)) return { ok: false as const, because: 'classified' as const }
  return { ok: true as const, text }
}

const mostRows = 1000

export type ListRead<L> = { ok: true; list: L } | { ok: false; because: 'empty' | 'too-many-rows' | 'classified' }

/** Reads pasted text as preview and import both see it; `read` runs only on text without a mark of classification. */
export async function readListText<L extends { rows: readonly unknown[] }>(
  text: string,
  read: () => L | Promise<L>,
): Promise<ListRead<L>> {
  if (findClassification(text)) return { ok: false, because: 'classified' }
  const list = await read()
  if (list.rows.length === 0) return { ok: false, because: 'empty' }
  if (list.rows.length > mostRows) return { ok: false, because: 'too-many-rows' }
  return { ok: true, list }
}
