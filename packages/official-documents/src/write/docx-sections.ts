// Decides how a document falls into sections of Word: upright text, turned annexes (clause 8), and where 版记 stands.
import { DocumentGridType, type ISectionOptions, PageOrientation, type Paragraph, SectionType, type Table } from 'docx'
import { docxElement } from './docx-elements.ts'
import {
  emptyFooter,
  footerDistance,
  letterFooter,
  markHeader,
  pageNumberFooter,
  turnedPageNumberFooter,
} from './docx-furniture.ts'
import { imprintTable } from './docx-imprint.ts'
import { linePitch, mmOf, mmToTwips, ptToTwips } from './docx-measures.ts'
import { endOfText, imprintHeight } from './docx-pages.ts'
import type { BookmarkNames } from './docx-runs.ts'
import { layout } from './layout.ts'
import type { Sheet } from './sheet.ts'

type Piece = { isTurned: boolean; type: 'text' | 'bare'; children: (Paragraph | Table)[]; opens: 'next' | 'even' }

export const docxSections = (sheet: Sheet, names: BookmarkNames): ISectionOptions[] => {
  const pieces: Piece[] = [piece(false)]
  sheet.elements.forEach((element, at) => {
    const before = pieces.at(-1)
    const turns = element.kind === 'annex' && element.landscape !== before?.isTurned
    if (turns) pieces.push(piece(element.landscape))
    const now = pieces.at(-1)
    const widthMm = now?.isTurned ? layout.typeHeight.value : layout.typeWidth.value
    now?.children.push(...docxElement(sheet.elements, at, names, { widthMm, opensPage: turns }))
  })
  placeImprint(sheet, pieces)
  return pieces.map((one, at) => sectionOf(sheet, one, at === 0))
}

const piece = (isTurned: boolean): Piece => ({ isTurned, type: 'text', children: [], opens: 'next' })

/** 7.4.1, 7.5: on the back of the last leaf; behind an empty page neither carries a number. */
const placeImprint = (sheet: Sheet, pieces: Piece[]): void => {
  const { imprint } = sheet
  const last = pieces.at(-1)
  if (!imprint || !last) return
  const end = endOfText(sheet)
  const fits = !last.isTurned && end.used + imprintHeight(imprint) + 1 <= end.room
  const isOdd = end.page % 2 === 1
  const where = imprint.evenPage ? (isOdd ? 'next' : fits ? 'here' : 'even') : fits ? 'here' : 'next'
  if (where === 'even')
    pieces.push({ ...piece(false), type: 'bare', opens: 'even', children: imprintTable(imprint, 'section') })
  else if (last.isTurned) pieces.push({ ...piece(false), children: imprintTable(imprint, 'section') })
  else last.children.push(...imprintTable(imprint, where === 'next' ? 'break' : 'no'))
}

const sectionOf = (sheet: Sheet, { isTurned, type, children, opens }: Piece, isFirst: boolean): ISectionOptions => {
  const number = isTurned ? turnedPageNumberFooter : pageNumberFooter
  const isLetter = sheet.firstPage.doubleRuleAtFoot
  const isLetterHead = isFirst && isLetter
  return {
    properties: {
      ...(isFirst ? {} : { type: opens === 'even' ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE }),
      page: isTurned ? turnedPage : isLetter ? letterPage : uprightPage,
      grid: { type: DocumentGridType.LINES, linePitch },
      titlePage: isFirst && !sheet.firstPage.numbered,
    },
    headers: {
      default: markHeader(sheet.mark),
      even: markHeader(sheet.mark),
      ...(isFirst && !sheet.firstPage.numbered ? { first: markHeader(sheet.mark) } : {}),
    },
    footers: {
      default: type === 'bare' ? emptyFooter() : number('odd'),
      even: type === 'bare' ? emptyFooter() : number('even'),
      ...(isLetterHead ? { first: letterFooter() } : {}),
    },
    children,
  }
}

const header = mmOf('marginTop') - ptToTwips(36)

const uprightPage = {
  size: { width: mmOf('pageWidth'), height: mmOf('pageHeight') },
  margin: {
    top: mmOf('marginTop'),
    bottom: mmOf('marginBottom'),
    left: mmOf('marginLeft'),
    right: mmOf('marginRight'),
    header,
    footer: footerDistance,
  },
}

/** The mark of a letter stands where a header otherwise would (10.1). */
const letterPage = { ...uprightPage, margin: { ...uprightPage.margin, header: mmToTwips(15) } }

/** The upright page turned to the left: its left edge is the head of this one, its foot the left. */
const turnedPage = {
  // The package swaps the two for landscape.
  size: { width: mmOf('pageWidth'), height: mmOf('pageHeight'), orientation: PageOrientation.LANDSCAPE },
  margin: {
    top: mmOf('marginLeft'),
    bottom: mmOf('marginRight'),
    left: mmOf('marginBottom'),
    right: mmOf('marginTop'),
    header: mmOf('marginLeft') - ptToTwips(36),
    footer: mmOf('pageNumberBelow'),
  },
}
