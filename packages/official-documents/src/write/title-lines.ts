// Decides where a title breaks: between words, lines balanced, the upper not shorter (7.3.1: 词意完整、排列对称、长短适宜).
import { cleanText } from './clean-text.ts'
import { layout } from './layout.ts'
import { textWidth } from './text-width.ts'

/** Characters of size 2 that a line holds: 156 mm / 22 pt. */
const lineRoom = Math.floor((layout.typeWidth.value * (72 / 25.4)) / layout.titleSize.value)

/** Words by the ICU dictionary; marks stay with the word they belong to, and 《…》 stays whole when it fits a line. */
const words = (title: string, room: number): string[] => {
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })
  const pieces: string[] = []
  let quoted = ''
  for (const { segment } of segmenter.segment(title)) {
    const last = pieces.length - 1
    if (quoted !== '' || /^[《“（〔]/.test(segment)) {
      quoted += segment
      if (!/[》”）〕]$/.test(segment) && textWidth(quoted) < room) continue
      pieces.push(quoted)
      quoted = ''
    } else if (last >= 0 && /^(?:的|和|与|及|等|[，。、；：！？》”）〕\s])$/.test(segment)) pieces[last] += segment
    else pieces.push(segment)
  }
  return quoted === '' ? pieces : [...pieces, quoted]
}

/**
 * Lines of a centred title. `room`: characters a line holds. “\n” in the title is a break the author wants.
 * A word longer than a line is left to the renderer, which breaks anywhere.
 */
export const titleLines = (title: string, room = lineRoom): string[] =>
  title
    .split(/\r?\n/)
    .map((line) => cleanText(line).trim())
    .filter((line) => line !== '')
    .flatMap((line) => balanced(line, room))

const balanced = (line: string, room: number): string[] => {
  const total = textWidth(line)
  if (total <= room) return [line]
  const pieces = words(line, room)
  const wanted = total / Math.ceil(total / room)
  // best[i]: cheapest way to set the pieces from i on.
  const best: { cost: number; end: number }[] = [{ cost: 0, end: pieces.length }]
  const at = (index: number) => best[pieces.length - index] ?? { cost: Number.POSITIVE_INFINITY, end: pieces.length }
  for (let start = pieces.length - 1; start >= 0; start--) {
    let choice = { cost: Number.POSITIVE_INFINITY, end: start + 1 }
    let width = 0
    for (let end = start + 1; end <= pieces.length; end++) {
      width += textWidth(pieces[end - 1] ?? '')
      if (width > room && end > start + 1) break
      // A short line below a long one (倒梯形) reads better than the reverse.
      const shape = end < pieces.length && width < wanted ? 1.3 : 1
      const cost = shape * (width - wanted) ** 2 + at(end).cost
      if (cost < choice.cost) choice = { cost, end }
    }
    best.push(choice)
  }
  const lines: string[] = []
  for (let start = 0; start < pieces.length; start = at(start).end)
    lines.push(pieces.slice(start, at(start).end).join('').trim())
  return lines
}
