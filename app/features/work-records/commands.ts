import type { Tx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Call } from '../../platform/http/route.ts'
import { cityOf } from '../../platform/paths.ts'
import type { AnyScope } from '../../platform/scope.ts'
import { allMeasures, cancelFacts, doubtIfFarAbove, isFarAbove, recordFact, settleDoubtsOf } from '../figures/public.ts'
import { allotmentFor, tasksForWork, type WorkTask } from '../programmes/public.ts'
import type { Unit } from '../units/public.ts'
import type * as contract from './contract.ts'
import { unitWithin } from './queries.ts'
import { mayChange, type Work } from './work-record.ts'

export const sourceKind = 'work-record'

/** Who acts, when, and with which ids: what every write below needs from its call. */
export interface Hand {
  scope: AnyScope
  now: string
  today: string
  newId: () => string
}

export const recordWork = ({ db, input, ...hand }: Call<typeof contract.recordWork>) =>
  db.withScope(hand.scope, async (tx) => {
    const unit = await unitWithin(tx, hand.scope, input.unitId)
    if (input.day > hand.today) return { ok: false as const, because: 'day-ahead' as const }
    if (!(await isRecordable(tx, input.measure))) return { ok: false as const, because: 'no-such-measure' as const }
    const task = input.taskId ? await taskOf(tx, unit.id, input.taskId) : null
    if (task === undefined) return { ok: false as const, because: 'no-such-task' as const }
    const entered = await enterRecord(tx, { work: input, unit, task, batchId: null, clientKey: input.clientKey }, hand)
    if (entered.isNew)
      await recordEvent(tx, {
        id: hand.newId(),
        type: 'work-record.recorded',
        path: unit.path,
        subjectId: entered.recordId,
        accountId: hand.scope.accountId,
        at: hand.now,
        data: { unitId: unit.id, measure: input.measure, day: input.day, byUnitId: hand.scope.unitId },
      })
    return { ok: true as const, recordId: entered.recordId, isDoubted: entered.isDoubted }
  })

const isRecordable = async (tx: Tx, key: string): Promise<boolean> =>
  (await allMeasures(tx)).some((measure) => measure.key === key && measure.recordable)

const taskOf = async (tx: Tx, unitId: string, taskId: string): Promise<WorkTask | undefined> =>
  (await tasksForWork(tx, unitId)).find((task) => task.taskId === taskId)

export interface Entry {
  work: Work
  unit: Unit
  task: WorkTask | null
  batchId: string | null
  clientKey: string | null
}

/** The row, its fact and, where the number is far above the allotment, its doubt. The caller records the event. */
export async function enterRecord(tx: Tx, entry: Entry, hand: Hand) {
  const { work, unit, task } = entry
  const recordId = hand.newId()
  const { day, measure, quantity, approximate, sentence } = work
  const made = await tx
    .insertInto('work_record')
    .values({
      id: recordId,
      city: cityOf(unit.path),
      path: unit.path,
      unit_id: unit.id,
      task_id: task?.taskId ?? null,
      root_task_id: task?.rootTaskId ?? null,
      root_programme_id: task?.rootProgrammeId ?? null,
      task_title: task?.title ?? null,
      measure,
      day,
      quantity,
      approximate,
      sentence,
      recorded_by_unit_id: hand.scope.unitId,
      by_account_id: hand.scope.accountId,
      recorded_at: hand.now,
      recorded_on: hand.today,
      batch_id: entry.batchId,
      client_key: entry.clientKey,
    })
    .onConflict((conflict) => conflict.columns(['recorded_by_unit_id', 'client_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return { isNew: false, recordId: await recordOf(tx, hand.scope.unitId, entry.clientKey), isDoubted: false }
  const row = { id: recordId, unit_id: unit.id, path: unit.path, root_task_id: task?.rootTaskId ?? null }
  await countWork(
    tx,
    { ...row, root_programme_id: task?.rootProgrammeId ?? null, isImported: !!entry.batchId },
    work,
    hand,
  )
  return { isNew: true, recordId, isDoubted: await doubt(tx, row, work, hand) }
}

async function recordOf(tx: Tx, unitId: string, clientKey: string | null): Promise<string> {
  const known = await tx
    .selectFrom('work_record')
    .select('id')
    .where('recorded_by_unit_id', '=', unitId)
    .where('client_key', '=', clientKey)
    .executeTakeFirstOrThrow()
  return known.id
}

interface Countable {
  id: string
  unit_id: string
  path: string
  root_task_id: string | null
}

const countWork = (
  tx: Tx,
  record: Countable & { root_programme_id: string | null; isImported: boolean },
  work: Work,
  { scope, now, newId }: Hand,
) =>
  recordFact(tx, {
    id: newId(),
    measure: work.measure,
    day: work.day,
    quantity: work.quantity,
    approximate: work.approximate,
    evidence: record.isImported ? 'imported' : 'attested',
    unitId: record.unit_id,
    programmeId: record.root_programme_id ?? undefined,
    taskId: record.root_task_id ?? undefined,
    source: { kind: sourceKind, id: record.id },
    at: now,
    accountId: scope.accountId,
  })

/** One record far above what is asked of the unit in the whole task is more likely a slip of the keyboard than work. */
async function doubt(tx: Tx, record: Countable, work: Work, { scope, now, newId }: Hand): Promise<boolean> {
  const expected = await allotmentFor(tx, record.unit_id, record.root_task_id, work.measure)
  if (expected === undefined) return false
  return doubtIfFarAbove(
    tx,
    {
      id: newId(),
      unit: { id: record.unit_id, path: record.path },
      source: { kind: sourceKind, id: record.id },
      measure: work.measure,
      quantity: work.quantity,
      expected,
      because: 'above-allotment',
      at: now,
      accountId: scope.accountId,
    },
    newId,
  )
}

async function lockRecord(tx: Tx, recordId: string, scope: AnyScope) {
  const record = await tx
    .selectFrom('work_record')
    .selectAll()
    .where('id', '=', recordId)
    .forUpdate()
    .executeTakeFirst()
  if (!record) throw notFound()
  const withdrawn = await tx
    .selectFrom('work_record_change')
    .select('id')
    .where('record_id', '=', record.id)
    .where('kind', '=', 'withdrawn')
    .executeTakeFirst()
  const { unit_id: unitId, recorded_by_unit_id: recordedByUnitId } = record
  return { record, may: mayChange({ unitId, recordedByUnitId, isWithdrawn: !!withdrawn }, scope) }
}

type LockedRecord = Awaited<ReturnType<typeof lockRecord>>['record']

const workOf = ({ day, measure, quantity, approximate, sentence }: LockedRecord): Work => ({
  day,
  measure,
  quantity,
  approximate,
  sentence,
})

const isSameWork = (a: Work, b: Work): boolean =>
  a.day === b.day &&
  a.measure === b.measure &&
  a.quantity === b.quantity &&
  a.approximate === b.approximate &&
  a.sentence === b.sentence

export const correctWorkRecord = ({ db, input, ...hand }: Call<typeof contract.correctWorkRecord>) =>
  db.withScope(hand.scope, async (tx) => {
    const { record, may } = await lockRecord(tx, input.recordId, hand.scope)
    if (may !== true) return { ok: false as const, because: may }
    const before = workOf(record)
    const { recordId, reason, ...work } = input
    if (isSameWork(before, work)) return { ok: false as const, because: 'nothing-changed' as const }
    if (work.day > hand.today) return { ok: false as const, because: 'day-ahead' as const }
    if (!(await isRecordable(tx, work.measure))) return { ok: false as const, because: 'no-such-measure' as const }
    await tx.updateTable('work_record').set(work).where('id', '=', recordId).execute()
    await noteChange(tx, record, 'corrected', reason, hand)
    await cancelFacts(tx, { kind: sourceKind, id: recordId }, by(hand))
    await countWork(tx, { ...record, isImported: false }, work, hand)
    // A number mended to one that is still far above the allotment leaves the doubt open.
    const expected = (await allotmentFor(tx, record.unit_id, record.root_task_id, work.measure)) ?? 0
    if (work.measure !== before.measure || !isFarAbove(work.quantity, expected))
      await settleDoubtsOf(tx, recordId, { ...by(hand), reason })
    const isDoubted = await doubt(tx, record, work, hand)
    await tell(tx, 'work-record.corrected', record, hand)
    return { ok: true as const, isDoubted }
  })

export const withdrawWorkRecord = ({ db, input, ...hand }: Call<typeof contract.withdrawWorkRecord>) =>
  db.withScope(hand.scope, async (tx) => {
    const { record, may } = await lockRecord(tx, input.recordId, hand.scope)
    if (may !== true) return { ok: false as const, because: may }
    await withdraw(tx, record, input.reason, hand)
    await tell(tx, 'work-record.withdrawn', record, hand)
    return { ok: true as const }
  })

/** Takes a record out of every figure. The caller has locked it, and records the event. */
export async function withdraw(tx: Tx, record: LockedRecord, reason: string, hand: Hand): Promise<void> {
  await noteChange(tx, record, 'withdrawn', reason, hand)
  await cancelFacts(tx, { kind: sourceKind, id: record.id }, by(hand))
  await settleDoubtsOf(tx, record.id, { ...by(hand), reason })
}

const by = ({ scope, now, newId }: Hand) => ({ at: now, accountId: scope.accountId, newId })

async function noteChange(
  tx: Tx,
  record: LockedRecord,
  kind: 'corrected' | 'withdrawn',
  reason: string,
  { scope, now, newId }: Hand,
): Promise<void> {
  await tx
    .insertInto('work_record_change')
    .values({
      id: newId(),
      city: record.city,
      path: record.path,
      record_id: record.id,
      kind,
      reason,
      before: JSON.stringify(workOf(record)),
      by_account_id: scope.accountId,
      at: now,
    })
    .execute()
}

const tell = (tx: Tx, type: string, record: LockedRecord, { scope, now, newId }: Hand) =>
  recordEvent(tx, {
    id: newId(),
    type,
    path: record.path,
    subjectId: record.id,
    accountId: scope.accountId,
    at: now,
    data: { unitId: record.unit_id, measure: record.measure, byUnitId: scope.unitId },
  })
