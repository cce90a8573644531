// Decides where a paragraph stands, in the units of the standard: characters (字) and lines (行), from what Word is told.
import { layout } from '../../write/layout.ts'
import { textWidth } from '../../write/text-width.ts'
import type { LineLook, Stretch } from '../paper.ts'
import type { ParagraphLook, TextLook } from './look.ts'
import type { WordParagraph } from './paragraphs.ts'
import type { Page } from './sections.ts'

/** A line of the standard where the page has no grid. */
const usualPitch = layout.docxLinePitch.value
const typeWidthPt = (layout.typeWidth.value * 72) / 25.4
/** A character of size 3 as it stands on the page: 28 fill the line. */
const wideCharacter = typeWidthPt / layout.charactersPerLine.value

// 17.7.5.1 and Word's own default where nothing is said.
const sizeOf = (look: TextLook): number => look.size ?? 10
const faceOf = (look: TextLook): string => look.face ?? 'Times New Roman'

const hanCount = (text: string): number => [...text].filter((sign) => /\p{Script=Han}/u.test(sign)).length

export function stretchesOf(paragraph: WordParagraph): Stretch[] {
  return paragraph.runs.map(({ start, end, look }) => {
    const isHan = hanCount(paragraph.text.slice(start, end)) > 0
    return {
      start,
      end,
      face: (isHan ? undefined : look.latinFace) ?? faceOf(look),
      size: sizeOf(look),
      color: look.color ?? 'auto',
      bold: look.bold ?? false,
    }
  })
}

/** The run that holds most of the Chinese characters; the mark of the paragraph where it has no text. */
export function mainLook(paragraph: WordParagraph): TextLook {
  const totals = new Map<string, { count: number; look: TextLook }>()
  for (const { start, end, look } of paragraph.runs) {
    const key = `${look.face}/${look.size}`
    const sofar = totals.get(key)?.count ?? 0
    totals.set(key, { count: sofar + hanCount(paragraph.text.slice(start, end)) * 10 + 1, look })
  }
  return [...totals.values()].sort((a, b) => b.count - a.count)[0]?.look ?? paragraph.markLook
}

const aligns: Record<string, LineLook['align']> = { center: 'center', right: 'right', end: 'right' }
export const alignOf = (look: ParagraphLook): LineLook['align'] => aligns[look.align ?? ''] ?? 'left'

const pitchOfPage = (page: Page): number =>
  page.grid.kind === 'none' ? usualPitch : (page.grid.linePitch ?? usualPitch)

/** Distance of lines in points; null where only the font knows. */
export function pitchOf(look: ParagraphLook, size: number, page: Page): number | null {
  const line = look.line ?? 240
  if (look.lineRule === 'exact') return line / 20
  if (look.lineRule === 'atLeast') return line / 20 > size * 1.3 ? line / 20 : null
  if (page.grid.kind === 'none' || look.snapToGrid === false || page.grid.linePitch === null) return null
  return Math.ceil((size * 1.25) / page.grid.linePitch) * page.grid.linePitch * (line / 240)
}

export function heightOf(paragraph: WordParagraph, page: Page): number {
  const size = sizeOf(mainLook(paragraph))
  return pitchOf(paragraph.look, size, page) ?? size * 1.3 * ((paragraph.look.line ?? 240) / 240)
}

const spaceBefore = ({ before, beforeLines }: ParagraphLook, page: Page): number =>
  beforeLines === undefined || beforeLines === 0 ? (before ?? 0) / 20 : (beforeLines / 100) * pitchOfPage(page)
const spaceAfter = ({ after, afterLines }: ParagraphLook, page: Page): number =>
  afterLines === undefined || afterLines === 0 ? (after ?? 0) / 20 : (afterLines / 100) * pitchOfPage(page)

export function lookOf(paragraphs: WordParagraph[], at: number, pages: Page[]): LineLook | null {
  const paragraph = paragraphs[at]
  const page = pages[paragraph?.section ?? 0] ?? pages.at(-1)
  if (!paragraph || !page) return null
  const { look } = paragraph
  const main = mainLook(paragraph)
  const size = sizeOf(main)
  const advance = size + (main.spacing ?? 0) + (page.grid.kind === 'linesAndChars' ? page.grid.characterSpace : 0)
  const characters = (twips: number | undefined, chars: number | undefined): number =>
    chars === undefined || chars === 0 ? (twips ?? 0) / 20 / advance : chars / 100
  const left = characters(look.left, look.leftChars)
  const firstLine = characters(look.firstLine, look.firstLineChars)
  const right = characters(look.right, look.rightChars)
  const [leading = ''] = /^[ \u3000\t\u00a0]*/.exec(paragraph.text) ?? []
  const isPlaced = leading.includes('\t')
  const isTabbed = paragraph.text.trimEnd().includes('\t')
  const trailing = /[ \u3000\t\u00a0]*$/.exec(paragraph.text)?.[0] ?? ''
  const width = textWidth(paragraph.text.trim()) * advance
  const align = alignOf(look)
  const startOf = (left + firstLine + textWidth(leading)) * advance
  const endOf = (right + textWidth(trailing)) * advance
  const middle = (typeWidthPt - width) / 2
  const freeLeft =
    align === 'center' ? middle + (startOf - endOf) / 2 : align === 'right' ? typeWidthPt - endOf - width : startOf
  const freeRight = typeWidthPt - freeLeft - width
  return {
    stretches: stretchesOf(paragraph),
    face: faceOf(main),
    size,
    align,
    left,
    firstLine,
    right,
    freeLeft: isPlaced || (isTabbed && align !== 'left') ? null : freeLeft / wideCharacter,
    freeRight: isTabbed ? null : freeRight / wideCharacter,
    gap: gapAbove(paragraphs, at, page),
    topMm: topOf(paragraphs, at, page),
    pitch: pitchOf(look, size, page),
    opensPage: paragraph.opensPage,
    place: paragraph.place,
    top: look.top ?? null,
    bottom: look.bottom ?? null,
    section: paragraph.section,
    advance,
  }
}

/** Counted from the first paragraph, so only as far as everything above flows and is on page one. */
function topOf(paragraphs: WordParagraph[], at: number, page: Page): number | null {
  const flows = (one: WordParagraph | undefined) => one?.place === 'text' && !one.look.framed && !one.hasDrawing
  const above = paragraphs.slice(0, at)
  const paragraph = paragraphs[at]
  if (!paragraph || at > 12 || !flows(paragraph) || !above.every(flows) || above.some((one) => one.opensPage))
    return null
  const before = above.reduce(
    (sum, one) => sum + spaceBefore(one.look, page) + heightOf(one, page) + spaceAfter(one.look, page),
    spaceBefore(paragraph.look, page),
  )
  const size = sizeOf(mainLook(paragraph))
  const height = heightOf(paragraph, page)
  // Word sets the baseline of an exact line at four fifths of it, and others in the middle; ideographs rise 0.86 of their size.
  const ink = paragraph.look.lineRule === 'exact' ? height * 0.8 - size * 0.86 : (height - size) / 2
  return ((before + ink) / 72) * 25.4
}

function gapAbove(paragraphs: WordParagraph[], at: number, page: Page): number | null {
  const paragraph = paragraphs[at]
  if (paragraph?.place !== 'text' || paragraph.look.framed || paragraph.opensPage) return null
  let height = spaceBefore(paragraph.look, page)
  for (let above = at - 1; above >= 0; above--) {
    const before = paragraphs[above]
    if (!before || before.place === 'box' || before.look.framed) continue
    if (before.place === 'table') return null
    height += spaceAfter(before.look, page)
    if (before.text.trim() !== '') return height / pitchOfPage(page)
    height += heightOf(before, page) + spaceBefore(before.look, page)
    if (before.opensPage) return null
  }
  return null
}
