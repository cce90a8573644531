// Decides which page numbers and captions stand inside a sentence, where a conversion ran pages together, and lifts them out.
import type { Folded } from './fold.ts'

/** —3— with dashes on both sides (GB/T 9704-2012, 7.5), 第3页共8页, and the pair of captions under two QR codes. */
const PAGE =
  /[—－–-]{1,2}(\d{1,3})[—－–-]{1,2}|第(\d{1,3})页[，,/]?共\d{1,3}页|(?:(?:苹果|安卓|iOS|Android)(?:手机|系统|用户|版|端)扫[描码]){2}/g

/** Shorter lines are not torn sentences; a page number alone on its line is found by its line. */
const LONG_LINE = 40

export interface Lifted {
  line: Folded
  pages: Folded[]
}

/**
 * Takes the page numbers out of a line. They count up: a number that does not follow the one before is no page
 * number but a telephone number, a model or a score. `last` is the number of the page before.
 */
export function liftPageNumbers(line: Folded, last: number): Lifted & { last: number } {
  if (line.text.length < LONG_LINE) return { line, pages: [], last }
  const pages: Folded[] = []
  const text: string[] = []
  const at: number[] = []
  let from = 0
  let page = last
  for (const match of line.text.matchAll(PAGE)) {
    const to = match.index + match[0].length
    const written = match[1] ?? match[2]
    const number = written === undefined ? page : Number(written)
    const touches = /[\dA-Za-z]/.test(line.text.charAt(match.index - 1) + line.text.charAt(to))
    if (written !== undefined && (touches || number <= page || number > page + 3)) continue
    page = number
    text.push(line.text.slice(from, match.index))
    for (let i = from; i < match.index; i++) at.push(line.at[i] ?? 0)
    pages.push({ text: match[0], at: line.at.slice(match.index, to) })
    from = to
  }
  if (pages.length === 0) return { line, pages, last }
  text.push(line.text.slice(from))
  for (let i = from; i < line.text.length; i++) at.push(line.at[i] ?? 0)
  return { line: { text: text.join(''), at }, pages, last: page }
}
