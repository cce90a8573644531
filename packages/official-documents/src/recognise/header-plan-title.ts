// Decides which line is the title of the plan that a notice carries (印发《…》).
import type { Paragraph } from '../outline/paragraph.ts'
import { bareTitle, carriedTitle, isDocumentTitle } from '../outline/title.ts'
import type { FoundHeader } from './found-header.ts'

/** 现将《…》印发给你们, or 《…》已经…同意，现印发: for notices whose own title is lost or does not name the plan. */
const IN_BODY = /现将《([^》]{4,80})》[^。]{0,30}?(?:印发|转发|下发)|^《([^》]{4,80})》已经[^。]{2,60}印发/

export function findPlanTitle(text: Paragraph[], title: Paragraph | undefined, body: Paragraph[]): FoundHeader[] {
  const stated = body.slice(0, 3).map((paragraph) => IN_BODY.exec(paragraph.text))
  const carried =
    (title ? carriedTitle(title.text) : null) ?? stated.flatMap((match) => match?.[1] ?? match?.[2] ?? [])[0]
  if (carried === undefined) return []
  const behind = title?.index ?? 0
  const lines = text.filter(
    ({ index, zone }) => index > behind && zone !== 'annex' && zone !== 'attachments' && zone !== 'head',
  )
  const wanted = bareTitle(carried)
  return (
    findRun(lines, MOST_LINES, (title) => bareTitle(title) === wanted) ??
    findRun(lines, 1, (title) => names(title, wanted)) ??
    []
  )
}

/** The first run of up to `most` lines that makes the title. */
function findRun(lines: Paragraph[], most: number, matches: (title: string) => boolean): FoundHeader[] | undefined {
  for (const [i, first] of lines.entries()) {
    if (first.text.length > 120) continue
    const caption = CAPTION.exec(first.text)?.[0].length ?? 0
    let title = first.text.slice(caption)
    for (let last: Paragraph | undefined = first, count = 1; last && count <= most; count++) {
      if (title.length > 120 || /[。；]/.test(title)) break
      if (matches(title))
        return [{ field: 'planTitle', from: first.from + caption, to: last.to, value: title.replace(/\s/g, '') }]
      const next: Paragraph | undefined = lines[i + count]
      if (next?.index !== last.index + 1) break
      title += next.text
      last = next
    }
  }
  return undefined
}

/** A plan may hang behind the signature as an annex: 附件1：… */
const CAPTION = /^附件\d{0,2}[:：]?(?=.)/
const MOST_LINES = 3

/** One of the two titles may leave out the organ or the years. */
function names(text: string, plan: string): boolean {
  const line = bareTitle(text)
  if (!isDocumentTitle(text) || Math.min(line.length, plan.length) < 8) return false
  return line.endsWith(plan) || plan.endsWith(line) || line.startsWith(plan)
}
