// Decides which lines carry two things that a document sets on lines of their own.
import type { Folded } from './fold.ts'
import { isDocumentTitle, looksLikeOrgan } from './title.ts'

/** A title and, in brackets behind it, the document number that a site put there. */
const NUMBERED = /^(.{6,120}?)(?=[【（(][\u4e00-\u9fa5]{1,16}[〔[（(]\d{4}[〕\])）]第?\d{1,5}号[】）)]$)/
/** Organ and date of issue on one line, set apart by a blank. */
const SIGNED = /^(.{4,60}?)(?=(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[二一][〇零○O一二三四五六七八九]{3}年.{2,8}日)$)/

/** Name of a series and number of the issue; number of the issue and editor: heads of bulletins. */
const SERIES =
  /^(.{2,20}(?:简报|要讯|专报|信息|动态|快报|通讯|摘报))(?=[（(]?(?:(?:19|20)\d{2}年)?第[\d一二三四五六七八九十百]{1,5}期)/
const ISSUE = /^([（(]?(?:(?:19|20)\d{2}年)?第[\d一二三四五六七八九十百]{1,5}期(?:[（(]总第?\d+期[）)])?[）)]?)(?=.)/

export function splitLine(line: Folded): Folded[] {
  if (line.text.length > 130) return [line]
  const first = NUMBERED.exec(line.text)?.[1]
  if (first && isDocumentTitle(first)) return cut(line, first.length)
  const organ = SIGNED.exec(line.text)?.[1]
  if (organ && looksLikeOrgan(organ) && hasGap(line, organ.length)) return cut(line, organ.length)
  const part = (SERIES.exec(line.text) ?? ISSUE.exec(line.text))?.[1]
  if (part && line.text.length < 80 && hasGap(line, part.length)) {
    const [head, ...rest] = cut(line, part.length)
    return [...(head ? [head] : []), ...rest.flatMap(splitLine)]
  }
  return [line]
}

function hasGap({ at }: Folded, index: number): boolean {
  return (at[index] ?? 0) > (at[index - 1] ?? 0) + 1
}

function cut({ text, at }: Folded, index: number): Folded[] {
  return [
    { text: text.slice(0, index), at: at.slice(0, index) },
    { text: text.slice(index), at: at.slice(index) },
  ]
}
