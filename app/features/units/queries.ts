import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import type { Call } from '../../platform/http/route.ts'
import { ancestorsAndSelf, pathEnd } from '../../platform/paths.ts'
import { covers } from '../../platform/scope.ts'
import type * as contract from './contract.ts'
import type { Unit } from './unit.ts'

const columns = [
  'unit.id',
  'unit.name',
  'unit.short_name as shortName',
  'unit.kind',
  'unit.level',
  'unit.path',
] as const
const mostFound = 50

export const listUnits = ({ db, scope, input }: Call<typeof contract.listUnits>) =>
  db.withScope(scope, async (tx) => {
    const below = sql<boolean>`EXISTS (SELECT 1 FROM unit AS below WHERE below.path > unit.path AND below.path < left(unit.path, -1) || '0')`
    const query = tx
      .selectFrom('unit')
      .select([...columns, below.as('hasChildren')])
      .where('closed_on', 'is', null)
    if (input.search) {
      // People say 团柳渡县委 as often as the full name, which does not contain it.
      let named = query.where(
        sql<boolean>`(strpos(unit.name, ${input.search}) > 0 OR strpos(unit.short_name, ${input.search}) > 0)`,
      )
      if (input.parentId) {
        const top = await pathOf(tx, input.parentId)
        named = named.where('unit.path', '>=', top).where('unit.path', '<', pathEnd(top))
      }
      const units = await named.orderBy('unit.path').limit(mostFound).execute()
      return { units }
    }
    const parent = await pathOf(tx, input.parentId ?? scope.unitId)
    const units = await query
      .where('unit.path', '>', parent)
      .where('unit.path', '<', pathEnd(parent))
      .where(sql`length(unit.path)`, '=', parent.length + 4)
      .orderBy('unit.official_order')
      .orderBy('unit.path')
      .execute()
    return { units }
  })

export const getUnit = ({ db, scope, input }: Call<typeof contract.getUnit>) =>
  db.withScope(scope, async (tx) => {
    const unit = await unitById(tx, input.unitId)
    const above = await unitsAt(tx, ancestorsAndSelf(unit.path).slice(0, -1))
    const placements = await tx
      .selectFrom('placement')
      .leftJoin('unit as parent', 'parent.id', 'placement.parent_id')
      .select([
        'placement.tree',
        'parent.name as parentName',
        'placement.from_day as fromDay',
        'placement.to_day as toDay',
        'placement.decision',
      ])
      .where('placement.unit_id', '=', unit.id)
      .orderBy('placement.from_day')
      .execute()
    const within = covers(scope, unit.path)
    return {
      ...unit,
      above,
      placements,
      can: { move: !within ? ('outside-scope' as const) : scope.role === 'lead' ? (true as const) : ('role' as const) },
    }
  })

export async function unitById(tx: Tx, id: string): Promise<Unit> {
  const unit = await tx.selectFrom('unit').select(columns).where('id', '=', id).executeTakeFirst()
  if (!unit) throw notFound()
  return unit
}

async function unitsAt(tx: Tx, paths: readonly string[]): Promise<Unit[]> {
  if (paths.length === 0) return []
  return tx
    .selectFrom('unit')
    .select(columns)
    .where('path', 'in', [...paths])
    .orderBy('path')
    .execute()
}

const pathOf = async (tx: Tx, id: string): Promise<string> => (await unitById(tx, id)).path

/** In official order: the tree's own order, level by level. */
export async function unitsByIds(tx: Tx, ids: readonly string[]): Promise<Unit[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('unit')
    .select(columns)
    .where('id', 'in', [...ids])
    .orderBy('path')
    .execute()
}

export async function childUnits(tx: Tx, parent: string, kinds?: readonly Unit['kind'][]): Promise<Unit[]> {
  let query = tx
    .selectFrom('unit')
    .select(columns)
    .where('path', '>', parent)
    .where('path', '<', pathEnd(parent))
    .where(sql`length(path)`, '=', parent.length + 4)
    .where('closed_on', 'is', null)
  if (kinds) query = query.where('kind', 'in', [...kinds])
  return query.orderBy('official_order').orderBy('path').execute()
}

/** Where units stood before they moved; only those that have moved are in the answer. */
export async function formerPaths(tx: Tx, unitIds: readonly string[]): Promise<Map<string, string[]>> {
  if (unitIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('placement')
    .innerJoin('unit', 'unit.id', 'placement.unit_id')
    .select(['placement.unit_id as unitId', 'placement.path'])
    .distinct()
    .where('placement.unit_id', 'in', [...unitIds])
    .where('placement.tree', '=', 'territory')
    .where('placement.path', '<>', sql<string>`unit.path`)
    .execute()
  const found = new Map<string, string[]>()
  for (const { unitId, path } of rows) found.set(unitId, [...(found.get(unitId) ?? []), path])
  return found
}
