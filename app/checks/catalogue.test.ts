/** Walks the database's catalogue: a table with a path has its policies, FORCE, and an index that starts with the path. */

import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dumpSchema } from '../platform/db/schema-dump.ts'
import { schemaTypes } from '../platform/db/schema-types.ts'
import { openTestWorld, type TestWorld } from '../world/test-world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
})
afterAll(() => world.close())

async function catalogueFaults(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{
    name: string
    enabled: boolean
    forced: boolean
    policies: { name: string; condition: string | null }[]
    starts_with_path: boolean
    app_may: string[]
  }>(`
    SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
      coalesce((SELECT json_agg(json_build_object('name', p.policyname, 'condition', p.qual)) FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname), '[]') AS policies,
      EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indkey[0] = a.attnum AND i.indpred IS NULL) AS starts_with_path
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'path' AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`)
  return rows.flatMap((row) => {
    const faults: string[] = []
    if (!row.enabled || !row.forced)
      faults.push(
        `${row.name}: no forced row-level security; add CALL install_scope('${row.name}', 'work') to its migration.`,
      )
    const scope = row.policies.find((policy) => policy.name === 'scope')
    if (!scope)
      faults.push(
        `${row.name}: no policy "scope"; add CALL install_scope('${row.name}', 'work' | 'detail' | 'readonly').`,
      )
    else if (/select|exists|\bin\b/i.test((scope.condition ?? '').replaceAll('current_setting', '')))
      faults.push(`${row.name}: its policy is more than bare comparisons; measured up to 37,000 times slower.`)
    if (!row.starts_with_path) faults.push(`${row.name}: no index starts with path.`)
    return faults
  })
}

it('scopes every table that has a path', async () => {
  expect(await world.owner(catalogueFaults)).toEqual([])
})

it('names a table that lacks its policy and its index', async () => {
  const faults = await world.owner(async (client) => {
    await client.query('CREATE TABLE forgotten (id uuid PRIMARY KEY, path text COLLATE "C" NOT NULL)')
    const found = await catalogueFaults(client)
    await client.query('DROP TABLE forgotten')
    return found
  })
  expect(faults.join('\n')).toMatch(
    /forgotten: no forced row-level security; add CALL install_scope[\s\S]*forgotten: no index starts with path/,
  )
})

it('gives the application role neither ownership nor a way around the policies', async () => {
  const { rows } = await world.owner((client) =>
    client.query(
      `SELECT r.rolname, r.rolsuper, r.rolbypassrls, (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owns FROM pg_roles r WHERE rolname IN ('yizhan_app', 'yizhan_jobs') ORDER BY 1`,
    ),
  )
  expect(rows).toEqual([
    { rolname: 'yizhan_app', rolsuper: false, rolbypassrls: false, owns: 0 },
    { rolname: 'yizhan_jobs', rolsuper: false, rolbypassrls: false, owns: 0 },
  ])
})

it('shows the application role nothing without a scope, and nothing of the next county by plain SQL', async () => {
  const nothing = { ranges: [], own: [], audience: 'staff' as const }
  const county = world.unit('yunze-1').path
  const elsewhere = { ranges: [county], own: [county], audience: 'staff' as const }
  await world.signIn('he')
  const tables = ['post', 'event', 'person', 'tie', 'consent', 'fact', 'to_do'] as const
  for (const table of tables) {
    expect(await world.db.withScope(nothing, (tx) => tx.selectFrom(table).selectAll().execute()), table).toEqual([])
    const seen = await world.db.withScope(elsewhere, (tx) => tx.selectFrom(table).select('path').execute())
    expect(
      seen.filter((row) => !row.path.startsWith(county)),
      table,
    ).toEqual([])
  }
})

it('has schema.sql and the generated types as the migrated database has them', async () => {
  // Other server versions print the same constraint in other words: the committed dump is made on the embedded one.
  const { rows } = await world.owner((client) =>
    client.query<{ version: number }>("SELECT current_setting('server_version_num')::int AS version"),
  )
  if ((rows[0]?.version ?? 0) < 180000) return
  const dump = await world.owner(dumpSchema)
  expect(dump, 'run `npm run schema` and commit what it writes').toBe(
    readFileSync(new URL('../schema.sql', import.meta.url), 'utf8'),
  )
  expect(await world.owner(schemaTypes), 'run `npm run schema`').toBe(
    readFileSync(new URL('../platform/db/schema.generated.ts', import.meta.url), 'utf8'),
  )
})
