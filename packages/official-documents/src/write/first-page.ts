// Decides whether page one still shows text of the body below its addressees (GB/T 9704-2012 7.3.2, 7.3.3).
import { layout } from './layout.ts'
import { type OpeningElement, pointsPerMm } from './opening-elements.ts'
import { textWidth } from './text-width.ts'

const characterMm = layout.bodySize.value / pointsPerMm
const gapMm = layout.lineGap.value * characterMm
const pitchMm = characterMm + gapMm

/** false where the addressees have to move to 版记 (7.4.2). Counted in whole lines, with one to spare. */
export const addresseesFit = (head: OpeningElement[]): boolean => {
  if (!head.some((one) => one.kind === 'addressees')) return true
  const used = head.reduce((sum, one) => sum + heightMm(one), 0)
  return used + 2 * pitchMm <= layout.typeHeight.value
}

const heightMm = (one: OpeningElement): number => {
  switch (one.kind) {
    case 'handling':
    case 'corner':
      return 0
    case 'organ-mark':
      return one.topMm + one.sizePt / pointsPerMm
    case 'joint-mark':
      return one.topMm + (one.organs.length * layout.jointMarkLine.value * one.sizePt) / pointsPerMm
    case 'number':
    case 'organ-line':
      return (one.before + 1) * pitchMm
    case 'number-and-signers':
      return (one.before + one.rows.length) * pitchMm
    case 'letter-number':
      return one.beforeMm + Math.max(1, one.corner.length) * pitchMm
    case 'red-rule':
    case 'double-rule':
      return one.beforeMm
    case 'space':
      return one.lines * pitchMm
    case 'title':
      return (one.before + one.after) * pitchMm + one.lines.length * (layout.titleSize.value / pointsPerMm + gapMm)
    case 'addressees':
      return (one.before + Math.ceil(textWidth(one.text) / layout.charactersPerLine.value)) * pitchMm
  }
}
