// Decides which clauses say who pays, and names the payers as the document does.
import type { Outline } from '../outline/outline.ts'
import { payClausesIn } from './funding/pay-clauses.ts'
import { isPayer, payersOf } from './funding/payers.ts'

export interface FoundFunding {
  from: number
  to: number
  payers: string[]
  what: string
}

export function findFunding(outline: Outline): FoundFunding[] {
  const found: FoundFunding[] = []
  for (const sentence of outline.sentences) {
    const paragraph = outline.paragraphs[sentence.paragraph]
    if (!paragraph || paragraph.zone === 'annex' || paragraph.zone === 'head') continue
    for (const clause of payClausesIn(sentence.text)) {
      const payers = payersOf(clause.text, sentence.text.slice(0, clause.from))
      // 给予补助 without anybody who gives it is a benefit, not a word on who pays.
      if (!clause.sure && !payers.some(isPayer)) continue
      const from = sentence.from + clause.from
      found.push({ from, to: from + clause.text.length, payers, what: whatOf(clause.text) })
    }
  }
  return found
}

function whatOf(clause: string): string {
  const money = /([^，。、]{0,24}(?:经费|费用|资金|费|补贴|补助|保险))/.exec(clause)?.[1]
  return (money ?? clause).replace(/\s/g, '').slice(0, 40)
}
