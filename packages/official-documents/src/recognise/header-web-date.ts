// Decides on which day a site published the document: in a labelled line, or alone under the title.
import type { Outline } from '../outline/outline.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { dateFieldOf, type FoundHeader } from './found-header.ts'

const DAY = /(?:19|20)\d{2}(?:[-./]\d{1,2}[-./]\d{1,2}|年\d{1,2}月\d{1,2}日)/
/** Dates of a catalogue that are not the day of publication. */
const OTHER_DAY = /(?:成文|生效|发文|印发|施行|失效|公开)(?:日期|时间)[:：]/

export function findWebDate(outline: Outline, title: Paragraph | undefined): FoundHeader[] {
  for (const paragraph of outline.paragraphs.slice(0, 60)) {
    if (paragraph.zone === 'annex' || (title && paragraph.index > title.index + 8)) break
    const day = DAY.exec(paragraph.text)
    if (!day || OTHER_DAY.test(paragraph.text)) continue
    const alone =
      paragraph.kind === 'text' &&
      paragraph.zone === 'head' &&
      /^\d{4}-\d{1,2}-\d{1,2}/.test(paragraph.text) &&
      paragraph.text.length < 20
    if (paragraph.kind === 'chrome' || alone) return dateFieldOf('webDate', paragraph, day.index)
  }
  return []
}
