// Decides where paragraphs began in a text that lost its line breaks (OCR, copied from a viewer).
import { cutFlatHead } from './flat-head.ts'
import { cutFlatHeadings } from './flat-headings.ts'
import { findFlatSignature } from './flat-signature.ts'
import { cutFlatTail } from './flat-tail.ts'
import type { Folded } from './fold.ts'
import { carriedTitle } from './title.ts'

/** A text is flat when one paragraph holds nearly all of it. */
export function isFlat(paragraphs: Folded[]): boolean {
  const total = paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0)
  const longest = Math.max(0, ...paragraphs.slice(0, 2000).map((paragraph) => paragraph.text.length))
  return (
    total > 150 &&
    longest > total * 0.7 &&
    paragraphs.some((paragraph) => paragraph.text.length > 150 && /[一二1—][、.．]/.test(paragraph.text))
  )
}

/** Cuts a flat paragraph where its parts began. */
export function unflatten(paragraph: Folded): Folded[] {
  const { text } = paragraph
  const cuts = new Set<number>()
  const head = cutFlatHead(text, cuts)
  const plan = carriedTitle(head.title)
  const signature = findFlatSignature(paragraph, head.end, head.organs, plan)
  const annex = cutFlatTail(text, head.end, signature, plan, cuts)
  cutFlatHeadings(paragraph, head.end, signature?.to ?? 0, annex, cuts)
  return cutAt(
    paragraph,
    [...cuts].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b),
  )
}

function cutAt(paragraph: Folded, cuts: number[]): Folded[] {
  const parts: Folded[] = []
  let from = 0
  for (const to of [...cuts, paragraph.text.length]) {
    if (to > from) parts.push({ text: paragraph.text.slice(from, to), at: paragraph.at.slice(from, to) })
    from = to
  }
  return parts
}
