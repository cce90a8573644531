// Decides which words of a sentence belong to one deadline: between the limit before it and the limit behind it.
import { headingAt, type Outline, type Sentence } from '../../outline/outline.ts'

export interface Clause {
  before: string
  after: string
  /** The sentence that follows, where the words of the deadline may go on. */
  next: string
  sentence: Sentence
  /** Titles of the headings it stands under, innermost first. */
  heading: string
}

const NEXT_LIMIT = /[；;]|(?:\d{1,2}月底?|\d{1,2}日|底)前/
const LAST_LIMIT = /^[\s\S]*(?:(?:\d{1,2}月底?|\d{1,2}日|底)前|[；;])/

/** From the previous limit or clause mark to the end of the sentence, or to the next limit in it. */
export function clauseAt(outline: Outline, sentence: Sentence, from: number, to: number): Clause {
  const head = outline.text.slice(sentence.from, from)
  const rest = outline.text.slice(to, sentence.to)
  const next = rest.search(NEXT_LIMIT)
  // 3月底前完成整改，并将报告于4月5日前报…: what leads up to the next limit belongs to that one.
  const own = next > 0 ? rest.slice(0, Math.max(rest.slice(0, next).lastIndexOf('，'), 0) || next) : rest
  const heading = headingAt(outline, from)
  return {
    before: head.replace(LAST_LIMIT, ''),
    after: own,
    next: outline.text.slice(sentence.to, sentence.to + 40).split('\n')[0] ?? '',
    sentence,
    heading: heading === null ? '' : (outline.headings[heading]?.title ?? ''),
  }
}
