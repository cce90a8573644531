/** The ledger of programmes: what arrived, what is the unit's own. */
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Call } from '../../platform/http/route.ts'
import type * as contract from './contract.ts'
import { type Entry, signOffState } from './sign-off/sign-off.ts'
import { stateOf } from './standing.ts'

const mostShown = 200

export const listProgrammes = ({ db, scope }: Call<typeof contract.listProgrammes>) =>
  db.withScope(scope, async (tx) => ({
    arrived: await arrivedAt(tx, scope.unitId, scope.own),
    own: await ownProgrammes(tx, scope.unitId, scope.own),
  }))

const arrivedAt = (tx: Tx, unitId: string, places: readonly string[]) =>
  tx
    .selectFrom('programme_delivery as delivery')
    .innerJoin('unit', 'unit.id', 'delivery.from_unit_id')
    .leftJoin('programme as adoption', (join) =>
      join.onRef('adoption.parent_id', '=', 'delivery.programme_id').on('adoption.unit_id', '=', unitId),
    )
    .leftJoin('programme_receipt as receipt', 'receipt.delivery_id', 'delivery.id')
    .where('delivery.path', 'in', [...places])
    .where('delivery.unit_id', '=', unitId)
    .select([
      'delivery.id as deliveryId',
      sql<string>`delivery.content->>'title'`.as('title'),
      'delivery.role',
      'unit.short_name as fromUnitName',
      'delivery.due_on as dueOn',
      'delivery.at',
      'adoption.id as adoptionId',
      'receipt.at as receivedAt',
    ])
    .orderBy('delivery.at', 'desc')
    .orderBy('delivery.id')
    .limit(mostShown)
    .execute()

async function ownProgrammes(tx: Tx, unitId: string, places: readonly string[]) {
  const { rows } = await sql<{
    programmeId: string
    noticeId: string | null
    title: string
    entries: Entry[]
    isIssued: boolean
    fromUnitName: string | null
    tasks: number
    issuedTo: number
    adopted: number
    openCorrections: number
    at: string
  }>`
    SELECT p.id AS "programmeId", p.notice_id AS "noticeId", p.title, p.at, issuer.short_name AS "fromUnitName", i.programme_id IS NOT NULL AS "isIssued",
      ARRAY(SELECT step FROM sign_off s WHERE s.programme_id = p.id ORDER BY position) AS entries,
      (SELECT count(*)::int FROM programme_task t WHERE t.programme_id = p.id AND (t.choice IS NULL OR t.choice IN ('as-is', 'adapted', 'own'))) AS tasks,
      (SELECT count(*)::int FROM programme_delivery x WHERE x.programme_id = p.id AND x.role = 'adopt') AS "issuedTo",
      (SELECT count(*)::int FROM programme c WHERE c.parent_id = p.id) AS adopted,
      (SELECT count(*)::int FROM correction_delivery c LEFT JOIN correction_answer a ON a.delivery_id = c.id WHERE c.programme_id = p.id AND a.delivery_id IS NULL) AS "openCorrections"
    FROM programme p LEFT JOIN programme_issue i ON i.programme_id = p.id
      LEFT JOIN programme_delivery d ON d.id = p.delivery_id LEFT JOIN unit issuer ON issuer.id = d.from_unit_id
    WHERE p.path IN (${sql.join(places)}) AND p.unit_id = ${unitId}
    ORDER BY p.at DESC, p.id LIMIT ${mostShown}`.execute(tx)
  return rows.map(({ entries, isIssued, ...row }) => ({
    ...row,
    state: stateOf({ signOff: signOffState(entries), isIssued }),
  }))
}
