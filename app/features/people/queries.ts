import { sql } from 'kysely'
import type { Database, Tx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import type { Call } from '../../platform/http/route.ts'
import { pathEnd } from '../../platform/paths.ts'
import type { AnyScope } from '../../platform/scope.ts'
import { namesOf } from '../access/public.ts'
import { consentsOf } from '../consent/public.ts'
import { childUnits, unitById } from '../units/public.ts'
import type * as contract from './contract.ts'
import type { LedgerFilters } from './contract.ts'
import { KeptCounts } from './kept-count.ts'
import { suppressSmall } from './people-count.ts'
import { readSearch } from './person.ts'
import { maskPhone } from './person-fields.ts'

const pageSize = 50
/** Nobody reads page two hundred: beyond it one narrows the filter, and the database counts no further. */
const mostListed = 200 * pageSize

export async function listPeople({ db, scope, input }: Call<typeof contract.listPeople>) {
  const { ties, counted } = await db.withScope(scope, async (tx) => {
    const ties = await ledgerTies(tx, scope, input, { limit: pageSize, offset: (input.page - 1) * pageSize })
    const within = filteredTies(tx, scope, input)
      .select('tie.id')
      .limit(mostListed + 1)
    const { counted } = await tx
      .selectFrom(within.as('within'))
      .select((eb) => eb.fn.countAll<number>().as('counted'))
      .executeTakeFirstOrThrow()
    return { ties, counted }
  })
  return {
    total: Math.min(counted, mostListed),
    isMore: counted > mostListed,
    pageSize,
    ties: await withPhones(db, ties),
  }
}

/** Equality on the path of the very unit and one range: all that row-level security leaves an index to use. */
function filteredTies(tx: Tx, scope: AnyScope, filters: LedgerFilters) {
  let query = tx.selectFrom('tie').where('tie.path', '=', scope.unitPath)
  query = query.where('tie.until', filters.state === 'ended' ? 'is not' : 'is', null)
  if (filters.kind) query = query.where('tie.kind', 'in', filters.kind)
  if (filters.channel) query = query.where('tie.channel', 'in', filters.channel)
  if (filters.since) query = query.where('tie.since', '>=', filters.since)
  if (filters.search) {
    const { by, from, below } = readSearch(filters.search)
    const column = by === 'initials' ? 'tie.initials' : 'tie.person_name'
    query = query.where(column, '>=', from).where(column, '<', below)
  }
  return query
}

/** In the order of the index that answers: by name where one looks for a name, else newest first. */
export function ledgerTies(tx: Tx, scope: AnyScope, filters: LedgerFilters, page: { limit: number; offset: number }) {
  const query = filteredTies(tx, scope, filters).select([
    'tie.id',
    'tie.person_id as personId',
    'tie.person_name as name',
    'tie.kind',
    'tie.channel',
    'tie.since',
    'tie.until',
  ])
  const by = filters.search && readSearch(filters.search).by
  const ordered = by
    ? query.orderBy(by === 'initials' ? 'tie.initials' : 'tie.person_name').orderBy('tie.id')
    : query.orderBy('tie.since', 'desc').orderBy('tie.id')
  return ordered.limit(page.limit).offset(page.offset).execute()
}

/**
 * The person's row may stand with another unit that knew them first, so the job role reads the last four digits,
 * of persons only whose tie the reader's own scope has just shown.
 */
export async function withPhones<T extends { personId: string }>(db: Database, held: readonly T[]) {
  const ids = [...new Set(held.map(({ personId }) => personId))]
  const tails = ids.length ? await db.asJob('people.phones', (tx) => phoneTails(tx, ids)) : []
  const byId = new Map(tails.map((row) => [row.id, row.phone_tail]))
  return held.map((tie) => ({ ...tie, phone: maskPhone(byId.get(tie.personId) ?? null) }))
}

const phoneTails = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('person')
    .select(['id', 'phone_tail'])
    .where('id', 'in', [...ids])
    .execute()

/** Details open only where the unit itself holds a standing tie; elsewhere the person is not there. */
export async function heldTies(tx: Tx, scope: AnyScope, personId: string) {
  const ties = await tx
    .selectFrom('tie')
    .select(['id', 'person_name as name', 'kind', 'channel', 'since', 'until'])
    .where('path', '=', scope.unitPath)
    .where('person_id', '=', personId)
    .orderBy('since')
    .execute()
  if (!ties.some(({ until }) => until === null)) throw notFound()
  return ties
}

export async function getPerson({ db, scope, input }: Call<typeof contract.getPerson>) {
  const { ties, consents, looks } = await db.withScope(scope, async (tx) => ({
    ties: await heldTies(tx, scope, input.personId),
    consents: await consentsOf(tx, input.personId),
    looks: await tx
      .selectFrom('person_look')
      .select(['what', 'reason', 'at', 'account_id'])
      .where('path', '=', scope.unitPath)
      .where('person_id', '=', input.personId)
      .orderBy('at', 'desc')
      .limit(50)
      .execute(),
  }))
  const [held] = await withPhones(db, [{ personId: input.personId }])
  const names = await namesOf(
    db,
    looks.map((look) => look.account_id),
  )
  return {
    id: input.personId,
    name: ties[0]?.name ?? '',
    phone: held?.phone ?? null,
    ties: ties.map(({ name: _, ...tie }) => tie),
    consents,
    looks: looks.map(({ account_id, ...look }) => ({ ...look, by: names.get(account_id) ?? '' })),
    can: { reveal: held?.phone ? (true as const) : ('no-phone' as const) },
  }
}

/**
 * Numbers only: no name, no id and no filter goes in, so that no two questions differ by one person. The job role
 * counts, because the rows themselves are closed to every unit above the one that holds them.
 */
export async function countPeople({ db, scope, now }: Call<typeof contract.countPeople>) {
  const { unit, below } = await db.withScope(scope, async (tx) => ({
    unit: await unitById(tx, scope.unitId),
    below: await childUnits(tx, scope.unitPath),
  }))
  const { value: counts, at } = await keptFor(db).get(
    scope.unitPath,
    now,
    () => performance.now(),
    () => db.asJob('people.count', (tx) => countsAt(tx, scope.unitPath)),
  )
  const shown = suppressSmall(
    counts.get(scope.unitPath) ?? 0,
    below.map(({ path }) => counts.get(path) ?? 0),
    counts.get('') ?? 0,
  )
  return {
    asOf: at,
    own: { unitId: unit.id, unitName: unit.shortName, people: counts.get(scope.unitPath) ?? 0 },
    total: shown.total,
    children: below.map(({ id, shortName }, at) => ({
      unitId: id,
      unitName: shortName,
      people: shown.children[at] ?? ('withheld' as const),
    })),
  }
}

const kept = new WeakMap<Database, KeptCounts<Map<string, number>>>()

function keptFor(db: Database): KeptCounts<Map<string, number>> {
  const known = kept.get(db) ?? new KeptCounts()
  kept.set(db, known)
  return known
}

/** Distinct people by the path of the unit itself, of each unit directly below with its subtree, and '' for all. */
async function countsAt(tx: Tx, path: string): Promise<Map<string, number>> {
  // The default of 4 MB sorts a million rows on disk.
  await sql`SET LOCAL work_mem = '64MB'`.execute(tx)
  const { rows } = await sql<{ place: string | null; people: number }>`
    SELECT place, count(DISTINCT person_id)::int AS people FROM (
      SELECT left(path, ${path.length + 4}) AS place, person_id FROM tie
      WHERE path >= ${path} AND path < ${pathEnd(path)} AND until IS NULL
    ) AS held GROUP BY GROUPING SETS ((place), ())`.execute(tx)
  return new Map(rows.map(({ place, people }) => [place ?? '', people]))
}
