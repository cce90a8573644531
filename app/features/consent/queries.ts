import type { Tx } from '../../platform/db/database.ts'

export interface Purpose {
  key: string
  version: number
  name: { zh: string; en: string }
  statement: { zh: string; en: string }
  fields: string[]
  retentionDays: number
}

/** The newest version of a purpose's statement: what is shown, and what a new consent is given to. */
export async function currentPurpose(tx: Tx, key: string): Promise<Purpose> {
  const row = await tx
    .selectFrom('purpose')
    .selectAll()
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new Error(`no purpose ${key}`)
  return {
    key: row.key,
    version: row.version,
    name: { zh: row.name_zh, en: row.name_en },
    statement: { zh: row.statement_zh, en: row.statement_en },
    fields: row.fields,
    retentionDays: row.retention_days,
  }
}

/** Who of these persons has a standing consent to this purpose for this subject. */
export async function standingConsents(tx: Tx, what: { purpose: string; subjectId: string }): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('consent')
    .leftJoin('consent_withdrawal as withdrawn', 'withdrawn.consent_id', 'consent.id')
    .select('consent.person_id')
    .where('purpose', '=', what.purpose)
    .where('subject_id', '=', what.subjectId)
    .where('withdrawn.consent_id', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/** What a person agreed to, and took back, at the units that the transaction may see. */
export async function consentsOf(tx: Tx, personId: string) {
  const rows = await tx
    .selectFrom('consent')
    .innerJoin('purpose', (join) =>
      join.onRef('purpose.key', '=', 'consent.purpose').onRef('purpose.version', '=', 'consent.purpose_version'),
    )
    .leftJoin('consent_withdrawal as withdrawn', 'withdrawn.consent_id', 'consent.id')
    .select([
      'consent.id',
      'consent.path',
      'purpose.name_zh',
      'purpose.name_en',
      'consent.purpose_version as version',
      'consent.channel',
      'consent.given_at as givenAt',
      'withdrawn.at as withdrawnAt',
    ])
    .where('consent.person_id', '=', personId)
    .orderBy('consent.given_at')
    .execute()
  return rows.map(({ name_zh, name_en, ...row }) => ({ ...row, purpose: { zh: name_zh, en: name_en } }))
}
