/** Decides where data lies: YIZHAN_DATA, else `.data` beside the code, else /var/lib/yizhan where root's home is closed to the database's user. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepareDataFolder } from './db/embedded.ts'
import { isReachable } from './db/embedded-binaries.ts'
import { serverOwner } from './db/embedded-owner.ts'

/** What an operator has to settle before the server can start; shown as its words, without a stack. */
export class StartRefusal extends Error {}

const beside = fileURLToPath(new URL('../../.data', import.meta.url))

export function dataFolder(given = process.env.YIZHAN_DATA): string {
  const wanted = given ? resolve(given) : beside
  try {
    mkdirSync(wanted, { recursive: true })
  } catch {
    throw new StartRefusal(
      `不能建立数据目录 ${wanted}，请用 YIZHAN_DATA 指定一个可写的目录。Cannot make the data folder ${wanted}; name a writable one with YIZHAN_DATA.`,
    )
  }
  if (isReachable(prepareDataFolder(wanted), serverOwner())) return wanted
  if (given) {
    throw new StartRefusal(
      `数据目录 ${wanted} 的上级目录不允许数据库用户进入。请换一个目录（例如 /var/lib/yizhan），或放开上级目录的执行权限。\n` +
        `The database's user cannot pass through a folder above ${wanted}. Choose another (such as /var/lib/yizhan) or allow passage.`,
    )
  }
  return prepareDataFolder('/var/lib/yizhan')
}

/** One server a folder: a second one would share the first one's database and stop it on leaving. */
export function claimFolder(folder: string): void {
  const file = join(folder, 'server.pid')
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (holder && holder !== process.pid && runsNode(holder)) {
    throw new StartRefusal(
      `数据目录 ${folder} 正由另一个驿站进程（${holder}）使用。Another Yizhan process (${holder}) is using ${folder}.`,
    )
  }
  writeFileSync(file, String(process.pid))
}

function runsNode(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  // After a crash the number may belong to another program; where /proc tells, believe it.
  const command = `/proc/${pid}/cmdline`
  return !existsSync('/proc/self/cmdline') || (existsSync(command) && readFileSync(command, 'utf8').includes('node'))
}
