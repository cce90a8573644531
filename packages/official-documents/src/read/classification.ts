// Decides whether a text bears a mark of classification. Such files are refused before anything of them is kept.
// Source: 保守国家秘密法实施条例 art. 20 (mark: level ★ term); GB/T 9704-2012, 7.2.2: level and term stand in the top left corner.

// Bounded, so that a line of nothing but blanks costs no more than its length.
const BLANK = '[\\s\\u3000]{0,10}'
/** Letters of a mark are often set apart, and old files are in traditional characters. */
const LEVEL = `(?:[绝絕]${BLANK}密|[机機]${BLANK}密|[秘祕]${BLANK}密)`
const TERM = `(?:[长長]${BLANK}期|\\d{1,2}${BLANK}(?:年|[个個]?${BLANK}月|[日天])|[一二三四五六七八九十]{1,3}${BLANK}(?:年|[个個]?${BLANK}月|[日天])|解密|启封|啟封|启用|保密期限)`
const STAR = '[★☆⭐✭✩✮✯✰⋆]'
/**
 * With the star: nothing but a mark looks like this. Signs that typists put for a star (＊, *) need the term behind them:
 * Markdown sets **国家秘密** in the same signs.
 */
const STARRED = new RegExp(
  `${LEVEL}(?:${BLANK}[级級])?${BLANK}(?:${STAR}{1,9}${BLANK}(?:${TERM})?|[﹡＊*✱]${BLANK}${TERM})|${STAR}${BLANK}${LEVEL}(?=${BLANK}(?:${TERM})?${BLANK}$)`,
)
/** Without: the whole line is the level, perhaps with a term, a label, or a copy number in front and a priority behind. */
const STANDALONE = new RegExp(
  `^(?:密${BLANK}[级級]${BLANK}[:：]?|份${BLANK}号?${BLANK}[:：]?|[Nn][Oo]\\.?)?[\\s\\d]{0,12}[【[（(〔]?${LEVEL}级?[】\\])）〕]?(?:[\\s:：—-]*(?:保密期限${BLANK}[:：]?)?${BLANK}${TERM})?(?:${BLANK}(?:特${BLANK}急|加${BLANK}急|平${BLANK}急|急件))?$`,
)
/** 密级：秘密, also in the middle of a line of labels. */
const LABELLED = new RegExp(`(?:^|[\\s　（(【])密${BLANK}[级級](?:及保密期限|和保密期限)?${BLANK}[:：]${BLANK}${LEVEL}`)

const HEAD_LINES = 30
const HEAD_CHARACTERS = 3000

export interface ClassificationMark {
  mark: string
  start: number
  end: number
}

/**
 * Finds a mark of classification: anywhere with a star, in the head also alone on its line or behind 密级：.
 * Text that talks about 保密 or 秘密 bears no mark; 内部 is none. Time is linear in the text.
 */
export function findClassification(text: string): ClassificationMark | null {
  let start = 0
  let seen = 0
  const ends = /\r\n|[\n\r\u2028\u2029\u0085\f\v]|$/g
  while (start <= text.length) {
    ends.lastIndex = start
    const end = ends.exec(text)
    const to = end?.index ?? text.length
    const mark = markIn(text, start, to, seen < HEAD_LINES && start < HEAD_CHARACTERS)
    if (mark) return { mark, start, end: to }
    if (/\S/.test(text.slice(start, Math.min(to, start + 200)))) seen++
    start = to + Math.max(1, end?.[0].length ?? 1)
  }
  return null
}

/** Every short piece of a header, a text box or a note is looked at as if it stood at the top of a page. */
export function findClassificationInPieces(pieces: readonly string[]): ClassificationMark | null {
  for (const piece of pieces) {
    const mark = findClassification(piece)
    if (mark) return mark
  }
  return null
}

function markIn(text: string, from: number, to: number, inHead: boolean): string | null {
  // Most lines name no level at all.
  const line = text.slice(from, to)
  if (!line.includes('密')) return null
  const bare = line.replace(/[\u00a0\u200b-\u200d\u2060\ufeff]/g, ' ').trim()
  const starred = STARRED.exec(bare)
  if (starred) return starred[0]
  if (!inHead) return null
  if (bare.length <= 40 && STANDALONE.test(bare)) return bare
  return LABELLED.exec(bare.slice(0, 4000))?.[0] ?? null
}
