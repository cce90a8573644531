// Decides which quoted words are proper names (activity, project, platform, award, theme) and which are slogans or policy shorthand.
import { type Outline, paragraphAt } from '../outline/outline.ts'
import { isNamed, isShorthand } from './brands/naming.ts'
import { quotesIn } from './brands/quotes.ts'

export interface FoundBrand {
  from: number
  to: number
  value: string
}

const MAX_NAMES = 200

export function findBrands(outline: Outline): FoundBrand[] {
  const { text } = outline
  const quotes = quotesIn(text).map((quote) => ({
    ...quote,
    named: isNamed(text, quote.from, quote.to, quote.value, quote.damaged),
  }))
  shareInLists(text, quotes)
  // One name is one name: what is proper once is proper wherever it is quoted.
  const names = new Set(quotes.filter((quote) => quote.named).map((quote) => quote.value))
  const found: FoundBrand[] = quotes
    .filter((quote) => names.has(quote.value))
    .map(({ from, to, value }) => ({ from, to, value }))
  return [...found, ...halfQuoted(text, names)]
    .filter((brand) => inDocument(outline, brand.from))
    .sort((a, b) => a.from - b.from)
}

/** “甲”、“乙”、“丙大赛”: what stands in one list is of one kind. */
function shareInLists(text: string, quotes: { from: number; to: number; value: string; named: boolean }[]): void {
  for (const order of [quotes, [...quotes].reverse()]) {
    order.forEach((quote, i) => {
      const before = order[i - 1]
      if (!before?.named || quote.named) return
      const [first, second] = before.from < quote.from ? [before, quote] : [quote, before]
      if (/^[”"][、和及]{0,1}[“"]$/.test(text.slice(first.to, second.from)) && !isShorthand(quote.value))
        quote.named = true
    })
  }
}

/** A known name whose opening quotation mark was lost. */
function halfQuoted(text: string, names: Set<string>): FoundBrand[] {
  const found: FoundBrand[] = []
  for (const value of [...names].slice(0, MAX_NAMES)) {
    for (let from = text.indexOf(`${value}”`); from >= 0; from = text.indexOf(`${value}”`, from + value.length)) {
      const before = text.slice(Math.max(0, from - 100), from)
      const open = before.lastIndexOf('“')
      const isInside = open >= 0 && open > Math.max(before.lastIndexOf('”'), before.lastIndexOf('\n'))
      if (!isInside) found.push({ from, to: from + value.length, value })
    }
  }
  return found
}

function inDocument(outline: Outline, offset: number): boolean {
  const paragraph = paragraphAt(outline, offset)
  return paragraph?.kind === 'text' && paragraph.zone !== 'annex'
}
