import { sql } from 'kysely'
import type { PersonData } from '../../platform/person-data.ts'
import { consentsOf } from './queries.ts'

export const consentPersonData: PersonData = {
  feature: 'consent',
  async list(tx, personId) {
    const given = await consentsOf(tx, personId)
    return given.map(({ path, givenAt, withdrawnAt, purpose, version, channel }) => ({
      what: { zh: `授权：${purpose.zh}`, en: `Consent: ${purpose.en}` },
      path,
      at: givenAt,
      values: { version, channel, withdrawnAt },
    }))
  },
  /** The rows name nobody and prove that use was allowed while it lasted (个人信息保护法第六十九条); they end here. */
  async erase(tx, personId, at) {
    await sql`INSERT INTO consent_withdrawal (consent_id, path, at) SELECT id, path, ${at} FROM consent WHERE person_id = ${personId}
      ON CONFLICT (consent_id) DO NOTHING`.execute(tx)
  },
}
