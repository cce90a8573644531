/** Where each unit stands with what it has in a bulletin. */
import type { Tx } from '../../../platform/db/database.ts'
import { unitsByIds } from '../../units/public.ts'
import type { BoundValue } from '../bound-figure.ts'
import {
  type BulletinText,
  type ConfirmationState,
  confirmationState,
  coverOf,
  type Part,
  partsToConfirm,
} from './bulletin.ts'
import { sha256 } from './fingerprint.ts'

export interface UnitInBulletin {
  part: Part
  unitName: string
  path: string
  covers: string
  confirmation: ConfirmationState
  hasDoubts: boolean
  moved: number
  answer: { remark: string | null; at: string; byAccountId: string } | null
}

/** In official order. `values` are the bulletin's figures as they stand now. */
export async function unitsInBulletin(
  tx: Tx,
  bulletin: { id: string; unitId: string },
  text: Pick<BulletinText, 'editorNote' | 'sections'>,
  values: readonly BoundValue[],
): Promise<UnitInBulletin[]> {
  const parts = new Map(partsToConfirm(text, bulletin.unitId).map((part) => [part.unitId, part]))
  const units = await unitsByIds(tx, [...parts.keys()])
  const requests = await requestsOf(tx, bulletin.id)
  return units.flatMap((unit) => {
    const part = parts.get(unit.id)
    if (!part) return []
    const covers = sha256(coverOf(part))
    const request = requests.find((row) => row.unitId === unit.id && row.covers === covers)
    const last = request?.answers.at(-1)
    const own = values.filter((value) => value.question.unitId === unit.id)
    const before = new Map(last?.answer === 'confirmed' ? last.figures.map((figure) => [figure.figureId, figure]) : [])
    return [
      {
        part,
        unitName: unit.shortName,
        path: unit.path,
        covers,
        confirmation: confirmationState(request && { answers: request.answers.map((answer) => answer.answer) }),
        hasDoubts: own.some((value) => value.doubted > 0),
        moved: own.filter((value) => (before.get(value.figureId)?.value ?? value.value) !== value.value).length,
        answer: last ? { remark: last.remark, at: last.at, byAccountId: last.byAccountId } : null,
      },
    ]
  })
}

async function requestsOf(tx: Tx, bulletinId: string) {
  const requests = await tx
    .selectFrom('confirmation_request')
    .select(['id', 'unit_id as unitId', 'covers'])
    .where('bulletin_id', '=', bulletinId)
    .execute()
  const answers = await answersTo(
    tx,
    requests.map((request) => request.id),
  )
  return requests.map((request) => ({
    ...request,
    answers: answers.filter((answer) => answer.requestId === request.id),
  }))
}

/** In the order they were given. */
export async function answersTo(tx: Tx, requestIds: readonly string[]) {
  if (requestIds.length === 0) return []
  const rows = await tx
    .selectFrom('confirmation_answer')
    .select(['request_id as requestId', 'answer', 'remark', 'figures', 'at', 'by_account_id as byAccountId'])
    .where('request_id', 'in', [...requestIds])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, figures: row.figures as unknown as BoundValue[] })) // answerConfirmation alone writes them
}
