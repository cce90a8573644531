/** `npx yizhan verify`: has anybody changed the audit or a frozen bulletin behind the product's back? */
import { verifyBulletins } from './features/bulletins/public.ts'
import { verifyConsents } from './features/consent/public.ts'
import { readAnchor } from './platform/audit/anchor.ts'
import { type AuditFault, verifyAudit } from './platform/audit/verify.ts'
import { installationSecret, openCrypto } from './platform/crypto.ts'
import { dataFolder } from './platform/data-folder.ts'
import { openDatabase } from './platform/db/database.ts'
import { startEmbedded } from './platform/db/embedded.ts'
import { addressFor } from './platform/db/roles.ts'

const words: Record<AuditFault['kind'], string> = {
  'entry-changed': '审计记录被改动 · entry changed',
  'entry-gone': '审计记录被删除 · entry gone',
  'entry-outside-chain': '审计记录不在封存链中 · entry outside the chain',
  'seal-changed': '封存被改动 · seal changed',
  'seal-gone': '封存被删除 · seal gone',
  'end-cut-off': '封存链末尾被截断 · the end of the chain is cut off',
}

/** Resolves to the exit code: 0 nothing was touched, 1 something was. */
export async function runVerify(): Promise<number> {
  const folder = dataFolder()
  const secret = installationSecret(folder)
  const server = process.env.DATABASE_URL ? undefined : await startEmbedded({ dataFolder: folder })
  const owner = server
    ? { host: server.host, user: server.user, database: 'postgres' }
    : { connectionString: process.env.DATABASE_URL ?? '' }
  const crypto = openCrypto(secret)
  const db = openDatabase(addressFor(owner, secret), { app: 1, jobs: 1 })
  try {
    const audit = await verifyAudit(db, crypto, readAnchor(folder), (seals) =>
      process.stderr.write(`\r已核验封存 · seals checked: ${seals}`),
    )
    process.stderr.write('\n')
    for (const { kind, ...where } of audit.faults) console.log(`${words[kind]}: ${Object.values(where).join()}`)
    const consents = await verifyConsents(db, crypto)
    for (const id of consents.changed) console.log(`授权记录被改动 · consent changed: ${id}`)
    const bulletins = await verifyBulletins(db, crypto)
    for (const id of bulletins) console.log(`签发稿与签发时不符 · signed bulletin changed: ${id}`)
    const faults = audit.faults.length + consents.changed.length + bulletins.length
    console.log(
      `审计 ${audit.entries} 条，封存 ${audit.seals} 个，待封存 ${audit.unsealed} 条，异常 ${faults} 处 · ` +
        `${audit.entries} entries under ${audit.seals} seals, ${audit.unsealed} waiting, ${faults} faults`,
    )
    return faults > 0 ? 1 : 0
  } finally {
    await db.close()
    if (server && !server.wasRunning) await server.stop()
  }
}
