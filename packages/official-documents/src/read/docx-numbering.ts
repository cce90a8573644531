// Reads the lists of a Word file: automatic numbers are not part of a paragraph's text, and without them a notice has no
// headings. ECMA-376 part 1, 17.9.
import { isOn } from './docx-styles.ts'
import { countLists, type Level, type List, type Numbering } from './list-counting.ts'
import { attribute, walkXml } from './xml.ts'

const MAX_LEVELS = 9

/** Reads numbering.xml; with none, nothing is numbered. `listOf` resolves numbering styles (w:numStyleLink). */
export function readNumbering(
  xml: string | null,
  wordName: (name: string) => string | null,
  listOf: (style: string) => string | undefined,
): Numbering {
  const { abstracts, lists, links } = xml === null ? nothing() : listsOf(xml, wordName)
  return countLists(abstracts, lists, (list) => {
    const link = links.get(list.definition)
    const linked = link === undefined ? undefined : lists.get(listOf(link) ?? '')
    return linked?.definition ?? list.definition
  })
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
        list = { definition: '', starts: new Map() }
        found.lists.set(attribute(attributes, 'numId') ?? '', list)
      } else if (local === 'abstractNumId' && list) list.definition = value()
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
