import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import { enterRecord, type Hand, withdraw } from '../commands.ts'
import type * as contract from './contract.ts'
import { type ReadList, readList } from './queries.ts'

export const importList = ({ db, input, ...hand }: Call<typeof contract.importList>) =>
  db.withScope(hand.scope, async (tx) => {
    const read = await readList(tx, hand.scope, input.text, hand.today)
    if (!read.ok) return read
    const rows = read.list.rows.filter(({ number }) => !input.leaveOut.includes(number))
    if (rows.length === 0) return { ok: false as const, because: 'empty' as const }
    if (rows.some(({ work }) => !work)) return { ok: false as const, because: 'faulty-rows' as const }
    const batch = await openBatch(tx, input.clientKey, rows.length, hand)
    if (!batch.isNew) return { ok: true as const, batchId: batch.id, recorded: rows.length, doubted: 0 }
    const doubted = await enterRows(tx, batch.id, rows, read.list, hand)
    await recordEvent(tx, {
      id: hand.newId(),
      type: 'work-record.imported',
      path: hand.scope.unitPath,
      subjectId: batch.id,
      accountId: hand.scope.accountId,
      at: hand.now,
      data: { unitId: hand.scope.unitId, rows: rows.length },
    })
    return { ok: true as const, batchId: batch.id, recorded: rows.length, doubted }
  })

async function openBatch(tx: Tx, clientKey: string, rowCount: number, { scope, now, newId }: Hand) {
  const made = await tx
    .insertInto('work_record_batch')
    .values({
      id: newId(),
      city: cityOf(scope.unitPath),
      path: scope.unitPath,
      unit_id: scope.unitId,
      row_count: rowCount,
      client_key: clientKey,
      by_account_id: scope.accountId,
      at: now,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'client_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return { id: made.id, isNew: true }
  const known = await tx
    .selectFrom('work_record_batch')
    .select('id')
    .where('unit_id', '=', scope.unitId)
    .where('client_key', '=', clientKey)
    .executeTakeFirstOrThrow()
  return { id: known.id, isNew: false }
}

type List = Extract<ReadList, { ok: true }>['list']

async function enterRows(tx: Tx, batchId: string, rows: List['rows'], { units, tasks }: List, hand: Hand) {
  let doubted = 0
  for (const { work } of rows) {
    const unit = units.get(work?.unitId ?? '')
    if (!work || !unit) throw new Error('a faulty row has passed')
    const task = tasks.get(work.taskId ?? '') ?? null
    const entered = await enterRecord(tx, { work, unit, task, batchId, clientKey: null }, hand)
    if (entered.isDoubted) doubted++
  }
  return doubted
}

export const undoImport = ({ db, input, ...hand }: Call<typeof contract.undoImport>) =>
  db.withScope(hand.scope, async (tx) => {
    const { scope, now, newId } = hand
    const batch = await tx
      .selectFrom('work_record_batch')
      .select(['id', 'unit_id', 'path'])
      .where('id', '=', input.batchId)
      .forUpdate()
      .executeTakeFirst()
    if (!batch) throw notFound()
    if (batch.unit_id !== scope.unitId) return { ok: false as const, because: 'not-your-batch' as const }
    const undone = await tx
      .insertInto('work_record_batch_undo')
      .values({ batch_id: batch.id, path: batch.path, reason: input.reason, by_account_id: scope.accountId, at: now })
      .onConflict((conflict) => conflict.column('batch_id').doNothing())
      .returning('batch_id')
      .executeTakeFirst()
    if (!undone) return { ok: false as const, because: 'undone' as const }
    const standing = await tx
      .selectFrom('work_record')
      .selectAll()
      .where('batch_id', '=', batch.id)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('work_record_change as change')
              .select('change.id')
              .whereRef('change.record_id', '=', 'work_record.id')
              .where('change.kind', '=', 'withdrawn'),
          ),
        ),
      )
      .orderBy('id')
      .forUpdate()
      .execute()
    for (const record of standing) await withdraw(tx, record, input.reason, hand)
    await recordEvent(tx, {
      id: newId(),
      type: 'work-record.import-undone',
      path: batch.path,
      subjectId: batch.id,
      accountId: scope.accountId,
      at: now,
      data: { unitId: scope.unitId, rows: standing.length },
    })
    return { ok: true as const, withdrawn: standing.length }
  })
