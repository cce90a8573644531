// Decides whether page one still shows text of the body below its addressees (GB/T 9704-2012 7.3.2, 7.3.3).
import { layout } from './layout.ts'
import { type OpeningElement, pointsPerMm } from './opening-elements.ts'
import { textWidth } from './text-width.ts'

const characterMm = layout.bodySize.value / pointsPerMm
const gapMm = layout.lineGap.value * characterMm
const pitchMm = characterMm + gapMm

/**
 * false where the addressees have to move to 版记 (7.4.2). A heading needs a line of text below it on the page. Lists of
 * several lines may turn out a line longer than their width says, because marks do not begin a line.
 */
export const addresseesFit = (head: OpeningElement[], beginsWithHeading: boolean): boolean => {
  if (!head.some((one) => one.kind === 'addressees')) return true
  const used = head.reduce((sum, one) => sum + heightMm(one), 0)
  const spare = head.some((one) => one.kind === 'addressees' && linesOf(one.text) > 1) ? 1 : 0
  return used + (beginsWithHeading ? 2 : 1) * pitchMm + spare * pitchMm <= layout.typeHeight.value
}

/** The head without its addressees; the body then stands below the title as in a document that has none. */
export const withoutAddressees = (head: OpeningElement[]): OpeningElement[] =>
  head
    .filter((one) => one.kind !== 'addressees')
    .map((one) => (one.kind === 'title' ? { ...one, after: layout.titleAfter.value } : one))

const linesOf = (text: string): number => Math.ceil(textWidth(text) / layout.charactersPerLine.value)

// A mark's ink is some 0.92 of its size high.
const inked = (points: number): number => (0.92 * points) / pointsPerMm

const heightMm = (one: OpeningElement): number => {
  switch (one.kind) {
    case 'handling':
    case 'corner':
      return 0
    case 'organ-mark':
      return one.topMm + inked(one.sizePt)
    case 'joint-mark': {
      const names =
        inked(one.sizePt) + ((one.organs.length - 1) * layout.jointMarkLine.value * one.sizePt) / pointsPerMm
      return one.topMm + Math.max(names, one.word === '' ? 0 : inked(one.wordSizePt))
    }
    case 'number':
    case 'organ-line':
      return one.before * pitchMm + characterMm
    case 'number-and-signers':
      return (one.before + one.rows.length) * pitchMm - gapMm
    case 'letter-number':
      return one.beforeMm + Math.max(1, one.corner.length) * pitchMm
    case 'red-rule':
      return one.beforeMm + layout.redRuleWeight.value / pointsPerMm
    case 'double-rule':
      return one.beforeMm + layout.letterRuleThick.value + layout.letterRuleGap.value + layout.letterRuleThin.value
    case 'space':
      return one.lines * pitchMm
    case 'title':
      return (one.before + one.after) * pitchMm + one.lines.length * (layout.titleSize.value / pointsPerMm + gapMm)
    case 'addressees':
      return (one.before + linesOf(one.text)) * pitchMm
  }
}
