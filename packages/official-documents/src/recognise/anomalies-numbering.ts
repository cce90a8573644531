// Decides which numbers of headings do not count on.
import { chineseOrdinal, circledOrdinal } from '../outline/ordinals.ts'
import type { Outline } from '../outline/outline.ts'
import type { FoundAnomaly } from './found-anomaly.ts'

/** Two items of one parent with the same number, or one left out between two that stand. */
export function findMisnumbered(outline: Outline): FoundAnomaly[] {
  const found: FoundAnomaly[] = []
  const last = new Map<string, number>()
  const twice = new Set<string>()
  for (const heading of outline.headings) {
    if (heading.level > 4 || heading.marker === '') continue
    const key = `${heading.parent ?? ''}/${heading.level}`
    const number = ordinalOf(heading.marker)
    const before = last.get(key)
    // In a text without line breaks a number may be missing because its heading was not found.
    // Behind a number that stands twice the next may count it or not.
    const leftOut =
      !outline.flat && heading.level <= 3 && before !== undefined && number === before + 2 && !twice.has(key)
    if (number > 0 && (before === number || leftOut))
      found.push({ from: heading.from, to: heading.titleFrom, kind: 'numbering' })
    if (before === number) twice.add(key)
    else twice.delete(key)
    last.set(key, number)
  }
  return found
}

function ordinalOf(marker: string): number {
  const digits = /\d+/.exec(marker)?.[0]
  if (digits !== undefined) return Number(digits)
  const chinese = /[一二三四五六七八九十]+/.exec(marker)?.[0]
  return chinese === undefined ? circledOrdinal(marker.charAt(0)) : chineseOrdinal(chinese)
}
