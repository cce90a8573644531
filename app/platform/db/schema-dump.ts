/** The whole database on one page, from its catalogue (the embedded server ships no pg_dump): app/schema.sql. */
import type pg from 'pg'

interface Row {
  name: string
  text: string
}

export async function dumpSchema(client: pg.ClientBase): Promise<string> {
  const tables = await rows(
    client,
    `
    SELECT c.relname AS name, string_agg(
      format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        CASE WHEN a.attcollation <> 0 AND co.collname = 'C' THEN ' COLLATE "C"' ELSE '' END,
        CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END)
        || CASE WHEN a.attidentity <> '' THEN ' GENERATED ALWAYS AS IDENTITY' ELSE coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END,
      E',\\n' ORDER BY a.attnum) AS text
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum LEFT JOIN pg_collation co ON co.oid = a.attcollation
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY c.relname`,
  )
  const constraints = await rows(
    client,
    `
    SELECT conrelid::regclass::text AS name, format('  CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)) AS text
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f', 'c', 'x') ORDER BY 1, contype, conname`,
  )
  const indexes = await rows(
    client,
    `
    SELECT t.relname AS name, pg_get_indexdef(i.indexrelid) || ';' AS text
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
    WHERE t.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)
    ORDER BY 1, x.relname`,
  )
  const policies = await rows(
    client,
    `
    SELECT tablename AS name, format('-- policy %s for %s to %s%s', policyname, cmd, array_to_string(roles, ', '), CASE WHEN EXISTS (
      SELECT 1 FROM pg_class c WHERE c.relname = tablename AND c.relforcerowsecurity) THEN ' (forced)' ELSE '' END) AS text
    FROM pg_policies WHERE schemaname = 'public' ORDER BY 1, policyname`,
  )
  const grants = await rows(
    client,
    `
    SELECT table_name AS name, format('-- grant %s to %s', string_agg(privilege_type, ', ' ORDER BY privilege_type), grantee) AS text
    FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee LIKE 'yizhan\\_%' AND grantee <> 'yizhan_owner'
    AND grantee <> current_user GROUP BY table_name, grantee ORDER BY 1, grantee`,
  )
  const of = (list: Row[], name: string) => list.filter((row) => row.name === name).map((row) => row.text)
  const pages = tables.map(({ name, text }) =>
    [
      `CREATE TABLE ${name} (\n${[text, ...of(constraints, name)].join(',\n')}\n);`,
      ...of(indexes, name),
      ...of(policies, name),
      ...of(grants, name),
    ].join('\n'),
  )
  return `-- Made from the migrated database by \`npm run schema\`; do not edit. Migrations are the truth.\n\n${pages.join('\n\n')}\n`
}

/** Sorted here, by code unit: servers sort names each by their own collation. */
async function rows(client: pg.ClientBase, text: string): Promise<Row[]> {
  const { rows } = await client.query<Row>(text)
  return rows.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
