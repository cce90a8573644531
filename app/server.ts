/** `npm start`: database, migrations, the named world, the web app, HTTP and jobs; and all of it stopped in order. */
import { serve } from '@hono/node-server'
import { assemble } from './assemble.ts'
import { demoPassword } from './features/access/public.ts'
import { foldFacts } from './features/figures/public.ts'
import { dropAnchor } from './platform/audit/anchor.ts'
import { sealAudit } from './platform/audit/seal.ts'
import { installationSecret } from './platform/crypto.ts'
import { claimFolder, dataFolder, StartRefusal } from './platform/data-folder.ts'
import { openDatabase } from './platform/db/database.ts'
import { startEmbedded } from './platform/db/embedded.ts'
import { migrate } from './platform/db/migrate.ts'
import { addressFor } from './platform/db/roles.ts'
import { serveWeb } from './platform/http/static.ts'
import { everyBeat, startWorker } from './platform/jobs/worker.ts'
import { openLog } from './platform/log.ts'
import { buildWebIfStale, webFolder } from './platform/web-build.ts'
import { subscribers } from './product.ts'
import { loadNamedWorld } from './world/named-world.ts'
import { colleagues, places } from './world/places.ts'

const host = process.env.HOST ?? '127.0.0.1'
const log = openLog({ level: process.env.YIZHAN_LOG })
const port = Number(process.env.PORT ?? 8080)
const stops: (() => Promise<unknown>)[] = []
let stopping = false

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  for (const end of stops.reverse()) await end().catch((error) => console.error(error))
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0))

async function start(): Promise<void> {
  const folder = dataFolder()
  claimFolder(folder)
  const secret = installationSecret(folder)
  const web = buildWebIfStale(console.log)
  web.catch(() => {}) // awaited below; until then a failure must not end the process unheard
  const address = addressFor(await ownerConnection(folder), secret)
  const applied = await migrate(address, secret)
  if (applied.length) console.log(`数据库已更新 · migrated: ${applied.join(', ')}`)

  const seeding = openDatabase(address, { app: 1, jobs: 1 })
  await loadNamedWorld(seeding)
  await seeding.close()

  const publicUrl = process.env.YIZHAN_PUBLIC_URL ?? `http://${host}:${port}`
  const { http, platform, db, clock } = await assemble({
    address,
    secret,
    dataFolder: folder,
    publicUrl,
    log,
    proxies: Number(process.env.YIZHAN_PROXIES ?? 0),
    policy: process.env.YIZHAN_POLICY === 'nist' ? 'nist' : 'djcp',
  })
  if (clock.isWorldCalendar()) refuseOpenDemo(host)
  stops.push(() => db.close())
  const worker = await startWorker(address.owner, subscribers, platform)
  stops.push(() => worker.stop())
  const sealing = everyBeat(1000, async () => {
    const seal = await sealAudit(db, platform.crypto)
    if (seal) dropAnchor(folder, seal)
  })
  stops.push(() => sealing.stop())
  const folding = everyBeat(500, async () => void (await foldFacts(db)))
  stops.push(() => folding.stop())

  await web
  http.get('/readyz', async (c) => {
    await db.asJob('readyz', (tx) => tx.selectFrom('measure').select('key').limit(1).execute())
    return c.text('ready')
  })
  serveWeb(http, webFolder)
  await listen(http)
  announce(publicUrl, clock.today())
}

/** The demo's passwords are printed on its sign-in page: beyond this machine only where the operator says so. */
function refuseOpenDemo(host: string): void {
  if (['127.0.0.1', '::1', 'localhost'].includes(host) || process.env.YIZHAN_OPEN_DEMO === 'yes') return
  throw new StartRefusal(
    `演示环境的密码是公开的，默认只在本机使用。确需在 ${host} 开放，请设置 YIZHAN_OPEN_DEMO=yes。\n` +
      `The demo's passwords are public; it listens on this machine only. To open it on ${host} set YIZHAN_OPEN_DEMO=yes.`,
  )
}

async function ownerConnection(folder: string) {
  if (process.env.DATABASE_URL) return { connectionString: process.env.DATABASE_URL }
  const server = await startEmbedded({ dataFolder: folder })
  stops.push(() => server.stop())
  return { host: server.host, user: server.user, database: 'postgres' }
}

/** Half-open connections do not hold the server: headers within 20 s, a whole upload within five minutes. */
const patience = { headersTimeout: 20_000, requestTimeout: 300_000 }

function listen(http: Awaited<ReturnType<typeof assemble>>['http']): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: http.fetch, hostname: host, port, serverOptions: patience }, () => resolve())
    server.on('error', reject)
    stops.push(
      () =>
        new Promise<void>((done) => {
          server.close(() => done())
          if ('closeAllConnections' in server) server.closeAllConnections()
        }),
    )
  })
}

function announce(url: string, day: string): void {
  const at = new Map(places.map((place) => [place.key, place.shortName]))
  console.log(
    `\n驿站 Yizhan · ${url}\n演示数据，人物与结果均为虚构 · demo data, people and results are fictional · 演示日历 ${day}\n`,
  )
  for (const { signInName, name, title, at: place } of colleagues)
    console.log(`  ${signInName.padEnd(8)}${name}  ${title}（${at.get(place)}）`)
  console.log(`\n  密码 · password: ${demoPassword}    停止 · stop: Ctrl-C\n`)
}

start().catch((error) => {
  const portTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (portTaken)
    console.error(`端口 ${port} 已被占用，请用 PORT=… 换一个。Port ${port} is in use; choose another with PORT=…`)
  else console.error(error instanceof StartRefusal ? error.message : error)
  void stop(1)
})
