// Decides the encoding of a plain text. A BOM is obeyed. Without one every reading that the bytes allow is weighed by how
// ordinary its characters are, because validity alone misjudges short texts: the GB18030 bytes of a few words can be
// valid UTF-8 (of Greek or Arabic letters), and almost any UTF-8 with one broken byte is valid GB18030 (of rare characters).

export interface Decoded {
  text: string
  /** Bytes that fit no character were read as U+FFFD. */
  isDamaged: boolean
}

/**
 * Decodes bytes as UTF-8, GB18030 (which GBK and GB2312 are part of) or UTF-16. Null when they are no text in any.
 *
 * A BOM stays in the text as U+FEFF: the text is the decoded file unchanged, so that offsets are those that everybody
 * else finds in it (the corpus counts it, as `readFile(…, 'utf8')` does); recognisers treat it as white space.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return loosely(bytes, 'utf-16le')
  if (a === 0xfe && b === 0xff) return loosely(bytes, 'utf-16be')
  if (a === 0xef && b === 0xbb && c === 0xbf) return loosely(bytes, 'utf-8')
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return loosely(bytes, 'gb18030')
  if (bytes.subarray(0, 65_536).includes(0)) return withoutMark(bytes)

  const utf8 = strictly(bytes, 'utf-8')
  const wanted = declared === undefined ? null : encodingOf(declared)
  if (utf8 !== null) {
    // Validity over many characters is proof; over a few it is chance.
    const foreign = countForeign(bytes, LONG)
    if (foreign === 0 || foreign >= LONG) return { text: utf8, isDamaged: false }
    const other = strictly(bytes, 'gb18030')
    // Cyrillic and the like are no ordinary characters either; only a reading that is nearly all ordinary beats a valid one.
    const read = other === null ? 0 : ordinary(other)
    const isOther = read >= 0.9 && read > ordinary(utf8) + (wanted === 'gb18030' ? 0 : 0.2)
    return { text: isOther && other !== null ? other : utf8, isDamaged: false }
  }
  const national = strictly(bytes, 'gb18030')
  if (national !== null && ordinary(national) >= 0.9) return { text: national, isDamaged: false }
  // Neither fits well: the one that reads better, damage shown as U+FFFD, or the rare but valid one.
  const damaged = [loosely(bytes, 'utf-8'), loosely(bytes, 'gb18030')]
  const best = damaged.sort((x, y) => ordinary(y.text) - ordinary(x.text))[0]
  if (best && ordinary(best.text) >= 0.8 && (national === null || ordinary(best.text) > ordinary(national) + 0.2))
    return best
  if (national !== null && (ordinary(national) >= 0.5 || countForeign(bytes, 40) < 40))
    return { text: national, isDamaged: false }
  return null
}

const LONG = 200

function encodingOf(label: string): 'utf-8' | 'gb18030' | null {
  if (/^(?:gb|gbk|gb2312|gb18030|x-gbk|cp936|ms936|windows-936|hz-gb-2312|chinese)/i.test(label.trim()))
    return 'gb18030'
  return /^utf-?8$/i.test(label.trim()) ? 'utf-8' : null
}

/** UTF-16 that lost its mark: only when nearly every character of one of both orders is ordinary. */
function withoutMark(bytes: Uint8Array): Decoded | null {
  if (bytes.byteLength % 2 === 1 || bytes.byteLength < 8) return null
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = strictly(bytes, encoding)
    if (text !== null && !text.includes('\0') && /[\u4e00-\u9fa5]/.test(text) && ordinary(text) >= 0.9)
      return { text, isDamaged: false }
  }
  return null
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function loosely(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return { text, isDamaged: text.includes('\ufffd') }
}

/** Bytes beyond ASCII, counted up to a bound. */
function countForeign(bytes: Uint8Array, bound: number): number {
  let count = 0
  for (const byte of bytes) if (byte >= 0x80 && ++count >= bound) break
  return count
}

let level1: ReadonlySet<number> | undefined

/**
 * Share of ordinary characters among those beyond ASCII, of a sample: the 3,755 of the first level of GB/T 2312
 * (rows 16–55, they make up over 99 % of running text), Chinese punctuation, full-width forms, rules and circled numbers.
 */
function ordinary(text: string): number {
  level1 ??= firstLevel()
  let beyond = 0
  let usual = 0
  for (let i = 0; i < text.length && beyond < 5000; i++) {
    const code = text.charCodeAt(i)
    // Control characters count against a reading: texts have none.
    if (code < 0x80 && (code >= 0x20 || (code >= 9 && code <= 13))) continue
    if (code === 0xfeff || code === 0xa0) continue
    beyond++
    if (level1.has(code) || isSign(code)) usual++
  }
  return beyond === 0 ? 1 : usual / beyond
}

function isSign(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x301f) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x2010 && code <= 0x203b) ||
    (code >= 0x2460 && code <= 0x249b) ||
    (code >= 0x25a0 && code <= 0x2606) ||
    code === 0xb7 ||
    code === 0xd7
  )
}

function firstLevel(): ReadonlySet<number> {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell)
  return new Set([...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))].map((char) => char.charCodeAt(0)))
}
