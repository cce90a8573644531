// Decides whether a text was wrapped by hand or by a page, and how wide its column was.
import type { Folded } from './fold.ts'
import { SENTENCE_END, STARTS_ITEM } from './line-ends.ts'

const NARROWEST = 12
const WIDEST = 50

/** Width of the column in characters, or null when lines are whole paragraphs. */
export function columnWidth(lines: Folded[]): number | null {
  return wrappedThroughout(lines) ?? wrappedHereAndThere(lines)
}

/** Long texts: most lines are about as long as the longest. */
function wrappedThroughout(lines: Folded[]): number | null {
  if (lines.length < 12) return null
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b)
  const wide = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (wide > WIDEST || wide < NARROWEST) return null
  const full = lengths.filter((length) => length >= wide * 0.8).length
  return full >= lengths.length * 0.5 ? wide : null
}

/** Short texts with many headings: no line is longer than the column, and the full lines stop inside a sentence. */
function wrappedHereAndThere(lines: Folded[]): number | null {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b)
  const wide = lengths[Math.floor((lengths.length - 1) * 0.98)] ?? 0
  if (lines.length < 8 || wide > WIDEST || wide < 20) return null
  const full = lines.flatMap((line, i) => (line.text.length >= wide - 3 ? [i] : []))
  const torn = full.filter((i) => {
    const next = lines[i + 1]?.text
    return next !== undefined && !SENTENCE_END.test(lines[i]?.text ?? '') && !STARTS_ITEM.test(next)
  })
  return torn.length >= 4 && torn.length * 10 >= full.length * 6 && full.length * 7 >= lines.length ? wide : null
}
