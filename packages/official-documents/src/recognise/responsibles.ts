// Decides who answers for what: 责任部门：…, （…牵头，…配合）, and a unit that 负责, 牵头 or 承担 in a sentence.
import { firstFrom } from '../outline/located.ts'
import { type Outline, paragraphAt } from '../outline/outline.ts'
import { findBracketed } from './responsibles/bracketed.ts'
import type { FoundResponsible } from './responsibles/found-responsible.ts'
import { findInSentences } from './responsibles/in-sentence.ts'
import { findLabelled } from './responsibles/labelled.ts'

/** Labels before brackets before sentences: what one has read, the next leaves alone. */
export function findResponsibles(outline: Outline): FoundResponsible[] {
  const { text, headings } = outline
  const taken = new Uint8Array(text.length)
  const isTaken = (from: number, to: number) => taken.subarray(from, to).includes(1)
  const take = (found: FoundResponsible[]) => {
    for (const item of found) taken.fill(1, item.from, item.to)
    return found
  }
  // A heading that runs on behind a list ends it: flattened text has no line there.
  const headingFrom = (after: number) => headings[firstFrom(headings, after + 1)]?.from ?? text.length
  const labelled = take(findLabelled(outline, headingFrom))
  const bracketed = take(findBracketed(text, isTaken))
  const inline = findInSentences(text, isTaken)
  return [...labelled, ...bracketed, ...inline]
    .filter((item) => inDocument(outline, item.from))
    .sort((a, b) => a.from - b.from)
}

function inDocument(outline: Outline, offset: number): boolean {
  const paragraph = paragraphAt(outline, offset)
  return paragraph?.kind === 'text' && paragraph.zone !== 'annex' && paragraph.zone !== 'head'
}
