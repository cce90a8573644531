/** Answers bound figures on reading: value without the doubted part, mix of evidence, names. */
import type { Tx } from '../../platform/db/database.ts'
import { isWithin } from '../../platform/paths.ts'
import { allMeasures, type Question, readFiguresOfUnits } from '../figures/public.ts'
import { unitsByIds } from '../units/public.ts'
import { type BoundValue, countedPart, type FigureRun, faultIn, type TextFault } from './bound-figure.ts'

/** Subtrees the reader answers for; a job that writes for a unit passes that unit's own path. */
export type Ranges = readonly string[]

const within = (path: string, ranges: Ranges): boolean => ranges.some((range) => isWithin(path, range))

/** Figures of units outside the ranges are left out: the reader has no answer for them, not a zero. */
export async function readBoundValues(
  tx: Tx,
  ranges: Ranges,
  figures: readonly FigureRun[],
): Promise<(BoundValue & { path: string })[]> {
  if (figures.length === 0) return []
  const measures = new Map((await allMeasures(tx)).map((measure) => [measure.key, measure]))
  const found = await unitsByIds(tx, [...new Set(figures.map((figure) => figure.question.unitId))])
  const units = new Map(found.filter((unit) => within(unit.path, ranges)).map((unit) => [unit.id, unit]))
  const values: (BoundValue & { path: string })[] = []
  for (const group of groupedByPeriod(figures)) {
    const asked = new Set(group.figures.flatMap((figure) => units.get(figure.question.unitId) ?? []))
    const answers = await readFiguresOfUnits(tx, [...asked], group.question)
    for (const { id, question } of group.figures) {
      const unit = units.get(question.unitId)
      const measure = measures.get(question.measure)
      if (!unit || !measure) continue
      const answer = answers.get(unit.id, question.measure)
      values.push({
        figureId: id,
        question,
        unitName: unit.shortName,
        measureZh: measure.nameZh,
        measureEn: measure.nameEn,
        unitZh: measure.unitZh,
        unitEn: measure.unitEn,
        ...countedPart(answer),
        evidence: answer.evidence,
        path: unit.path,
      })
    }
  }
  const place = new Map(figures.map((figure, at) => [figure.id, at]))
  return values.toSorted((a, b) => (place.get(a.figureId) ?? 0) - (place.get(b.figureId) ?? 0))
}

/** One reading for all figures of the same programme, task and period. */
function groupedByPeriod(figures: readonly FigureRun[]) {
  const groups = new Map<string, { question: Omit<Question, 'measure' | 'unitId'>; figures: FigureRun[] }>()
  for (const figure of figures) {
    const { measure: _, unitId: __, ...question } = figure.question
    const key = JSON.stringify([question.programmeId, question.taskId, question.from, question.to])
    const group = groups.get(key) ?? { question, figures: [] }
    group.figures.push(figure)
    groups.set(key, group)
  }
  return groups.values()
}

/** Asked before a text is kept. */
export async function findFault(tx: Tx, ranges: Ranges, figures: readonly FigureRun[]): Promise<TextFault | undefined> {
  const units = await unitsByIds(tx, [...new Set(figures.map((figure) => figure.question.unitId))])
  return faultIn(figures, {
    measures: new Set((await allMeasures(tx)).map((measure) => measure.key)),
    units: new Set(units.filter((unit) => within(unit.path, ranges)).map((unit) => unit.id)),
  })
}
