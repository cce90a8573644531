// Decides the number that Word shows in front of a paragraph of a list, counted on from paragraph to paragraph.
// ECMA-376 part 1, 17.9; the binary format counts in the same way (MS-DOC 2.9.131).
import { writtenNumber } from './list-number-formats.ts'

export interface Level {
  /** Names of ST_NumberFormat. */
  format: string
  /** `%1、`, `（%2）`, `%1.%2` … */
  pattern: string
  start: number
  /** Paragraph style that stands for this level (w:pStyle). */
  style?: string
  /** isLgl: numbers of higher levels are shown as decimals. */
  isLegal?: boolean
  /** lvlRestart 0: goes on through higher levels. */
  goesOn?: boolean
}

export interface List {
  /** The definition that it shares with other lists. */
  definition: string
  /** Levels that begin anew with this list, and where. */
  starts: Map<number, number>
}

export interface Numbering {
  /** The number of the next paragraph of a list, counted on. Without a level, the one that its style stands for. */
  next(list: string, level: number | undefined, style: string | undefined): string
}

const MAX_LEVELS = 9

export function countLists(
  definitions: ReadonlyMap<string, Level[]>,
  lists: ReadonlyMap<string, List>,
  definitionOf: (list: List) => string = (list) => list.definition,
): Numbering {
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return {
    next(listId, wantedLevel, style) {
      const list = lists.get(listId)
      if (!list) return ''
      const key = definitionOf(list)
      const levels = definitions.get(key)
      if (!levels) return ''
      const level = wantedLevel ?? Math.max(0, style === undefined ? 0 : levels.findIndex((at) => at?.style === style))
      const own = levels[level]
      if (!own || level >= MAX_LEVELS) return ''
      // Lists of one definition count on together; a list that overrides a start begins anew, once.
      const count = counters.get(key) ?? []
      if (!begun.has(listId)) {
        begun.add(listId)
        for (const [at, start] of list.starts) count[at] = start - 1
      }
      count[level] = (count[level] ?? own.start - 1) + 1
      for (let below = level + 1; below < count.length; below++) if (!levels[below]?.goesOn) delete count[below]
      counters.set(key, count)
      if (own.format === 'none') return ''
      // Bullets are decoration, but a dash in front of an item is the fifth rank of the genre.
      if (own.format === 'bullet') return /^[—―–－-]+$/.test(own.pattern) ? own.pattern : ''
      const shown = own.pattern.replace(/%([1-9])/g, (_, digit) => {
        const at = Number(digit) - 1
        const format = own.isLegal ? 'decimal' : (levels[at]?.format ?? 'decimal')
        return writtenNumber(count[at] ?? levels[at]?.start ?? 1, format)
      })
      // Word sets a tab behind the number: without a gap 1 and 2022年 would become one number.
      return /[0-9A-Za-z]$/.test(shown) ? `${shown} ` : shown
    },
  }
}
