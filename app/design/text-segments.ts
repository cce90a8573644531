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
  text: string
  /** Spans that touch it, in the order they were given. */
  spans: readonly Span[]
  pieces: Piece[]
}

function piecesOf(text: string, offset: number, touching: readonly Span[]): Piece[] {
  const end = offset + text.length
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

/**
 * One paragraph per line; joining all pieces with line breaks gives the text back. A paragraph of `before` in which
 * nothing changed is handed back itself, so that a screen draws only the others again.
 */
export function paragraphsOf(text: string, spans: readonly Span[], before: readonly Paragraph[] = []): Paragraph[] {
  const lines: Line[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    lines.push({ from: offset, text: line })
    offset += line.length + 1
  }
  const touching = spansByLine(lines, spans)
  return lines.map((line, at) => {
    const inLine = touching.get(at) ?? []
    const known = before[at]
    if (known?.from === line.from && known.text === line.text && isSame(known.spans, inLine)) return known
    return { ...line, spans: inLine, pieces: line.text === '' ? [] : piecesOf(line.text, line.from, inLine) }
  })
}

/** The same paragraphs with further spans; those that no span touches stay themselves. */
export function withSpans(paragraphs: readonly Paragraph[], more: readonly Span[]): readonly Paragraph[] {
  const touching = spansByLine(paragraphs, more)
  if (touching.size === 0) return paragraphs
  return paragraphs.map((paragraph, at) => {
    const further = touching.get(at)
    if (!further) return paragraph
    const spans = [...paragraph.spans, ...further]
    return { ...paragraph, spans, pieces: piecesOf(paragraph.text, paragraph.from, spans) }
  })
}

type Line = Pick<Paragraph, 'from' | 'text'>

/** Each span is looked up where it begins, not compared with every paragraph: forty pages hold a thousand of them. */
function spansByLine(lines: readonly Line[], spans: readonly Span[]): Map<number, Span[]> {
  const found = new Map<number, Span[]>()
  for (const span of spans) {
    for (let at = lineAt(lines, span.from); at < lines.length; at++) {
      const { from, text } = lines[at] ?? { from: 0, text: '' }
      if (from >= span.to || span.to <= span.from) break
      if (span.from >= from + text.length) continue
      const there = found.get(at)
      if (there) there.push(span)
      else found.set(at, [span])
    }
  }
  return found
}

/** The last line that starts at or before the offset. */
function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.from ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

const isSame = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.length === other.length &&
  one.every((span, at) => {
    const twin = other[at]
    return twin?.item === span.item && twin.from === span.from && twin.to === span.to && twin.tone === span.tone
  })

/** The neighbour in a list, staying at its ends; the first when nothing is selected. */
export function step<T>(list: readonly T[], current: T | null, by: 1 | -1): T | null {
  const at = current === null ? -1 : list.indexOf(current)
  if (at < 0) return list[by === 1 ? 0 : list.length - 1] ?? null
  return list[Math.min(list.length - 1, Math.max(0, at + by))] ?? null
}
