// Decides the look that a style gives, through everything it is based on: docDefaults → basedOn chain, with the
// numbering of a style below the style's own indents (ECMA-376 part 1, 17.7.2).
import { over, type ParagraphLook, paragraphLook, type TextLook, type ThemeFaces, textLook } from './look.ts'
import { attributeOf, childOf, childrenOf, type Maybe, wordValue, type XmlNode } from './tree.ts'

export interface StyleLook {
  name: string
  text: TextLook
  paragraph: ParagraphLook
}

export interface Styles {
  /** Look of a paragraph style, docDefaults included; of the default style where there is no id or no such style. */
  paragraph(id: string | undefined): StyleLook
  /** What a character style adds; nothing for none. */
  character(id: string | undefined): TextLook
  /** What a table style says of the paragraphs in its cells. */
  table(id: string | undefined): { text: TextLook; paragraph: ParagraphLook }
}

/** `numbered`: look that a level of a numbering gives. */
export function readStyles(
  root: Maybe,
  theme: ThemeFaces,
  numbered: (numId: string, level: number) => ParagraphLook,
): Styles {
  const defaults = childOf(root, 'w:docDefaults')
  const base: StyleLook = {
    name: '',
    text: textLook(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'), theme),
    paragraph: paragraphLook(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
  }
  const nodes = new Map<string, XmlNode>()
  let byDefault: string | undefined
  for (const style of childrenOf(root, 'w:style')) {
    const id = attributeOf(style, 'styleId') ?? ''
    nodes.set(`${attributeOf(style, 'type')}/${id}`, style)
    if (attributeOf(style, 'type') === 'paragraph' && /^(?:1|true)$/.test(attributeOf(style, 'default') ?? ''))
      byDefault = id
  }
  const known = new Map<string, StyleLook>()
  const own = (type: string, id: string, start: StyleLook, seen: Set<string>): StyleLook => {
    const key = `${type}/${id}`
    const ready = known.get(key)
    if (ready) return ready
    const node = nodes.get(key)
    if (!node || seen.has(key)) return start
    seen.add(key)
    const parentId = wordValue(node, 'w:basedOn')
    const parent = parentId === undefined ? start : own(type, parentId, start, seen)
    const said = paragraphLook(childOf(node, 'w:pPr'))
    const list = said.numId === undefined ? {} : numbered(said.numId, said.numLevel ?? 0)
    const look = {
      name: wordValue(node, 'w:name') ?? id,
      text: over(parent.text, textLook(childOf(node, 'w:rPr'), theme)),
      paragraph: over(over(parent.paragraph, list), said),
    }
    known.set(key, look)
    return look
  }
  const nothing: StyleLook = { name: '', text: {}, paragraph: {} }
  return {
    paragraph: (id) => {
      const wanted = id !== undefined && nodes.has(`paragraph/${id}`) ? id : byDefault
      return wanted === undefined ? base : own('paragraph', wanted, base, new Set())
    },
    character: (id) => (id === undefined ? {} : own('character', id, nothing, new Set()).text),
    table: (id) => (id === undefined ? nothing : own('table', id, nothing, new Set())),
  }
}

/** Faces of the theme: an empty East Asian face means the one listed for Simplified Chinese. */
export function readTheme(root: Maybe): ThemeFaces {
  const fonts = childOf(childOf(root, 'a:themeElements'), 'a:fontScheme')
  return (name) => {
    const font = childOf(fonts, name.startsWith('major') ? 'a:majorFont' : 'a:minorFont')
    if (!/EastAsia$/.test(name)) return attributeOf(childOf(font, 'a:latin'), 'typeface') || undefined
    const named = attributeOf(childOf(font, 'a:ea'), 'typeface')
    const hans = childrenOf(font, 'a:font').find((child) => attributeOf(child, 'script') === 'Hans')
    return named || attributeOf(hans, 'typeface') || undefined
  }
}

/** What each level of each list says about its paragraphs. */
export function readNumberingLooks(root: Maybe): (numId: string, level: number) => ParagraphLook {
  const abstract = new Map(
    childrenOf(root, 'w:abstractNum').map((node) => [attributeOf(node, 'abstractNumId') ?? '', node]),
  )
  const lists = new Map(
    childrenOf(root, 'w:num').map((node) => [
      attributeOf(node, 'numId') ?? '',
      abstract.get(wordValue(node, 'w:abstractNumId') ?? ''),
    ]),
  )
  return (numId, level) => {
    const found = childrenOf(lists.get(numId), 'w:lvl').find((node) => attributeOf(node, 'ilvl') === String(level))
    return paragraphLook(childOf(found, 'w:pPr'))
  }
}
