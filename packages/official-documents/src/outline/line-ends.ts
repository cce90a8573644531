// Decides whether a line goes on in the next, or a paragraph ends there.
import { isDocumentTitle, looksLikeOrgan, opensLikeTitle } from './title.ts'

export const SENTENCE_END = /[。；;：:！!？?…”）)】]$/
const LIST_GOES_ON = /[，,、]$/
export const STARTS_ITEM =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?![\da-z])|[（(]\d{1,2}[）)]|[①-⑳]|[—－-]{2,4}|附件|第[一二三四五六七八九十]+[章条节部])/
const LABEL = /^[\u4e00-\u9fa5]{2,8}[:：]/
const DATE_LINE = /^(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2}|[二一][〇零○一二三四五六七八九]{3}年.{2,8}日)/

export interface LineBreak {
  /** The paragraph so far, and the paragraph before it. */
  paragraph: string
  above: string
  /** The last line of the paragraph, and the line behind the break. */
  line: string
  next: string
  /** Width of the column, or null where lines are whole paragraphs. */
  width: number | null
  /** A page number stands at the break. */
  isNextPage: boolean
}

export function goesOn({ paragraph, above, line, next, width, isNextPage }: LineBreak): boolean {
  if (isInsideEnumeration(paragraph, next)) return true
  if (STARTS_ITEM.test(next) || DATE_LINE.test(next)) return false
  if (paragraph.length < 400 && paragraph.lastIndexOf('《') > paragraph.lastIndexOf('》')) return true
  if (closesInNext(paragraph, next)) return true
  if (opensLikeTitle(paragraph) && isDocumentTitle(paragraph + next)) return true
  // 某某市委 / 关于…的意见: the organs that issue are the first line of the title.
  if (/^关于/.test(next) && paragraph.length < 90 && looksLikeOrgan(paragraph)) return true
  if (isDocumentTitle(paragraph)) return /^[（(][^（()）]{2,20}[）)]$/.test(next) && !/[日号期][）)]$/.test(next)
  if (LIST_GOES_ON.test(paragraph)) return true
  // A date or a number that the edge cut in two.
  if (/[\d年月]$/.test(line) && /^\d{1,4}[年月日]/.test(next)) return true
  if (SENTENCE_END.test(paragraph)) return false
  if (isAddressList(paragraph, above, next)) return true
  if (LABEL.test(line) && width === null) return false
  // 7.3.4: names of attachments carry no stop; an organ under them, on the next page, signs.
  if (isNextPage && /^(?:附件[:：]|\d{1,2}[.．])/.test(paragraph) && looksLikeOrgan(next)) return false
  if (isNextPage && line.length > 12) return true
  // A whole-paragraph line that stops without punctuation was cut by a page; short lines are headings and signatures.
  return line.length >= (width === null ? 28 : width * 0.72)
}

/** A bracket or quotation that opened near the end and closes at the start of the next line. */
function closesInNext(paragraph: string, next: string): boolean {
  const near = paragraph.slice(-40)
  const start = next.slice(0, 40)
  return [
    ['（', '）'],
    ['(', ')'],
    ['“', '”'],
  ].some(([open = '', close = '']) => {
    if (near.lastIndexOf(open) <= near.lastIndexOf(close)) return false
    const closed = start.indexOf(close)
    const opened = start.indexOf(open)
    return closed >= 0 && (opened < 0 || closed < opened)
  })
}

/** Addressees that go on: the list has begun, the colon has not come. */
function isAddressList(paragraph: string, above: string, next: string): boolean {
  if (LABEL.test(paragraph) || paragraph.length > 500) return false
  if (/[，,]/.test(paragraph) && /^[^。；;]{1,60}[:：]$/.test(next)) return true
  const first = isDocumentTitle(above) || /[〔[（(]\d{4}[〕\])）]第?\d{1,5}号[）)]?$/.test(above)
  return first && /^[各省市县区全][^。：:；]*[、，,][^。：:；]*$/.test(paragraph) && paragraph.length > 15
}

/** ①…；②…；| ③…: what counts on inside the paragraph is no item of its own. */
function isInsideEnumeration(paragraph: string, next: string): boolean {
  const circle = /^[②-⑳]/.exec(next)?.[0]
  const number = /^[（(](\d{1,2})[）)]/.exec(next)?.[1]
  if ((!circle && !number) || /[。！？]$/.test(paragraph)) return false
  const near = paragraph.slice(-300)
  if (circle) return near.indexOf(String.fromCharCode(circle.charCodeAt(0) - 1)) > 0
  return Number(number) > 1 && new RegExp(`.[（(]${Number(number) - 1}[）)]`).test(near)
}
