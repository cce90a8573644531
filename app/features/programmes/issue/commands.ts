import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import { settleToDos } from '../../inbox/public.ts'
import { childUnits } from '../../units/public.ts'
import { openDemands } from '../adoption/demand-rows.ts'
import { tell } from '../events.ts'
import { decideIssue } from '../standing.ts'
import { lockProgramme } from '../standing-rows.ts'
import { groupOf, roleOf } from './addressees.ts'
import type * as contract from './contract.ts'

export const issueProgramme = (call: Call<typeof contract.issueProgramme>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input, now } = call
    const { standing, head } = await lockProgramme(tx, scope, input.programmeId)
    const chosen = new Set(input.groups)
    const addressees = (await childUnits(tx, head.path)).flatMap((unit) => {
      const group = groupOf(unit)
      return group && chosen.has(group) ? [roleOf(group)] : []
    })
    const unexplained = (await openDemands(tx, head.id)).filter((demand) => demand.reason === null).length
    const decision = decideIssue(standing, { unexplained, addressees: addressees.length })
    if (!decision.ok) return decision
    await tx
      .insertInto('programme_issue')
      .values({
        programme_id: head.id,
        city: cityOf(head.path),
        path: head.path,
        groups: [...chosen],
        published: input.published,
        by_account_id: scope.accountId,
        at: now,
      })
      .execute()
    await tell(tx, call, 'programme.issued', head.id, { groups: [...chosen] })
    const adopting = addressees.filter((role) => role === 'adopt').length
    return { ok: true as const, adopting, receiving: addressees.length - adopting }
  })

export const receiveProgramme = (call: Call<typeof contract.receiveProgramme>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input, now } = call
    const delivery = await tx
      .selectFrom('programme_delivery as delivery')
      .leftJoin('programme_receipt as receipt', 'receipt.delivery_id', 'delivery.id')
      .select(['delivery.id', 'delivery.path', 'delivery.unit_id', 'delivery.role', 'receipt.at as receivedAt'])
      .where('delivery.id', '=', input.deliveryId)
      .executeTakeFirst()
    if (!delivery) throw notFound()
    if (delivery.unit_id !== scope.unitId) return { ok: false as const, because: 'not-your-unit' as const }
    if (delivery.role === 'adopt') return { ok: false as const, because: 'to-adopt' as const }
    if (delivery.receivedAt) return { ok: false as const, because: 'already-received' as const }
    await tx
      .insertInto('programme_receipt')
      .values({ delivery_id: delivery.id, path: delivery.path, by_account_id: scope.accountId, at: now })
      .execute()
    await settleToDos(tx, {
      kind: 'programme-received',
      subjectId: delivery.id,
      at: now,
      accountId: scope.accountId,
      how: 'received',
    })
    await tell(tx, call, 'programme.received', delivery.id)
    return { ok: true as const }
  })
