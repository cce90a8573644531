// Decides how runs of text look in Word: face by part, figures as bookmarks, note numbers raised.
import { Bookmark, type IRunStylePropertiesOptions, type ParagraphChild, TextRun } from 'docx'
import { characterSpacing } from './docx-measures.ts'
import { docxFaces, layout, type Part, roleOf } from './layout.ts'
import type { PrintedRun } from './set-blocks.ts'

/** `hint` makes Word take quotation marks from the Chinese face, full width (ECMA-376 17.3.2.26). */
export const fontOf = (part: Part) => {
  const face = docxFaces[roleOf[part]]
  return { ascii: face, hAnsi: face, eastAsia: face, cs: face, hint: 'eastAsia' }
}

/** Text of size 3 is set closer by a hair, so that 28 characters fill the line; other sizes are not. */
export const textRun = (text: string, part: Part = 'body', more: IRunStylePropertiesOptions = {}): TextRun =>
  new TextRun({ text, font: fontOf(part), ...(more.size === undefined ? { characterSpacing } : {}), ...more })

/** Gives every figure a bookmark name of its own: Word allows letters, digits and _, 40 characters, each name once. */
export type BookmarkNames = (figureId: string) => string

export const createBookmarkNames = (): BookmarkNames => {
  const used = new Set<string>()
  return (figureId) => {
    const stem = `figure_${figureId.replace(/[^A-Za-z0-9]/g, '')}`.slice(0, 39)
    let name = stem
    for (let copy = 2; used.has(name.toLowerCase()); copy++) name = `${stem.slice(0, 36)}_${copy}`
    used.add(name.toLowerCase())
    return name
  }
}

export const textRuns = (runs: PrintedRun[], names: BookmarkNames, part: Part = 'body'): ParagraphChild[] =>
  runs.flatMap((run): ParagraphChild[] => {
    const text = textRun(run.text, run.strong ? 'strong' : part)
    const marked = run.figure === undefined ? text : new Bookmark({ id: names(run.figure), children: [text] })
    if (run.note === undefined) return [marked]
    return [marked, textRun(`[${run.note}]`, part, { superScript: true })]
  })

export const sizeOf = (pt: number): number => Math.round(pt * 2)

export const titleSize = sizeOf(layout.titleSize.value)
