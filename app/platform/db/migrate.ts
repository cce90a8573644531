/** Brings a database to the newest schema: plain .sql files in order of name, each in a transaction, forward only. */
import { readdirSync, readFileSync } from 'node:fs'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { Address } from './database.ts'
import { openPool } from './pool.ts'
import { ensureRoles } from './roles.ts'

const folder = new URL('../../migrations/', import.meta.url)

export async function migrate(address: Address, secret: string): Promise<string[]> {
  const client = new pg.Client(address.owner)
  await client.connect()
  try {
    await ensureRoles(client, secret)
    const pool = openPool({ ...address.owner, max: 1 })
    await runMigrations({ pgPool: pool, logger: quiet })
    await pool.end()
    return await applyFiles(client)
  } finally {
    await client.end()
  }
}

async function applyFiles(client: pg.Client): Promise<string[]> {
  const applied: string[] = []
  await client.query(
    'CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
  )
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()) {
    await client.query('BEGIN')
    try {
      // Two servers that start together: the second waits here and then finds the row.
      await client.query('LOCK TABLE migration IN EXCLUSIVE MODE')
      const { rowCount } = await client.query('SELECT 1 FROM migration WHERE name = $1', [name])
      if (!rowCount) {
        await client.query(readFileSync(new URL(name, folder), 'utf8'))
        await client.query('INSERT INTO migration (name) VALUES ($1)', [name])
        applied.push(name)
      }
      await client.query('COMMIT')
    } catch (error) {
      await client.query('ROLLBACK')
      throw new Error(`migration ${name}: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
  return applied
}

/** The library reports every step of its own schema; only its warnings are news to us. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(message)
})
