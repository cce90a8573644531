// How numbers and stretches of text are shown in the words of a doubt.
import type { Span } from '../draft.ts'

// Made once: making it takes a hundred times as long as using it.
const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 })

/** 27000 → 27,000; a computed fraction keeps at most four decimals. */
export function shownNumber(value: number): string {
  return NUMBERS.format(value)
}

/** Money in 亿 and 万, as it is spoken of; everything else as it is. */
export function shownAmount(value: number, unit: string): string {
  if (unit !== '元' || value < 10_000) return `${shownNumber(value)}${unit}`
  return value >= 1e8 ? `${shownNumber(value / 1e8)}亿元` : `${shownNumber(value / 1e4)}万元`
}

/** A mark alone says nothing: the words around it do. */
export function shownAround(source: string, { start, end }: Span): string {
  const plain = (text: string) => text.replace(/\s+/g, ' ')
  const before = plain(source.slice(Math.max(0, start - 24), start))
  const after = plain(source.slice(end, end + 24))
  return `${before.slice(-9)}${plain(source.slice(start, end))}${after.slice(0, 9)}`.trim()
}

/** One line, cut with a sign that it was cut. */
export function shownText(text: string, length: number): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > length ? `${plain.slice(0, length - 1)}…` : plain
}
