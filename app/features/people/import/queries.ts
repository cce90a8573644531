import { findClassification } from '@yizhan/official-documents'
import type { Call } from '../../../platform/http/route.ts'
import { joinRows, readSheet } from '../../../platform/sheets.ts'
import { namesOf } from '../../access/public.ts'
import type * as contract from './contract.ts'
import { mostRows, type PastedPeople, readPastedPeople } from './pasted-person.ts'

/** Nothing of the file is kept or logged; a mark of classification is refused (DESIGN §1, promise 1). */
export async function readPeopleFile({ upload }: Call<typeof contract.readPeopleFile>) {
  if (!upload) throw new TypeError('the endpoint takes an upload')
  const read = await readSheet(upload)
  if (!read.ok) return read
  const text = joinRows(read.rows)
  if (findClassification(text)) return { ok: false as const, because: 'classified' as const }
  return { ok: true as const, text }
}

export type ReadPeople =
  | { ok: true; list: PastedPeople }
  | { ok: false; because: 'empty' | 'too-many-rows' | 'classified' }

export function readPeople(text: string): ReadPeople {
  if (findClassification(text)) return { ok: false, because: 'classified' }
  const list = readPastedPeople(text)
  if (list.rows.length === 0) return { ok: false, because: 'empty' }
  if (list.rows.length > mostRows) return { ok: false, because: 'too-many-rows' }
  return { ok: true, list }
}

/** Does not say who is known elsewhere: a preview must not become a way to look people up. */
export async function previewPeople({ input }: Call<typeof contract.previewPeople>) {
  const read = readPeople(input.text)
  if (!read.ok) return read
  return { ok: true as const, ...read.list, faulty: read.list.rows.filter(({ person }) => !person).length }
}

export async function listPeopleImports({ db, scope }: Call<typeof contract.listPeopleImports>) {
  const rows = await db.withScope(scope, (tx) =>
    tx
      .selectFrom('person_import as import')
      .leftJoin('person_import_undo as undone', 'undone.import_id', 'import.id')
      .select(['import.id', 'import.row_count', 'import.at', 'import.by_account_id', 'undone.at as undoneAt'])
      .where('import.path', '=', scope.unitPath)
      .orderBy('import.at', 'desc')
      .limit(50)
      .execute(),
  )
  const names = await namesOf(
    db,
    rows.map((row) => row.by_account_id),
  )
  return {
    imports: rows.map((row) => ({
      id: row.id,
      rows: row.row_count,
      at: row.at,
      by: names.get(row.by_account_id) ?? '',
      undoneAt: row.undoneAt,
      can: { undo: row.undoneAt ? ('undone' as const) : (true as const) },
    })),
  }
}
