import type { Crypto } from '../../../platform/crypto.ts'
import type { Database } from '../../../platform/db/database.ts'
import { isIntact } from './fingerprint.ts'
import { readSigned } from './frozen.ts'

/** The fingerprint stands on paper; the code over it, under a key outside the database, shows a row that was replaced whole. */
export const signingLine = (bulletinId: string, fingerprint: string): string =>
  JSON.stringify(['bulletin', bulletinId, fingerprint])

/** Signed bulletins whose frozen rows are not what was signed. */
export async function verifyBulletins(db: Database, crypto: Crypto): Promise<string[]> {
  const signings = await db.asJob('bulletins.verify', (tx) =>
    tx
      .selectFrom('bulletin_signing')
      .select(['bulletin_id as bulletinId', 'fingerprint', 'fingerprint_mac as mac'])
      .orderBy('bulletin_id')
      .execute(),
  )
  const changed: string[] = []
  for (const { bulletinId, fingerprint, mac } of signings) {
    const signed = await db.asJob('bulletins.verify', (tx) => readSigned(tx, bulletinId))
    const isSealed = mac === null || mac === crypto.mac(signingLine(bulletinId, fingerprint))
    if (!signed || !isSealed || !isIntact(signed.frozen, fingerprint)) changed.push(bulletinId)
  }
  return changed
}
