import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import { settleToDos } from '../../inbox/public.ts'
import { type Acting, tell } from '../events.ts'
import type { Content } from '../programme.ts'
import { loadContent } from '../programme-rows.ts'
import { decideCorrection } from '../standing.ts'
import { lockProgramme } from '../standing-rows.ts'
import type * as contract from './contract.ts'
import { type Change, changesBetween, knowing, takeCorrection } from './correction.ts'
import { type CorrectableItem, itemOf } from './items.ts'

const no = <const Because extends string>(because: Because) => ({ ok: false as const, because })

export const correctProgramme = (call: Call<typeof contract.correctProgramme>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input } = call
    const { standing, head } = await lockProgramme(tx, scope, input.programmeId)
    const decision = decideCorrection(standing)
    if (!decision.ok) return decision
    const content = await loadContent(tx, head.id)
    const wanted = input.items.map(({ kind, itemId, changes }) => {
      const item = itemOf(tx, content, kind, ({ id }) => id === itemId)
      return item && { item, changes: changesBetween(item.mine, { ...changes }) }
    })
    if (wanted.includes(undefined)) return no('no-such-item')
    const real = wanted.flatMap((one) => (one && one.changes.length > 0 ? [one] : []))
    if (real.length === 0) return no('nothing-changes')
    const corrections: string[] = []
    for (const { item, changes } of real) {
      const changed = { ...item.mine, ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) }
      await item.save(changed, item.parentId ? item.base : null)
      corrections.push(await writeCorrection(tx, call, content, item, changes, input.reason))
    }
    await tell(tx, call, 'programme.corrected', head.id, { corrections })
    return { ok: true as const, corrections: corrections.length }
  })

async function writeCorrection(
  tx: Tx,
  { scope, now, newId }: Acting,
  content: Content,
  item: CorrectableItem,
  changes: readonly Change[],
  reason: string,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('programme_correction')
    .values({
      id,
      city: cityOf(content.unitPath),
      path: content.unitPath,
      programme_id: content.programmeId,
      item_kind: item.kind,
      item_id: item.id,
      changes: JSON.stringify(changes),
      reason,
      by_account_id: scope.accountId,
      at: now,
    })
    .execute()
  return id
}

/** What a unit takes after it has issued its own plan becomes its correction to those below. */
export const answerCorrection = (call: Call<typeof contract.answerCorrection>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input, now } = call
    const delivery = await tx
      .selectFrom('correction_delivery')
      .selectAll()
      .where('id', '=', input.correctionId)
      .forUpdate()
      .executeTakeFirst()
    if (!delivery) throw notFound()
    const { standing, head } = await lockProgramme(tx, scope, delivery.programme_id)
    if (!standing.isOwn) return no('not-your-unit')
    const answered = await tx
      .selectFrom('correction_answer')
      .select('delivery_id')
      .where('delivery_id', '=', delivery.id)
      .executeTakeFirst()
    if (answered) return no('already-answered')
    const content = await loadContent(tx, head.id)
    const item = itemOf(tx, content, delivery.item_kind, ({ id }) => id === delivery.item_id)
    const changes = delivery.changes as unknown as Change[] // writeCorrection alone made them
    let passedOn: string | undefined
    if (item && input.answer === 'take') {
      const merge = takeCorrection(item.mine, item.base, changes, input.conflicts)
      if (!merge.ok) return no('conflict')
      await item.save(merge.mine, merge.base)
      if (standing.isIssued && merge.changed.length > 0)
        passedOn = await writeCorrection(tx, call, content, item, merge.changed, delivery.reason)
    } else if (item) await item.save(item.mine, knowing(item.base, changes))
    await tx
      .insertInto('correction_answer')
      .values({
        delivery_id: delivery.id,
        city: cityOf(delivery.path),
        path: delivery.path,
        answer: input.answer === 'take' ? 'taken' : 'kept',
        conflicts: JSON.stringify(input.conflicts),
        by_account_id: scope.accountId,
        at: now,
      })
      .execute()
    await settleToDos(tx, {
      kind: 'correction-to-answer',
      subjectId: delivery.id,
      at: now,
      accountId: scope.accountId,
      how: input.answer,
    })
    await tell(tx, call, 'programme.correction-answered', head.id, { corrections: passedOn ? [passedOn] : [] })
    return { ok: true as const }
  })
