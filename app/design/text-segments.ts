/**
 * Cuts a text with overlapping marked spans into paragraphs of plain and marked pieces.
 * Offsets are UTF-16 positions in the whole text, `to` exclusive; a span may cross paragraphs.
 */
export interface Span {
  /** Id of the item this span belongs to; several spans may belong to one item. */
  item: string
  from: number
  to: number
  tone?: 'item' | 'doubt' | 'furniture'
}

export interface Piece {
  from: number
  text: string
  /** Spans that cover the piece, shortest first: a click takes the most exact one. */
  spans: readonly Span[]
}

export interface Paragraph {
  from: number
  pieces: Piece[]
}

function piecesOf(text: string, offset: number, spans: readonly Span[]): Piece[] {
  const end = offset + text.length
  const touching = spans.filter((span) => span.from < end && span.to > offset && span.to > span.from)
  const cuts = [offset, end, ...touching.flatMap((span) => [Math.max(span.from, offset), Math.min(span.to, end)])]
  const sorted = [...new Set(cuts)].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((from, at) => {
    const to = sorted[at + 1] ?? end
    const covering = touching.filter((span) => span.from <= from && span.to >= to)
    return {
      from,
      text: text.slice(from - offset, to - offset),
      spans: covering.sort((a, b) => a.to - a.from - (b.to - b.from)),
    }
  })
}

/** One paragraph per line; joining all pieces with line breaks gives the text back. */
export function paragraphsOf(text: string, spans: readonly Span[]): Paragraph[] {
  let offset = 0
  return text.split('\n').map((line) => {
    const paragraph = { from: offset, pieces: line === '' ? [] : piecesOf(line, offset, spans) }
    offset += line.length + 1
    return paragraph
  })
}

/** The neighbour in a list, staying at its ends; the first when nothing is selected. */
export function step<T>(list: readonly T[], current: T | null, by: 1 | -1): T | null {
  const at = current === null ? -1 : list.indexOf(current)
  if (at < 0) return list[by === 1 ? 0 : list.length - 1] ?? null
  return list[Math.min(list.length - 1, Math.max(0, at + by))] ?? null
}
