// Decides which characters of the source carry meaning: folds spaces, page layout and markup away and keeps the way back.

/** Text without white space, where `at[i]` is the source offset of character i. */
export interface Folded {
  text: string
  at: number[]
}

// Zero-width characters and BOM count as space: copied web text is full of them.
const SPACE = /[\s\u00a0\u3000\u200b-\u200d\u2060\ufeff]/
const DIGIT = /[0-9０-９]/
const WORD = /[0-9A-Za-z０-９]/

/**
 * Folds one line. White space disappears, except a single blank between two digits or two Latin words:
 * there it is the only trace of a lost character (`2018 12 月` was `2018年12月`).
 * Full-width digits become ASCII, so that recognisers need one form; length never changes.
 */
export function foldLine(source: string, start: number, end: number): Folded {
  const at: number[] = []
  let text = ''
  // Kept apart: reading the end of a growing string would copy it each time.
  let last = ''
  let gap = -1
  let i = start
  // Markdown that converters leave behind: heading signs at the start, stars anywhere.
  const lead = /^[\s\u3000]*#{1,6}\s+/.exec(source.slice(start, Math.min(end, start + 200)))
  if (lead) i += lead[0].length
  for (; i < end; i++) {
    const char = source.charAt(i)
    if (SPACE.test(char)) {
      if (gap < 0) gap = i
      continue
    }
    if (char === '*' && (source.charAt(i + 1) === '*' || source.charAt(i - 1) === '*')) continue
    if (gap >= 0 && needsGap(last, char)) {
      text += ' '
      at.push(gap)
    }
    gap = -1
    text += foldWidth(char)
    last = char
    at.push(i)
  }
  return { text: foldPunctuation(text), at }
}

/** Half-width punctuation beside Chinese reads as full-width; inside numbers, times and addresses it stays. */
function foldPunctuation(text: string): string {
  return text.replace(
    /(?<=[\u4e00-\u9fa5”“）)】》〉])[,;:?!]|[,;:?!](?=[\u4e00-\u9fa5“（《])/g,
    (sign) => FULL_WIDTH[sign] ?? sign,
  )
}

const FULL_WIDTH: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

/** A blank between these two characters means something. */
export function needsGap(before: string, after: string): boolean {
  if (DIGIT.test(before) && DIGIT.test(after)) return true
  return WORD.test(before) && WORD.test(after) && !DIGIT.test(before) && !DIGIT.test(after)
}

function foldWidth(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 48)
  return char === '％' ? '%' : char
}

/** Folds every line of a text; empty lines are left out. Line ends of any kind. */
export function foldLines(source: string): Folded[] {
  const lines: Folded[] = []
  let start = 0
  while (start <= source.length) {
    let end = start
    while (end < source.length && !isLineEnd(source.charCodeAt(end))) end++
    const line = foldLine(source, start, end)
    if (line.text) lines.push(line)
    start = end + 1
  }
  return lines
}

/** LF, CR, vertical tab, form feed, NEL, line and paragraph separator. */
function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 11 || code === 12 || code === 0x85 || code === 0x2028 || code === 0x2029
}
