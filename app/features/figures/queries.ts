import type { Tx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import type { Call } from '../../platform/http/route.ts'
import { pathEnd } from '../../platform/paths.ts'
import { covers } from '../../platform/scope.ts'
import { sheetMediaType } from '../../platform/sheet-media-type.ts'
import { writeSheet } from '../../platform/sheets.ts'
import { childUnits, unitById, unitsByIds } from '../units/public.ts'
import type * as contract from './contract.ts'
import { figureSheet, sheetTitle } from './figure-sheet.ts'
import { linkToSource } from './source-link.ts'
import { pathsOf, readFiguresOfUnits } from './through-moves.ts'

const pageSize = 50

export async function allMeasures(tx: Tx) {
  const rows = await tx.selectFrom('measure').selectAll().orderBy('official_order').execute()
  return rows.map((row) => ({
    key: row.key,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    unitZh: row.unit_zh,
    unitEn: row.unit_en,
    kind: row.kind,
    recordable: row.recordable,
  }))
}

export const listMeasures = ({ db, scope }: Call<typeof contract.listMeasures>) =>
  db.withScope(scope, async (tx) => ({ measures: await allMeasures(tx) }))

type TableCall = Pick<Call<typeof contract.getFigureTable>, 'db' | 'scope' | 'input' | 'now'>

export const getFigureTable = ({ db, scope, input, now }: TableCall) =>
  db.withScope(scope, async (tx) => {
    const unit = await unitById(tx, input.unitId)
    if (!covers(scope, unit.path)) throw notFound()
    const units = [unit, ...(await childUnits(tx, unit.path))]
    const measures = await allMeasures(tx)
    const { programmeId, taskId, from, to } = input
    const figures = await readFiguresOfUnits(tx, units, { programmeId, taskId, from, to })
    return {
      asOf: now,
      measures,
      rows: units.map(({ id, shortName }) => ({
        unitId: id,
        unitName: shortName,
        figures: measures.map(({ key }) => figures.get(id, key)),
      })),
    }
  })

export async function exportFigureTable(call: Call<typeof contract.exportFigureTable>) {
  const { input, today, language } = call
  const table = await getFigureTable(call)
  const bytes = await writeSheet(figureSheet(table, { keys: input.measures ?? [], asOf: today, language }))
  const name = `${sheetTitle(language)} ${table.rows[0]?.unitName ?? ''} ${today}.xlsx`
  return { bytes, name, mediaType: sheetMediaType }
}

export const listFacts = ({ db, scope, input }: Call<typeof contract.listFacts>) =>
  db.withScope(scope, async (tx) => {
    const unit = await unitById(tx, input.unitId)
    if (!covers(scope, unit.path)) throw notFound()
    const places = await pathsOf(tx, unit)
    const counted = await tx.selectFrom('measure').select('over').where('key', '=', input.measure).executeTakeFirst()
    let query = tx
      .selectFrom('fact')
      .where((eb) => eb.or(places.map((path) => eb.and([eb('path', '>=', path), eb('path', '<', pathEnd(path))]))))
      .where('measure', '=', counted?.over ?? input.measure)
    if (input.programmeId) query = query.where('programme_id', '=', input.programmeId)
    if (input.taskId) query = query.where('task_id', '=', input.taskId)
    if (input.from) query = query.where('day', '>=', input.from)
    if (input.to) query = query.where('day', '<=', input.to)
    const { total } = await query.select((eb) => eb.fn.count('id').distinct().as('total')).executeTakeFirstOrThrow()
    const facts = await query
      .select((eb) => [
        'id',
        'day',
        'quantity',
        'evidence',
        'cancels',
        'source_kind',
        'source_id',
        eb.fn.agg<string[]>('array_agg', ['unit_id']).as('unit_ids'),
        eb.fn.agg<boolean[]>('array_agg', ['is_lead']).as('leads'),
      ])
      .groupBy(['id', 'day', 'quantity', 'evidence', 'cancels', 'source_kind', 'source_id'])
      .orderBy('day', 'desc')
      .orderBy('id', 'desc')
      .limit(pageSize)
      .offset((input.page - 1) * pageSize)
      .execute()
    const names = new Map(
      (await unitsByIds(tx, [...new Set(facts.flatMap((fact) => fact.unit_ids))])).map((row) => [
        row.id,
        row.shortName,
      ]),
    )
    return {
      total: Number(total),
      facts: facts.map((fact) => {
        const lead = fact.unit_ids[Math.max(0, fact.leads.indexOf(true))] ?? ''
        return {
          id: fact.id,
          day: fact.day,
          unitName: names.get(lead) ?? '',
          jointUnitNames: fact.unit_ids.filter((id) => id !== lead).map((id) => names.get(id) ?? ''),
          quantity: fact.quantity,
          evidence: fact.evidence,
          isCorrection: fact.cancels !== null,
          sourceKind: fact.source_kind,
          link: linkToSource(fact.source_kind, fact.source_id),
        }
      }),
    }
  })

export const listFigureDoubts = ({ db, scope }: Call<typeof contract.listFigureDoubts>) =>
  db.withScope(scope, async (tx) => {
    const rows = await tx
      .selectFrom('figure_doubt as doubt')
      .innerJoin('unit', 'unit.id', 'doubt.unit_id')
      .leftJoin('figure_doubt_decision as decided', 'decided.doubt_id', 'doubt.id')
      .select([
        'doubt.id',
        'doubt.unit_id',
        'unit.short_name',
        'doubt.measure',
        'doubt.quantity',
        'doubt.expected',
        'doubt.because',
        'doubt.source_kind',
        'doubt.source_id',
        'decided.decision',
        'decided.reason',
        'decided.at',
      ])
      .orderBy('doubt.raised_at', 'desc')
      .limit(200)
      .execute()
    const measures = new Map((await allMeasures(tx)).map((measure) => [measure.key, measure]))
    return {
      doubts: rows.flatMap((row) => {
        const measure = measures.get(row.measure)
        if (!measure) return []
        const decision =
          row.decision && row.reason && row.at ? { decision: row.decision, reason: row.reason, at: row.at } : null
        return [
          {
            id: row.id,
            unitId: row.unit_id,
            unitName: row.short_name,
            measure,
            quantity: row.quantity,
            expected: row.expected,
            because: row.because,
            link: linkToSource(row.source_kind, row.source_id),
            decision,
          },
        ]
      }),
    }
  })

/** Which of these sources have a number that still waits for its unit's word. */
export async function openDoubtsOf(tx: Tx, sourceIds: readonly string[]): Promise<Set<string>> {
  if (sourceIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('figure_doubt as doubt')
    .leftJoin('figure_doubt_decision as decided', 'decided.doubt_id', 'doubt.id')
    .select('doubt.source_id')
    .where('doubt.source_id', 'in', [...sourceIds])
    .where('decided.doubt_id', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.source_id))
}
