// Decides which lines are one title: organs above it, and the pieces that the page's width broke.
import type { Folded } from './fold.ts'
import { isDocumentTitle, looksLikeOrgan } from './title.ts'

/** Titles stand near the top of the notice or of the plan that it carries, never on more lines than this. */
const MOST_LINES = 6
const LONGEST_LINE = 60

/** How many lines from `index` make one title; 0 when the line opens none, 1 when it is whole by itself. */
export function titleLines(lines: readonly Folded[], index: number): number {
  const first = lines[index]?.text ?? ''
  if (!couldOpen(first)) return 0
  let title = ''
  for (let count = 1; count <= MOST_LINES; count++) {
    const text = lines[index + count - 1]?.text
    if (text === undefined || text.length > LONGEST_LINE || /[。；;：:]/.test(text)) return 0
    // A number between organs and title, or a second masthead: the organs were no part of the title.
    if (count > 1 && (/[〔[（(]\d{4}[〕\])）]第?\d{1,5}号|文件$|第\d{1,4}期/.test(text) || isDateLike(text))) return 0
    const above = title
    title += text
    if (/关于|印发|转发/.test(title) && isDocumentTitle(title) && isBalanced(title)) {
      const next = lines[index + count]?.text ?? ''
      return goesOn(next) ? 0 : count
    }
    if (above === '' && !/关于|印发|转发/.test(text) && !looksLikeOrgan(text)) return 0
  }
  return 0
}

function couldOpen(text: string): boolean {
  if (text.length > LONGEST_LINE || /[。；;：:，]/.test(text)) return false
  return (
    looksLikeOrgan(text) ||
    (/^(?:[\u4e00-\u9fa5“”（）()]{2,40})?(?:关于|印发|转发)/.test(text) && !isDocumentTitle(text))
  )
}

function goesOn(next: string): boolean {
  return /^的(?:通知|通报|函|意见|决定|公告)/.test(next)
}

function isBalanced(text: string): boolean {
  return text.split('《').length === text.split('》').length && text.split('“').length === text.split('”').length
}

function isDateLike(text: string): boolean {
  return /^\d{4}[年-]\d{1,2}[月-]\d{1,2}日?$/.test(text)
}
