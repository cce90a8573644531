// What reading a file ends in: a text with a way back, or a refusal that says why.

export type Format = 'txt' | 'docx' | 'doc' | 'pdf' | 'html'

/**
 * A stretch of the text and where it came from, all counted from 1: the page of a PDF; paragraph and run of a .docx
 * (a run is a stretch of one look, w:r; automatic numbers stand before the first run and have none); else the paragraph.
 * Stretches are in the order of the text and do not overlap; what joins them (a line feed) belongs to the one before.
 */
export interface Origin {
  start: number
  end: number
  paragraph?: number
  run?: number
  page?: number
}

/** Something a reader of the text should know about what is not in it. */
export interface Remark {
  kind: 'tracked-changes' | 'hidden-text' | 'notes-left-out' | 'damaged-characters'
  zh: string
  en: string
}

export type Reading = { ok: true; text: string; format: Format; origin: Origin[]; remarks: Remark[] } | Refusal

/** `words` say it to a person: what the file is, which bound it passes, what would help. Never a word of its text. */
export interface Refusal {
  ok: false
  because: 'classified' | 'unsupported' | 'unreadable' | 'too-large' | 'empty'
  words: Words
  /** The mark of classification. */
  where?: string
}

export interface Words {
  zh: string
  en: string
}

/** What a reader of one format finds. `margins`: all that can be read and is no part of the text. */
export interface Found {
  ok: true
  text: string
  origin: Origin[]
  margins: string[]
  remarks: Remark[]
}

/** Hard bounds of what is opened at all. A notice is tens of kilobytes; the longest plans have some 200,000 characters. */
export const MAX_BYTES = 50 * 1024 * 1024
export const MAX_TEXT = 1_000_000
export const MAX_PARAGRAPHS = 200_000

const WORDS: Record<Refusal['because'], Words> = {
  classified: {
    zh: '文件带有密级标志，不予读取；严禁上传涉密文件',
    en: 'bears a mark of classification and is refused',
  },
  unsupported: {
    zh: '不支持这种格式，可用 txt、docx、doc、wps、pdf、html',
    en: 'format not supported; txt, docx, doc, wps, pdf and html are',
  },
  unreadable: { zh: '文件损坏，或内容与格式不符', en: 'damaged, or not what its name says' },
  'too-large': { zh: '文件过大', en: 'too large' },
  empty: {
    zh: '没有可读的文字；扫描件请先识别文字（OCR）',
    en: 'no text in it; a scan needs OCR first',
  },
}

export function refuse(because: Refusal['because'], words: Words = WORDS[because]): Refusal {
  return { ok: false, because, words }
}

/** Refusal of a mark of classification: nothing of the file but the mark itself. */
export function refuseMarked(mark: string): Refusal {
  return { ...refuse('classified'), where: mark.replace(/\s/g, '') }
}

export const tooManyCharacters = (): Refusal =>
  refuse('too-large', {
    zh: `文字超过 ${MAX_TEXT / 10_000} 万字，请分拆后再读`,
    en: `more than ${MAX_TEXT} characters of text; split the file`,
  })

export const tooManyParagraphs = (): Refusal =>
  refuse('too-large', {
    zh: `段落超过 ${MAX_PARAGRAPHS / 10_000} 万个，请分拆后再读`,
    en: `more than ${MAX_PARAGRAPHS} paragraphs; split the file`,
  })

/** Joins parts to one text with line feeds and remembers where each came from. */
export function joinParts(parts: readonly string[], name: 'paragraph' | 'page'): { text: string; origin: Origin[] } {
  const origin: Origin[] = []
  let start = 0
  parts.forEach((part, i) => {
    origin.push({ start, end: start + part.length, [name]: i + 1 })
    start += part.length + 1
  })
  return { text: parts.join('\n'), origin }
}

/**
 * Where the character at `offset` came from, by halving: the last stretch that starts at or before it.
 * Null before the first stretch and in an empty map.
 */
export function originAt(origin: readonly Origin[], offset: number): Origin | null {
  let low = 0
  let high = origin.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((origin[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return origin[low - 1] ?? null
}
