import type { Crypto } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db/database.ts'
import { cityOf } from '../../platform/paths.ts'
import { currentPurpose } from './queries.ts'
import { consentLine } from './sealed-consent.ts'

export interface NewConsent {
  id: string
  unit: { id: string; path: string }
  personId: string
  purpose: string
  /** The one session or pool it was given for. */
  subjectId: string | null
  channel: 'self' | 'paper' | 'guardian'
  at: string
}

export async function giveConsent(tx: Tx, crypto: Crypto, consent: NewConsent): Promise<void> {
  const { version } = await currentPurpose(tx, consent.purpose)
  await tx
    .insertInto('consent')
    .values({
      id: consent.id,
      city: cityOf(consent.unit.path),
      path: consent.unit.path,
      unit_id: consent.unit.id,
      person_id: consent.personId,
      purpose: consent.purpose,
      purpose_version: version,
      subject_id: consent.subjectId,
      channel: consent.channel,
      given_at: consent.at,
      mac: crypto.mac(consentLine({ ...consent, unitId: consent.unit.id, version, givenAt: consent.at })),
    })
    .execute()
}

/** Withdraws every standing consent of a person for a subject (for one purpose, if named). Returns how many. */
export async function withdrawConsents(
  tx: Tx,
  what: { personId: string; subjectId: string; purpose?: string; at: string },
): Promise<number> {
  let query = tx
    .selectFrom('consent')
    .leftJoin('consent_withdrawal as withdrawn', 'withdrawn.consent_id', 'consent.id')
    .select(['consent.id', 'consent.path'])
    .where('person_id', '=', what.personId)
    .where('subject_id', '=', what.subjectId)
    .where('withdrawn.consent_id', 'is', null)
  if (what.purpose) query = query.where('purpose', '=', what.purpose)
  const standing = await query.execute()
  for (const { id, path } of standing)
    await tx.insertInto('consent_withdrawal').values({ consent_id: id, path, at: what.at }).execute()
  return standing.length
}
