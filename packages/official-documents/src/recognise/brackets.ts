// Decides which quotation marks and brackets have no partner, or a partner of another kind, within their paragraph.
import type { Outline } from '../outline/outline.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import type { FoundAnomaly } from './found-anomaly.ts'

const PAIRS: Record<string, string> = { '（': '）', '(': ')', '〔': '〕', '【': '】', '《': '》', '〈': '〉', '[': ']' }
const CLOSERS = new Set(Object.values(PAIRS))
const BRACKET = /[（）()〔〕【】《》〈〉[\]]/g
/** Full and half width are one bracket to a reader. */
const SAME: Record<string, string> = { ')': '）', '(': '（' }

export function findBrackets(outline: Outline, noisy: Set<number>): FoundAnomaly[] {
  const found: FoundAnomaly[] = []
  for (const paragraph of outline.paragraphs) {
    if (paragraph.kind !== 'text' || paragraph.zone === 'annex') continue
    quotes(paragraph, noisy, found)
    brackets(paragraph, found)
  }
  for (const match of outline.text.matchAll(/(?<=[\u4e00-\u9fa5])[（(](?:19|20)\d{2}[）)](?=第?\d{1,4}号)/g)) {
    // The year of a document number stands in 〔〕: GB/T 9704-2012, 7.2.5.
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      kind: 'bracket-mismatch',
      fix: `〔${match[0].slice(1, -1)}〕`,
    })
  }
  return found
}

/**
 * “A、B、C等…，以D”: a list of names closes before 等, and what closes behind the comma opened behind it. One pair stands
 * for two halves.
 */
const TWO_HALVES = /^[^，。；“”]{1,12}、[^，。；“”]{1,20}等[^，。；“”]{0,10}，[以把将].{2,40}$/

function quotes(paragraph: Paragraph, noisy: Set<number>, found: FoundAnomaly[]): void {
  let open = -1
  const lonely = (at: number) =>
    found.push({ from: paragraph.from + at, to: paragraph.from + at + 1, kind: 'unbalanced-quote' })
  for (let i = 0; i < paragraph.text.length; i++) {
    const char = paragraph.text.charAt(i)
    if (char === '“') {
      if (open >= 0) lonely(open)
      open = i
    } else if (char === '”') {
      if (open < 0) lonely(i)
      else if (TWO_HALVES.test(paragraph.text.slice(open + 1, i))) {
        lonely(open)
        lonely(i)
      }
      open = -1
    } else if (open >= 0 && noisy.has(paragraph.from + i)) open = -1
  }
  if (open >= 0) lonely(open)
}

function brackets(paragraph: Paragraph, found: FoundAnomaly[]): void {
  const open: { at: number; char: string }[] = []
  const report = (at: number, fix?: string) =>
    found.push({
      from: paragraph.from + at,
      to: paragraph.from + at + 1,
      kind: 'bracket-mismatch',
      ...(fix === undefined ? {} : { fix }),
    })
  for (const { index: i, 0: char } of paragraph.text.matchAll(BRACKET)) {
    const closer = PAIRS[char]
    if (closer !== undefined) open.push({ at: i, char })
    else if (CLOSERS.has(char)) {
      const last = open.pop()
      // `1)` and `a）` number points and open nothing.
      if (!last) {
        if (!/[\da-zA-Z]/.test(paragraph.text.charAt(i - 1))) report(i)
      } else {
        const wanted = PAIRS[last.char] ?? char
        if ((SAME[wanted] ?? wanted) !== (SAME[char] ?? char)) report(i, wanted)
      }
    }
  }
  for (const last of open) report(last.at)
}
