import type { Tx } from '../../../platform/db/database.ts'
import { loadContent } from '../programme-rows.ts'
import { allottedSums } from '../targets/allotments.ts'
import { type Demand, newDemands } from './demands.ts'

export interface ExplainedDemand extends Demand {
  reason: string | null
}

/** What a programme newly demands below, each with the reason given for it. A programme drafted here demands nothing new. */
export async function openDemands(tx: Tx, programmeId: string): Promise<ExplainedDemand[]> {
  const content = await loadContent(tx, programmeId)
  if (content.rootId === content.programmeId) return []
  const sums = await allottedSums(
    tx,
    content.targets.map((target) => target.id),
  )
  const reasons = await tx
    .selectFrom('demand_reason')
    .select(['demand', 'reason'])
    .where('programme_id', '=', programmeId)
    .execute()
  const given = new Map(reasons.map(({ demand, reason }) => [demand, reason]))
  return newDemands(content, sums).map((demand) => ({ ...demand, reason: given.get(demand.key) ?? null }))
}
