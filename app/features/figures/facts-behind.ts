/** Names the records behind a figure, so that whoever freezes its value can say later which records were counted. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { pathEnd } from '../../platform/paths.ts'
import type { Question } from './figure.ts'
import { pathsOf } from './through-moves.ts'

export interface FactsBehind {
  facts: number
  /** SHA-256 over the facts' ids in order, one a line. */
  digest: string
}

/** Facts of sources that are still doubted are left out, as they are from the printed value. */
export async function factsBehind(
  tx: Tx,
  unit: { id: string; path: string },
  question: Omit<Question, 'unitId'>,
): Promise<FactsBehind> {
  const places = (await pathsOf(tx, unit)).map((path) => sql`(path >= ${path} AND path < ${pathEnd(path)})`)
  const { measure, programmeId, taskId, from, to } = question
  const { rows } = await sql<FactsBehind>`
    SELECT count(*)::int AS facts, encode(sha256(convert_to(coalesce(string_agg(id::text, E'\n' ORDER BY id), ''), 'UTF8')), 'hex') AS digest
    FROM (
      SELECT DISTINCT fact.id FROM fact
      WHERE (${sql.join(places, sql` OR `)})
        AND measure = coalesce((SELECT over FROM measure WHERE key = ${measure}), ${measure})
        ${programmeId ? sql`AND programme_id = ${programmeId}` : sql``} ${taskId ? sql`AND task_id = ${taskId}` : sql``}
        ${from ? sql`AND day >= ${from}` : sql``} ${to ? sql`AND day <= ${to}` : sql``}
        AND NOT EXISTS (
          SELECT 1 FROM figure_doubt d WHERE d.source_id = fact.source_id AND d.measure = ${measure}
            AND NOT EXISTS (SELECT 1 FROM figure_doubt_decision x WHERE x.doubt_id = d.id)
        )
    ) AS counted`.execute(tx)
  return rows[0] ?? { facts: 0, digest: '' }
}
