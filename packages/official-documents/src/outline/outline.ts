// Decides the shape of a text before any meaning: paragraphs, their zones, headings, sentences, all with offsets into the source.
import type { Span } from '../draft.ts'
import { isFurniture, kindsOfLines, type LineKind } from './chrome.ts'
import { columnWidth } from './column.ts'
import { type Folded, foldLines } from './fold.ts'
import type { Heading } from './heading.ts'
import { findHeadings } from './headings.ts'
import { firstFrom, lastAt } from './located.ts'
import { markdownDepth } from './markdown-headings.ts'
import { liftPageNumbers } from './page-numbers.ts'
import type { Paragraph } from './paragraph.ts'
import { joinLines } from './paragraphs.ts'
import { splitLine } from './split-lines.ts'
import { isFlat, merge, unflatten } from './unflatten.ts'
import { findZones } from './zones.ts'

export interface Sentence {
  from: number
  to: number
  text: string
  paragraph: number
}

export interface Outline {
  source: string
  /** Folded text: paragraphs joined by line feeds, white space gone. All `from` and `to` are offsets into it. */
  text: string
  paragraphs: Paragraph[]
  headings: Heading[]
  sentences: Sentence[]
  /** The text had lost its line breaks. */
  flat: boolean
  /** Back to the source. */
  span(from: number, to: number): Span
  /** The source's own characters of a stretch, without white space: values stay as found. */
  raw(from: number, to: number): string
}

const NO_LINE: Folded = { text: '', at: [] }

/** Reads the outline of a text. Pure, linear, never throws. Lines in `keep` are text whatever they look like. */
export function outlineOf(source: string, keep: readonly { start: number; end: number }[] = []): Outline {
  const lines = foldLines(source).flatMap(splitLine)
  const isKept = (line: Folded) =>
    keep.some((range) => (line.at[0] ?? -1) >= range.start && (line.at[0] ?? -1) < range.end)
  const kinds = kindsOfLines(lines).map(
    (kind, i): LineKind => (kind !== 'text' && isKept(lines[i] ?? NO_LINE) ? 'text' : kind),
  )
  const torn: { folded: Folded; kind: LineKind }[] = []
  let page = 0
  lines.forEach((line, i) => {
    if (kinds[i] !== 'text') return
    const lifted = liftPageNumbers(line, page)
    page = lifted.last
    lines[i] = lifted.line
    for (const folded of lifted.pages) torn.push({ folded, kind: 'page' })
  })
  const joined = [...joinByKind(lines, kinds), ...torn].sort((a, b) => (a.folded.at[0] ?? 0) - (b.folded.at[0] ?? 0))
  const flat = isFlat(joined.map((part) => part.folded))
  const parts = flat ? unflattened(joined) : joined

  const at: number[] = []
  const paragraphs: Paragraph[] = []
  const texts: string[] = []
  let from = 0
  for (const { folded, kind } of parts) {
    if (from > 0) {
      at.push(at.at(-1) ?? 0)
      from++
    }
    for (const offset of folded.at) at.push(offset)
    texts.push(folded.text)
    paragraphs.push({
      index: paragraphs.length,
      from,
      to: from + folded.text.length,
      text: folded.text,
      kind,
      zone: 'body',
    })
    from += folded.text.length
  }
  const text = texts.join('\n')
  findZones(paragraphs)
  const bodyEnd = paragraphs.findLast((paragraph) => paragraph.zone === 'body')?.to ?? text.length
  const headings = findHeadings(paragraphs, bodyEnd, ({ from }) => markdownDepth(source, at[from] ?? 0))
  const span = (start: number, end: number): Span => {
    const first = at[Math.max(0, start)] ?? 0
    const last = end > start ? (at[end - 1] ?? first) + 1 : first
    return { start: first, end: last, text: source.slice(first, last) }
  }
  const raw = (start: number, end: number): string => {
    let found = ''
    for (let i = start; i < end; i++) if (!/[\s]/.test(text.charAt(i))) found += source.charAt(at[i] ?? 0)
    return found
  }
  return { source, text, paragraphs, headings, sentences: sentencesOf(paragraphs), flat, span, raw }
}

/** Shorter paragraphs of a flat text stand as they are. */
const RUN_TOGETHER = 150

/** Cuts the long paragraphs of a flat text; those of pages that follow one another are cut as one. */
function unflattened(parts: { folded: Folded; kind: LineKind }[]): { folded: Folded; kind: LineKind }[] {
  const found: { folded: Folded; kind: LineKind }[] = []
  let run: Folded[] = []
  const flush = () => {
    if (run.length === 0) return
    const { folded, starts } = merge(run)
    for (const piece of unflatten(folded, starts))
      found.push({ folded: piece, kind: isFurniture(piece.text) ? 'chrome' : 'text' })
    run = []
  }
  for (const part of parts) {
    if (part.kind === 'text' && part.folded.text.length > RUN_TOGETHER) run.push(part.folded)
    else {
      if (part.kind !== 'page') flush()
      found.push(part)
    }
  }
  flush()
  return found.sort((a, b) => (a.folded.at[0] ?? 0) - (b.folded.at[0] ?? 0))
}

/** Page numbers stand between lines that belong together and are set aside before joining; site furniture ends a paragraph. */
function joinByKind(lines: Folded[], kinds: LineKind[]): { folded: Folded; kind: LineKind }[] {
  const parts: { folded: Folded; kind: LineKind }[] = []
  let run: Folded[] = []
  // Lines that follow a page number: what the page cut goes on here.
  let afterPage = new Set<Folded>()
  let turned = false
  let pages: Folded[] = []
  const flush = () => {
    for (const folded of joinLines(run, width, afterPage)) parts.push({ folded, kind: 'text' })
    for (const folded of pages) parts.push({ folded, kind: 'page' })
    run = []
    pages = []
    afterPage = new Set()
    turned = false
  }
  const width = columnWidth(lines.filter((_, i) => kinds[i] === 'text'))
  lines.forEach((folded, i) => {
    if (kinds[i] === 'text') {
      run.push(folded)
      if (turned) afterPage.add(folded)
      turned = false
    } else if (kinds[i] === 'page') {
      pages.push(folded)
      turned = run.length > 0
    } else {
      flush()
      parts.push({ folded, kind: 'chrome' })
    }
  })
  flush()
  return parts.sort((a, b) => (a.folded.at[0] ?? 0) - (b.folded.at[0] ?? 0))
}

function sentencesOf(paragraphs: Paragraph[]): Sentence[] {
  const sentences: Sentence[] = []
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'text') continue
    for (const match of paragraph.text.matchAll(/[^。！？!?；;]{1,1000}[。！？!?；;]{0,10}[”’）)]?/g)) {
      const from = paragraph.from + match.index
      sentences.push({ from, to: from + match[0].length, text: match[0], paragraph: paragraph.index })
    }
  }
  return sentences
}

/** The sentence that holds an offset of the folded text. */
export function sentenceAt(outline: Outline, offset: number): Sentence | undefined {
  return lastAt(outline.sentences, offset)
}

export function paragraphAt(outline: Outline, offset: number): Paragraph | undefined {
  return lastAt(outline.paragraphs, offset)
}

/** Index of the innermost heading whose body holds the offset, or null. */
export function headingAt(outline: Outline, offset: number): number | null {
  const next = firstFrom(outline.headings, offset + 1)
  return next > 0 ? next - 1 : null
}

/** The heading itself and all above it, innermost first. */
export function headingsAbove(outline: Outline, index: number | null): Heading[] {
  const chain: Heading[] = []
  for (let i = index; i !== null; ) {
    const heading: Heading | undefined = outline.headings[i]
    if (!heading) break
    chain.push(heading)
    i = heading.parent
  }
  return chain
}
