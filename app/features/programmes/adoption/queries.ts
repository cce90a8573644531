import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import { Content } from '../programme.ts'
import { loadContents } from '../programme-rows.ts'
import { type Entry, signOffState } from '../sign-off/sign-off.ts'
import { allottedSums } from '../targets/allotments.ts'
import { compareAdoption } from './comparison.ts'
import type * as contract from './contract.ts'
import { newDemands } from './demands.ts'

export const getDelivery = ({ db, scope, input }: Call<typeof contract.getDelivery>) =>
  db.withScope(scope, async (tx) => {
    const delivery = await tx
      .selectFrom('programme_delivery as delivery')
      .innerJoin('unit', 'unit.id', 'delivery.from_unit_id')
      .leftJoin('programme as adoption', (join) =>
        join
          .onRef('adoption.parent_id', '=', 'delivery.programme_id')
          .onRef('adoption.unit_id', '=', 'delivery.unit_id'),
      )
      .leftJoin('programme_receipt as receipt', 'receipt.delivery_id', 'delivery.id')
      .where('delivery.id', '=', input.deliveryId)
      .select([
        'delivery.id',
        'delivery.role',
        'delivery.unit_id as unitId',
        'unit.short_name as fromUnitName',
        'delivery.due_on as dueOn',
        'delivery.at',
        'delivery.content',
        'adoption.id as adoptionId',
        'receipt.at as receivedAt',
      ])
      .executeTakeFirst()
    if (!delivery) throw notFound()
    const isOwn = delivery.unitId === scope.unitId
    return { ...delivery, content: Content.parse(delivery.content), can: whatCanBeDone(delivery, isOwn) }
  })

function whatCanBeDone(
  delivery: { role: 'adopt' | 'receive'; adoptionId: string | null; receivedAt: string | null },
  isOwn: boolean,
) {
  if (!isOwn) return { adopt: 'not-your-unit' as const, receive: 'not-your-unit' as const }
  return delivery.role === 'adopt'
    ? { adopt: delivery.adoptionId ? ('already-adopted' as const) : (true as const), receive: 'to-adopt' as const }
    : { adopt: 'to-receive' as const, receive: delivery.receivedAt ? ('already-received' as const) : (true as const) }
}

/** Every addressee in official order, those that have not begun included. */
export const listAdoptions = ({ db, scope, input }: Call<typeof contract.listAdoptions>) =>
  db.withScope(scope, async (tx) => {
    const exists = await tx.selectFrom('programme').select('id').where('id', '=', input.programmeId).executeTakeFirst()
    if (!exists) throw notFound()
    const rows = await addresseesOf(tx, input.programmeId)
    const forks = rows.flatMap((row) => row.programmeId ?? [])
    const contents = new Map((await loadContents(tx, forks)).map((content) => [content.programmeId, content]))
    const sums = await allottedSums(
      tx,
      [...contents.values()].flatMap((content) => content.targets.map((target) => target.id)),
    )
    const reasons = await reasonsOf(tx, forks)
    return {
      adoptions: rows
        .filter((row) => row.role === 'adopt')
        .map((row) => {
          const content = row.programmeId ? contents.get(row.programmeId) : undefined
          return {
            ...row,
            state: stateOf(row),
            isLate: row.isLate ?? false,
            comparison: content ? compareAdoption(content) : null,
            demands: content
              ? newDemands(content, sums).map((demand) => ({
                  ...demand,
                  reason: reasons.get(`${content.programmeId} ${demand.key}`) ?? null,
                }))
              : [],
          }
        }),
      receivers: rows.filter((row) => row.role === 'receive'),
    }
  })

interface Addressee {
  unitId: string
  unitName: string
  role: 'adopt' | 'receive'
  receivedAt: string | null
  programmeId: string | null
  entries: Entry[]
  isIssued: boolean
  planAt: string | null
  isLate: boolean | null
  openCorrections: number
}

function stateOf({ programmeId, isIssued, planAt, entries }: Addressee) {
  if (!programmeId) return 'not-started' as const
  if (isIssued) return 'issued' as const
  if (planAt) return 'plan-submitted' as const
  return signOffState(entries) === 'signed' ? ('signed' as const) : ('drafting' as const)
}

async function addresseesOf(tx: Tx, programmeId: string): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    SELECT unit.id AS "unitId", unit.short_name AS "unitName", d.role, r.at AS "receivedAt", a.id AS "programmeId",
      ARRAY(SELECT step FROM sign_off s WHERE s.programme_id = a.id ORDER BY position) AS entries,
      i.programme_id IS NOT NULL AS "isIssued", plan.at AS "planAt", plan.is_late AS "isLate",
      (SELECT count(*)::int FROM correction_delivery c LEFT JOIN correction_answer x ON x.delivery_id = c.id WHERE c.programme_id = a.id AND x.delivery_id IS NULL) AS "openCorrections"
    FROM programme_delivery d JOIN unit ON unit.id = d.unit_id
      LEFT JOIN programme_receipt r ON r.delivery_id = d.id
      LEFT JOIN programme a ON a.parent_id = d.programme_id AND a.unit_id = d.unit_id
      LEFT JOIN programme_issue i ON i.programme_id = a.id
      LEFT JOIN LATERAL (SELECT at, is_late FROM plan_submission p WHERE p.programme_id = a.id AND p.side = 'sent' ORDER BY p.id DESC LIMIT 1) AS plan ON true
    WHERE d.programme_id = ${programmeId} ORDER BY unit.path`.execute(tx)
  return rows
}

async function reasonsOf(tx: Tx, programmeIds: readonly string[]): Promise<Map<string, string>> {
  if (programmeIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('demand_reason')
    .select(['programme_id', 'demand', 'reason'])
    .where('programme_id', 'in', [...programmeIds])
    .execute()
  return new Map(rows.map((row) => [`${row.programme_id} ${row.demand}`, row.reason]))
}
