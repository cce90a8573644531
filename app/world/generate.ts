/**
 * `npm run world -- --units 45000 --people 1000000`: a large made-up world for the bench, in a data folder of its own
 * (`.data/large`, or YIZHAN_DATA; or the server that DATABASE_URL names). Set-based SQL, so that a million people take minutes.
 */

import { parseArgs } from 'node:util'
import pg from 'pg'
import { demoPassword, hashPassword, openAccount } from '../features/access/public.ts'
import { foldFacts } from '../features/figures/public.ts'
import { openDatabase } from '../platform/db/database.ts'
import { migrate } from '../platform/db/migrate.ts'
import { uuidv7 } from '../platform/ids.ts'
import { openLargeDatabase } from './large-database.ts'
import { fillPeople, fillToDos, fillUnits } from './large-world.ts'
import { firstDay } from './places.ts'

const { values } = parseArgs({
  options: { units: { type: 'string', default: '45000' }, people: { type: 'string', default: '1000000' } },
})
const units = Number(values.units)
const people = Number(values.people)
if (!(units >= 20 && units <= 500_000 && people >= 0 && people <= 20_000_000)) {
  console.error('npm run world -- --units 45000 --people 1000000   (20–500,000 units, up to 20,000,000 people)')
  process.exit(2)
}

const large = await openLargeDatabase({ shared_buffers: '1GB', max_wal_size: '8GB', maintenance_work_mem: '512MB' })
const { address, secret, folder } = large
await migrate(address, secret)
const db = openDatabase(address)

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  const started = Date.now()
  process.stdout.write(`${name} … `)
  await work()
  console.log(`${((Date.now() - started) / 1000).toFixed(1)} s`)
}

try {
  await step('clearing', () =>
    db.asJob('world.clear', async (tx) => {
      const some = await tx.selectFrom('unit').select('id').limit(1).executeTakeFirst()
      if (some) throw new Error(`${folder} already holds a world; delete the folder first`)
      await tx.insertInto('world_clock').values({ day: firstDay }).execute()
    }),
  )
  await step(`${units} units`, () => db.asJob('world.units', (tx) => fillUnits(tx, units)))
  await step('accounts', async () => {
    const passwordHash = await hashPassword(demoPassword)
    await db.asJob('world.accounts', async (tx) => {
      for (const [signInName, path] of [
        ['province', '/001/'],
        ['city', '/001/001/'],
        ['county', '/001/001/001/'],
        ['township', '/001/001/001/001/'],
      ] as const) {
        const unit = await tx
          .selectFrom('unit')
          .select(['id', 'path'])
          .where('path', '=', path)
          .executeTakeFirstOrThrow()
        await openAccount(tx, {
          id: uuidv7(),
          signInName,
          name: signInName,
          passwordHash,
          post: { id: uuidv7(), unitId: unit.id, path, role: 'lead', title: signInName, fromDay: '2018-01-01' },
        })
      }
    })
  })
  await step('to-dos', () => db.asJob('world.to-dos', fillToDos))
  const chunk = 100_000
  for (let from = 0; from < people; from += chunk) {
    await step(`people ${from + 1}–${Math.min(from + chunk, people)}`, () =>
      db.asJob('world.people', (tx) => fillPeople(tx, from, Math.min(chunk, people - from))),
    )
    await step('  folding their attendances', () => foldFacts(db))
  }
  await step('statistics', async () => {
    const client = new pg.Client(address.owner)
    await client.connect()
    await client.query('VACUUM ANALYZE')
    await client.end()
  })
} finally {
  await db.close()
  await large.stop()
}
