// Decides the number that Word shows in front of a paragraph: automatic numbers are not part of a paragraph's text,
// and without them a notice has no headings. ECMA-376 part 1, 17.9.
import { writtenNumber } from './docx-number-formats.ts'
import { isOn } from './docx-styles.ts'
import { attribute, walkXml } from './xml.ts'

interface Level {
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

interface List {
  abstract: string
  starts: Map<number, number>
}

export interface Numbering {
  /** The number of the next paragraph of a list, counted on. Without a level, the one that its style stands for. */
  next(list: string, level: number | undefined, style: string | undefined): string
}

const MAX_LEVELS = 9

/** Reads numbering.xml; with none, nothing is numbered. `listOf` resolves numbering styles (w:numStyleLink). */
export function readNumbering(
  xml: string | null,
  wordName: (name: string) => string | null,
  listOf: (style: string) => string | undefined,
): Numbering {
  const { abstracts, lists, links } = xml === null ? nothing() : listsOf(xml, wordName)
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()

  const levelsOf = (list: List): { key: string; levels: Level[] } | null => {
    const link = links.get(list.abstract)
    const linked = link === undefined ? undefined : lists.get(listOf(link) ?? '')
    const key = linked?.abstract ?? list.abstract
    const levels = abstracts.get(key)
    return levels ? { key, levels } : null
  }

  return {
    next(listId, wantedLevel, style) {
      const list = lists.get(listId)
      const found = list && levelsOf(list)
      if (!found) return ''
      const { key, levels } = found
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

interface Lists {
  abstracts: Map<string, Level[]>
  lists: Map<string, List>
  links: Map<string, string>
}

const nothing = (): Lists => ({ abstracts: new Map(), lists: new Map(), links: new Map() })

function listsOf(xml: string, wordName: (name: string) => string | null): Lists {
  const found = nothing()
  let levels: Level[] | undefined
  let level: Level | undefined
  let list: List | undefined
  let override = 0
  let id = ''
  walkXml(xml, {
    open(name, attributes) {
      const local = wordName(name)
      if (local === null) return
      const value = () => attribute(attributes, 'val') ?? ''
      if (local === 'abstractNum') {
        id = attribute(attributes, 'abstractNumId') ?? ''
        levels = []
        found.abstracts.set(id, levels)
      } else if (local === 'num') {
        levels = undefined
        level = undefined
        list = { abstract: '', starts: new Map() }
        found.lists.set(attribute(attributes, 'numId') ?? '', list)
      } else if (local === 'abstractNumId' && list) list.abstract = value()
      else if (local === 'lvlOverride') override = Number(attribute(attributes, 'ilvl') ?? '0')
      else if (local === 'startOverride') list?.starts.set(override, Number(value()) || 0)
      else if (local === 'numStyleLink') found.links.set(id, value())
      else if (local === 'lvl' && levels) {
        const index = Number(attribute(attributes, 'ilvl') ?? '9')
        level = { format: 'decimal', pattern: '', start: 1 }
        if (index >= 0 && index < MAX_LEVELS) levels[index] = level
      } else if (!level) return
      else if (local === 'numFmt') level.format = value()
      else if (local === 'lvlText') level.pattern = value().slice(0, 40)
      else if (local === 'start') level.start = Number(value()) || 0
      else if (local === 'pStyle') level.style = value()
      else if (local === 'isLgl') level.isLegal = isOn(value() || '1')
      else if (local === 'lvlRestart') level.goesOn = value() === '0'
    },
    close(name) {
      if (wordName(name) === 'lvl') level = undefined
    },
    text() {},
  })
  return found
}
