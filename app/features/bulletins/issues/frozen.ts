/** Reads back what was frozen at signing, exactly as the fingerprint covers it. */
import { z } from 'zod'
import type { Tx } from '../../../platform/db/database.ts'
import { Figure, Question } from '../../figures/public.ts'
import { BoundValue } from '../bound-figure.ts'
import { BulletinText } from './bulletin.ts'
import type { FrozenBulletin } from './fingerprint.ts'

const StoredContent = BulletinText.extend({
  masthead: z.string(),
  organ: z.string(),
  day: z.iso.date(),
  credits: z.record(z.string(), z.string()),
  figureWords: z.record(
    z.string(),
    BoundValue.pick({ unitName: true, measureZh: true, measureEn: true, unitZh: true, unitEn: true }),
  ),
})

export interface Signed {
  frozen: FrozenBulletin
  fingerprint: string
  signedAt: string
  signedBy: string
  unansweredBecause: string | null
  path: string
}

/** Undefined while the bulletin is not signed, or where the transaction does not reach it. */
export async function readSigned(tx: Tx, bulletinId: string): Promise<Signed | undefined> {
  const row = await tx
    .selectFrom('bulletin_signing')
    .selectAll()
    .where('bulletin_id', '=', bulletinId)
    .executeTakeFirst()
  if (!row) return undefined
  const figures = await tx
    .selectFrom('frozen_figure')
    .selectAll()
    .where('bulletin_id', '=', bulletinId)
    .orderBy('position')
    .execute()
  return {
    frozen: {
      year: row.year,
      issue: row.issue,
      content: StoredContent.parse(row.content),
      figures: figures.map((figure) => ({
        figureId: figure.figure_id,
        question: Question.parse(figure.question),
        value: figure.value,
        doubted: figure.doubted,
        evidence: Figure.shape.evidence.parse(figure.evidence),
        asOf: figure.as_of,
        facts: figure.facts,
        factsDigest: figure.facts_digest,
      })),
    },
    fingerprint: row.fingerprint,
    signedAt: row.signed_at,
    signedBy: row.signed_by,
    unansweredBecause: row.unanswered_because,
    path: row.path,
  }
}
