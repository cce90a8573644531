import type { Database, Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import { parentPath } from '../../../platform/paths.ts'
import type { AnyScope } from '../../../platform/scope.ts'
import { namesOf } from '../../access/public.ts'
import { unitById } from '../../units/public.ts'
import { bulletinsAccess } from '../access.ts'
import { Blocks, figuresIn, plainText } from '../bound-figure.ts'
import { readBoundValues } from '../bound-values.ts'

import type * as contract from './contract.ts'
import { SentContent } from './sent-content.ts'
import { decideSending, mayEdit, stateOf } from './submission.ts'

const mostShown = 200

/** A draft is the unit's own business until it is sent: units above read what was delivered to them, not this. */
export const listSubmissions = ({ db, scope }: Call<typeof contract.listSubmissions>) =>
  db.withScope(scope, async (tx) => {
    const rows = await tx
      .selectFrom('submission')
      .select(['id', 'title', 'from_day', 'to_day', 'edited_at'])
      .where('path', 'in', [...scope.own])
      .orderBy('opened_at', 'desc')
      .orderBy('id', 'desc')
      .limit(mostShown)
      .execute()
    const dispatches = await dispatchesOf(
      tx,
      rows.map((row) => row.id),
    )
    return {
      unitAbove: (await unitAbove(tx, scope.unitPath))?.shortName ?? null,
      submissions: rows.map((row) => ({
        id: row.id,
        title: row.title,
        from: row.from_day,
        to: row.to_day,
        editedAt: row.edited_at,
        state: stateOf(dispatches.filter((dispatch) => dispatch.submission_id === row.id)),
      })),
    }
  })

export async function getSubmission({ db, scope, input, now }: Call<typeof contract.getSubmission>) {
  const found = await db.withScope(scope, async (tx) => {
    const row = await ownSubmission(tx, scope, input.submissionId)
    const { blocks, figures } = await answered(tx, scope, row.body)
    return {
      row,
      blocks,
      figures,
      unit: await unitById(tx, row.unit_id),
      above: await unitAbove(tx, row.path),
      dispatches: await dispatchesOf(tx, [row.id]),
    }
  })
  const { row, blocks, figures, unit, above, dispatches } = found
  const state = stateOf(dispatches)
  const mayWrite = bulletinsAccess['submissions.edit'].some((role) => role === scope.role)
  const sending = decideSending({ state, hasUnitAbove: above !== undefined, text: plainText(blocks, () => '0') })
  return {
    id: row.id,
    title: row.title,
    from: row.from_day,
    to: row.to_day,
    state,
    editedAt: row.edited_at,
    unitName: unit.shortName,
    unitAbove: above?.shortName ?? null,
    programmeId: row.programme_id,
    blocks,
    figures,
    asOf: now,
    history: await withNames(db, dispatches),
    can: {
      edit: mayWrite ? mayEdit(state) : ('role' as const),
      send: !mayWrite ? ('role' as const) : sending.ok ? (true as const) : sending.because,
    },
  }
}

async function withNames(db: Database, dispatches: Awaited<ReturnType<typeof dispatchesOf>>) {
  const names = await namesOf(
    db,
    dispatches.flatMap((row) => [row.by_account_id, row.answered_by ?? row.by_account_id]),
  )
  return dispatches.map((row) => ({
    version: row.version,
    sentAt: row.at,
    byName: names.get(row.by_account_id) ?? '',
    answer:
      row.answer && row.answered_at
        ? {
            decision: row.answer,
            remark: row.remark,
            at: row.answered_at,
            byName: names.get(row.answered_by ?? '') ?? '',
          }
        : null,
  }))
}

export const listReceivedSubmissions = ({ db, scope, input }: Call<typeof contract.listReceivedSubmissions>) =>
  db.withScope(scope, async (tx) => {
    let query = received(tx, scope)
    if (input.state === 'open') query = query.where('decided.decision', 'is', null)
    if (input.state === 'taken') query = query.where('decided.decision', '=', 'taken')
    const rows = await query
      .orderBy('received.sent_at', 'desc')
      .orderBy('received.dispatch_id', 'desc')
      .limit(mostShown)
      .execute()
    return { received: rows.map(receivedRow) }
  })

export async function getReceivedSubmission({ db, scope, input, now }: Call<typeof contract.getReceivedSubmission>) {
  const { row, content, figures } = await db.withScope(scope, async (tx) => {
    const row = await received(tx, scope).where('received.dispatch_id', '=', input.dispatchId).executeTakeFirst()
    if (!row) throw notFound()
    return { row, ...(await answeredContent(tx, scope, row.content)) }
  })
  const names = await namesOf(db, row.by_account_id ? [row.by_account_id] : [])
  const mayDecide = bulletinsAccess['submissions.decide'].some((role) => role === scope.role)
  return {
    ...receivedRow(row),
    fromUnitId: row.from_unit_id,
    blocks: content.blocks,
    sent: content.figures,
    now: figures,
    asOf: now,
    answer:
      row.decision && row.at
        ? { decision: row.decision, remark: row.remark, at: row.at, byName: names.get(row.by_account_id ?? '') ?? '' }
        : null,
    can: { decide: row.decision ? ('already-decided' as const) : mayDecide ? (true as const) : ('role' as const) },
  }
}

async function answeredContent(tx: Tx, scope: AnyScope, stored: unknown) {
  const content = SentContent.parse(stored)
  return { content, figures: (await answered(tx, scope, content.blocks)).figures }
}

async function answered(tx: Tx, scope: AnyScope, stored: unknown) {
  const blocks = Blocks.parse(stored)
  return { blocks, figures: await readBoundValues(tx, scope.ranges, figuresIn(blocks)) }
}

type ReceivedRow = { dispatch_id: string; from_name: string; content: unknown; version: number; sent_at: string }

const receivedRow = (row: ReceivedRow & { decision: 'taken' | 'returned' | 'declined' | null }) => ({
  dispatchId: row.dispatch_id,
  fromUnitName: row.from_name,
  title: SentContent.parse(row.content).title,
  version: row.version,
  sentAt: row.sent_at,
  decision: row.decision,
})

const received = (tx: Tx, scope: AnyScope) =>
  tx
    .selectFrom('received_submission as received')
    .innerJoin('unit', 'unit.id', 'received.from_unit_id')
    .leftJoin('submission_decision as decided', 'decided.dispatch_id', 'received.dispatch_id')
    .where('received.path', 'in', [...scope.own])
    .select([
      'received.dispatch_id',
      'received.from_unit_id',
      'unit.short_name as from_name',
      'received.content',
      'received.version',
      'received.sent_at',
      'decided.decision',
      'decided.remark',
      'decided.at',
      'decided.by_account_id',
    ])

export async function ownSubmission(tx: Tx, scope: AnyScope, id: string) {
  const row = await tx
    .selectFrom('submission')
    .selectAll()
    .where('id', '=', id)
    .where('path', 'in', [...scope.own])
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Newest first, each with the answer of the unit above. */
export async function dispatchesOf(tx: Tx, submissionIds: readonly string[]) {
  if (submissionIds.length === 0) return []
  return tx
    .selectFrom('submission_dispatch as sent')
    .leftJoin('submission_answer as answer', 'answer.dispatch_id', 'sent.id')
    .select([
      'sent.id',
      'sent.submission_id',
      'sent.version',
      'sent.at',
      'sent.by_account_id',
      'answer.decision as answer',
      'answer.remark',
      'answer.at as answered_at',
      'answer.by_account_id as answered_by',
    ])
    .where('sent.submission_id', 'in', [...submissionIds])
    .orderBy('sent.version', 'desc')
    .execute()
}

export async function unitAbove(tx: Tx, path: string) {
  return tx
    .selectFrom('unit')
    .select(['id', 'short_name as shortName', 'path'])
    .where('path', '=', parentPath(path))
    .executeTakeFirst()
}
