// Decides which line is the title of the plan that a notice carries (印发《…》).
import type { Paragraph } from '../outline/paragraph.ts'
import { bareTitle, carriedTitle, isDocumentTitle } from '../outline/title.ts'
import { type FoundHeader, fieldOf } from './found-header.ts'

/** 现将《…》印发给你们, or 《…》已经…同意，现印发: for notices whose own title is lost or does not name the plan. */
const IN_BODY = /现将《([^》]{4,80})》[^。]{0,30}?(?:印发|转发|下发)|^《([^》]{4,80})》已经[^。]{2,60}印发/

export function findPlanTitle(text: Paragraph[], title: Paragraph | undefined, body: Paragraph[]): FoundHeader[] {
  const stated = body.slice(0, 3).map((paragraph) => IN_BODY.exec(paragraph.text))
  const carried =
    (title ? carriedTitle(title.text) : null) ?? stated.flatMap((match) => match?.[1] ?? match?.[2] ?? [])[0]
  if (carried === undefined) return []
  const behind = title?.index ?? 0
  const plan = text.find(
    (paragraph) =>
      paragraph.index > behind &&
      paragraph.zone !== 'annex' &&
      paragraph.zone !== 'attachments' &&
      paragraph.zone !== 'head' &&
      names(paragraph.text, carried),
  )
  return plan ? [fieldOf('planTitle', plan, 0, plan.text.length)] : []
}

/** The same title to a reader; one of the two may leave out the organ or the years. */
function names(text: string, carried: string): boolean {
  const line = bareTitle(text)
  const plan = bareTitle(carried)
  if (line === plan) return true
  if (!isDocumentTitle(text) || Math.min(line.length, plan.length) < 8) return false
  return line.endsWith(plan) || plan.endsWith(line) || line.startsWith(plan)
}
