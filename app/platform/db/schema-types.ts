/** Kysely's table types from the catalogue: app/platform/db/schema.generated.ts. Text is text, days and instants too. */
import type pg from 'pg'

const scalar: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  timestamptz: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  bytea: 'Buffer',
}

interface Column {
  table: string
  column: string
  type: string
  nullable: boolean
  optional: boolean
  always: boolean
  choices: string | null
}

export async function schemaTypes(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<Column>(`
    SELECT c.relname AS table, a.attname AS column, t.typname AS type, NOT a.attnotnull AS nullable,
      (a.atthasdef OR a.attidentity <> '') AS optional, a.attidentity = 'a' AS always,
      (SELECT pg_get_constraintdef(k.oid) FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]
        AND pg_get_constraintdef(k.oid) LIKE '%= ANY (ARRAY[%' ORDER BY k.conname LIMIT 1) AS choices
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped JOIN pg_type t ON t.oid = a.atttypid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY c.relname COLLATE "C", a.attnum`)
  const tables = [...new Set(rows.map((row) => row.table))]
  const body = tables.map((table) => {
    const columns = rows.filter((row) => row.table === table).map((row) => `  ${row.column}: ${typeOf(row)}`)
    return `export interface ${pascal(table)} {\n${columns.join('\n')}\n}`
  })
  const database = `export interface DB {\n${tables.map((table) => `  ${table}: ${pascal(table)}`).join('\n')}\n}`
  return `// Made from the migrated database by \`npm run schema\`; do not edit.\nimport type { ColumnType, Generated, GeneratedAlways } from 'kysely'\n\nexport type Json = ColumnType<unknown, string, string>\nexport type OptionalJson = ColumnType<unknown, string | undefined, string>\n\n${[...body, database].join('\n\n')}\n`
}

function typeOf({ type, nullable, optional, always, choices }: Column): string {
  if (type === 'jsonb' && optional) return 'OptionalJson'
  const base =
    type === 'jsonb'
      ? 'Json'
      : type.startsWith('_')
        ? `${scalar[type.slice(1)] ?? 'unknown'}[]`
        : (literals(choices) ?? scalar[type] ?? 'unknown')
  const whole = nullable ? `${base} | null` : base
  return always ? `GeneratedAlways<${whole}>` : optional ? `Generated<${whole}>` : whole
}

/** `CHECK ((kind = ANY (ARRAY['a'::text, 'b'::text])))` → `'a' | 'b'`: the database's own list is the type. */
function literals(check: string | null): string | undefined {
  if (!check) return undefined
  const found = [...check.matchAll(/'([^']*)'::text/g)].map((match) => `'${match[1]}'`)
  return found.length ? found.join(' | ') : undefined
}

const pascal = (name: string): string =>
  name.replaceAll(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
