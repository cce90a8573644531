// Decides the paragraphs of a part as Word shows them: text with automatic numbers, and the look that is in force after
// docDefaults, style, numbering, paragraph and run have spoken (ECMA-376 part 1, 17.7.2).
import type { Numbering } from '../../read/list-counting.ts'
import { over, type ParagraphLook, paragraphLook, type TextLook, type ThemeFaces, textLook } from './look.ts'
import type { Styles } from './styles.ts'
import { attributeOf, childOf, type Maybe, wordValue, type XmlNode } from './tree.ts'

export interface WordRun {
  /** Half-open stretch of the paragraph's text. */
  start: number
  end: number
  look: TextLook
}

export interface WordParagraph {
  /** From 1, in the order in which paragraphs end; a text box comes before the paragraph that holds it. */
  number: number
  text: string
  runs: WordRun[]
  look: ParagraphLook
  /** Of the paragraph mark: what an empty paragraph is high. */
  markLook: TextLook
  place: 'text' | 'table' | 'box'
  /** Index of the section it belongs to. */
  section: number
  style: string
  /** A page begins with it: page break, or a break in the paragraph before. */
  opensPage: boolean
  hasDrawing: boolean
}

export interface WordContext {
  styles: Styles
  theme: ThemeFaces
  numbered: (numId: string, level: number) => ParagraphLook
  numbering: Numbering
  listOf: (style: string | undefined) => { list?: string; level?: number }
  /** Page fields become this sign instead of their last result. */
  pageSign?: string
}

export interface WordFlow {
  paragraphs: WordParagraph[]
  /** w:sectPr in order; the last belongs to the body. */
  sections: XmlNode[]
}

/** What a reader does not see; all else with paragraphs in it is passed through. */
const HIDDEN = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:pPrChange', 'w:rPrChange', 'w:sectPrChange'])

export function paragraphsOf(body: Maybe, context: WordContext): WordFlow {
  const flow: WordFlow = { paragraphs: [], sections: [] }
  const state = { opensPage: false, breakAt: -1, tableStyle: undefined as string | undefined }

  const walk = (node: XmlNode, place: WordParagraph['place']): void => {
    for (const child of node.children) {
      if (HIDDEN.has(child.name)) continue
      if (child.name === 'w:p') paragraph(child, place)
      else if (child.name === 'w:tbl') {
        const outer = state.tableStyle
        state.tableStyle = wordValue(childOf(child, 'w:tblPr'), 'w:tblStyle')
        walk(child, place === 'box' ? 'box' : 'table')
        state.tableStyle = outer
      } else if (child.name === 'w:txbxContent') walk(child, 'box')
      else if (child.name === 'w:sectPr') flow.sections.push(child)
      else walk(child, place)
    }
  }

  const paragraph = (node: XmlNode, place: WordParagraph['place']): void => {
    const pPr = childOf(node, 'w:pPr')
    const styleId = wordValue(pPr, 'w:pStyle')
    const style = context.styles.paragraph(styleId)
    const table = place === 'table' ? context.styles.table(state.tableStyle) : { text: {}, paragraph: {} }
    const direct = paragraphLook(pPr)
    const inherited = context.listOf(styleId)
    const list = direct.numId ?? inherited.list
    const level = direct.numLevel ?? inherited.level ?? 0
    const fromList = direct.numId !== undefined ? context.numbered(direct.numId, level) : {}
    const base = over(table.text, style.text)
    const done: WordParagraph = {
      number: 0,
      text: '',
      runs: [],
      look: over(over(over(table.paragraph, style.paragraph), fromList), direct),
      markLook: over(base, textLook(childOf(pPr, 'w:rPr'), context.theme)),
      place,
      section: flow.sections.length,
      style: style.name,
      opensPage: state.opensPage,
      hasDrawing: false,
    }
    state.opensPage = false
    state.breakAt = -1
    if (list !== undefined && list !== '0')
      add(done, context.numbering.next(list, direct.numLevel ?? inherited.level, styleId), done.markLook)
    runs(node, done, base, { field: [] })
    if (done.look.pageBreakBefore) done.opensPage = true
    if (state.breakAt >= 0) {
      // A break with nothing behind it belongs to the page before: the next paragraph opens the page.
      const isLast = done.text.slice(state.breakAt).trim() === ''
      if (isLast) state.opensPage = true
      else if (done.text.slice(0, state.breakAt).trim() === '') done.opensPage = true
    }
    done.number = flow.paragraphs.length + 1
    flow.paragraphs.push(done)
    const section = childOf(pPr, 'w:sectPr')
    if (!section) return
    flow.sections.push(section)
    // A new section begins on a new page unless it says otherwise (17.6.22).
    state.opensPage = true
  }

  const runs = (node: XmlNode, done: WordParagraph, base: TextLook, fields: { field: Field[] }): void => {
    for (const child of node.children) {
      if (HIDDEN.has(child.name) || child.name === 'w:pPr') continue
      if (child.name === 'w:r') run(child, done, base, fields)
      else if (child.name === 'w:fldSimple' && context.pageSign && isPageField(attributeOf(child, 'instr') ?? '')) {
        const first = childOf(child, 'w:r')
        add(done, context.pageSign, over(base, textLook(childOf(first, 'w:rPr'), context.theme)))
      } else if (child.name === 'w:txbxContent') walk(child, 'box')
      else runs(child, done, base, fields)
    }
  }

  const run = (node: XmlNode, done: WordParagraph, base: TextLook, fields: { field: Field[] }): void => {
    const rPr = childOf(node, 'w:rPr')
    const look = over(over(base, context.styles.character(wordValue(rPr, 'w:rStyle'))), textLook(rPr, context.theme))
    for (const child of node.children) {
      const field = fields.field.at(-1)
      const isShown = !look.hidden && fields.field.every((at) => at.isResult && !at.isPage)
      switch (child.name) {
        case 'w:fldChar': {
          const type = attributeOf(child, 'fldCharType')
          if (type === 'begin') fields.field.push({ code: '', isResult: false, isPage: false })
          else if (type === 'separate' && field) field.isResult = true
          else if (type === 'end') fields.field.pop()
          if (field && type !== 'begin' && context.pageSign && !field.isPage && isPageField(field.code)) {
            field.isPage = true
            add(done, context.pageSign, look)
          }
          break
        }
        case 'w:instrText':
          if (field) field.code += child.text
          break
        case 'w:t':
          if (isShown) add(done, child.text, look)
          break
        case 'w:tab':
        case 'w:ptab':
          if (isShown) add(done, '\t', look)
          break
        case 'w:br':
          if (attributeOf(child, 'type') === 'page') {
            state.breakAt = done.text.length
          }
          if (isShown) add(done, '\n', look)
          break
        case 'w:cr':
          if (isShown) add(done, '\n', look)
          break
        case 'w:noBreakHyphen':
          if (isShown) add(done, '-', look)
          break
        default:
          if (HIDDEN.has(child.name) || child.name === 'w:rPr') break
          if (isDrawing(child)) done.hasDrawing = true
          for (const box of outermostBoxes(child)) walk(box, 'box')
      }
    }
  }

  if (body) walk(body, 'text')
  if (context.pageSign === undefined && flow.sections.length === 0) flow.sections.push(noSection)
  return flow
}

interface Field {
  code: string
  isResult: boolean
  isPage: boolean
}

const noSection: XmlNode = { name: 'w:sectPr', attributes: '', children: [], text: '' }

const isPageField = (code: string): boolean => /^\s*PAGE\b/i.test(code)

const isDrawing = (node: XmlNode): boolean => /^(?:w:drawing|w:pict|w:object|mc:AlternateContent)$/.test(node.name)
function* outermostBoxes(node: XmlNode): Generator<XmlNode> {
  if (node.name === 'w:txbxContent') yield node
  else for (const child of node.children) if (!HIDDEN.has(child.name)) yield* outermostBoxes(child)
}

function add(paragraph: WordParagraph, text: string, look: TextLook): void {
  if (text === '') return
  const start = paragraph.text.length
  paragraph.text += text
  paragraph.runs.push({ start, end: paragraph.text.length, look })
}
