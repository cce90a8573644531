// Decides which line is the document number (发文字号): organ code, year in 〔〕, number. GB/T 9704-2012, 7.2.5.
import type { Paragraph } from '../outline/paragraph.ts'
import { type FoundHeader, fieldOf } from './found-header.ts'

const NUMBER = /[（(【]?([\u4e00-\u9fa5()（）]{2,20}?[〔[（(【]\d{4}[〕\])）】]第?\d{1,5}号)[）)】]?/
/** Catalogues of government sites state it behind a label. */
const LABELLED = /^(?:发文字号|文号)[:：]/

/** In the head alone on its line; else in the catalogue that a site put above the document. */
export function findNumber(head: Paragraph[], furniture: Paragraph[]): FoundHeader[] {
  const found: FoundHeader[] = []
  for (const [i, paragraph] of head.entries()) {
    // A letter sets the urgency on the line of the number (10.1).
    const number = new RegExp(`^(?:特急|加急)?${NUMBER.source}`).exec(paragraph.text)
    const rest = number ? paragraph.text.slice(number[0].length) : ''
    // Upward documents name their signer beside the number, the last of several without the label: 7.2.5, 7.2.6.
    const isSigner = /^签发人[:：]/.test(rest) || (rest.length <= 20 && /^签发人[:：]/.test(head[i - 1]?.text ?? ''))
    if (number?.[1] && (rest.length <= 2 || isSigner)) found.push(at(paragraph, number[1]))
  }
  if (found.length > 0) return found
  for (const paragraph of furniture) {
    const number = LABELLED.test(paragraph.text) ? NUMBER.exec(paragraph.text.replace(LABELLED, '')) : null
    if (number?.[1]) return [at(paragraph, number[1])]
  }
  return []
}

function at(paragraph: Paragraph, number: string): FoundHeader {
  const from = paragraph.text.indexOf(number)
  return fieldOf('docNumber', paragraph, from, from + number.length)
}
