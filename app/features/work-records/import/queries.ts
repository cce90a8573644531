import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Call } from '../../../platform/http/route.ts'
import { type ListRead, readListFile as readFile, readListText } from '../../../platform/list-file.ts'
import { pathEnd } from '../../../platform/paths.ts'
import { type AnyScope, actsOnWork } from '../../../platform/scope.ts'
import { namesOf } from '../../access/public.ts'
import { allMeasures } from '../../figures/public.ts'
import { tasksForWork, type WorkTask } from '../../programmes/public.ts'
import type { Unit } from '../../units/public.ts'
import type * as contract from './contract.ts'
import { type PastedList, type PastedRow, readPastedRecords, type Vocabulary } from './pasted-record.ts'

export const readListFile = ({ upload }: Call<typeof contract.readListFile>) => readFile(upload)

export const previewList = ({ db, scope, input, today }: Call<typeof contract.previewList>) =>
  db.withScope(scope, async (tx) => {
    const read = await readList(tx, scope, input.text, today)
    if (!read.ok) return read
    const known = await alreadyRecorded(tx, read.list.rows)
    return {
      ok: true as const,
      headings: read.list.headings,
      missing: read.list.missing,
      faulty: read.list.rows.filter(({ work }) => !work).length,
      rows: read.list.rows.map((row) => ({ ...row, isKnown: known.has(row.number) })),
    }
  })

interface WithWords extends PastedList {
  units: Map<string, Unit>
  tasks: Map<string, WorkTask>
}
export type ReadList = ListRead<WithWords>

/** Reads the text as preview and import both see it: against the units, tasks and measures of this moment. */
export const readList = (tx: Tx, scope: AnyScope, text: string, today: string): Promise<ReadList> =>
  readListText(text, async () => {
    const { words, units, tasks } = await vocabulary(tx, scope, today, text)
    return { ...readPastedRecords(text, words), units, tasks }
  })

/** Only units that the text names: a province has tens of thousands, a list a few. */
async function vocabulary(tx: Tx, scope: AnyScope, today: string, text: string) {
  const named = readPastedRecords(text, {
    today,
    ownUnitId: '',
    measures: new Map(),
    units: new Map(),
    tasks: new Map(),
  })
  const names = [...new Set(named.rows.flatMap(({ cells }) => (cells.unit ? [cells.unit] : [])))]
  const found = await unitsNamed(tx, scope, names)
  const units = new Map(found.map((unit) => [unit.id, unit]))
  const tasks = new Map<string, WorkTask>()
  const titles = new Map<string, Map<string, string>>()
  for (const unit of found) {
    const own = await tasksForWork(tx, unit.id)
    for (const task of own) tasks.set(task.taskId, task)
    titles.set(unit.id, new Map(own.map((task) => [task.title, task.taskId])))
  }
  const measures = (await allMeasures(tx)).filter(({ recordable }) => recordable)
  const words: Vocabulary = {
    today,
    ownUnitId: scope.unitId,
    measures: new Map(measures.flatMap(({ key, nameZh, nameEn }) => [key, nameZh, nameEn].map((word) => [word, key]))),
    units: new Map(found.flatMap(({ id, name, shortName }) => [name, shortName].map((word) => [word, id]))),
    tasks: titles,
  }
  return { words, units, tasks }
}

/** One's own unit and those of the scope that bear one of the names. */
async function unitsNamed(tx: Tx, scope: AnyScope, names: readonly string[]): Promise<Unit[]> {
  return tx
    .selectFrom('unit')
    .select(['id', 'name', 'short_name as shortName', 'kind', 'level', 'path'])
    .where('path', '>=', scope.unitPath)
    .where('path', '<', pathEnd(scope.unitPath))
    .where((eb) =>
      eb.or([
        eb('id', '=', scope.unitId),
        ...(names.length ? [eb('name', 'in', [...names]), eb('short_name', 'in', [...names])] : []),
      ]),
    )
    .execute()
}

/** Rows that stand in the ledger already: a list pasted twice is seen before it counts twice. */
async function alreadyRecorded(tx: Tx, rows: readonly PastedRow[]): Promise<Set<number>> {
  const whole = rows.flatMap(({ number, work }) => (work ? [{ number, ...work }] : []))
  if (whole.length === 0) return new Set()
  const { rows: known } = await sql<{ number: number }>`
    SELECT DISTINCT pasted.number FROM jsonb_to_recordset(${JSON.stringify(whole)}::jsonb)
      AS pasted (number int, "unitId" uuid, day date, measure text, quantity int, sentence text)
    JOIN work_record r ON r.unit_id = pasted."unitId" AND r.day = pasted.day AND r.measure = pasted.measure
      AND r.quantity = pasted.quantity AND r.sentence = pasted.sentence
    WHERE NOT EXISTS (SELECT 1 FROM work_record_change w WHERE w.record_id = r.id AND w.kind = 'withdrawn')`.execute(tx)
  return new Set(known.map(({ number }) => number))
}

export async function listImports({ db, scope }: Call<typeof contract.listImports>) {
  const rows = await db.withScope(scope, (tx) =>
    tx
      .selectFrom('work_record_batch as batch')
      .leftJoin('work_record_batch_undo as undone', 'undone.batch_id', 'batch.id')
      .select([
        'batch.id',
        'batch.row_count',
        'batch.at',
        'batch.by_account_id',
        'undone.at as undoneAt',
        'undone.reason',
      ])
      .where('batch.path', 'in', [...scope.own])
      .orderBy('batch.at', 'desc')
      .limit(50)
      .execute(),
  )
  const names = await namesOf(
    db,
    rows.map((row) => row.by_account_id),
  )
  return {
    batches: rows.map((row) => {
      const undone = row.undoneAt && row.reason ? { at: row.undoneAt, reason: row.reason } : null
      const undo = undone ? ('undone' as const) : actsOnWork(scope.role) ? (true as const) : ('role' as const)
      return {
        id: row.id,
        rows: row.row_count,
        at: row.at,
        by: names.get(row.by_account_id) ?? '',
        undone,
        can: { undo },
      }
    }),
  }
}
