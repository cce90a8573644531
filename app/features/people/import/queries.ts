import type { Call } from '../../../platform/http/route.ts'
import { readListFile, readListText } from '../../../platform/list-file.ts'
import { namesOf } from '../../access/public.ts'
import type * as contract from './contract.ts'
import { readPastedPeople } from './pasted-person.ts'

export const readPeopleFile = ({ upload }: Call<typeof contract.readPeopleFile>) => readListFile(upload)

export const readPeople = (text: string) => readListText(text, () => readPastedPeople(text))

/** Does not say who is known elsewhere: a preview must not become a way to look people up. */
export async function previewPeople({ input }: Call<typeof contract.previewPeople>) {
  const read = await readPeople(input.text)
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
