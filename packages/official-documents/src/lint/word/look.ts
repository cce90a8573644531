// Decides what a property list of WordprocessingML says about the look of text and paragraphs (ECMA-376 part 1, 17.3),
// and what comes out when a later list is laid over an earlier one.
import { attributeOf, childOf, childrenOf, type Maybe, numberOf, wordValue, type XmlNode } from './tree.ts'

/** Look of a run. Missing: the list does not say. Sizes in points. */
export interface TextLook {
  /** Face of Chinese characters, of ASCII letters and digits. */
  face?: string
  latinFace?: string
  size?: number
  /** RRGGBB in capitals, or 'auto'. */
  color?: string
  bold?: boolean
  /** Added to every character, in points. */
  spacing?: number
  hidden?: boolean
}

export interface Edge {
  weightPt: number
  color: string
  style: string
}

/** Look of a paragraph. Lengths in twips; `…Chars` and `…Lines` in hundredths, and they win over the lengths. */
export interface ParagraphLook {
  align?: string
  left?: number
  leftChars?: number
  right?: number
  rightChars?: number
  /** Negative where it hangs. */
  firstLine?: number
  firstLineChars?: number
  before?: number
  beforeLines?: number
  after?: number
  afterLines?: number
  line?: number
  lineRule?: string
  snapToGrid?: boolean
  pageBreakBefore?: boolean
  top?: Edge
  bottom?: Edge
  framed?: boolean
  numId?: string
  numLevel?: number
  outlineLevel?: number
}

/** Which face a theme means by `minorEastAsia` and the like. */
export type ThemeFaces = (name: string) => string | undefined

export function textLook(rPr: Maybe, theme: ThemeFaces): TextLook {
  if (!rPr) return {}
  const fonts = childOf(rPr, 'w:rFonts')
  const [asiaTheme, asciiTheme] = [attributeOf(fonts, 'eastAsiaTheme'), attributeOf(fonts, 'asciiTheme')]
  const size = numberOf(childOf(rPr, 'w:sz'), 'val')
  const spacing = numberOf(childOf(rPr, 'w:spacing'), 'val')
  const color = wordValue(rPr, 'w:color')
  // A theme face on the same element wins over a named one (17.3.2.26).
  return said({
    face: (asiaTheme && theme(asiaTheme)) || attributeOf(fonts, 'eastAsia'),
    latinFace: (asciiTheme && theme(asciiTheme)) || attributeOf(fonts, 'ascii'),
    size: size === undefined ? undefined : size / 2,
    color: color === undefined ? undefined : color === 'auto' ? 'auto' : color.toUpperCase(),
    bold: flag(rPr, 'w:b'),
    spacing: spacing === undefined ? undefined : spacing / 20,
    hidden: flag(rPr, 'w:vanish'),
  })
}

export function paragraphLook(pPr: Maybe): ParagraphLook {
  if (!pPr) return {}
  const indent = childOf(pPr, 'w:ind')
  const spacing = childOf(pPr, 'w:spacing')
  // LibreOffice writes the list of edges of a frame twice, the first time empty.
  const borders = childrenOf(pPr, 'w:pBdr').at(-1)
  const numbering = childOf(pPr, 'w:numPr')
  const level = numberOf(childOf(numbering, 'w:ilvl'), 'val')
  const hanging = numberOf(indent, 'hanging')
  const hangingChars = numberOf(indent, 'hangingChars')
  return said({
    align: wordValue(pPr, 'w:jc'),
    left: numberOf(indent, 'left') ?? numberOf(indent, 'start'),
    leftChars: numberOf(indent, 'leftChars') ?? numberOf(indent, 'startChars'),
    right: numberOf(indent, 'right') ?? numberOf(indent, 'end'),
    rightChars: numberOf(indent, 'rightChars') ?? numberOf(indent, 'endChars'),
    firstLine: hanging === undefined ? numberOf(indent, 'firstLine') : -hanging,
    firstLineChars: hangingChars === undefined ? numberOf(indent, 'firstLineChars') : -hangingChars,
    before: numberOf(spacing, 'before'),
    beforeLines: numberOf(spacing, 'beforeLines'),
    after: numberOf(spacing, 'after'),
    afterLines: numberOf(spacing, 'afterLines'),
    line: numberOf(spacing, 'line'),
    lineRule: attributeOf(spacing, 'lineRule') ?? (attributeOf(spacing, 'line') ? 'auto' : undefined),
    snapToGrid: flag(pPr, 'w:snapToGrid'),
    pageBreakBefore: flag(pPr, 'w:pageBreakBefore'),
    top: edge(childOf(borders, 'w:top')),
    bottom: edge(childOf(borders, 'w:bottom')),
    framed: childOf(pPr, 'w:framePr') ? true : undefined,
    numId: wordValue(numbering, 'w:numId'),
    numLevel: numbering ? (level ?? 0) : undefined,
    outlineLevel: numberOf(childOf(pPr, 'w:outlineLvl'), 'val'),
  })
}

/** The later list where it speaks, the earlier where it does not. */
export const over = <Look extends object>(earlier: Look, later: Look): Look => ({ ...earlier, ...later })

/** The look without what the list left unsaid, so that laying it over another hides nothing. */
function said<Look extends object>(look: { [Key in keyof Look]: Look[Key] | undefined }): Look {
  // What remains has a value for every key it has; TypeScript does not follow the filter.
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as Look
}

function flag(node: XmlNode, name: string): boolean | undefined {
  const child = childOf(node, name)
  if (!child) return undefined
  return !['0', 'false', 'off', 'none'].includes(attributeOf(child, 'val') ?? '1')
}

function edge(node: XmlNode | undefined): Edge | undefined {
  const style = attributeOf(node, 'val')
  if (!node || style === undefined || style === 'nil' || style === 'none') return undefined
  return {
    style,
    weightPt: (numberOf(node, 'sz') ?? 4) / 8,
    color: (attributeOf(node, 'color') ?? 'auto').toUpperCase(),
  }
}
