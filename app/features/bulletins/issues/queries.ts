import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Call } from '../../../platform/http/route.ts'
import type { AnyScope } from '../../../platform/scope.ts'
import { namesOf } from '../../access/public.ts'
import { factsBehind } from '../../figures/public.ts'
import { unitsByIds } from '../../units/public.ts'
import { bulletinsAccess } from '../access.ts'
import type { BoundValue } from '../bound-figure.ts'
import { readBoundValues } from '../bound-values.ts'
import { BulletinText, confirmationState, decideSigning, decideStep, figuresOf, stateOf } from './bulletin.ts'
import { answersTo, type UnitInBulletin, unitsInBulletin } from './confirmations.ts'
import type * as contract from './contract.ts'
import { isIntact } from './fingerprint.ts'
import { readSigned, type Signed } from './frozen.ts'

const mostShown = 200

export const listBulletins = ({ db, scope }: Call<typeof contract.listBulletins>) =>
  db.withScope(scope, async (tx) => ({
    bulletins: await ownBulletins(tx, scope),
    series: await tx
      .selectFrom('bulletin_series')
      .select(['id', 'name', 'organ'])
      .where('path', 'in', [...scope.own])
      .orderBy('name')
      .execute(),
    received: await tx
      .selectFrom('bulletin_delivery as delivery')
      .innerJoin('unit', 'unit.id', 'delivery.from_unit_id')
      .select([
        'delivery.bulletin_id as bulletinId',
        'masthead',
        'year',
        'issue',
        'title',
        'unit.short_name as fromUnitName',
        'delivered_at as deliveredAt',
      ])
      .where('delivery.path', 'in', [...scope.own])
      .orderBy('delivered_at', 'desc')
      .limit(mostShown)
      .execute(),
    requests: await ownRequests(tx, scope),
  }))

async function ownBulletins(tx: Tx, scope: AnyScope) {
  const rows = await tx
    .selectFrom('bulletin')
    .innerJoin('bulletin_series as series', 'series.id', 'bulletin.series_id')
    .leftJoin('bulletin_signing as signing', 'signing.bulletin_id', 'bulletin.id')
    .select([
      'bulletin.id',
      'series.name as masthead',
      'signing.year',
      'signing.issue',
      'bulletin.title',
      'bulletin.revision',
      'bulletin.edited_at as editedAt',
      'signing.signed_at as signedAt',
    ])
    .where('bulletin.path', 'in', [...scope.own])
    .orderBy('bulletin.opened_at', 'desc')
    .limit(mostShown)
    .execute()
  const steps = await stepsOf(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map(({ revision, ...row }) => ({
    ...row,
    state: stateOf({
      revision,
      steps: steps.filter((step) => step.bulletin_id === row.id),
      signed: row.signedAt !== null,
    }),
  }))
}

async function ownRequests(tx: Tx, scope: AnyScope) {
  const rows = await tx
    .selectFrom('confirmation_request as request')
    .innerJoin('unit', 'unit.id', 'request.from_unit_id')
    .select(['request.id', 'request.content', 'request.requested_at', 'unit.short_name'])
    .where('request.path', 'in', [...scope.own])
    .orderBy('request.requested_at', 'desc')
    .limit(mostShown)
    .execute()
  const answers = await answersTo(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    requestId: row.id,
    title: String((row.content as { title?: unknown }).title ?? ''), // the delivering job alone writes it
    fromUnitName: row.short_name,
    requestedAt: row.requested_at,
    state: confirmationState({
      answers: answers.filter((answer) => answer.requestId === row.id).map(({ answer }) => answer),
    }),
  }))
}

export async function getBulletin({ db, scope, input, now }: Call<typeof contract.getBulletin>) {
  const found = await db.withScope(scope, async (tx) => {
    const bulletin = await ownBulletin(tx, scope, input.bulletinId)
    const signed = await readSigned(tx, bulletin.id)
    const text = signed ? signed.frozen.content : bulletin.text
    const live = await readBoundValues(tx, scope.ranges, figuresOf(text))
    const units = await unitsInBulletin(tx, bulletin, text, live)
    return {
      bulletin,
      signed,
      text,
      live,
      units,
      steps: await stepsOf(tx, [bulletin.id]),
      documents: await tx
        .selectFrom('bulletin_document')
        .select('format')
        .where('bulletin_id', '=', bulletin.id)
        .orderBy('format', 'desc')
        .execute(),
      names: await unitsByIds(tx, [
        ...text.sections.flatMap((section) => (section.kind === 'adopted' ? [section.creditUnitId] : [])),
        ...text.distribution.flatMap((line) => line.unitIds),
      ]),
    }
  })
  const { bulletin, signed, text, live, units, steps } = found
  const people = await namesOf(db, [
    ...steps.map((step) => step.by_account_id),
    ...units.flatMap((unit) => (unit.answer ? [unit.answer.byAccountId] : [])),
    ...(signed ? [signed.signedBy] : []),
  ])
  const nameOf = (id: string) => people.get(id) ?? ''
  const state = stateOf({ revision: bulletin.revision, steps, signed: signed !== undefined })
  return {
    id: bulletin.id,
    masthead: bulletin.masthead,
    organ: bulletin.organ,
    year: signed?.frozen.year ?? null,
    issue: signed?.frozen.issue ?? null,
    day: signed?.frozen.content.day ?? null,
    revision: bulletin.revision,
    state,
    title: text.title,
    editorNote: text.editorNote,
    sections: text.sections,
    distribution: text.distribution,
    figures: signed ? frozenValues(signed) : live.map((figure) => ({ ...figure, facts: null })),
    asOf: signed?.frozen.figures[0]?.asOf ?? signed?.signedAt ?? now,
    unitNames: Object.fromEntries(found.names.map((unit) => [unit.id, unit.shortName])),
    units: units.map((unit) => ({
      unitId: unit.part.unitId,
      unitName: unit.unitName,
      figures: unit.part.figures.length,
      sections: unit.part.sections.length,
      confirmation: unit.confirmation,
      hasDoubts: unit.hasDoubts,
      moved: unit.moved,
      remark: unit.answer?.remark ?? null,
      answeredAt: unit.answer?.at ?? null,
      byName: unit.answer ? nameOf(unit.answer.byAccountId) : null,
    })),
    steps: steps.map((step) => ({
      step: step.step,
      at: step.at,
      byName: nameOf(step.by_account_id),
      stands: step.revision === bulletin.revision,
    })),
    signing: signed
      ? {
          fingerprint: signed.fingerprint,
          intact: isIntact(signed.frozen, signed.fingerprint),
          signedAt: signed.signedAt,
          byName: nameOf(signed.signedBy),
          unansweredBecause: signed.unansweredBecause,
          documents: found.documents.map((row) => row.format),
        }
      : null,
    can: whatCan(scope, state, isEmpty(text), units),
  }
}

export const isEmpty = (text: BulletinText): boolean => text.sections.every((section) => section.blocks.length === 0)

function whatCan(scope: AnyScope, state: ReturnType<typeof stateOf>, empty: boolean, units: readonly UnitInBulletin[]) {
  const role = 'role' as const
  const mayEdit = bulletinsAccess['bulletins.edit'].some((held) => held === scope.role)
  const maySign = bulletinsAccess['bulletins.sign'].some((held) => held === scope.role)
  const step = (which: 'drafted' | 'checked') => {
    const decided = decideStep(state, which, empty)
    return !mayEdit ? role : decided.ok || decided.because
  }
  const signing = decideSigning({ state, units, unansweredBecause: null })
  const toAsk = units.some((unit) => unit.confirmation === 'not-asked')
  const open = state === 'signed' ? ('signed' as const) : (true as const)
  return {
    edit: mayEdit ? open : role,
    ask: !mayEdit ? role : open !== true ? open : toAsk || ('nothing-to-ask' as const),
    draft: step('drafted'),
    check: step('checked'),
    sign: !maySign ? role : signing.ok || signing.because,
  }
}

function frozenValues({ frozen }: Signed): (BoundValue & { facts: number; asOf: string })[] {
  return frozen.figures.map((figure) => {
    const words = frozen.content.figureWords[figure.figureId]
    return {
      figureId: figure.figureId,
      question: figure.question,
      unitName: words?.unitName ?? '',
      measureZh: words?.measureZh ?? '',
      measureEn: words?.measureEn ?? '',
      unitZh: words?.unitZh ?? '',
      unitEn: words?.unitEn ?? '',
      value: figure.value,
      doubted: figure.doubted,
      evidence: [...figure.evidence] as BoundValue['evidence'], // readSigned has parsed it
      facts: figure.facts,
      asOf: figure.asOf,
    }
  })
}

export const listChangesSince = ({ db, scope, input, now }: Call<typeof contract.listChangesSince>) =>
  db.withScope(scope, async (tx) => {
    const bulletin = await ownBulletin(tx, scope, input.bulletinId)
    const signed = await readSigned(tx, bulletin.id)
    if (!signed) throw notFound()
    const live = await readBoundValues(tx, scope.ranges, figuresOf(signed.frozen.content))
    const figures = []
    for (const before of frozenValues(signed)) {
      const current = live.find((figure) => figure.figureId === before.figureId)
      const behind = current
        ? await factsBehind(tx, { id: before.question.unitId, path: current.path }, before.question)
        : undefined
      const digest = signed.frozen.figures.find((figure) => figure.figureId === before.figureId)?.factsDigest
      figures.push({
        signed: before,
        now: current && behind ? { value: current.value, doubted: current.doubted, facts: behind.facts } : null,
        recordsChanged: behind?.digest !== digest,
      })
    }
    return { asOf: now, figures }
  })

export async function ownBulletin(tx: Tx, scope: Pick<AnyScope, 'own'>, id: string) {
  const row = await bulletinRow(tx, id)
    .where('bulletin.path', 'in', [...scope.own])
    .executeTakeFirst()
  if (!row) throw notFound()
  return bulletinOf(row)
}

export const bulletinRow = (tx: Tx, id: string) =>
  tx
    .selectFrom('bulletin')
    .innerJoin('bulletin_series as series', 'series.id', 'bulletin.series_id')
    .select([
      'bulletin.id',
      'bulletin.path',
      'bulletin.unit_id as unitId',
      'bulletin.series_id as seriesId',
      'series.name as masthead',
      'series.organ',
      'bulletin.title',
      'bulletin.editor_note',
      'bulletin.sections',
      'bulletin.distribution',
      'bulletin.revision',
    ])
    .where('bulletin.id', '=', id)

type BulletinRow = NonNullable<Awaited<ReturnType<ReturnType<typeof bulletinRow>['executeTakeFirst']>>>

export const bulletinOf = ({ editor_note, sections, distribution, ...row }: BulletinRow) => ({
  ...row,
  text: BulletinText.parse({ title: row.title, editorNote: editor_note, sections, distribution }),
})

export async function stepsOf(tx: Tx, bulletinIds: readonly string[]) {
  if (bulletinIds.length === 0) return []
  return tx
    .selectFrom('bulletin_step')
    .select(['bulletin_id', 'step', 'revision', 'at', 'by_account_id'])
    .where('bulletin_id', 'in', [...bulletinIds])
    .orderBy('at')
    .orderBy('id')
    .execute()
}
