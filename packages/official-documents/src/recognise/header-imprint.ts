// Decides what the imprint says: copies to whom, printed by whom on which day (版记; GB/T 9704-2012, 7.4).
import type { Outline } from '../outline/outline.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { isDateLine } from '../outline/zones.ts'
import { dateFieldOf, type FoundHeader, organsOf } from './found-header.ts'
import { splitRecipients } from './units.ts'

export function findImprint(outline: Outline, text: Paragraph[], found: FoundHeader[]): void {
  text.forEach((paragraph, i) => {
    if (paragraph.zone !== 'imprint') return
    const copies = /^(?:.?(?:抄送|分送|抄报)|报|送|发)[:：]/.exec(paragraph.text)
    if (copies) addCopies(text, i, copies[0].length, found)
    const printed = /((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)印发?$/.exec(paragraph.text)
    if (printed) {
      // A blank that a Founder font maps to 摇.
      const noise = /^摇/.test(paragraph.text) ? 1 : 0
      const from = paragraph.from + noise
      const to = paragraph.from + printed.index
      if (to > from) found.push({ field: 'printer', from, to, value: organsOf(outline, from, to) })
      found.push(...dateFieldOf('printDate', paragraph, printed.index))
    }
  })
}

function addCopies(text: Paragraph[], index: number, label: number, found: FoundHeader[]): void {
  const [paragraph] = text.slice(index)
  if (!paragraph) return
  let last = paragraph
  for (const next of text.slice(index + 1)) {
    if (next.zone === 'imprint' || next.text.length > 80 || isDateLine(next.text)) break
    last = next
  }
  const whole = text
    .slice(index, text.indexOf(last) + 1)
    .map((part) => part.text)
    .join('')
    .slice(label)
  const to = last.from + last.text.replace(/。$/, '').length
  const earlier = found.find((entry) => entry.field === 'cc')
  if (earlier && Array.isArray(earlier.value)) {
    // 报、送、发 of a bulletin are one distribution list.
    earlier.value.push(...splitRecipients(whole))
    earlier.to = to
    return
  }
  found.push({ field: 'cc', from: paragraph.from + label, to, value: splitRecipients(whole) })
}
