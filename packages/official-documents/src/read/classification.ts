// Decides whether a text bears a mark of classification. Such files are refused before anything of them is kept.
// Source: 保守国家秘密法实施条例 art. 20 (mark: level ★ term); GB/T 9704-2012, 7.2.2: level and term stand in the top left corner.

const LEVEL = '(?:绝\\s*密|机\\s*密|秘\\s*密)'
const TERM =
  '(?:长\\s*期|\\d{1,2}\\s*(?:年|个?\\s*月|日)|[一二三四五六七八九十]{1,3}\\s*(?:年|个?\\s*月)|解密|启封|启用|保密期限)'
/** With the star: nothing but a mark looks like this. */
const STARRED = new RegExp(`${LEVEL}\\s*[★☆*✭✩⭐]+\\s*${TERM}?`)
/** Without: the whole line is the level, perhaps with a term, a label, or a copy number in front. */
const STANDALONE = new RegExp(
  `^(?:密\\s*级\\s*[:：]?|份号?\\s*[:：]?|[Nn][Oo]\\.?)?[\\s\\d]{0,12}[【[（(〔]?${LEVEL}[】\\])）〕]?(?:\\s*${TERM})?(?:\\s*(?:特急|加急|平急))?$`,
)
const LABELLED = new RegExp(`(?:^|[\\s　])密\\s*级\\s*[:：]\\s*${LEVEL}`)

const HEAD_LINES = 30
const HEAD_CHARACTERS = 3000

export interface ClassificationMark {
  mark: string
  start: number
  end: number
}

/**
 * Finds a mark of classification: anywhere with a star, in the head also alone on its line.
 * Text that talks about 保密 or 秘密 bears no mark; 内部 is none.
 */
export function findClassification(text: string): ClassificationMark | null {
  let start = 0
  let seen = 0
  // Lines, in any convention; the head is counted in lines that hold something.
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029\f\v]/)) {
    const inHead = seen < HEAD_LINES && start < HEAD_CHARACTERS
    const bare = line.replace(/[\u3000\u00a0\u200b-\u200d\ufeff]/g, ' ').trim()
    if (bare) seen++
    const mark = bare.length <= 4000 || inHead ? markIn(bare.slice(0, 4000), inHead) : STARRED.exec(bare)?.[0]
    if (mark) {
      const at = Math.max(0, text.indexOf(line, start))
      return { mark, start: at, end: at + line.length }
    }
    start += line.length + 1
  }
  return null
}

function markIn(line: string, inHead: boolean): string | null {
  const starred = STARRED.exec(line)
  if (starred) return starred[0]
  if (!inHead) return null
  if (line.length <= 40 && STANDALONE.test(line)) return line
  return LABELLED.exec(line)?.[0] ?? null
}
