/** Puts product and platform together: the same for the server, the tests and the large world's bench. */
import { identifyWith } from './features/access/public.ts'
import { type Clock, openClock } from './platform/clock.ts'
import { openCrypto } from './platform/crypto.ts'
import { type Address, type Database, openDatabase } from './platform/db/database.ts'
import { registerSubscribers } from './platform/events.ts'
import { openFiles } from './platform/files.ts'
import type { Platform } from './platform/http/route.ts'
import { createHttp } from './platform/http/server.ts'
import { uuidv7 } from './platform/ids.ts'
import { access, routes, subscribers } from './product.ts'

export interface Assembly {
  http: ReturnType<typeof createHttp>
  platform: Platform
  db: Database
  clock: Clock
}

export async function assemble(options: {
  address: Address
  secret: string
  dataFolder: string
  publicUrl: string
}): Promise<Assembly> {
  const db = openDatabase(options.address)
  const clock = await openClock(db)
  const platform: Platform = {
    db,
    clock,
    files: openFiles(options.dataFolder),
    crypto: openCrypto(options.secret),
    newId: uuidv7,
    publicUrl: options.publicUrl,
  }
  registerSubscribers(subscribers)
  const http = createHttp({ routes, access, platform, identify: identifyWith(db) })
  return { http, platform, db, clock }
}
