/** A fresh copy of the named world with the whole product on it, for one test file. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { inject } from 'vitest'
import { type Assembly, assemble } from '../assemble.ts'
import { openAccount } from '../features/access/public.ts'
import type { Address } from '../platform/db/database.ts'
import { addressFor } from '../platform/db/roles.ts'
import { uuidv7 } from '../platform/ids.ts'
import { runQueuedJobs } from '../platform/jobs/worker.ts'
import { openLog } from '../platform/log.ts'
import type { Role } from '../platform/scope.ts'
import { subscribers } from '../product.ts'
import { places } from './places.ts'
import { type Client, clientOn } from './test-client.ts'
import { onDatabase, testSecret, withClient } from './test-database.ts'

export interface TestWorld extends Assembly {
  address: Address
  /** Where this world keeps its files. */
  dataFolder: string
  /** Signs in as one of the named colleagues (see places.ts) and returns a client with their cookie. */
  signIn(signInName: string): Promise<Client>
  /** A client without account: the public pages. */
  anonymous: Client
  /** Opens a post of this role at this place and signs in as its holder. */
  signInAs(role: Role, placeKey: string): Promise<Client>
  /** Id and path of a place by its key in places.ts. */
  unit(placeKey: string): { id: string; path: string }
  /** Runs every queued job: deliveries, to-dos, whatever follows an event. */
  settle(): Promise<void>
  owner<T>(work: (client: pg.Client) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** One process signs in hundreds of people from one place; what is unforeseen still shows in the test's output. */
const quiet = { log: openLog({ level: 'error' }), pace: 1000 }

export async function openTestWorld(): Promise<TestWorld> {
  const ownerConfig = inject('ownerConfig')
  const template = inject('templateName')
  const name = `${template}_${randomBytes(4).toString('hex')}`
  await withClient(onDatabase(ownerConfig, 'postgres'), (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`),
  )
  const address = addressFor(onDatabase(ownerConfig, name), testSecret)
  const dataFolder = mkdtempSync(join(tmpdir(), 'yizhan-world-'))
  const assembly = await assemble({ address, secret: testSecret, dataFolder, publicUrl: 'http://localhost', ...quiet })
  const units = await unitsByKey(assembly)
  const unit = (key: string) => {
    const found = units.get(key)
    if (!found) throw new Error(`no place ${key}`)
    return found
  }
  const anonymous = clientOn(assembly.http)
  const passwordHash = await knownHash(assembly)
  return {
    ...assembly,
    address,
    dataFolder,
    anonymous,
    unit,
    signIn: async (signInName) => {
      const client = clientOn(assembly.http)
      await client.signIn(signInName)
      return client
    },
    signInAs: async (role, placeKey) => {
      const at = unit(placeKey)
      const signInName = `${role}-${placeKey}-${randomBytes(3).toString('hex')}`
      await assembly.db.asJob('test', (tx) =>
        openAccount(tx, {
          id: uuidv7(),
          signInName,
          name: signInName,
          passwordHash,
          post: { id: uuidv7(), unitId: at.id, path: at.path, role, title: role, fromDay: '2018-01-01' },
        }),
      )
      const client = clientOn(assembly.http)
      await client.signIn(signInName)
      return client
    },
    settle: () => runQueuedJobs(address.owner, subscribers, assembly.platform),
    owner: (work) => withClient(address.owner, work),
    close: async () => {
      await assembly.db.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

async function unitsByKey({ db }: Assembly): Promise<Map<string, { id: string; path: string }>> {
  const rows = await db.asJob('test', (tx) => tx.selectFrom('unit').select(['id', 'name', 'path']).execute())
  return new Map(
    places.flatMap((place) =>
      rows.filter((row) => row.name === place.name).map(({ id, path }) => [place.key, { id, path }] as const),
    ),
  )
}

/** All test accounts share the demo's password; hashing it anew each time costs 50 ms an account. */
const knownHash = ({ db }: Assembly): Promise<string> =>
  db.asJob('test', async (tx) => {
    const held = tx.selectFrom('account').select('password_hash').where('password_hash', 'is not', null)
    return (await held.executeTakeFirstOrThrow()).password_hash ?? ''
  })
