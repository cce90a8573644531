/** Decides as whom the embedded server runs: PostgreSQL refuses root, so root lends it an existing plain user. */
import { chownSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Owner = { uid: number; gid: number } | undefined

/** initdb wants a user that /etc/passwd knows; `nobody` is in every Debian-family image, `postgres` is better. */
export function serverOwner(): Owner {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const user = users.find((fields) => fields[0] === name)
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) }
  }
  throw new Error('Running as root, but /etc/passwd has neither "postgres" nor "nobody" to run the database as.')
}

export function ownDeep(folder: string, owner: { uid: number; gid: number }): void {
  chownSync(folder, owner.uid, owner.gid)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) ownDeep(path, owner)
    else chownSync(path, owner.uid, owner.gid)
  }
}
