import { type SelectQueryBuilder, sql } from 'kysely'
import { dayStart } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { Call } from '../../platform/http/route.ts'
import { depthOf, pathEnd } from '../../platform/paths.ts'
import type { AnyScope } from '../../platform/scope.ts'
import { sheetMediaType } from '../../platform/sheet-media-type.ts'
import { writeSheet } from '../../platform/sheets.ts'
import { namesOf } from '../access/public.ts'
import type * as contract from './contract.ts'
import { entryRow, heading } from './sheet.ts'

const pageSize = 100
const mostExported = 20_000

type Filters = Omit<Call<typeof contract.listAuditEntries>['input'], 'page'>

export async function listAuditEntries({ db, scope, input }: Call<typeof contract.listAuditEntries>) {
  const { total, rows } = await seen(db, scope, async (entries) => ({
    total: Number((await matching(entries, input).select(sql<number>`count(*)`.as('n')).executeTakeFirst())?.n ?? 0),
    rows: await page(matching(entries, input), { limit: pageSize, offset: (input.page - 1) * pageSize }),
  }))
  return { total, pageSize, entries: await named(db, rows) }
}

export async function exportAuditEntries({ db, scope, input, language }: Call<typeof contract.exportAuditEntries>) {
  const rows = await seen(db, scope, (entries) => page(matching(entries, input), { limit: mostExported, offset: 0 }))
  const entries = await named(db, rows)
  const name = { zh: `审计记录 ${input.from} 至 ${input.to}`, en: `Audit ${input.from} to ${input.to}` }[language]
  const sheet = { name, columns: heading(language), rows: entries.map(entryRow) }
  return { bytes: await writeSheet(sheet), name: `${name}.xlsx`, mediaType: sheetMediaType }
}

type Entries = SelectQueryBuilder<DB, 'audit_entry', object>

/** Entries without a unit (nobody was signed in) concern the whole installation: the highest unit's administrator sees them. */
function seen<T>(db: Database, scope: AnyScope, read: (entries: Entries) => Promise<T>): Promise<T> {
  const entries = (tx: Tx) => tx.selectFrom('audit_entry') as unknown as Entries // without a selection yet
  if (depthOf(scope.unitPath) > 1) return db.withScope(scope, (tx) => read(entries(tx)))
  const { unitPath } = scope
  return db.asJob('audit.read-whole', (tx) =>
    read(
      entries(tx).where((eb) =>
        eb.or([eb('path', '=', ''), eb.and([eb('path', '>=', unitPath), eb('path', '<', pathEnd(unitPath))])]),
      ),
    ),
  )
}

function matching(entries: Entries, { from, to, outcome, act, accountId, subjectId }: Filters): Entries {
  let found = entries.where('at', '>=', dayStart(from)).where('at', '<', dayStart(to, 1))
  if (outcome) found = found.where('outcome', '=', outcome)
  if (act) found = found.where(sql<boolean>`position(${act} in act) > 0`)
  if (accountId) found = found.where('account_id', '=', accountId)
  if (subjectId) found = found.where('subject_id', '=', subjectId)
  return found
}

const page = (entries: Entries, { limit, offset }: { limit: number; offset: number }) =>
  entries
    .select(['id', 'at', 'path', 'account_id as accountId', 'address', 'act', 'subject_id as subjectId'])
    .select(['outcome', 'because', 'request_id as requestId'])
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()

async function named(db: Database, rows: Awaited<ReturnType<typeof page>>) {
  const names = await namesOf(
    db,
    rows.flatMap(({ accountId }) => accountId ?? []),
  )
  const paths = [...new Set(rows.map((row) => row.path).filter(Boolean))]
  const units = paths.length
    ? await db.asJob('audit.units', (tx) =>
        tx.selectFrom('unit').select(['path', 'short_name']).where('path', 'in', paths).execute(),
      )
    : []
  const unitNames = new Map(units.map((unit) => [unit.path, unit.short_name]))
  return rows.map(({ path, ...row }) => ({
    ...row,
    accountName: (row.accountId && names.get(row.accountId)) ?? null,
    unitName: unitNames.get(path) ?? null,
  }))
}
