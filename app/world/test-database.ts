/**
 * Vitest's global set-up: a real PostgreSQL (embedded, or the server that DATABASE_URL names) with one template database,
 * migrated and holding the named world. Each test file clones it, which takes a tenth of a second.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../platform/db/database.ts'
import { prepareDataFolder, startEmbedded } from '../platform/db/embedded.ts'
import { migrate } from '../platform/db/migrate.ts'
import { addressFor } from '../platform/db/roles.ts'
import { loadNamedWorld } from './named-world.ts'

export const testSecret = 'a secret for tests'

declare module 'vitest' {
  interface ProvidedContext {
    ownerConfig: { host?: string; user?: string; connectionString?: string }
    templateName: string
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'yizhan-test-'))
  const given = process.env.DATABASE_URL
  const server = given
    ? undefined
    : await startEmbedded({
        dataFolder: prepareDataFolder(folder),
        settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200' },
      })
  const ownerConfig = server ? { host: server.host, user: server.user } : { connectionString: given ?? '' }
  const templateName = `yizhan_template_${process.pid}`
  await withClient(onDatabase(ownerConfig, 'postgres'), (client) => client.query(`CREATE DATABASE ${templateName}`))
  const address = addressFor(onDatabase(ownerConfig, templateName), testSecret)
  await migrate(address, testSecret)
  const db = openDatabase(address)
  await loadNamedWorld(db)
  await db.close()
  project.provide('ownerConfig', ownerConfig)
  project.provide('templateName', templateName)
  return async () => {
    if (given) await dropTestDatabases(ownerConfig, templateName)
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export function onDatabase(
  owner: { connectionString?: string; host?: string; user?: string },
  database: string,
): pg.PoolConfig {
  if (!owner.connectionString) return { ...owner, database }
  const url = new URL(owner.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

export async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function dropTestDatabases(
  owner: { connectionString?: string; host?: string; user?: string },
  template: string,
): Promise<void> {
  await withClient(onDatabase(owner, 'postgres'), async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [
      `${template}%`,
    ])
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
  })
}
