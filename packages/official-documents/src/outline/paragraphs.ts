// Decides which line breaks end a paragraph and which are only the edge of a page or a column.
import { type Folded, needsGap } from './fold.ts'
import { isDocumentTitle, looksLikeOrgan, opensLikeTitle } from './title.ts'
import { titleLines } from './title-lines.ts'

const SENTENCE_END = /[。；;：:！!？?…”）)】]$/
const LIST_GOES_ON = /[，,、]$/
export const STARTS_ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|[—－-]{2,4}|附件|第[一二三四五六七八九十]+[章条节部])/
const LABEL = /^[\u4e00-\u9fa5]{2,8}[:：]/
const DATE_LINE = /^(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2}|[二一][〇零○一二三四五六七八九]{3}年.{2,8}日)/

/** Joins lines that a page or column edge cut apart. */
export function joinLines(lines: Folded[], width: number | null, afterPage: ReadonlySet<Folded> = new Set()): Folded[] {
  const paragraphs: Folded[] = []
  let last: Folded | undefined
  let lastLine = ''
  let inTitle = 0
  for (const [i, line] of lines.entries()) {
    if (inTitle === 0) {
      const count = titleLines(lines, i)
      if (count > 1) {
        last = { text: line.text, at: [...line.at] }
        paragraphs.push(last)
        lastLine = line.text
        inTitle = count - 1
        continue
      }
    }
    if (last && inTitle > 0) {
      append(last, line)
      inTitle--
    } else if (last && continues(last.text, lastLine, line.text, width, afterPage.has(line))) append(last, line)
    else {
      last = { text: line.text, at: [...line.at] }
      paragraphs.push(last)
    }
    lastLine = line.text
  }
  return paragraphs
}

/**
 * Width of the column in a text that was wrapped by hand, or null when lines are whole paragraphs.
 * Wrapped text has many lines, and most of them are about as long as the longest.
 */
export function columnWidth(lines: Folded[]): number | null {
  if (lines.length < 12) return null
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b)
  const wide = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (wide > 50 || wide < 12) return null
  const full = lengths.filter((length) => length >= wide * 0.8).length
  return full >= lengths.length * 0.5 ? wide : null
}

function continues(paragraph: string, line: string, next: string, width: number | null, isNextPage: boolean): boolean {
  if (STARTS_ITEM.test(next) || DATE_LINE.test(next)) return false
  if (opensBookTitle(paragraph) && paragraph.length < 400) return true
  if (opensLikeTitle(paragraph) && isDocumentTitle(paragraph + next)) return true
  // 某某市委 / 关于…的意见: the organs that issue are the first line of the title.
  if (/^关于/.test(next) && looksLikeOrgan(paragraph) && paragraph.length < 90) return true
  if (isDocumentTitle(paragraph)) return /^[（(][^（()）]{2,20}[）)]$/.test(next) && !/[日号][）)]$/.test(next)
  if (LIST_GOES_ON.test(paragraph)) return true
  // A date or a number that the edge cut in two.
  if (/[\d年月]$/.test(line) && /^\d{1,4}[年月日]/.test(next)) return true
  if (SENTENCE_END.test(paragraph)) return false
  // Addressees that go on: the list has begun, the colon has not come.
  if (/[，,]/.test(paragraph) && /^[^。；;]{1,60}[:：]$/.test(next) && !LABEL.test(paragraph)) return true
  if (LABEL.test(line) && width === null) return false
  if (isNextPage && line.length > 12) return true
  // A whole-paragraph line that stops without punctuation was cut by a page; short lines are headings and signatures.
  return line.length >= (width === null ? 28 : width * 0.72)
}

function opensBookTitle(text: string): boolean {
  return text.lastIndexOf('《') > text.lastIndexOf('》')
}

function append(paragraph: Folded, line: Folded): void {
  if (needsGap(paragraph.text.charAt(paragraph.text.length - 1), line.text.charAt(0))) {
    paragraph.text += ' '
    paragraph.at.push((line.at[0] ?? 1) - 1)
  }
  paragraph.text += line.text
  for (const offset of line.at) paragraph.at.push(offset)
}
