/** What a search window offers, and which of it the keys mark. Groups keep their order; empty ones are left out. */
import type { LinkTarget } from '../platform/web/app-link.tsx'
import type { IconName } from './icon.tsx'

export interface SearchChoice {
  key: string
  label: string
  /** Where it stands or what it is, in small type. */
  note?: string
  icon: IconName
  target: LinkTarget
}
export interface SearchGroup {
  title: string
  choices: readonly SearchChoice[]
}

export const filledGroups = (groups: readonly SearchGroup[]): SearchGroup[] =>
  groups.filter(({ choices }) => choices.length > 0)

export const flatChoices = (groups: readonly SearchGroup[]): SearchChoice[] => groups.flatMap(({ choices }) => choices)

/** Where a key moves the mark among `count` choices, round the ends; `null` when the key does not move it. */
export function movedMark(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'PageDown') return count - 1
  if (key === 'PageUp') return 0
  return null
}

/** Entries whose words hold the text, capitals aside; all of them while nothing is typed. */
export function matching<T>(entries: readonly T[], text: string, wordsOf: (entry: T) => readonly string[]): T[] {
  const wanted = text.trim().toLowerCase()
  return entries.filter((entry) => wordsOf(entry).some((word) => word.toLowerCase().includes(wanted)))
}
