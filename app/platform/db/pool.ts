/** A pool whose idle connections may be ended by the server (restart, fail-over) without ending this process. */
import pg from 'pg'

export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  const ignore = () => {}
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}
