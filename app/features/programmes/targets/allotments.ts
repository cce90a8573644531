/** Reads and writes what a unit asks of those directly below it. */
import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import { childUnits } from '../../units/public.ts'
import { tell } from '../events.ts'
import { decideEdit } from '../standing.ts'
import { lockProgramme } from '../standing-rows.ts'
import { allotmentBalance } from './allotment.ts'
import type * as contract from './contract.ts'

export const getAllotments = ({ db, scope, input }: Call<typeof contract.getAllotments>) =>
  db.withScope(scope, async (tx) => allotmentTable(tx, await targetById(tx, input.targetId)))

interface TargetRow {
  id: string
  path: string
  quantity: number
  programmeId: string
}

async function targetById(tx: Tx, id: string): Promise<TargetRow> {
  const target = await tx
    .selectFrom('programme_target')
    .select(['id', 'path', 'quantity', 'programme_id as programmeId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!target) throw notFound()
  return target
}

async function allotmentTable(tx: Tx, target: TargetRow) {
  const allotted = new Map((await allotmentsOf(tx, [target.id])).map((row) => [row.unitId, row]))
  const units = await childUnits(tx, target.path, ['committee'])
  return {
    rows: units.map(({ id, shortName }) => {
      const row = allotted.get(id)
      const { quantity = 0, floor = null } = row ?? {}
      return { unitId: id, unitName: shortName, quantity, floor, isAllotted: row !== undefined }
    }),
    balance: allotmentBalance(target.quantity, [...allotted.values()]),
  }
}

export const allotmentsOf = (tx: Tx, targetIds: readonly string[]) =>
  targetIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('allotment')
        .select(['target_id as targetId', 'unit_id as unitId', 'quantity', 'floor'])
        .where('target_id', 'in', [...targetIds])
        .execute()

/** By target, what is allotted below in all. */
export async function allottedSums(tx: Tx, targetIds: readonly string[]): Promise<Map<string, number>> {
  const sums = new Map<string, number>()
  for (const { targetId, quantity } of await allotmentsOf(tx, targetIds))
    sums.set(targetId, (sums.get(targetId) ?? 0) + quantity)
  return sums
}

export const allotTarget = (call: Call<typeof contract.allotTarget>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input, now, newId } = call
    const target = await targetById(tx, input.targetId)
    const { standing } = await lockProgramme(tx, scope, target.programmeId)
    const decision = decideEdit(standing)
    if (!decision.ok) return decision
    const refusal = await wrongIn(tx, target, input.allotments)
    if (refusal) return { ok: false as const, because: refusal }
    await tx.deleteFrom('allotment').where('target_id', '=', target.id).execute()
    for (const { unitId, quantity, floor } of input.allotments) {
      await tx
        .insertInto('allotment')
        .values({
          id: newId(),
          city: cityOf(target.path),
          path: target.path,
          target_id: target.id,
          unit_id: unitId,
          quantity,
          floor,
          by_account_id: scope.accountId,
          at: now,
        })
        .execute()
    }
    await tell(tx, call, 'programme.allotted', target.programmeId, { targetId: target.id })
    return { ok: true as const, balance: allotmentBalance(target.quantity, input.allotments) }
  })

async function wrongIn(
  tx: Tx,
  target: TargetRow,
  allotments: readonly { unitId: string; quantity: number; floor: number | null }[],
): Promise<'not-below' | 'floor-above-quantity' | 'unit-twice' | undefined> {
  const below = new Set((await childUnits(tx, target.path)).map((unit) => unit.id))
  if (allotments.some(({ unitId }) => !below.has(unitId))) return 'not-below'
  if (allotments.some(({ quantity, floor }) => floor !== null && floor > quantity)) return 'floor-above-quantity'
  if (new Set(allotments.map(({ unitId }) => unitId)).size < allotments.length) return 'unit-twice'
  return undefined
}
