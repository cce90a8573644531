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

/** Cheapest way to set the words from `start` on, below a line that holds the words from `above` on. */
type Choice = { cost: number; end: number }

const balanced = (line: string, room: number): string[] => {
  const total = textWidth(line)
  if (total <= room) return [line]
  const pieces = words(line, room)
  const ends = [0]
  for (const piece of pieces) ends.push((ends.at(-1) ?? 0) + textWidth(piece))
  const widthOf = (start: number, end: number) => (ends[end] ?? 0) - (ends[start] ?? 0)
  const wanted = total / Math.ceil(total / room)
  const known = new Map<string, Choice>()
  const choose = (start: number, above: number, falling: boolean): Choice => {
    if (start === pieces.length) return { cost: 0, end: start }
    const key = `${start} ${above} ${falling}`
    const found = known.get(key)
    if (found) return found
    let choice: Choice = { cost: Number.POSITIVE_INFINITY, end: start + 1 }
    for (let end = start + 1; end <= pieces.length; end++) {
      const width = widthOf(start, end)
      if (width > room && end > start + 1) break
      // A short line below a long one (倒梯形) reads better than the reverse.
      const slant = end < pieces.length && width < wanted ? 1.3 : 1
      const shape = start === 0 ? 0 : shapeCost(width - widthOf(above, start), falling)
      const fallsNow = start > 0 && (falling || width < widthOf(above, start))
      const cost = slant * (width - wanted) ** 2 + shape + choose(end, start, fallsNow).cost
      if (cost < choice.cost) choice = { cost, end }
    }
    known.set(key, choice)
    return choice
  }
  const lines: string[] = []
  for (let start = 0, above = 0, falling = false; start < pieces.length; ) {
    const { end } = choose(start, above, falling)
    lines.push(pieces.slice(start, end).join('').trim())
    falling = start > 0 && (falling || widthOf(start, end) < widthOf(above, start))
    above = start
    start = end
  }
  return lines
}

/** 7.3.1 asks for a trapezoid or a diamond: no waist, and no rectangle where a character's difference will do. */
const shapeCost = (growth: number, falling: boolean): number => {
  if (growth > 0 && falling) return 60
  return growth === 0 ? 12 : 0
}
