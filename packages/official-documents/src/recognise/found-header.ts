// The shape of a field of the head while it is being recognised, and how one is made from a paragraph.
import type { HeaderField } from '../draft.ts'
import type { Outline } from '../outline/outline.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { looksLikeOrgan } from '../outline/title.ts'
import { splitCentralOrgans } from './header-central-organs.ts'
import { daysOf, pointAt } from './time-points.ts'
import { splitOrgans } from './units.ts'

export interface FoundHeader {
  field: HeaderField
  from: number
  to: number
  value: string | string[]
}

/** A field that is a stretch of one paragraph. */
export function fieldOf(
  field: HeaderField,
  paragraph: Paragraph,
  from: number,
  to: number,
  split?: (text: string) => string[],
): FoundHeader {
  const text = paragraph.text.slice(from, to)
  return {
    field,
    from: paragraph.from + from,
    to: paragraph.from + to,
    value: split ? split(text) : text.replace(/\s/g, ''),
  }
}

/** The day that is written at an offset of a paragraph, as YYYY-MM-DD; nothing where the calendar has no such day. */
export function dateFieldOf(field: HeaderField, paragraph: Paragraph, offset: number): FoundHeader[] {
  const point = pointAt(paragraph.text, offset)
  const days = point?.year ? daysOf(point, point.year) : null
  if (!point || !days) return []
  const text = paragraph.text.slice(point.from, point.to)
  const length = /^.*?(?:日|\d{4}[-./]\d{1,2}[-./]\d{1,2})/.exec(text)?.[0].length ?? text.length
  return [{ field, from: paragraph.from + point.from, to: paragraph.from + point.from + length, value: days.first }]
}

/** General offices end a name: what stands right behind one is the next organ. */
const OFFICE = /(?<=办公厅)(?=[\u4e00-\u9fa5]{4,}$|[\u4e00-\u9fa5]{2,}(?:部|委|局|署|会|院|厅|中央)办公厅)/

/** Says of which kind an organ is, not which organ: it belongs to the name in front of it. */
const GENERIC = /^(?:办公[室厅]|委员会|党委|党组|团委|工会|总工会|政府|人民政府|秘书处)$/

/** Organs of a stretch: blanks of the source part them where each piece is an organ. */
export function organsOf(outline: Outline, from: number, to: number): string[] {
  const pieces = outline.span(from, to).text.split(/\s+/).filter(Boolean)
  const parted =
    pieces.length > 1 && pieces.every((piece) => piece.length >= 3 && !GENERIC.test(piece) && looksLikeOrgan(piece))
  return (parted ? pieces : [outline.text.slice(from, to)])
    .flatMap((piece) => splitCentralOrgans(piece.replace(/\s/g, '')) ?? splitOrgans(piece))
    .flatMap((organ) => {
      const offices = organ.split(OFFICE)
      return offices.every((office) => looksLikeOrgan(office)) ? offices : [organ]
    })
}
