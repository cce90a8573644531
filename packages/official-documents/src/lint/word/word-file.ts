// Reads a Word file for its look: pages, paragraphs with the formatting in force, footers. The text alone is read in read/.

import { mainPartOf, orRefusal } from '../../read/docx.ts'
import { readNumbering } from '../../read/docx-numbering.ts'
import { readStyles as readStyleFacts } from '../../read/docx-styles.ts'
import { MAX_BYTES, type Refusal, refuse } from '../../read/reading.ts'
import { openZip, type Zip } from '../../read/zip.ts'
import { paragraphsOf, type WordContext, type WordParagraph } from './paragraphs.ts'
import { type Page, readSections } from './sections.ts'
import { readNumberingLooks, readStyles, readTheme } from './styles.ts'
import { attributeOf, childOf, childrenOf, treeOf } from './tree.ts'

export interface WordFile {
  ok: true
  pages: Page[]
  paragraphs: WordParagraph[]
  /** Paragraphs of footers by section and kind; the page number stands as U+0001. */
  footers: { default?: WordParagraph[]; even?: WordParagraph[]; first?: WordParagraph[] }[]
  /** Odd and even pages have footers of their own. */
  tellsEvenFromOdd: boolean
}

export const PAGE_SIGN = '\u0001'

export function readWordFile(bytes: Uint8Array): WordFile | Refusal {
  if (bytes.byteLength > MAX_BYTES) return refuse('too-large')
  return orRefusal(() => {
    const zip = openZip(bytes)
    if (!zip.ok) return zip
    const main = mainPartOf(zip)
    return main === null ? refuse('unsupported') : read(zip, main)
  })
}

function read(zip: Zip, main: string): WordFile | Refusal {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const xmlOf = (name: string): string | null => {
    const bytes = zip.read(folder + name)
    return bytes === null ? null : new TextDecoder('utf-8').decode(bytes)
  }
  const root = treeOf(xmlOf(main.slice(folder.length)))
  const body = childOf(root, 'w:body')
  if (!body) return refuse('unreadable')
  const theme = readTheme(treeOf(xmlOf('theme/theme1.xml')))
  const numberingXml = xmlOf('numbering.xml')
  const numbered = readNumberingLooks(treeOf(numberingXml))
  const stylesXml = xmlOf('styles.xml')
  const facts = readStyleFacts(stylesXml, wordName)
  const context: WordContext = {
    styles: readStyles(treeOf(stylesXml), theme, numbered),
    theme,
    numbered,
    numbering: readNumbering(numberingXml, wordName, facts.listOf),
    listOf: (style) => facts.paragraph(style),
  }
  const flow = paragraphsOf(body, context)
  const pages = readSections(flow.sections)
  const relations = new Map(
    childrenOf(treeOf(xmlOf(`_rels/${main.slice(folder.length)}.rels`)), 'Relationship').map((relation) => [
      attributeOf(relation, 'Id') ?? '',
      attributeOf(relation, 'Target') ?? '',
    ]),
  )
  const footer = (id: string | undefined): WordParagraph[] => {
    const target = relations.get(id ?? '')
    const tree = target === undefined ? null : treeOf(xmlOf(target.replace(/^\/?word\//, '')))
    return paragraphsOf(tree, { ...context, numbering: { next: () => '' }, pageSign: PAGE_SIGN }).paragraphs
  }
  return {
    ok: true,
    pages,
    paragraphs: flow.paragraphs,
    footers: pages.map(({ footers }) => ({
      default: footer(footers.default),
      even: footer(footers.even),
      first: footer(footers.first),
    })),
    tellsEvenFromOdd: isOn(xmlOf('settings.xml')),
  }
}

const wordName = (name: string): string | null => (name.startsWith('w:') ? name.slice(2) : null)

function isOn(settings: string | null): boolean {
  const flag = childOf(treeOf(settings), 'w:evenAndOddHeaders')
  return flag !== undefined && !/^(?:0|false|off)$/.test(attributeOf(flag, 'val') ?? '1')
}
