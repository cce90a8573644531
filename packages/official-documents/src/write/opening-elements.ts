// Decides what can stand at the head of page one, and how marks and titles of all forms are made.
import { cleanText } from './clean-text.ts'
import type { Issued } from './document.ts'
import { layout } from './layout.ts'
import { textWidth } from './text-width.ts'
import { titleLines } from './title-lines.ts'

/**
 * `before`: blank lines above, unless the name says mm. `topMm`: from the upper edge of the type area to the upper edge
 * of the characters; negative above it (letter).
 */
export type OpeningElement =
  | { kind: 'handling'; text: string }
  /** In the top left corner of the type area, one line each; takes no room from what follows. */
  | { kind: 'corner'; lines: CornerLine[] }
  | { kind: 'organ-mark'; text: string; topMm: number; sizePt: number; trackingPt: number }
  /** Names one below the other, spread to equal width; `word` to their right, centred on them (7.2.4). */
  | { kind: 'joint-mark'; organs: string[]; word: string; topMm: number; sizePt: number; wordSizePt: number }
  | { kind: 'number'; text: string; before: number }
  /** Upward: the number on the line of the last signer; names by rows, in columns (7.2.5, 7.2.6). */
  | { kind: 'number-and-signers'; number: string; label: string; rows: string[][]; before: number }
  /** Letter: thick over thin, wider than the type area, centred on the page. */
  | { kind: 'double-rule'; beforeMm: number }
  /** Letter: below the double rule, corner lines to the left and the number to the right on the first line. */
  | { kind: 'letter-number'; text: string; corner: CornerLine[]; beforeMm: number }
  | { kind: 'organ-line'; left: string; right: string; before: number }
  | { kind: 'red-rule'; beforeMm: number }
  | { kind: 'title'; lines: string[]; before: number; after: number }
  /** Blank lines of the grid, where a form has no title. */
  | { kind: 'space'; lines: number }
  | { kind: 'addressees'; text: string; before: number }

export type CornerLine = { text: string; part: 'copy-number' | 'urgency' }

export const pointsPerMm = 72 / 25.4

/** 7.2.1–7.2.3, in this order; 密级 never comes as far as here (`refuseClassified`). */
export const cornerLines = (document: Pick<Issued, 'copyNumber' | 'urgency'>): CornerLine[] => [
  ...(document.copyNumber === undefined
    ? []
    : [{ text: copyNumber(document.copyNumber), part: 'copy-number' as const }]),
  ...(document.urgency ? [{ text: document.urgency, part: 'urgency' as const }] : []),
]

export const corner = (document: Pick<Issued, 'copyNumber' | 'urgency'>): OpeningElement[] => {
  const lines = cornerLines(document)
  return lines.length === 0 ? [] : [{ kind: 'corner', lines }]
}

const copyNumber = (value: number): string => {
  if (!Number.isInteger(value) || value < 1 || value > 999_999)
    throw new RangeError(`a copy number runs from 1 to 999999: ${value}`)
  return String(value).padStart(layout.copyNumberDigits.value, '0')
}

/** As large as the width allows up to `maximum`; a short mark is spread, for it has to read as a head. */
export const organMark = (mark: string, topMm: number, maximum = layout.markSizeMax.value): OpeningElement => {
  const text = cleanText(mark)
  const characters = Math.max(1, textWidth(text))
  const room = layout.markWidthMax.value * pointsPerMm
  const sizePt = Math.min(maximum, room / characters)
  const spare = (room - sizePt * characters) / Math.max(1, [...text].length - 1)
  return { kind: 'organ-mark', text, topMm, sizePt, trackingPt: Math.min(spare, sizePt * 0.25) }
}

export const jointMark = (organs: string[], word: string, topMm: number): OpeningElement => {
  if (organs.length === 0) throw new RangeError('a mark needs an organ')
  const names = organs.map(cleanText)
  const wordWidth = textWidth(cleanText(word))
  const widest = Math.max(1, ...names.map(textWidth))
  const room = layout.markWidthMax.value * pointsPerMm
  // The word is half as large again as the names: it belongs to all of them.
  const wordRatio = 1.5
  const perSize = widest + (wordWidth === 0 ? 0 : layout.jointMarkGap.value + wordWidth * wordRatio)
  const tall = (layout.jointMarkHeightMax.value * pointsPerMm) / (names.length * layout.jointMarkLine.value)
  const sizePt = Math.min(layout.jointMarkSizeMax.value, tall, room / perSize)
  return { kind: 'joint-mark', organs: names, word: cleanText(word), topMm, sizePt, wordSizePt: sizePt * wordRatio }
}

export const addressees = (document: Pick<Issued, 'addressees'>): OpeningElement[] =>
  document.addressees
    ? [
        {
          kind: 'addressees',
          text: `${cleanText(document.addressees).replace(/[：:]\s*$/, '')}：`,
          before: layout.addresseesBefore.value,
        },
      ]
    : []

/** A body without 主送机关 stands one line below the title. */
export const title = (document: { title: string; addressees?: string }, before: number): OpeningElement => ({
  kind: 'title',
  lines: titleLines(document.title),
  before,
  after: document.addressees ? 0 : layout.titleAfter.value,
})
