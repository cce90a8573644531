// Decides the head of 公文 with a red head, going down or up (GB/T 9704-2012 7.2, 7.3.1, 7.3.2).
import { cleanText } from '../clean-text.ts'
import type { Notice, Upward } from '../document.ts'
import { layout } from '../layout.ts'
import { addressees, corner, jointMark, type OpeningElement, organMark, title } from '../opening-elements.ts'

export const openRedHead = (document: Notice | Upward): OpeningElement[] => [
  ...corner(document),
  mark(document.organMark),
  document.form === 'upward'
    ? numberAndSigners(document)
    : { kind: 'number', text: cleanText(document.number), before: layout.numberBefore.value },
  { kind: 'red-rule', beforeMm: layout.redRuleBefore.value },
  title(document, layout.titleBefore.value),
  ...addressees(document),
]

const mark = (given: Notice['organMark']): OpeningElement =>
  typeof given === 'string'
    ? organMark(given, layout.markTop.value)
    : jointMark(given.organs, given.word ?? '', layout.markTop.value)

const numberAndSigners = ({ number, signers }: Upward): OpeningElement => {
  if (signers.length === 0) throw new RangeError('an upward document names who signed it')
  const names = signers.map(cleanText)
  const perLine = layout.signersPerLine.value
  const rows = Array.from({ length: Math.ceil(names.length / perLine) }, (_, row) =>
    names.slice(row * perLine, (row + 1) * perLine),
  )
  return {
    kind: 'number-and-signers',
    number: cleanText(number),
    label: '签发人：',
    rows,
    before: layout.numberBefore.value,
  }
}
