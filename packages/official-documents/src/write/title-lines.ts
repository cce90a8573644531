// Decides where a title breaks: between words, lines balanced, the upper not shorter (7.3.1: 词意完整、排列对称、长短适宜).
import { cleanText } from './clean-text.ts'
import { layout } from './layout.ts'
import { textWidth } from './text-width.ts'

/** Characters of size 2 that a line holds: 156 mm / 22 pt. */
const lineRoom = Math.floor((layout.typeWidth.value * (72 / 25.4)) / layout.titleSize.value)

// A name in brackets stays whole while that leaves the lines balanced; longer ones break between their words.
const wholeUpTo = 0.6

/** Words by the ICU dictionary, with the marks that belong to them. */
const words = (title: string, room: number): string[] => {
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })
  const pieces: string[] = []
  for (const part of title.split(/([《“（〔][^《“（〔》”）〕]*[》”）〕])/)) {
    if (/^[《“（〔]/.test(part) && textWidth(part) <= room * wholeUpTo) {
      pieces.push(part)
      continue
    }
    for (const { segment } of segmenter.segment(part)) {
      const last = pieces.length - 1
      const opened = /[《“（〔]$/.test(pieces[last] ?? '')
      if (last >= 0 && (opened || stayWithTheWordBefore.test(segment))) pieces[last] += segment
      else pieces.push(segment)
    }
  }
  return pieces
}

const stayWithTheWordBefore = /^(?:[的和与及等]|[，。、；：！？》”）〕\s—]+)$/

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
