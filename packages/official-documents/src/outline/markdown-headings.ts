// Decides which paragraphs a converter marked as headings with # signs, though they carry no number.
import type { Heading } from './heading.ts'
import type { Paragraph } from './paragraph.ts'
import { isDocumentTitle } from './title.ts'

/** How many # stand in front of the line that begins at an offset of the source; 0 where none do. */
export function markdownDepth(source: string, offset: number): number {
  const before = source.slice(Math.max(0, offset - 12), offset)
  return /(?:^|[\r\n])[ \t\u3000]*(#{1,6})[ \t\u3000]+\**$/.exec(before)?.[1]?.length ?? 0
}

/**
 * Levels of marked headings without a number, by paragraph index: one below the last heading with fewer #, which is
 * the heading that they stand under.
 */
export function markedLevels(
  body: Paragraph[],
  numbered: Map<number, Heading>,
  depthOf: (paragraph: Paragraph) => number,
): Map<number, number> {
  const levels = new Map<number, number>()
  const open: { depth: number; level: number }[] = []
  for (const paragraph of body) {
    const depth = depthOf(paragraph)
    if (depth === 0) continue
    const number = numbered.get(paragraph.index)
    const isTitle =
      paragraph.text.length <= 40 && !/[。；：:，]$/.test(paragraph.text) && !isDocumentTitle(paragraph.text)
    if (!number && !isTitle) continue
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const level = number?.level ?? Math.min(5, (open.at(-1)?.level ?? 0) + 1)
    open.push({ depth, level })
    if (!number) levels.set(paragraph.index, level)
  }
  return levels
}
