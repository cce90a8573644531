// Decides who signs, and on which day: GB/T 9704-2012, 7.3.5. Without a masthead the signature names the issuer.
import type { Outline } from '../outline/outline.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { isDateLine } from '../outline/zones.ts'
import { dateFieldOf, type FoundHeader, organsOf } from './found-header.ts'

export function findSignature(outline: Outline, text: Paragraph[], found: FoundHeader[]): void {
  const date = text.find((paragraph) => paragraph.zone === 'signature' && isDateLine(paragraph.text))
  if (!date) return
  if (!found.some((entry) => entry.field === 'date')) found.push(...dateFieldOf('date', date, 0))
  const names: Paragraph[] = []
  for (let i = text.indexOf(date) - 1; text[i]?.zone === 'signature' && !isDateLine(text[i]?.text ?? ''); i--) {
    const name = text[i]
    if (name) names.unshift(name)
  }
  const [first] = names
  const last = names.at(-1)
  if (!first || !last) return
  const value = names.flatMap((name) => organsOf(outline, name.from, name.to))
  const signature = { from: first.from, to: last.to, value }
  if (!found.some((entry) => entry.field === 'issuer')) found.push({ field: 'issuer', ...signature })
  found.push({ field: 'signature', ...signature })
}
