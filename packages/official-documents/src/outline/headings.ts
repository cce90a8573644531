// Decides which paragraphs begin with a heading, at which level, and under which other heading.
// Levels are the marker classes of GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）; dashes are the fifth, from practice.
import type { Heading } from './heading.ts'
import { markedLevels } from './markdown-headings.ts'
import type { Paragraph } from './paragraph.ts'

const MARKERS: [number, RegExp][] = [
  [
    1,
    /^(?:[一二三四五六七八九十]{1,3}[、.．]|[—－-]、(?=[\u4e00-\u9fa5])|第[一二三四五六七八九十]{1,3}(?:部分|章)[、:：]?)/,
  ],
  [2, /^[（(][一二三四五六七八九十]{1,3}[）)]、?/],
  [3, /^\d{1,2}(?:[.．](?!\d(?!\d{3}年)|[a-z])|、)/],
  [4, /^(?:[（(]\d{1,2}[）)]|[①-⑳]|\d{1,2}[）)])/],
  [5, /^(?:[—－―-]{2,4}|[—•·●])/],
]

/** Finds the headings among the paragraphs, nested. */
export function findHeadings(
  paragraphs: Paragraph[],
  textEnd: number,
  depthOf: (paragraph: Paragraph) => number = () => 0,
): Heading[] {
  const body = paragraphs.filter((paragraph) => paragraph.kind === 'text' && paragraph.zone === 'body')
  const found = new Map<number, Heading>()
  for (const paragraph of body) {
    const numbered = numberedHeading(paragraph)
    if (numbered) found.set(paragraph.index, numbered)
  }
  const marked = markedLevels(body, found, depthOf)
  if (found.size === 0 && marked.size === 0) return nest(unnumberedHeadings(body), textEnd)
  const headings = body.flatMap((paragraph) => {
    const level = marked.get(paragraph.index)
    return found.get(paragraph.index) ?? (level ? heading(paragraph, level, '', 0, paragraph.text.length) : [])
  })
  return nest(headings, textEnd)
}

function numberedHeading(paragraph: Paragraph): Heading | null {
  for (const [level, pattern] of MARKERS) {
    const marker = pattern.exec(paragraph.text)?.[0]
    if (marker === undefined) continue
    const length = titleLength(paragraph.text.slice(marker.length), level)
    if (length === 0) return null
    return heading(paragraph, level, marker, marker.length, marker.length + length)
  }
  return null
}

/** A title ends before the first full stop, colon or semicolon; after a dash the first comma ends it too. */
function titleLength(text: string, level: number): number {
  let depth = 0
  // 冶 is what ” becomes in some PDFs; see the noise in anomalies.
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (char === '“') quoted = true
    if (/[（(《“]/.test(char)) depth++
    else if (/[）)》”]/.test(char) || (char === '冶' && quoted)) depth = Math.max(0, depth - 1)
    else if (level === 5 && depth === 0 && /[，,]/.test(char)) return i
    else if (/[:：]/.test(char) && /\d/.test(text.charAt(i - 1)) && /\d/.test(text.charAt(i + 1))) continue
    else if (/[。；;：:！!？?]/.test(char)) return i
  }
  return text.length
}

function heading(paragraph: Paragraph, level: number, marker: string, titleFrom: number, to: number): Heading {
  const title = paragraph.text.slice(titleFrom, to)
  const from = paragraph.from
  return {
    level,
    marker,
    title,
    from,
    to: from + to,
    titleFrom: from + titleFrom,
    paragraph: paragraph.index,
    parent: null,
    children: [],
    bodyTo: 0,
  }
}

/** Ends of sentences, labels with their value, numbers of telephones, notes in brackets. */
const NO_HEADING = /[。；！？…]$|[:：@]|\d{5,}|^[（(].*[）)]$|^(?:附件|联系|抄送|特此|此复|专此|妥否|当否|以上)/

/**
 * Articles have headings without numbers: a short line of its own, and a short balanced sentence in front of a paragraph.
 * They count only when a document has no numbered heading at all.
 */
function unnumberedHeadings(body: Paragraph[]): Heading[] {
  const headings: Heading[] = []
  const chapters = new Set(body.filter((paragraph, i) => isChapter(paragraph, body[i + 1])))
  if (chapters.size < 2) return []
  for (const paragraph of body) {
    if (chapters.has(paragraph)) headings.push(heading(paragraph, 1, '', 0, paragraph.text.length))
    else if (headings.length > 0) {
      const lead = LEAD.exec(paragraph.text)?.[1]
      if (lead) headings.push(heading(paragraph, 2, '', 0, lead.length))
    }
  }
  return headings
}

/** A short line without a stop, and a paragraph under it. */
function isChapter({ text }: Paragraph, next: Paragraph | undefined): boolean {
  if (text.length < 4 || text.length > 30 || NO_HEADING.test(text)) return false
  return next !== undefined && next.text.length > Math.max(30, text.length)
}

/** 完善政策，降低成本。 in front of a paragraph, or one short clause of that kind. */
const LEAD = /^([^，,。；：]{3,14}[，,][^，,。；：]{3,18}|[^，,。；：“”\d]{4,12})。./

function nest(headings: Heading[], textEnd: number): Heading[] {
  const open: number[] = []
  headings.forEach((current, i) => {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const above = headings[top]
      if (!above || above.level < current.level) break
      above.bodyTo = current.from
      open.pop()
    }
    current.parent = open.at(-1) ?? null
    if (current.parent !== null) headings[current.parent]?.children.push(i)
    open.push(i)
  })
  for (const i of open) {
    const last = headings[i]
    if (last) last.bodyTo = textEnd
  }
  return headings
}
