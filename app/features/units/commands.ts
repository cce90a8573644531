import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Call } from '../../platform/http/route.ts'
import { childPath, cityOf, pathEnd } from '../../platform/paths.ts'
import { covers } from '../../platform/scope.ts'
import type * as contract from './contract.ts'
import { unitById } from './queries.ts'
import { decideMove, type Unit } from './unit.ts'

/** Both the unit and its new parent must lie inside the scope: only who answers for both may move it. */
export async function moveUnit({ db, scope, input, now, today, newId }: Call<typeof contract.moveUnit>) {
  const decided = await db.withScope(scope, async (tx) => {
    const unit = await unitById(tx, input.unitId)
    const parent = await unitById(tx, input.parentId)
    if (!covers(scope, unit.path) || unit.path === scope.unitPath || !covers(scope, parent.path)) throw notFound()
    return { unit, parent, decision: decideMove(unit.path, parent.path) }
  })
  if (!decided.decision.ok) return decided.decision
  // Rows of many tables and of other posts' units follow: a write beyond one feature's tables, so the job role does it.
  const path = await db.asJob('units.move', async (tx) => {
    const moved = await moveSubtree(tx, decided.unit, decided.parent, { today, decision: input.decision, newId })
    await recordEvent(tx, {
      id: newId(),
      type: 'unit.moved',
      path: moved,
      subjectId: decided.unit.id,
      accountId: scope.accountId,
      at: now,
      data: { from: decided.unit.path },
    })
    return moved
  })
  return { ok: true as const, path }
}

interface Move {
  today: string
  decision: string
  newId: () => string
}

/** Facts and counters stay where they happened (DESIGN §5.6); every other scoped row follows its unit. */
const staysInPlace = [
  'fact',
  'fact_queue',
  'counter',
  'person_counter',
  'people_counter',
  'placement',
  'event',
  'audit_entry',
]

async function moveSubtree(tx: Tx, unit: Unit, parent: Unit, { today, decision, newId }: Move): Promise<string> {
  await sql`LOCK TABLE unit IN SHARE ROW EXCLUSIVE MODE`.execute(tx)
  const target = childPath(parent.path, await freeOrdinal(tx, parent.path))
  const from = unit.path
  const under = await tx
    .selectFrom('unit')
    .select(['id', 'path'])
    .where('path', '>=', from)
    .where('path', '<', pathEnd(from))
    .orderBy('path')
    .execute()
  for (const { id, path } of under) {
    const current = await tx
      .selectFrom('placement')
      .select(['id', 'parent_id', 'from_day'])
      .where('unit_id', '=', id)
      .where('tree', '=', 'territory')
      .where('to_day', 'is', null)
      .executeTakeFirst()
    const parentId = id === unit.id ? parent.id : (current?.parent_id ?? null)
    if (current && current.from_day < today)
      await tx.updateTable('placement').set({ to_day: today }).where('id', '=', current.id).execute()
    else if (current) await tx.deleteFrom('placement').where('id', '=', current.id).execute()
    const moved = target + path.slice(from.length)
    await tx
      .insertInto('placement')
      .values({
        id: newId(),
        unit_id: id,
        tree: 'territory',
        parent_id: parentId,
        path: moved,
        from_day: today,
        to_day: null,
        decision,
      })
      .execute()
  }
  for (const table of await scopedTables(tx)) {
    if (staysInPlace.includes(table)) continue
    await sql`UPDATE ${sql.table(table)} SET path = ${target} || substr(path, ${from.length + 1}) WHERE path >= ${from} AND path < ${pathEnd(from)}`.execute(
      tx,
    )
  }
  return target
}

/** Ordinals of units that have left are not given out again: their paths still name old facts. */
async function freeOrdinal(tx: Tx, parent: string): Promise<number> {
  const { rows } = await sql<{ segment: string | null }>`
    SELECT max(substr(path, ${parent.length + 1}, 3) COLLATE "C") AS segment FROM placement WHERE path > ${parent} AND path < ${pathEnd(parent)}`.execute(
    tx,
  )
  return Number.parseInt(rows[0]?.segment ?? '0', 36) + 1
}

async function scopedTables(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'path'
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`.execute(tx)
  return rows.map((row) => row.name)
}

export interface NewUnit extends Omit<Unit, 'path'> {
  parent: { id: string; path: string } | undefined
  ordinal: number
  openedOn: string
}

/** Founding a unit with its first placement; used by the worlds. */
export async function foundUnit(tx: Tx, unit: NewUnit, newId: () => string): Promise<string> {
  const path = childPath(unit.parent?.path ?? '/', unit.ordinal)
  await tx
    .insertInto('unit')
    .values({
      id: unit.id,
      city: cityOf(path),
      path,
      name: unit.name,
      short_name: unit.shortName,
      kind: unit.kind,
      level: unit.level,
      official_order: unit.ordinal,
      opened_on: unit.openedOn,
      closed_on: null,
    })
    .execute()
  await tx
    .insertInto('placement')
    .values({
      id: newId(),
      unit_id: unit.id,
      tree: 'territory',
      parent_id: unit.parent?.id ?? null,
      path,
      from_day: unit.openedOn,
      to_day: null,
      decision: null,
    })
    .execute()
  return path
}
