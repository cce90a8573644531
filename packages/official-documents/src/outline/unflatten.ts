// Decides where paragraphs began in a text that lost its line breaks (OCR, copied from a viewer).
import { cutFlatHead } from './flat-head.ts'
import { cutFlatHeadings } from './flat-headings.ts'
import { findFlatSignature } from './flat-signature.ts'
import { cutFlatTail } from './flat-tail.ts'
import type { Folded } from './fold.ts'
import { carriedTitle } from './title.ts'

/** A chapter that opens behind a full stop, or a first item: what no paragraph holds that stands by itself. */
const CHAPTER_INSIDE = /[。；：:][一二三四五六七八九十]、(?![一二三四五六七八九十]、)[^。；]{2,40}/
const MARK_INSIDE =
  /[。；：:](?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．](?!\d))/g

/** A text is flat when one paragraph holds nearly all of it, or when every page became one paragraph. */
export function isFlat(paragraphs: Folded[]): boolean {
  const total = paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0)
  if (total <= 150) return false
  const longest = Math.max(0, ...paragraphs.slice(0, 2000).map((paragraph) => paragraph.text.length))
  // Chapters on lines of their own: the breaks are there, and one paragraph is long.
  const chapters = paragraphs.filter((paragraph) => /^[一二三四五六七八九十]{1,2}、/.test(paragraph.text)).length
  if (chapters >= 2) return false
  if (longest > total * 0.7)
    return paragraphs.some((paragraph) => paragraph.text.length > 150 && /[一二1—][、.．]/.test(paragraph.text))
  const pages = paragraphs.filter(isPage)
  return (
    pages.some((page) => CHAPTER_INSIDE.test(page.text)) &&
    pages.reduce((sum, page) => sum + page.text.length, 0) > total * 0.6
  )
}

/** A long paragraph in which headings stand one behind the other. */
function isPage({ text }: Folded): boolean {
  return text.length > 250 && (text.match(MARK_INSIDE)?.length ?? 0) >= 2
}

/** Runs paragraphs together again; where each began is kept as a place to cut, but for pages that end inside a sentence. */
export function merge(paragraphs: Folded[]): { folded: Folded; starts: number[] } {
  const at: number[] = []
  const starts: number[] = []
  let last: Folded | undefined
  for (const paragraph of paragraphs) {
    const torn = last !== undefined && last.text.length > 250 && !/[。；：:！？”）)\d]$/.test(last.text)
    if (last !== undefined && !torn) starts.push(at.length)
    for (const offset of paragraph.at) at.push(offset)
    last = paragraph
  }
  return { folded: { text: paragraphs.map((paragraph) => paragraph.text).join(''), at }, starts }
}

/** Cuts a flat paragraph where its parts began. */
export function unflatten(paragraph: Folded, starts: readonly number[] = []): Folded[] {
  const { text } = paragraph
  const cuts = new Set<number>(starts)
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
