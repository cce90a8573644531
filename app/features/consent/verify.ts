import { sql } from 'kysely'
import type { Crypto } from '../../platform/crypto.ts'
import type { Database } from '../../platform/db/database.ts'
import { consentLine, type SealedConsent } from './sealed-consent.ts'

const atOnce = 5_000

/** Consents that no longer say what was sealed when they were given; `unsealed` counts those from before seals existed. */
export async function verifyConsents(db: Database, crypto: Crypto): Promise<{ changed: string[]; unsealed: number }> {
  const changed: string[] = []
  let unsealed = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await db.asJob('consent.verify', (tx) =>
      sql<SealedConsent & { mac: string | null }>`
        SELECT id, person_id AS "personId", unit_id AS "unitId", purpose, purpose_version AS version, subject_id AS "subjectId",
          channel, given_at AS "givenAt", mac
        FROM consent WHERE id > ${after} ORDER BY id LIMIT ${atOnce}`.execute(tx),
    )
    for (const { mac, ...consent } of rows) {
      if (mac === null) unsealed++
      else if (mac !== crypto.mac(consentLine(consent))) changed.push(consent.id)
    }
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return { changed, unsealed }
    after = last.id
  }
}
