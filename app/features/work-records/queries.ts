import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import type { Call } from '../../platform/http/route.ts'
import { pathEnd } from '../../platform/paths.ts'
import { type AnyScope, covers } from '../../platform/scope.ts'
import { sheetMediaType } from '../../platform/sheet-media-type.ts'
import { writeSheet } from '../../platform/sheets.ts'
import { namesOf } from '../access/public.ts'
import { allMeasures, openDoubtsOf } from '../figures/public.ts'
import { tasksForWork } from '../programmes/public.ts'
import { childUnits, type Unit, unitById } from '../units/public.ts'
import type * as contract from './contract.ts'
import type { Filters, WorkRecord } from './contract.ts'
import { columnHeading, isLedgerColumn, ledgerCell, ledgerColumns, recordWindow } from './ledger.ts'
import { isBackfilled, isOnBehalf, mayChange, type Work } from './work-record.ts'

const pageSize = 50
const mostExported = 20_000

/** The unit named, or one's own; outside the scope it does not exist. */
export async function unitWithin(tx: Tx, scope: AnyScope, unitId: string | undefined): Promise<Unit> {
  const unit = await unitById(tx, unitId ?? scope.unitId)
  if (!covers(scope, unit.path)) throw notFound()
  return unit
}

export const getEntryForm = ({ db, scope, input, today }: Call<typeof contract.getEntryForm>) =>
  db.withScope(scope, async (tx) => {
    const unit = await unitWithin(tx, scope, input.unitId)
    const measures = await allMeasures(tx)
    return {
      today,
      unit: { id: unit.id, shortName: unit.shortName },
      below: await childUnits(tx, scope.unitPath),
      tasks: await tasksForWork(tx, unit.id),
      measures: measures.filter(({ recordable }) => recordable),
    }
  })

export const listWorkRecords = ({ db, scope, input, today }: Call<typeof contract.listWorkRecords>) =>
  db.withScope(scope, async (tx) => {
    const window = recordWindow(input, today)
    const query = await filtered(tx, scope, { ...input, ...window })
    const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    const records = await ledgerRows(tx, query, { limit: pageSize, offset: (input.page - 1) * pageSize })
    return { total, pageSize, ...window, measures: await allMeasures(tx), records }
  })

/** Exactly as seen: the same filters, the same rows in the same order, the columns that were shown. */
export async function exportWorkRecords(call: Call<typeof contract.exportWorkRecords>) {
  const { db, scope, input, today, language } = call
  const { records, measures } = await db.withScope(scope, async (tx) => {
    const query = await filtered(tx, scope, { ...input, ...recordWindow(input, today) })
    const records = await ledgerRows(tx, query, { limit: mostExported, offset: 0 })
    return { records, measures: new Map((await allMeasures(tx)).map((measure) => [measure.key, measure])) }
  })
  const shown = (input.columns ?? []).filter(isLedgerColumn)
  const columns = shown.length ? shown : [...ledgerColumns]
  const title = language === 'zh' ? '工作记录' : 'Work records'
  const bytes = await writeSheet({
    name: title,
    columns: columns.map((key) => ({ header: columnHeading[key][language], width: key === 'sentence' ? 48 : 16 })),
    rows: records.map((record) => columns.map((key) => ledgerCell(key, record, measures, language))),
  })
  return { bytes, name: `${title} ${today}.xlsx`, mediaType: sheetMediaType }
}

async function filtered(tx: Tx, scope: AnyScope, filters: Filters) {
  const unit = await unitWithin(tx, scope, filters.unitId)
  const withdrawn = sql<boolean>`EXISTS (SELECT 1 FROM work_record_change AS w WHERE w.record_id = record.id AND w.kind = 'withdrawn')`
  let query = tx
    .selectFrom('work_record as record')
    .where('record.path', '>=', unit.path)
    .where('record.path', '<', pathEnd(unit.path))
    .where((eb) => (filters.state === 'withdrawn' ? withdrawn : eb.not(withdrawn)))
  if (filters.from) query = query.where('record.day', '>=', filters.from)
  if (filters.to) query = query.where('record.day', '<=', filters.to)
  if (filters.measure) query = query.where('record.measure', 'in', filters.measure)
  if (filters.rootTaskId) query = query.where('record.root_task_id', '=', filters.rootTaskId)
  if (filters.batchId) query = query.where('record.batch_id', '=', filters.batchId)
  for (const how of filters.how ?? []) {
    if (how === 'backfilled') query = query.whereRef('record.day', '<', 'record.recorded_on')
    if (how === 'on-behalf') query = query.whereRef('record.unit_id', '<>', 'record.recorded_by_unit_id')
    if (how === 'imported') query = query.where('record.batch_id', 'is not', null)
  }
  return query
}

async function ledgerRows(
  tx: Tx,
  query: Awaited<ReturnType<typeof filtered>>,
  page: { limit: number; offset: number },
): Promise<WorkRecord[]> {
  const rows = await query
    .innerJoin('unit', 'unit.id', 'record.unit_id')
    .innerJoin('unit as recorder', 'recorder.id', 'record.recorded_by_unit_id')
    .select([
      'record.id',
      'record.unit_id as unitId',
      'unit.short_name as unitName',
      'record.day',
      'record.measure',
      'record.quantity',
      'record.approximate',
      'record.sentence',
      'record.task_title as taskTitle',
      'record.recorded_by_unit_id as recordedByUnitId',
      'recorder.short_name as recordedByUnitName',
      'record.recorded_at as recordedAt',
      'record.recorded_on as recordedOn',
      'record.batch_id as batchId',
      sql<string[] | null>`(SELECT array_agg(kind) FROM work_record_change AS c WHERE c.record_id = record.id)`.as(
        'changes',
      ),
    ])
    .orderBy('record.day', 'desc')
    .orderBy('record.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const doubted = await openDoubtsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    isBackfilled: isBackfilled(row),
    isOnBehalf: isOnBehalf(row),
    isImported: row.batchId !== null,
    isCorrected: row.changes?.includes('corrected') ?? false,
    isWithdrawn: row.changes?.includes('withdrawn') ?? false,
    isDoubted: doubted.has(row.id),
  }))
}

export async function getWorkRecord({ db, scope, input }: Call<typeof contract.getWorkRecord>) {
  const found = await db.withScope(scope, async (tx) => {
    const one = tx.selectFrom('work_record as record').where('record.id', '=', input.recordId)
    const [record] = await ledgerRows(tx, one, { limit: 1, offset: 0 })
    const row = await one.select(['by_account_id', 'recorded_by_unit_id', 'batch_id']).executeTakeFirst()
    const measureOf = (await allMeasures(tx)).find(({ key }) => key === record?.measure)
    if (!record || !row || !measureOf) throw notFound()
    const changes = await tx
      .selectFrom('work_record_change')
      .selectAll()
      .where('record_id', '=', record.id)
      .orderBy('at')
      .execute()
    return { record, row, measureOf, changes }
  })
  const { record, row, measureOf, changes } = found
  const names = await namesOf(db, [row.by_account_id, ...changes.map((change) => change.by_account_id)])
  const may = mayChange({ ...record, recordedByUnitId: row.recorded_by_unit_id }, scope)
  return {
    ...record,
    measureOf,
    batchId: row.batch_id,
    recordedBy: names.get(row.by_account_id) ?? '',
    changes: changes.map((change) => ({
      kind: change.kind,
      reason: change.reason,
      by: names.get(change.by_account_id) ?? '',
      at: change.at,
      before: change.before as Work, // commands.ts alone writes it
    })),
    can: { correct: may, withdraw: may },
  }
}
