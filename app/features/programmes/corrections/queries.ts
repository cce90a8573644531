import type { Tx } from '../../../platform/db/database.ts'
import type { Call } from '../../../platform/http/route.ts'
import { namesOf } from '../../access/public.ts'
import type { Content } from '../programme.ts'
import { loadContent } from '../programme-rows.ts'
import type * as contract from './contract.ts'
import { conflictsOf } from './correction.ts'
import { type ItemKind, itemOf } from './items.ts'

type Value = string | number | null
/** As the commands of this folder wrote them. */
type ToldChange = { field: string; from: Value; to: Value }

export async function listCorrections({ db, scope, input }: Call<typeof contract.listCorrections>) {
  const found = await db.withScope(scope, async (tx) => {
    const content = await loadContent(tx, input.programmeId)
    return { sent: await sentWith(tx, content), received: await receivedWith(tx, content) }
  })
  const names = await namesOf(
    db,
    found.sent.map((row) => row.accountId),
  )
  return {
    received: found.received,
    sent: found.sent.map(({ accountId, ...row }) => ({ ...row, byName: names.get(accountId) ?? '' })),
  }
}

const titleOf = (tx: Tx, content: Content, kind: ItemKind, itemId: string): string =>
  itemOf(tx, content, kind, ({ id }) => id === itemId)?.title ?? ''

async function sentWith(tx: Tx, content: Content) {
  const rows = await tx
    .selectFrom('programme_correction')
    .selectAll()
    .where('programme_id', '=', content.programmeId)
    .orderBy('id', 'desc')
    .execute()
  const answers = await tx
    .selectFrom('correction_delivery as delivery')
    .innerJoin('programme_correction as correction', 'correction.id', 'delivery.correction_id')
    .innerJoin('programme', 'programme.id', 'delivery.programme_id')
    .innerJoin('unit', 'unit.id', 'programme.unit_id')
    .leftJoin('correction_answer as answer', 'answer.delivery_id', 'delivery.id')
    .where('correction.programme_id', '=', content.programmeId)
    .select(['delivery.correction_id as correctionId', 'unit.short_name as unitName', 'answer.answer'])
    .orderBy('unit.path')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    itemKind: row.item_kind,
    itemId: row.item_id,
    itemTitle: titleOf(tx, content, row.item_kind, row.item_id),
    changes: row.changes as unknown as ToldChange[],
    reason: row.reason,
    at: row.at,
    accountId: row.by_account_id,
    answers: answers.filter((answer) => answer.correctionId === row.id),
  }))
}

async function receivedWith(tx: Tx, content: Content) {
  const rows = await tx
    .selectFrom('correction_delivery as delivery')
    .innerJoin('unit', 'unit.id', 'delivery.from_unit_id')
    .leftJoin('correction_answer as answer', 'answer.delivery_id', 'delivery.id')
    .where('delivery.programme_id', '=', content.programmeId)
    .selectAll('delivery')
    .select(['unit.short_name as from_unit_name', 'answer.answer', 'answer.at as answered_at'])
    .orderBy('delivery.id', 'desc')
    .execute()
  return rows.map((row) => {
    const changes = row.changes as unknown as ToldChange[]
    const item = itemOf(tx, content, row.item_kind, ({ id }) => id === row.item_id)
    const fields = item && row.answer === null ? conflictsOf(item.mine, item.base, changes) : []
    return {
      id: row.id,
      itemKind: row.item_kind,
      itemId: row.item_id,
      itemTitle: item?.title ?? '',
      changes,
      reason: row.reason,
      at: row.at,
      fromUnitName: row.from_unit_name,
      answer: row.answer,
      answeredAt: row.answered_at,
      conflicts: fields.map((field) => ({ field, mine: item?.mine[field] as Value })),
    }
  })
}
