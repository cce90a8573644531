// What reading a file ends in: a text with a way back, or a refusal that says why.

export type Format = 'txt' | 'docx' | 'doc' | 'pdf' | 'html'

/** A stretch of the text and where it came from: paragraph of a Word file or web page, page of a PDF; both from 1. */
export interface Origin {
  start: number
  end: number
  paragraph?: number
  page?: number
}

export type Reading =
  | { ok: true; text: string; format: Format; origin: Origin[] }
  | { ok: false; because: 'classified' | 'unsupported' | 'unreadable' | 'too-large' | 'empty'; where?: string }

export type Refusal = Extract<Reading, { ok: false }>

/** Limits of what is opened at all. A notice is tens of kilobytes; scans of hundreds of pages stay below. */
export const MAX_BYTES = 50 * 1024 * 1024
export const MAX_TEXT = 5_000_000

/** Joins parts to one text with line feeds and remembers where each came from. */
export function joinParts(parts: string[], name: 'paragraph' | 'page'): { text: string; origin: Origin[] } {
  const origin: Origin[] = []
  let start = 0
  parts.forEach((part, i) => {
    origin.push({ start, end: start + part.length, [name]: i + 1 })
    start += part.length + 1
  })
  return { text: parts.join('\n'), origin }
}
