/** Answers many questions at once: folded counters plus the tail that is still queued, exact at any moment. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { pathEnd } from '../../platform/paths.ts'
import { anyId, type Evidence, type Figure } from './figure.ts'

export interface Questions {
  /** Paths of units; each must be inside the reader's scope, or its answer is nothing. */
  paths: readonly string[]
  programmeId?: string | undefined
  taskId?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export interface Answers {
  get(path: string, measure: string): Figure
}

export async function readFigures(tx: Tx, questions: Questions): Promise<Answers> {
  const found = new Map<string, Figure>()
  const at = (path: string, measure: string): Figure => {
    const key = `${path} ${measure}`
    const figure = found.get(key) ?? { measure, value: 0, evidence: [], doubted: 0 }
    found.set(key, figure)
    return figure
  }
  if (questions.paths.length > 0) {
    for (const row of await quantities(tx, questions)) {
      const figure = at(row.path, row.measure)
      figure.value += row.quantity
      figure.evidence.push({ kind: row.evidence, value: row.quantity })
    }
    for (const row of await people(tx, questions)) at(row.path, row.measure).value = row.people
    for (const row of await doubted(tx, questions)) at(row.path, row.measure).doubted = row.quantity
  }
  return { get: at }
}

export function conditions({ programmeId, taskId, from, to }: Questions) {
  return sql`${programmeId ? sql`AND programme_id = ${programmeId}` : sql``} ${taskId ? sql`AND task_id = ${taskId}` : sql``}
    ${from ? sql`AND day >= ${from}` : sql``} ${to ? sql`AND day <= ${to}` : sql``}`
}

async function quantities(tx: Tx, questions: Questions) {
  const where = sql`path IN (${sql.join(questions.paths)}) ${conditions(questions)}`
  const { rows } = await sql<{ path: string; measure: string; evidence: Evidence; quantity: number }>`
    SELECT path, measure, evidence, sum(quantity)::bigint AS quantity FROM (
      SELECT path, measure, evidence, quantity FROM counter WHERE ${where}
      UNION ALL SELECT path, measure, evidence, quantity FROM fact_queue WHERE ${where}
    ) AS counted GROUP BY path, measure, evidence ORDER BY path, measure, evidence`.execute(tx)
  return rows
}

type PeopleRow = { path: string; measure: string; people: number }

/** Without a period the people are counted already; a period asks the facts themselves. */
const people = (tx: Tx, questions: Questions): Promise<PeopleRow[]> =>
  questions.from || questions.to ? peopleInPeriod(tx, questions) : peopleSoFar(tx, questions)

async function peopleSoFar(tx: Tx, { paths, programmeId, taskId }: Questions): Promise<PeopleRow[]> {
  const programme = programmeId ?? anyId
  const task = taskId ?? anyId
  const { rows } = await sql<PeopleRow>`
    WITH tail AS (
      SELECT path, measure, person_id, sum(quantity) AS change FROM fact_queue
      WHERE path IN (${sql.join(paths)}) AND person_id IS NOT NULL
        ${programmeId ? sql`AND programme_id = ${programmeId}` : sql``} ${taskId ? sql`AND task_id = ${taskId}` : sql``}
      GROUP BY path, measure, person_id
    ), step AS (
      SELECT tail.path, tail.measure, (coalesce(k.net, 0) + tail.change > 0)::int - (coalesce(k.net, 0) > 0)::int AS people
      FROM tail LEFT JOIN person_counter k ON k.path = tail.path AND k.measure = tail.measure AND k.programme_id = ${programme} AND k.task_id = ${task} AND k.person_id = tail.person_id
    )
    SELECT counted.path, measure.key AS measure, sum(counted.people)::int AS people FROM (
      SELECT path, measure, people FROM people_counter WHERE path IN (${sql.join(paths)}) AND programme_id = ${programme} AND task_id = ${task}
      UNION ALL SELECT path, measure, people FROM step
    ) AS counted JOIN measure ON measure.over = counted.measure GROUP BY counted.path, measure.key`.execute(tx)
  return rows
}

async function peopleInPeriod(tx: Tx, questions: Questions): Promise<PeopleRow[]> {
  const counted: PeopleRow[] = []
  for (const path of questions.paths) {
    const { rows } = await sql<Omit<PeopleRow, 'path'>>`
      SELECT measure.key AS measure, count(*)::int AS people FROM (
        SELECT measure, person_id FROM fact WHERE path >= ${path} AND path < ${pathEnd(path)} AND person_id IS NOT NULL ${conditions(questions)}
        GROUP BY measure, person_id HAVING sum(quantity) > 0
      ) AS person JOIN measure ON measure.over = person.measure GROUP BY measure.key`.execute(tx)
    for (const row of rows) counted.push({ path, ...row })
  }
  return counted
}

/** What standing facts of doubted sources add to each unit; joint facts once. */
async function doubted(tx: Tx, questions: Questions): Promise<{ path: string; measure: string; quantity: number }[]> {
  const open = await sql<{ source_id: string; measure: string }>`
    SELECT source_id, measure FROM figure_doubt d WHERE NOT EXISTS (SELECT 1 FROM figure_doubt_decision x WHERE x.doubt_id = d.id)`.execute(
    tx,
  )
  if (open.rows.length === 0) return []
  const { rows } = await sql<{ id: string; path: string; measure: string; quantity: number }>`
    SELECT id, path, measure, quantity FROM fact
    WHERE (source_id, measure) IN (${sql.join(open.rows.map((row) => sql`(${row.source_id}::uuid, ${row.measure})`))}) ${conditions(questions)}`.execute(
    tx,
  )
  return questions.paths.flatMap((path) => {
    const once = new Map(rows.filter((row) => row.path.startsWith(path)).map((row) => [row.id, row]))
    const sums = new Map<string, number>()
    for (const { measure, quantity } of once.values()) sums.set(measure, (sums.get(measure) ?? 0) + quantity)
    return [...sums].map(([measure, quantity]) => ({ path, measure, quantity }))
  })
}
