// Decides what a paragraph inherits from its style: its list, its level, whether it is hidden. ECMA-376 part 1, 17.7.
// Offices number their headings through styles as often as by hand; without this such a notice has no numbers.
import { attribute, walkXml } from './xml.ts'

export interface StyleFacts {
  list?: string
  level?: number
  isHidden?: boolean
}

export interface Styles {
  /** What a paragraph in this style inherits; without a style, of the default paragraph style. */
  paragraph(style: string | undefined): StyleFacts
  /** Whether a run in this character style is hidden. */
  isHiddenRun(style: string | undefined): boolean
  /** The list that a numbering style stands for (w:numStyleLink). */
  listOf(style: string): string | undefined
}

interface Style extends StyleFacts {
  basedOn?: string
}

/** Chains longer than this are loops or jokes. */
const MAX_CHAIN = 30

/** Reads styles.xml; `wordName` gives the local name of a tag of WordprocessingML, or null. */
export function readStyles(xml: string | null, wordName: (name: string) => string | null): Styles {
  const styles = new Map<string, Style>()
  let usual: string | undefined
  if (xml !== null) {
    let current: Style | undefined
    // w:rPrChange and w:pPrChange hold what was before; a table's conditional looks say nothing about a paragraph.
    let aside = 0
    walkXml(xml, {
      open(name, attributes, isEmpty) {
        const local = wordName(name)
        if (local === 'pPrChange' || local === 'rPrChange' || local === 'tblStylePr') aside += isEmpty ? 0 : 1
        if (aside > 0 || local === null) return
        const value = () => attribute(attributes, 'val')
        if (local === 'style') {
          current = {}
          const id = attribute(attributes, 'styleId')
          if (id !== undefined) styles.set(id, current)
          if (attribute(attributes, 'type') === 'paragraph' && isOn(attribute(attributes, 'default') ?? '0')) usual = id
        } else if (!current) return
        else if (local === 'basedOn') setIf(current, 'basedOn', value())
        else if (local === 'numId') setIf(current, 'list', value())
        else if (local === 'ilvl') current.level = Number(value() ?? '0') || 0
        else if (local === 'vanish') current.isHidden = isOn(value() ?? '1')
      },
      close(name) {
        const local = wordName(name)
        if (local === 'pPrChange' || local === 'rPrChange' || local === 'tblStylePr') aside = Math.max(0, aside - 1)
        if (local === 'style') current = undefined
      },
      text() {},
    })
  }
  const known = new Map<string, StyleFacts>()
  const factsOf = (style: string | undefined): StyleFacts => {
    if (style === undefined) return {}
    const before = known.get(style)
    if (before) return before
    const facts: StyleFacts = {}
    let at: string | undefined = style
    for (let i = 0; i < MAX_CHAIN && at !== undefined; i++) {
      const found: Style | undefined = styles.get(at)
      if (!found) break
      if (facts.list === undefined && found.list !== undefined) facts.list = found.list
      if (facts.level === undefined && found.level !== undefined) facts.level = found.level
      if (facts.isHidden === undefined && found.isHidden !== undefined) facts.isHidden = found.isHidden
      at = found.basedOn
    }
    known.set(style, facts)
    return facts
  }
  return {
    paragraph: (style) => factsOf(style !== undefined && styles.has(style) ? style : usual),
    isHiddenRun: (style) => factsOf(style).isHidden === true,
    listOf: (style) => factsOf(style).list,
  }
}

function setIf<K extends 'basedOn' | 'list'>(style: Style, key: K, value: string | undefined): void {
  if (value !== undefined) style[key] = value
}

/** ST_OnOff. */
export function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none'
}
