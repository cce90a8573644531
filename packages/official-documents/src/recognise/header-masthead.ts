// Decides which lines above the title are the masthead: …文件, or organs alone on their lines.
import type { Outline } from '../outline/outline.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { looksLikeOrgan } from '../outline/title.ts'
import { type FoundHeader, organsOf } from './found-header.ts'

const LETTERHEAD = /^.{4,110}文件$/

/** At a joint issue the organs stand below one another: GB/T 9704-2012, 7.2.4. */
export function findMasthead(outline: Outline, above: Paragraph[]): FoundHeader | undefined {
  const first = above.findIndex(isHead)
  const lines = above.slice(Math.max(0, first))
  const end = lines.findIndex((paragraph) => !isHead(paragraph))
  const organs = first < 0 ? [] : lines.slice(0, end < 0 ? lines.length : end)
  const [top] = organs
  const last = organs.at(-1)
  if (!top || !last) return undefined
  const to = (organ: Paragraph) => organ.from + organ.text.replace(/文件$/, '').length
  return {
    field: 'issuer',
    from: top.from,
    to: to(last),
    value: organs.flatMap((organ) => organsOf(outline, organ.from, to(organ))),
  }
}

function isHead({ text }: Paragraph): boolean {
  return LETTERHEAD.test(text) || looksLikeOrgan(text)
}
