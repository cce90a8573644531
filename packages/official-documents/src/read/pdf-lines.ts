// Decides the order of the lines of a page. A PDF keeps pieces of text in the order in which they were drawn, which is the
// order of reading nearly always; but heads and feet of a page are often drawn first or last, whatever their place.

export interface PdfItem {
  str: string
  /** Matrix of the text; the last two are its place in points from the lower left corner. */
  transform: number[]
  width: number
  hasEOL: boolean
}

interface Stretch {
  lines: string[]
  top: number
  bottom: number
}

/** More stretches than this are a drawing or a broken page; it stays in the order of the file. */
const MAX_STRETCHES = 400

/**
 * Text of a page in lines, and what stands slanted across it (a watermark), which is no part of the text.
 * Lines stay as the page breaks them; running heads and page numbers stay in.
 */
export function pageText(items: readonly PdfItem[]): { text: string; slanted: string[] } {
  const slanted: string[] = []
  const stretches: Stretch[] = []
  let line = ''
  let at: number | null = null
  const end = () => {
    const place = at ?? stretches.at(-1)?.bottom ?? 0
    const last = stretches.at(-1)
    // A stretch runs downwards; where the pen goes up again, another begins.
    if (last && (at === null || place <= last.bottom + 1)) {
      last.lines.push(line)
      last.bottom = Math.min(last.bottom, place)
    } else stretches.push({ lines: [line], top: place, bottom: place })
    line = ''
    at = null
  }
  for (const item of items) {
    const [a = 1, b = 0, , , , y = 0] = item.transform
    if (isSlanted(a, b)) {
      slanted.push(item.str)
      continue
    }
    // Sidewards pages keep the order of the file: their y says nothing.
    if (item.str.trim() !== '' && at === null) at = Math.abs(b) > Math.abs(a) ? null : y
    line += item.str
    if (item.hasEOL) end()
  }
  if (line !== '') end()
  return {
    text: inOrder(stretches)
      .flatMap((stretch) => stretch.lines)
      .join('\n'),
    slanted: slanted.length > 0 ? [slanted.join('')] : [],
  }
}

function isSlanted(a: number, b: number): boolean {
  const small = Math.min(Math.abs(a), Math.abs(b))
  return small > 0.02 * Math.max(Math.abs(a), Math.abs(b))
}

/** A stretch goes before those that lie wholly below it. Columns and cells lie beside each other and stay as drawn. */
function inOrder(stretches: readonly Stretch[]): Stretch[] {
  if (stretches.length > MAX_STRETCHES) return [...stretches]
  const ordered: Stretch[] = []
  for (const stretch of stretches) {
    let place = ordered.length
    while (place > 0 && (ordered[place - 1]?.top ?? 0) < stretch.bottom - 1) place--
    ordered.splice(place, 0, stretch)
  }
  return ordered
}
