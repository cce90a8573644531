import type { Tx } from '../../platform/db/database.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Call, Platform } from '../../platform/http/route.ts'
import { cityOf } from '../../platform/paths.ts'
import { sheetMediaType } from '../../platform/sheet-media-type.ts'
import { writeSheet } from '../../platform/sheets.ts'
import { giveConsent } from '../consent/public.ts'
import type * as contract from './contract.ts'
import { holdPerson } from './hold-person.ts'
import { isLedgerColumn, ledgerCell, ledgerColumns, ledgerHeading, ledgerTitle } from './ledger.ts'
import { noteExport } from './looks.ts'
import { heldTies, ledgerTies, withPhones } from './queries.ts'

const mostExported = 5000

/** On paper, by hand: the purpose is keeping in touch, and nothing is stored of anybody under 18 or without a yes. */
export async function addPerson({ db, scope, input, now, today, crypto, newId }: Call<typeof contract.addPerson>) {
  if (!input.isAdult) return { ok: false as const, because: 'not-adult' as const }
  if (!input.hasPaperConsent) return { ok: false as const, because: 'no-consent' as const }
  const unit = { id: scope.unitId, path: scope.unitPath }
  return db.asJob('people.add', async (tx) => {
    const { name, phone = null, kind } = input
    const held = await holdPerson(tx, { name, phone, unit, kind, channel: 'list', today, now }, { crypto, newId })
    if (held.tieId) await consentOnPaper(tx, held.personId, unit, { now, newId, crypto })
    await recordEvent(tx, {
      id: newId(),
      type: 'person.entered',
      path: unit.path,
      subjectId: held.personId,
      accountId: scope.accountId,
      at: now,
      data: { unitId: unit.id, kind, channel: 'list' },
    })
    return { ok: true as const, personId: held.personId, isKnown: held.tieId === null }
  })
}

export async function consentOnPaper(
  tx: Tx,
  personId: string,
  unit: { id: string; path: string },
  { now, newId, crypto }: Pick<Platform, 'newId' | 'crypto'> & { now: string },
): Promise<string> {
  const id = newId()
  await giveConsent(tx, crypto, { id, unit, personId, purpose: 'contact', subjectId: null, channel: 'paper', at: now })
  return id
}

/** The look is written before the number is read: whoever sees it has left a trace. */
export async function revealPhone({ db, scope, input, now, crypto, newId }: Call<typeof contract.revealPhone>) {
  await db.withScope(scope, (tx) => heldTies(tx, scope, input.personId))
  const sealed = await db.asJob(
    'people.reveal',
    async (tx) =>
      (await tx.selectFrom('person').select('phone_sealed').where('id', '=', input.personId).executeTakeFirst())
        ?.phone_sealed,
  )
  if (!sealed) return { ok: false as const, because: 'no-phone' as const }
  await db.withScope(scope, async (tx) => {
    await tx
      .insertInto('person_look')
      .values({
        id: newId(),
        city: cityOf(scope.unitPath),
        path: scope.unitPath,
        person_id: input.personId,
        account_id: scope.accountId,
        what: 'phone',
        reason: input.reason,
        at: now,
      })
      .execute()
    await recordEvent(tx, {
      id: newId(),
      type: 'person.phone-revealed',
      path: scope.unitPath,
      subjectId: input.personId,
      accountId: scope.accountId,
      at: now,
      data: { unitId: scope.unitId },
    })
  })
  return { ok: true as const, phone: crypto.open(sealed) }
}

export async function exportPeople({
  db,
  scope,
  input,
  now,
  today,
  newId,
  language,
}: Call<typeof contract.exportPeople>) {
  const ties = await db.withScope(scope, async (tx) => {
    const rows = await ledgerTies(tx, scope, input, { limit: mostExported, offset: 0 })
    await noteExport(tx, { personIds: rows.map(({ personId }) => personId), reason: input.purpose }, { scope, now })
    await recordEvent(tx, {
      id: newId(),
      type: 'people.exported',
      path: scope.unitPath,
      subjectId: scope.unitId,
      accountId: scope.accountId,
      at: now,
      data: { unitId: scope.unitId, rows: rows.length },
    })
    return rows
  })
  const shown = (input.columns ?? []).filter(isLedgerColumn)
  const columns = shown.length ? shown : [...ledgerColumns]
  const rows = await withPhones(db, ties)
  const bytes = await writeSheet({
    name: ledgerTitle[language],
    columns: columns.map((key) => ({ header: ledgerHeading[key][language], width: 16 })),
    rows: rows.map((row) => columns.map((key) => ledgerCell(key, row, language))),
  })
  return { bytes, name: `${ledgerTitle[language]} ${today}.xlsx`, mediaType: sheetMediaType }
}
