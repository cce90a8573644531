// Decides which character a glyph of a symbol font stands for.

/** The character that a glyph of a symbol font stands for; empty when it is not known. Word names them by code (w:sym, sprmCSymbol); the star of a mark of classification is often set that way. */
export function symbolOf(code: number): string {
  if (Number.isNaN(code)) return ''
  // Wingdings 0xAB and Wingdings 2/3 have stars there; codes are shifted to the private area (17.3.3.30).
  if (code === 0xf0ab || code === 0xf048 || code === 0xab) return '★'
  const symbol = SYMBOLS[code & 0xff]
  if (code >= 0xf000 && code <= 0xf0ff) return symbol ?? ''
  return code >= 0x20 && (code < 0xd800 || code > 0xf8ff) && code <= 0xffff ? String.fromCharCode(code) : ''
}

/** The few glyphs of Wingdings and Symbol that official forms use: boxes to tick, circled numbers, arrows, times. */
const SYMBOLS: Record<number, string> = {
  108: '●',
  110: '■',
  111: '□',
  168: '□',
  113: '□',
  252: '√',
  254: '☑',
  180: '×',
  176: '°',
  179: '≥',
  163: '≤',
  177: '±',
  ...Object.fromEntries([...'①②③④⑤⑥⑦⑧⑨⑩'].map((sign, i) => [0x81 + i, sign])),
}
