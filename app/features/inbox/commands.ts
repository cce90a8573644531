import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { cityOf } from '../../platform/paths.ts'

export interface NewToDo {
  id: string
  unit: { id: string; path: string }
  /** Names the words on the screen: `inbox/ui/texts.ts` has an entry for each kind. */
  kind: string
  blanks: Record<string, string | number>
  subjectId: string
  /** Page of the workbench where the work is done. */
  link: string
  fromUnitId?: string | undefined
  dueOn?: string | null | undefined
  raisedAt: string
}

/** In a job's transaction. Delivering the same twice changes nothing. */
export async function raiseToDo(tx: Tx, toDo: NewToDo): Promise<void> {
  await tx
    .insertInto('to_do')
    .values({
      id: toDo.id,
      city: cityOf(toDo.unit.path),
      path: toDo.unit.path,
      unit_id: toDo.unit.id,
      kind: toDo.kind,
      blanks: JSON.stringify(toDo.blanks),
      subject_id: toDo.subjectId,
      link: toDo.link,
      from_unit_id: toDo.fromUnitId ?? null,
      due_on: toDo.dueOn ?? null,
      raised_at: toDo.raisedAt,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'kind', 'subject_id']).doNothing())
    .execute()
}

/** Puts right what open to-dos of this kind and subject say, in a job, when what they ask for has been changed. */
export async function amendToDos(
  tx: Tx,
  amended: { kind: string; subjectId: string; unitId?: string; blanks?: NewToDo['blanks']; dueOn: string | null },
): Promise<void> {
  await sql`UPDATE to_do SET due_on = ${amended.dueOn}
    ${amended.blanks ? sql`, blanks = ${JSON.stringify(amended.blanks)}` : sql``}
    WHERE kind = ${amended.kind} AND subject_id = ${amended.subjectId}
    ${amended.unitId ? sql`AND unit_id = ${amended.unitId}` : sql``}
    AND NOT EXISTS (SELECT FROM to_do_settlement s WHERE s.to_do_id = to_do.id)`.execute(tx)
}

/** Settles the open to-dos of this kind and subject that the transaction may see (a unit's own, or all in a job). */
export async function settleToDos(
  tx: Tx,
  settled: { kind: string; subjectId: string; unitId?: string; at: string; accountId: string | null; how: string },
): Promise<void> {
  await sql`INSERT INTO to_do_settlement (to_do_id, path, at, by_account_id, how)
    SELECT id, path, ${settled.at}, ${settled.accountId}, ${settled.how} FROM to_do
    WHERE kind = ${settled.kind} AND subject_id = ${settled.subjectId} ${settled.unitId ? sql`AND unit_id = ${settled.unitId}` : sql``}
    ON CONFLICT (to_do_id) DO NOTHING`.execute(tx)
}
