/** The bars of the chart: one a unit, in the order given, all on one scale, parted by what the figure rests on. */
import { Evidence, type Figure } from '../figure.ts'

export interface FigureBar {
  unitId: string
  name: string
  value: number
  doubted: number
  /** Length as a share of the longest bar, 0 to 1. */
  length: number
  /** Parts of the bar that add up to 1; distinct people rest on no kind of their own. */
  parts: { kind: Evidence | 'doubted' | 'people'; share: number }[]
}

interface Row {
  unitId: string
  unitName: string
  figures: readonly Figure[]
}

export function figureBars(rows: readonly Row[], measure: string): FigureBar[] {
  const figures = rows.map((row) => row.figures.find((figure) => figure.measure === measure))
  const longest = Math.max(0, ...figures.map((figure) => figure?.value ?? 0))
  return rows.map((row, at) => {
    const value = Math.max(0, figures[at]?.value ?? 0)
    const doubted = Math.min(value, Math.max(0, figures[at]?.doubted ?? 0))
    return {
      unitId: row.unitId,
      name: row.unitName,
      value,
      doubted,
      length: longest > 0 ? value / longest : 0,
      parts: value > 0 ? partsOf(figures[at], value, doubted) : [],
    }
  })
}

/** The doubted part is drawn by itself at the end; the kinds of evidence share the rest as they share the whole. */
function partsOf(figure: Figure | undefined, value: number, doubted: number): FigureBar['parts'] {
  const standing = (value - doubted) / value
  const strength = (kind: Evidence) => Evidence.options.indexOf(kind)
  const kinds = (figure?.evidence ?? [])
    .filter((part) => part.value > 0)
    .sort((a, b) => strength(a.kind) - strength(b.kind))
  const total = kinds.reduce((sum, part) => sum + part.value, 0)
  const parts: FigureBar['parts'] =
    total > 0
      ? kinds.map((part) => ({ kind: part.kind, share: (part.value / total) * standing }))
      : [{ kind: 'people', share: standing }]
  if (doubted > 0) parts.push({ kind: 'doubted', share: doubted / value })
  return parts.filter(({ share }) => share > 0)
}

/** Measures that have anything at all in these rows, in their official order. */
export const filledMeasures = <M extends { key: string }>(measures: readonly M[], rows: readonly Row[]): M[] =>
  measures.filter(({ key }) =>
    rows.some((row) =>
      row.figures.some((figure) => figure.measure === key && (figure.value !== 0 || figure.evidence.length > 0)),
    ),
  )
