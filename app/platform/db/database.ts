/**
 * The only doors to the database: `withScope` (the application's role, inside what the scope may see) and
 * `asJob` (the job role, for deliveries sideways and upward and for the public pages). No connection is exported.
 */
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { isPath, pathEnd } from '../paths.ts'
import type { Reach } from '../scope.ts'
import { openPool } from './pool.ts'
import type { DB } from './schema.generated.ts'

/** A transaction that is already open; it ends with the function that was given it. */
export type Tx = Omit<Kysely<DB>, 'transaction' | 'connection' | 'startTransaction' | 'destroy'>

export interface Database {
  withScope<T>(reach: Reach, work: (tx: Tx) => Promise<T>): Promise<T>
  /** `name` says which job, for the log and for pg_stat_activity. */
  asJob<T>(name: string, work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface Address {
  owner: pg.PoolConfig
  app: pg.PoolConfig
  jobs: pg.PoolConfig
}

const slots = 8
const ownSlots = 4

readAsText()

export function openDatabase(address: Address, sizes = { app: 10, jobs: 4 }): Database {
  const app = kyselyOn({ ...address.app, max: sizes.app })
  const jobs = kyselyOn({ ...address.jobs, max: sizes.jobs })
  return {
    withScope: (reach, work) => inTransaction(app, scopeStatements(reach), work),
    asJob: (name, work) =>
      inTransaction(jobs, `SET LOCAL application_name = 'yizhan ${name.replaceAll(/[^a-z.-]/g, '')}'`, work),
    close: async () => {
      await Promise.all([app.destroy(), jobs.destroy()])
    },
  }
}

function kyselyOn(config: pg.PoolConfig): Kysely<DB> {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: openPool(config) }) })
}

function inTransaction<T>(db: Kysely<DB>, settings: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    // One message: measured twice as fast as a round trip for each setting.
    await sql.raw(`BEGIN; ${settings}`).execute(connection)
    try {
      const result = await work(connection)
      await sql`COMMIT`.execute(connection)
      return result
    } catch (error) {
      await sql`ROLLBACK`.execute(connection)
      throw error
    }
  })
}

/** SET LOCAL as text, because Citus does not forward set_config(); therefore every path is checked first. */
export function scopeStatements(reach: Reach): string {
  const ranges = reach.ranges.map(checked)
  const own = reach.own.map(checked)
  if (ranges.length > slots || own.length > ownSlots)
    throw new RangeError('a scope has more places than its policy has slots')
  const statements = [`SET LOCAL app.audience = '${reach.audience === 'public' ? 'public' : 'staff'}'`]
  for (let i = 0; i < slots; i++) {
    const low = ranges[i] ?? ''
    statements.push(`SET LOCAL app.lo${i + 1} = '${low}'`, `SET LOCAL app.hi${i + 1} = '${low ? pathEnd(low) : ''}'`)
  }
  for (let i = 0; i < ownSlots; i++) statements.push(`SET LOCAL app.own${i + 1} = '${own[i] ?? ''}'`)
  return statements.join('; ')
}

function checked(path: string): string {
  if (!isPath(path)) throw new TypeError(`not a unit path: ${JSON.stringify(path)}`)
  return path
}

/** Days stay 'YYYY-MM-DD', instants become ISO text, counts become numbers; no driver date parsing (DESIGN §5.10). */
function readAsText(): void {
  pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)
  pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (value) => new Date(value).toISOString())
  pg.types.setTypeParser(pg.types.builtins.INT8, Number)
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
}
