/** Signing: every figure is answered once more in one snapshot, numbered, frozen and fingerprinted. */
import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/db/database.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import type { AnyScope } from '../../../platform/scope.ts'
import { factsBehind } from '../../figures/public.ts'
import { unitsByIds } from '../../units/public.ts'
import { readBoundValues } from '../bound-values.ts'
import { decideSigning, figuresOf } from './bulletin.ts'
import { eventOf, lockedBulletin } from './commands.ts'
import { unitsInBulletin } from './confirmations.ts'
import type * as contract from './contract.ts'
import { type FrozenBulletin, type FrozenContent, type FrozenFigure, fingerprintOf } from './fingerprint.ts'
import { ownBulletin } from './queries.ts'
import { signingLine } from './verify.ts'

export async function signBulletin(call: Call<typeof contract.signBulletin>) {
  const { db, scope, input, now, today, newId, crypto } = call
  const frozen = await freeze(db, scope, input.bulletinId, { now, today })
  return db.withScope(scope, async (tx) => {
    const bulletin = await lockedBulletin(tx, scope, input.bulletinId)
    const values = await readBoundValues(tx, scope.ranges, figuresOf(bulletin.text))
    const units = await unitsInBulletin(tx, bulletin, bulletin.text, values)
    const unansweredBecause = input.unansweredBecause ?? null
    const decision = decideSigning({ state: bulletin.state, units, unansweredBecause })
    if (!decision.ok) return decision
    if (bulletin.revision !== frozen.revision) return { ok: false as const, because: 'edited-meanwhile' as const }
    const year = Number(today.slice(0, 4))
    const issue = await nextIssue(tx, bulletin.seriesId, year)
    const whole: FrozenBulletin = { year, issue, content: frozen.content, figures: frozen.figures }
    const fingerprint = fingerprintOf(whole)
    const allAnswered = units.every((unit) => unit.confirmation === 'confirmed')
    await tx
      .insertInto('bulletin_signing')
      .values({
        bulletin_id: bulletin.id,
        city: cityOf(bulletin.path),
        path: bulletin.path,
        series_id: bulletin.seriesId,
        year,
        issue,
        content: JSON.stringify(frozen.content),
        fingerprint,
        fingerprint_mac: crypto.mac(signingLine(bulletin.id, fingerprint)),
        unanswered_because: allAnswered ? null : unansweredBecause,
        signed_at: now,
        signed_by: scope.accountId,
      })
      .execute()
    await keepFigures(tx, bulletin, frozen.figures)
    await recordEvent(tx, {
      ...eventOf('bulletin.signed', scope, bulletin.id, now, newId),
      data: { year, issue, fingerprint },
    })
    return { ok: true as const, year, issue, fingerprint }
  })
}

/** Values and the records behind them come from one snapshot, so that the two can never disagree. */
function freeze(db: Database, scope: AnyScope, bulletinId: string, at: { now: string; today: string }) {
  return db.withScope(scope, async (tx) => {
    await sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`.execute(tx)
    const bulletin = await ownBulletin(tx, scope, bulletinId)
    const { text } = bulletin
    const figures: FrozenFigure[] = []
    const figureWords: FrozenContent['figureWords'] = {}
    for (const value of await readBoundValues(tx, scope.ranges, figuresOf(text))) {
      const behind = await factsBehind(tx, { id: value.question.unitId, path: value.path }, value.question)
      figures.push({
        figureId: value.figureId,
        question: value.question,
        value: value.value,
        doubted: value.doubted,
        evidence: value.evidence,
        asOf: at.now,
        facts: behind.facts,
        factsDigest: behind.digest,
      })
      figureWords[value.figureId] = {
        unitName: value.unitName,
        measureZh: value.measureZh,
        measureEn: value.measureEn,
        unitZh: value.unitZh,
        unitEn: value.unitEn,
      }
    }
    const credited = text.sections.flatMap((section) => (section.kind === 'adopted' ? [section.creditUnitId] : []))
    const credits = Object.fromEntries((await unitsByIds(tx, credited)).map((unit) => [unit.id, unit.shortName]))
    const { masthead, organ, revision } = bulletin
    const content: FrozenContent = { ...text, masthead, organ, day: at.today, credits, figureWords }
    return { revision, content, figures }
  })
}

/** 期号 has no gaps: the series' row is held while the number is found and used. */
async function nextIssue(tx: Tx, seriesId: string, year: number): Promise<number> {
  await sql`SELECT 1 FROM bulletin_series WHERE id = ${seriesId} FOR UPDATE`.execute(tx)
  const { last } = await tx
    .selectFrom('bulletin_signing')
    .select((eb) => eb.fn.max('issue').as('last'))
    .where('series_id', '=', seriesId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

async function keepFigures(
  tx: Tx,
  bulletin: { id: string; path: string },
  figures: readonly FrozenFigure[],
): Promise<void> {
  if (figures.length === 0) return
  await tx
    .insertInto('frozen_figure')
    .values(
      figures.map((figure, position) => ({
        bulletin_id: bulletin.id,
        figure_id: figure.figureId,
        path: bulletin.path,
        position,
        question: JSON.stringify(figure.question),
        unit_id: figure.question.unitId,
        measure: figure.question.measure,
        value: figure.value,
        doubted: figure.doubted,
        evidence: JSON.stringify(figure.evidence),
        as_of: figure.asOf,
        facts: figure.facts,
        facts_digest: figure.factsDigest,
      })),
    )
    .execute()
}
