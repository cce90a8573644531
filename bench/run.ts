/**
 * `npm run bench`: p95 of the pages that officials open most, through the whole HTTP stack in process, on the large world
 * (`npm run world`). Prints value, machine and load, and the ratio to a named baseline of the same run.
 */
import { cpus, loadavg, totalmem } from 'node:os'
import { assemble } from '../app/assemble.ts'
import { getMe } from '../app/features/access/contract.ts'
import * as figures from '../app/features/figures/contract.ts'
import * as inbox from '../app/features/inbox/contract.ts'
import * as people from '../app/features/people/contract.ts'
import { openLog } from '../app/platform/log.ts'
import { openLargeDatabase } from '../app/world/large-database.ts'
import { type Client, clientOn } from '../app/world/test-client.ts'
import { readsPastTheIndex } from './plans.ts'
import { median, percentile } from './spread.ts'

const runs = 5
const calls = 60

const large = await openLargeDatabase({ shared_buffers: '1GB' })
const { http, db } = await assemble({
  address: large.address,
  secret: large.secret,
  dataFolder: large.folder,
  publicUrl: 'http://localhost',
  log: openLog(),
  pace: 1000,
})

try {
  const size = await db.asJob('bench.size', async (tx) => {
    const count = (table: 'unit' | 'person' | 'fact' | 'to_do') =>
      tx
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    return {
      units: (await count('unit')).n,
      people: (await count('person')).n,
      facts: (await count('fact')).n,
      toDos: (await count('to_do')).n,
    }
  })
  if (size.units < 1000) throw new Error('no large world here: run `npm run world` first')
  console.log(`world: ${size.units} units, ${size.people} people, ${size.facts} facts, ${size.toDos} to-dos`)
  console.log(
    `machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}; load at start ${loadavg()
      .map((n) => n.toFixed(1))
      .join(' ')}`,
  )

  const as = async (signInName: string): Promise<Client> => {
    const client = clientOn(http)
    await client.signIn(signInName)
    return client
  }
  const [province, city, county, township] = await Promise.all(['province', 'city', 'county', 'township'].map(as))
  if (!province || !city || !county || !township) throw new Error('the large world has no logins')
  const provinceUnit = (await province.call(getMe, {})).post.unit.id

  const cases: [string, () => Promise<unknown>][] = [
    ['baseline: who am I (county)', () => county.call(getMe, {})],
    ['inbox, township', () => township.call(inbox.listToDos, {})],
    ['inbox, county', () => county.call(inbox.listToDos, {})],
    ['inbox, province', () => province.call(inbox.listToDos, {})],
    ['people ledger, county, first page', () => county.call(people.listPeople, {})],
    ['people ledger, county, name 王文…', () => county.call(people.listPeople, { search: '王文' })],
    ['people ledger, county, initials', () => county.call(people.listPeople, { search: 'ww' })],
    ['people ledger, township, first page', () => township.call(people.listPeople, {})],
    ['people counts, city', () => city.call(people.countPeople, {})],
    [
      'figures, city',
      async () => city.call(figures.getFigureTable, { unitId: (await city.call(getMe, {})).post.unit.id }),
    ],
    ['figures, province', () => province.call(figures.getFigureTable, { unitId: provinceUnit })],
  ]
  let baseline = 0
  console.log(`\np95 in ms of ${calls} calls, median of ${runs} runs [all runs], × baseline`)
  // `npm run bench -- figures` measures the baseline and what contains the word.
  const wanted = process.argv[2]
  for (const [name, call] of cases.filter(([name], i) => i === 0 || !wanted || name.includes(wanted))) {
    await call()
    const p95s: number[] = []
    for (let run = 0; run < runs; run++) {
      const times: number[] = []
      for (let i = 0; i < calls; i++) {
        const started = performance.now()
        await call()
        times.push(performance.now() - started)
      }
      p95s.push(percentile(times, 0.95))
    }
    const value = median(p95s)
    baseline ||= value
    console.log(
      `${name.padEnd(40)}${value.toFixed(1).padStart(8)}   [${p95s.map((n) => n.toFixed(1)).join(' ')}]   × ${(value / baseline).toFixed(1)}`,
    )
  }
  const past = await readsPastTheIndex(db, '/001/001/001/001/')
  console.log(
    `\nplans of a township's reads: ${past.length ? `past the path's index: ${past.join(', ')}` : 'each uses an index that starts with the path'}`,
  )
  console.log(
    `load at end ${loadavg()
      .map((n) => n.toFixed(1))
      .join(' ')}`,
  )
} finally {
  await db.close()
  await large.stop()
}
