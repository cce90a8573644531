// Decides the head of a letter, 信函格式 (GB/T 9704-2012 10.1).
import { cleanText } from '../clean-text.ts'
import type { Letter } from '../document.ts'
import { layout } from '../layout.ts'
import { addressees, cornerLines, type OpeningElement, organMark, pointsPerMm, title } from '../opening-elements.ts'

export const openLetter = (document: Letter): OpeningElement[] => [
  organMark(document.organMark, layout.letterMarkTop.value - layout.marginTop.value),
  { kind: 'double-rule', beforeMm: layout.letterRuleBefore.value },
  {
    kind: 'letter-number',
    text: cleanText(document.number),
    corner: cornerLines(document),
    beforeMm: (layout.letterCornerBefore.value * layout.bodySize.value) / pointsPerMm,
  },
  title(document, layout.letterTitleBefore.value),
  ...addressees(document),
]
