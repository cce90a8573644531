// How numbers and stretches of text are shown in the words of a doubt.
import type { Span } from '../draft.ts'

/** 27000 → 27,000; a computed fraction keeps at most four decimals. */
export function shownNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 4 })
}

/** A mark alone says nothing: the words around it do. */
export function shownAround(source: string, { start, end }: Span): string {
  const before = source.slice(Math.max(0, start - 24), start).replace(/\s+/g, '')
  const after = source.slice(end, end + 24).replace(/\s+/g, '')
  return `${before.slice(-8)}${source.slice(start, end).replace(/\s+/g, ' ')}${after.slice(0, 8)}`
}

/** One line, cut with a sign that it was cut. */
export function shownText(text: string, length: number): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > length ? `${plain.slice(0, length - 1)}…` : plain
}
