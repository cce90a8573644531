/** Puts product and platform together: the same for the server, the tests and the large world's bench. */
import { identifyWith } from './features/access/public.ts'
import { type Clock, openClock } from './platform/clock.ts'
import { openCrypto } from './platform/crypto.ts'
import { type Address, type Database, openDatabase } from './platform/db/database.ts'
import { registerSubscribers } from './platform/events.ts'
import { openFiles } from './platform/files.ts'
import { openRateLimit } from './platform/http/rate-limit.ts'
import type { Platform } from './platform/http/route.ts'
import { createHttp } from './platform/http/server.ts'
import { uuidv7 } from './platform/ids.ts'
import type { Log } from './platform/log.ts'
import { demoPolicy, policies, type SecurityPolicy } from './platform/security-policy.ts'
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
  log: Log
  /** The operator's own proxies in front of the server. */
  proxies?: number
  /** Widens how often one sender may ask. */
  pace?: number
  policy?: SecurityPolicy['name']
  /** Whether the demo's easier rules of signing in hold; by default where the world has a calendar of its own. */
  isDemo?: boolean
}): Promise<Assembly> {
  const db = openDatabase(options.address)
  const clock = await openClock(db)
  const policy = policies[options.policy ?? 'djcp']
  const platform: Platform = {
    db,
    clock,
    files: openFiles(options.dataFolder),
    crypto: openCrypto(options.secret),
    newId: uuidv7,
    log: options.log,
    publicUrl: options.publicUrl,
    policy: (options.isDemo ?? clock.isWorldCalendar()) ? demoPolicy(policy) : policy,
  }
  registerSubscribers(subscribers)
  const http = createHttp({
    routes,
    access,
    platform,
    identify: identifyWith(db, platform.policy),
    proxies: options.proxies ?? 0,
    limit: openRateLimit(options.pace),
  })
  return { http, platform, db, clock }
}
