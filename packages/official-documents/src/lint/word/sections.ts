// Decides the page of each section: paper, margins, grid, and which footers it has (ECMA-376 part 1, 17.6).
import { attributeOf, childOf, childrenOf, numberOf, type XmlNode } from './tree.ts'

/** Lengths in millimetres, the line pitch and the character grid in points. */
export interface Page {
  width: number
  height: number
  top: number
  bottom: number
  left: number
  right: number
  footer: number
  grid: { kind: 'none' | 'lines' | 'linesAndChars'; linePitch: number | null; characterSpace: number }
  /** A title page with furniture of its own. */
  hasOwnFirstPage: boolean
  /** Relation ids by kind; those of the section before where it names none. */
  footers: { default?: string; even?: string; first?: string }
}

const mm = (twips: number): number => (twips / 1440) * 25.4

/** What Word takes where a section does not say: letter paper is the default of the schema, one inch of margin. */
export function readSections(sections: XmlNode[]): Page[] {
  let footers: Page['footers'] = {}
  return sections.map((section) => {
    const size = childOf(section, 'w:pgSz')
    const margin = childOf(section, 'w:pgMar')
    const grid = childOf(section, 'w:docGrid')
    footers = { ...footers }
    for (const reference of childrenOf(section, 'w:footerReference')) {
      const kind = attributeOf(reference, 'type')
      const id = attributeOf(reference, 'id')
      if (id !== undefined && (kind === 'default' || kind === 'even' || kind === 'first')) footers[kind] = id
    }
    const kind = attributeOf(grid, 'type')
    const pitch = numberOf(grid, 'linePitch')
    const length = (name: string, otherwise: number) => mm(Math.abs(numberOf(margin, name) ?? otherwise))
    const title = childOf(section, 'w:titlePg')
    return {
      width: mm(numberOf(size, 'w') ?? 12240),
      height: mm(numberOf(size, 'h') ?? 15840),
      top: length('top', 1440),
      bottom: length('bottom', 1440),
      left: length('left', 1440) + length('gutter', 0),
      right: length('right', 1440),
      footer: length('footer', 720),
      grid: {
        kind:
          kind === 'lines' ? 'lines' : kind === 'linesAndChars' || kind === 'snapToChars' ? 'linesAndChars' : 'none',
        linePitch: pitch === undefined ? null : pitch / 20,
        characterSpace: (numberOf(grid, 'charSpace') ?? 0) / 4096,
      },
      hasOwnFirstPage: title !== undefined && !/^(?:0|false|off)$/.test(attributeOf(title, 'val') ?? '1'),
      footers,
    }
  })
}
