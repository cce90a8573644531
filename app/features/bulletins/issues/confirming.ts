/** The asked unit's side: what it is shown, and its word on it. */
import { z } from 'zod'
import type { Database, Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Call } from '../../../platform/http/route.ts'
import type { AnyScope } from '../../../platform/scope.ts'
import { namesOf } from '../../access/public.ts'
import { settleToDos } from '../../inbox/public.ts'
import { bulletinsAccess } from '../access.ts'
import { Blocks, Runs } from '../bound-figure.ts'
import { readBoundValues } from '../bound-values.ts'
import { confirmationState, decideConfirming, figuresOfExcerpt } from './bulletin.ts'
import { answersTo } from './confirmations.ts'
import type * as contract from './contract.ts'

export const RequestContent = z.object({
  masthead: z.string(),
  title: z.string(),
  paragraphs: z.array(Runs),
  sections: z.array(z.object({ title: z.string(), blocks: Blocks })),
})
export type RequestContent = z.infer<typeof RequestContent>

export async function getConfirmationRequest({ db, scope, input, now }: Call<typeof contract.getConfirmationRequest>) {
  const found = await db.withScope(scope, async (tx) => {
    const request = await ownRequest(tx, scope, input.requestId)
    return { request, figures: await readBoundValues(tx, scope.own, figuresOfExcerpt(request.content)) }
  })
  const { request, figures } = found
  const signed = await isSigned(db, request.id)
  const names = await namesOf(
    db,
    request.answers.map((answer) => answer.byAccountId),
  )
  const mayAnswer = bulletinsAccess['bulletins.confirm-figures'].some((role) => role === scope.role)
  const decided = decideConfirming({ ...request, signed, answer: 'confirmed', remark: null })
  return {
    ...request.content,
    requestId: request.id,
    fromUnitName: request.short_name,
    requestedAt: request.requested_at,
    figures,
    asOf: now,
    state: confirmationState({ answers: request.answers.map(({ answer }) => answer) }),
    answers: request.answers.map(({ answer, remark, at, byAccountId }) => ({
      answer,
      remark,
      at,
      byName: names.get(byAccountId) ?? '',
    })),
    can: {
      answer: !mayAnswer
        ? ('role' as const)
        : decided.ok || (decided.because === 'remark-needed' ? (true as const) : decided.because),
    },
  }
}

export async function answerConfirmation({ db, scope, input, now, newId }: Call<typeof contract.answerConfirmation>) {
  const signed = await isSigned(db, input.requestId)
  return db.withScope(scope, async (tx) => {
    const request = await ownRequest(tx, scope, input.requestId)
    const remark = input.remark ?? null
    const decision = decideConfirming({ ...request, signed, answer: input.answer, remark })
    if (!decision.ok) return decision
    const figures = await readBoundValues(tx, scope.own, figuresOfExcerpt(request.content))
    const written = await tx
      .insertInto('confirmation_answer')
      .values({
        id: newId(),
        path: request.path,
        request_id: request.id,
        answer: input.answer,
        remark,
        figures: JSON.stringify(figures),
        at: now,
        by_account_id: scope.accountId,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!written) return { ok: false as const, because: 'already-confirmed' as const }
    await settleToDos(tx, {
      kind: 'figures-to-confirm',
      subjectId: request.id,
      at: now,
      accountId: scope.accountId,
      how: input.answer,
    })
    await recordEvent(tx, {
      id: newId(),
      type: 'bulletin.figures-answered',
      path: request.path,
      subjectId: request.bulletin_id,
      accountId: scope.accountId,
      at: now,
      data: { requestId: request.id, unitId: request.unit_id, answer: input.answer },
    })
    return { ok: true as const }
  })
}

/** The bulletin itself lies at the asking unit's path, where the asked unit does not look. */
const isSigned = (db: Database, requestId: string): Promise<boolean> =>
  db.asJob('bulletins.is-signed', async (tx) => {
    const row = await tx
      .selectFrom('confirmation_request as request')
      .innerJoin('bulletin_signing as signing', 'signing.bulletin_id', 'request.bulletin_id')
      .select('signing.bulletin_id')
      .where('request.id', '=', requestId)
      .executeTakeFirst()
    return row !== undefined
  })

async function ownRequest(tx: Tx, scope: AnyScope, id: string) {
  const row = await tx
    .selectFrom('confirmation_request as request')
    .innerJoin('unit', 'unit.id', 'request.from_unit_id')
    .selectAll('request')
    .select('unit.short_name')
    .where('request.id', '=', id)
    .where('request.path', 'in', [...scope.own])
    .executeTakeFirst()
  if (!row) throw notFound()
  return {
    ...row,
    content: RequestContent.parse(row.content),
    answers: await answersTo(tx, [row.id]),
  }
}
