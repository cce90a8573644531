// How well found doubts agree with those that a reader raised: precision, recall and F1, by kind and in all.
import type { Doubt, DoubtKind } from '../draft.ts'

/** Spans are half-open offsets into the text. */
export interface GoldDoubt {
  kind: DoubtKind
  spans: [number, number][]
}

export interface Score {
  kind: string
  wanted: number
  found: number
  met: number
  precision: number
  recall: number
  f1: number
}

/** A found doubt meets an entry of its kind when any of their spans overlap; each entry is met once. The last row is all kinds. */
export function scoreDoubts(documents: { wanted: GoldDoubt[]; found: readonly Doubt[] }[]): Score[] {
  const counts = new Map<string, [wanted: number, found: number, met: number]>()
  const add = (kind: string, column: 0 | 1 | 2) => {
    for (const row of [kind, 'all']) {
      const count = counts.get(row) ?? [0, 0, 0]
      count[column]++
      counts.set(row, count)
    }
  }
  for (const { wanted, found } of documents) {
    const left = new Set(wanted)
    for (const entry of wanted) add(entry.kind, 0)
    for (const doubt of found) {
      add(doubt.kind, 1)
      const entry = [...left].find((candidate) => candidate.kind === doubt.kind && overlaps(candidate, doubt))
      if (!entry) continue
      left.delete(entry)
      add(doubt.kind, 2)
    }
  }
  const rows = [...counts].map(([kind, [wanted, found, met]]) => {
    const precision = found === 0 ? 0 : met / found
    const recall = wanted === 0 ? 0 : met / wanted
    return { kind, wanted, found, met, precision, recall, f1: met === 0 ? 0 : (2 * met) / (wanted + found) }
  })
  return [
    ...rows.filter((row) => row.kind !== 'all').sort((a, b) => a.kind.localeCompare(b.kind)),
    ...rows.filter((row) => row.kind === 'all'),
  ]
}

function overlaps(entry: GoldDoubt, doubt: Doubt): boolean {
  return entry.spans.some(([start, end]) => doubt.spans.some((span) => span.start < end && start < span.end))
}

/** The rows as lines of text. */
export function table(rows: Score[]): string {
  const percent = (value: number) => (100 * value).toFixed(1).padStart(6)
  const head = `${'doubt'.padEnd(24)}  gold found   met |   prec    rec     F1`
  const lines = rows.map(
    (row) =>
      `${row.kind.padEnd(24)}${String(row.wanted).padStart(6)}${String(row.found).padStart(6)}${String(row.met).padStart(6)} |${percent(row.precision)} ${percent(row.recall)} ${percent(row.f1)}`,
  )
  return [head, ...lines].join('\n')
}
