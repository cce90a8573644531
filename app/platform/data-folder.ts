/** Decides where data lies: YIZHAN_DATA, else `.data` beside the code, else /var/lib/yizhan where root's home is closed to the database's user. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepareDataFolder } from './db/embedded.ts'
import { isReachable } from './db/embedded-binaries.ts'
import { serverOwner } from './db/embedded-owner.ts'

const beside = fileURLToPath(new URL('../../.data', import.meta.url))

export function dataFolder(given = process.env.YIZHAN_DATA): string {
  const wanted = given ? resolve(given) : beside
  mkdirSync(wanted, { recursive: true })
  if (isReachable(prepareDataFolder(wanted), serverOwner())) return wanted
  if (given) {
    throw new Error(
      `数据目录 ${wanted} 的上级目录不允许数据库用户进入。请换一个目录（例如 /var/lib/yizhan），或放开上级目录的执行权限。\n` +
        `The database's user cannot pass through a folder above ${wanted}. Choose another (such as /var/lib/yizhan) or allow passage.`,
    )
  }
  return prepareDataFolder('/var/lib/yizhan')
}
