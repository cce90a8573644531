/**
 * Figures of units as they are today, with what they did before they moved: facts stay at the path of their day, so a unit's
 * figure is read at every path it has stood at. The units above it keep what happened while it stood under them.
 */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { pathEnd } from '../../platform/paths.ts'
import { formerPaths } from '../units/public.ts'
import { conditions, type Questions, readFigures } from './answer.ts'
import type { Evidence, Figure } from './figure.ts'

type Filter = Omit<Questions, 'paths'>
interface Standing {
  id: string
  path: string
}

/** Every path at which the unit has stood, today's first. */
export async function pathsOf(tx: Tx, unit: Standing): Promise<string[]> {
  return [unit.path, ...((await formerPaths(tx, [unit.id])).get(unit.id) ?? [])]
}

export async function readFiguresOfUnits(tx: Tx, units: readonly Standing[], filter: Filter) {
  const former = await formerPaths(
    tx,
    units.map((unit) => unit.id),
  )
  const pathsById = new Map(units.map((unit) => [unit.id, [unit.path, ...(former.get(unit.id) ?? [])]]))
  const answers = await readFigures(tx, { ...filter, paths: [...new Set([...pathsById.values()].flat())] })
  const people = new Map<string, Map<string, number>>()
  for (const id of former.keys()) people.set(id, await peopleAt(tx, pathsById.get(id) ?? [], filter))
  return {
    get(unitId: string, measure: string): Figure {
      const paths = pathsById.get(unitId) ?? []
      const figure = added(paths.map((path) => answers.get(path, measure)))
      // Distinct people do not add up over places: for a unit that has moved they are counted from the facts.
      const counted = people.get(unitId)
      return counted && figure.evidence.length === 0 ? { ...figure, value: counted.get(measure) ?? 0 } : figure
    },
  }
}

function added(figures: readonly Figure[]): Figure {
  const mix = new Map<Evidence, number>()
  for (const { kind, value } of figures.flatMap((figure) => figure.evidence))
    mix.set(kind, (mix.get(kind) ?? 0) + value)
  const sum = (part: 'value' | 'doubted') => figures.reduce((total, figure) => total + figure[part], 0)
  return {
    measure: figures[0]?.measure ?? '',
    value: sum('value'),
    doubted: sum('doubted'),
    evidence: [...mix].map(([kind, value]) => ({ kind, value })),
  }
}

async function peopleAt(tx: Tx, paths: readonly string[], filter: Filter): Promise<Map<string, number>> {
  const somewhere = sql.join(
    paths.map((path) => sql`(path >= ${path} AND path < ${pathEnd(path)})`),
    sql` OR `,
  )
  const { rows } = await sql<{ measure: string; people: number }>`
    SELECT measure.key AS measure, count(*)::int AS people FROM (
      SELECT measure, person_id FROM fact WHERE (${somewhere}) AND person_id IS NOT NULL ${conditions({ ...filter, paths })}
      GROUP BY measure, person_id HAVING sum(quantity) > 0
    ) AS person JOIN measure ON measure.over = person.measure GROUP BY measure.key`.execute(tx)
  return new Map(rows.map((row) => [row.measure, row.people]))
}
