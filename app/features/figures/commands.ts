import { sql } from 'kysely'
import type { Database, Tx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Call } from '../../platform/http/route.ts'
import { cityOf } from '../../platform/paths.ts'
import type * as contract from './contract.ts'
import { anyId, type DoubtReason, type Evidence, isFarAbove } from './figure.ts'

export interface NewFact {
  id: string
  measure: string
  /** The day it happened, in the world's calendar. */
  day: string
  quantity: number
  approximate?: boolean
  personId?: string
  evidence: Evidence
  unitId: string
  /** Joint organisers; each sees the fact among its own, every common ancestor counts it once. */
  jointUnitIds?: readonly string[]
  /** Root ids, where the work belongs to a programme. */
  programmeId?: string | undefined
  taskId?: string | undefined
  source: { kind: string; id: string }
  at: string
  accountId: string | null
}

/** Writes one fact in the caller's transaction. The lead unit must lie inside the caller's scope. */
export async function recordFact(tx: Tx, fact: NewFact, cancels: string | null = null): Promise<void> {
  await sql`SELECT record_fact(${fact.id}, ${fact.unitId}, ${fact.jointUnitIds ?? []}::uuid[], ${fact.measure}, ${fact.day}, ${fact.quantity},
    ${fact.approximate ?? false}, ${fact.personId ?? null}, ${fact.evidence}, ${fact.programmeId ?? anyId}, ${fact.taskId ?? anyId},
    ${fact.source.kind}, ${fact.source.id}, ${cancels}, ${fact.at}, ${fact.accountId})`.execute(tx)
}

/**
 * Takes back every standing fact of a source by counter-facts: of one measure, of one person, or with `null` of nobody
 * in particular (a head count). Returns how many.
 */
export async function cancelFacts(
  tx: Tx,
  source: { kind: string; id: string; measure?: string; personId?: string | null },
  by: { at: string; accountId: string | null; newId: () => string },
): Promise<number> {
  let standing = tx
    .selectFrom('fact')
    .selectAll()
    .where('source_kind', '=', source.kind)
    .where('source_id', '=', source.id)
    .where('is_lead', '=', true)
    .where('cancels', 'is', null)
  if (source.measure) standing = standing.where('measure', '=', source.measure)
  if (source.personId === null) standing = standing.where('person_id', 'is', null)
  else if (source.personId) standing = standing.where('person_id', '=', source.personId)
  const facts = await standing
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('fact as counter').select('counter.id').whereRef('counter.cancels', '=', 'fact.id')),
      ),
    )
    .execute()
  for (const fact of facts) {
    await recordFact(
      tx,
      {
        id: by.newId(),
        measure: fact.measure,
        day: fact.day,
        quantity: -fact.quantity,
        approximate: fact.approximate,
        ...(fact.person_id ? { personId: fact.person_id } : {}),
        evidence: fact.evidence,
        unitId: fact.unit_id,
        programmeId: fact.programme_id,
        taskId: fact.task_id,
        source,
        at: by.at,
        accountId: by.accountId,
      },
      fact.id,
    )
  }
  return facts.length
}

export interface Suspicion {
  id: string
  unit: { id: string; path: string }
  source: { kind: string; id: string }
  measure: string
  quantity: number
  expected: number
  because: DoubtReason
  at: string
  accountId: string | null
}

/** Raises a doubt where the number is far above what was expected, unless one is open. True while one is. */
export async function doubtIfFarAbove(tx: Tx, suspicion: Suspicion, newId: () => string): Promise<boolean> {
  if (!isFarAbove(suspicion.quantity, suspicion.expected)) return false
  const { id, unit, source, measure, quantity, expected, because, at } = suspicion
  const earlier = await tx
    .selectFrom('figure_doubt')
    .leftJoin('figure_doubt_decision as decided', 'decided.doubt_id', 'figure_doubt.id')
    .select(['figure_doubt.quantity', 'decided.decision'])
    .where('source_id', '=', source.id)
    .where('measure', '=', measure)
    .execute()
  if (earlier.some((doubt) => doubt.decision === null)) return true
  // Its unit has stood by a number as large as this one already; what was corrected and typed wrongly again is a new doubt.
  if (earlier.some((doubt) => doubt.decision === 'confirmed' && doubt.quantity >= quantity)) return false
  await tx
    .insertInto('figure_doubt')
    .values({
      id,
      city: cityOf(unit.path),
      path: unit.path,
      unit_id: unit.id,
      source_kind: source.kind,
      source_id: source.id,
      measure,
      quantity,
      expected,
      because,
      raised_at: at,
    })
    .execute()
  await recordEvent(tx, {
    id: newId(),
    type: 'figure.doubted',
    path: unit.path,
    subjectId: id,
    accountId: suspicion.accountId,
    at,
    data: { unitId: unit.id, measure, quantity, expected },
  })
  return true
}

/** The number was mended at its source: nothing is left to doubt. */
export async function settleDoubtsOf(
  tx: Tx,
  sourceId: string,
  by: { accountId: string; at: string; reason: string; newId: () => string },
): Promise<void> {
  const open = await tx
    .selectFrom('figure_doubt')
    .leftJoin('figure_doubt_decision as decided', 'decided.doubt_id', 'figure_doubt.id')
    .select(['figure_doubt.id', 'figure_doubt.path', 'figure_doubt.unit_id'])
    .where('source_id', '=', sourceId)
    .where('decided.doubt_id', 'is', null)
    .execute()
  for (const doubt of open) await decide(tx, doubt, { ...by, decision: 'corrected' })
}

export const decideFigureDoubt = ({ db, scope, input, now, newId }: Call<typeof contract.decideFigureDoubt>) =>
  db.withScope(scope, async (tx) => {
    const doubt = await tx
      .selectFrom('figure_doubt')
      .select(['id', 'path', 'unit_id'])
      .where('id', '=', input.doubtId)
      .forUpdate()
      .executeTakeFirst()
    if (!doubt) throw notFound()
    if (doubt.unit_id !== scope.unitId) return { ok: false as const, because: 'not-your-unit' as const }
    const decided = await tx
      .selectFrom('figure_doubt_decision')
      .select('doubt_id')
      .where('doubt_id', '=', doubt.id)
      .executeTakeFirst()
    if (decided) return { ok: false as const, because: 'already-decided' as const }
    await decide(tx, doubt, { decision: 'confirmed', reason: input.reason, accountId: scope.accountId, at: now, newId })
    return { ok: true as const }
  })

async function decide(
  tx: Tx,
  doubt: { id: string; path: string; unit_id: string },
  by: { decision: 'confirmed' | 'corrected'; reason: string; accountId: string; at: string; newId: () => string },
): Promise<void> {
  await tx
    .insertInto('figure_doubt_decision')
    .values({
      doubt_id: doubt.id,
      path: doubt.path,
      decision: by.decision,
      reason: by.reason,
      by_account_id: by.accountId,
      at: by.at,
    })
    .execute()
  await recordEvent(tx, {
    id: by.newId(),
    type: 'figure.doubt-decided',
    path: doubt.path,
    subjectId: doubt.id,
    accountId: by.accountId,
    at: by.at,
    data: { unitId: doubt.unit_id, decision: by.decision },
  })
}

/** Folds the queue into the counters. DELETE … RETURNING, so that no row that arrives meanwhile is lost (decisions/0007). */
export async function foldFacts(db: Database): Promise<number> {
  return db.asJob('figures.fold', async (tx) => {
    // One folder at a time: two would both see a person as new.
    const lock = await sql<{ mine: boolean }>`SELECT pg_try_advisory_xact_lock(7119002) AS mine`.execute(tx)
    if (!lock.rows[0]?.mine) return 0
    const { rows } = await sql<{ folded: number }>`
      WITH taken AS (DELETE FROM fact_queue RETURNING *),
      summed AS (
        INSERT INTO counter AS c SELECT path, measure, programme_id, task_id, day, evidence, sum(quantity), sum(facts) FROM taken
        GROUP BY path, measure, programme_id, task_id, day, evidence ORDER BY 1, 2, 3, 4, 5, 6
        ON CONFLICT (path, measure, programme_id, task_id, day, evidence)
        DO UPDATE SET quantity = c.quantity + excluded.quantity, facts = c.facts + excluded.facts
      ),
      -- Each person counts for the task, for its programme and for all work together.
      personal AS (
        SELECT path, measure, asked.programme_id, asked.task_id, person_id, sum(quantity)::int AS change FROM taken,
          LATERAL (SELECT DISTINCT programme_id, task_id FROM (VALUES (taken.programme_id, taken.task_id), (taken.programme_id, ${anyId}::uuid), (${anyId}::uuid, ${anyId}::uuid)) AS v (programme_id, task_id)) AS asked
        WHERE person_id IS NOT NULL GROUP BY path, measure, asked.programme_id, asked.task_id, person_id
      ),
      crossed AS (
        SELECT p.path, p.measure, p.programme_id, p.task_id,
          (coalesce(k.net, 0) + p.change > 0)::int - (coalesce(k.net, 0) > 0)::int AS step
        FROM personal p LEFT JOIN person_counter k USING (path, measure, programme_id, task_id, person_id)
      ),
      persons AS (
        INSERT INTO person_counter AS k SELECT path, measure, programme_id, task_id, person_id, change FROM personal ORDER BY 1, 2, 3, 4, 5
        ON CONFLICT (path, measure, programme_id, task_id, person_id) DO UPDATE SET net = k.net + excluded.net
      ),
      people AS (
        INSERT INTO people_counter AS c SELECT path, measure, programme_id, task_id, sum(step) FROM crossed
        GROUP BY path, measure, programme_id, task_id HAVING sum(step) <> 0 ORDER BY 1, 2, 3, 4
        ON CONFLICT (path, measure, programme_id, task_id) DO UPDATE SET people = c.people + excluded.people
      )
      SELECT count(*)::int AS folded FROM taken`.execute(tx)
    return rows[0]?.folded ?? 0
  })
}
