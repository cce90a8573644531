// What the rules look at: the lines of a document, each with its part, its text and, for a file, its look.

import type { Edge } from './word/look.ts'
import type { Page } from './word/sections.ts'

export type PartName =
  | 'page'
  | 'copy-number'
  | 'urgency'
  | 'organ-mark'
  | 'number'
  | 'signers'
  | 'organ-line'
  | 'title'
  | 'addressees'
  | 'body'
  | 'heading'
  | 'table'
  | 'attendance'
  | 'attachments'
  | 'signature'
  | 'date'
  | 'remark'
  | 'annex-label'
  | 'annex-title'
  | 'annex-body'
  | 'distribution'
  | 'printing'
  | 'imprint-other'
  | 'page-number'

/** Forms of GB/T 9704-2012; 简报 is laid out after it; plain has no red head (text only, or printed on headed paper). */
export type Form = 'notice' | 'upward' | 'letter' | 'order' | 'minutes' | 'bulletin' | 'plain'

/** Look of a stretch of text; sizes in points. */
export interface Stretch {
  start: number
  end: number
  face: string
  size: number
  color: string
  bold: boolean
}

/** Look of a line. Indents in characters of its own size, gaps in lines of the page. */
export interface LineLook {
  stretches: Stretch[]
  /** Of most of its Chinese characters. */
  face: string
  size: number
  align: 'left' | 'center' | 'right'
  left: number
  firstLine: number
  right: number
  /** Free at the left and right of the first line, in characters of size 3; null where tabs place the text. */
  freeLeft: number | null
  freeRight: number | null
  /** Blank lines between it and the printed line above; null at the head of a page and outside the flow. */
  gap: number | null
  /** Upper edge of the characters below the edge of the type area in mm; null off page one and outside the flow. */
  topMm: number | null
  /** Distance from line to line in points, where it is fixed by the paragraph or the grid. */
  pitch: number | null
  opensPage: boolean
  place: 'text' | 'table' | 'box'
  top: Edge | null
  bottom: Edge | null
  section: number
  /** A character with its spacing, in points: how many fit a line. */
  advance: number
}

export interface Line {
  part: PartName
  /** Of the file, as readDocument counts; for a model the place in printing order. */
  paragraph: number
  text: string
  level?: 1 | 2 | 3 | 4
  look: LineLook | null
}

export interface FooterLook {
  /** The page number stands as U+0001. */
  text: string
  align: 'left' | 'center' | 'right'
  left: number
  right: number
  face: string
  size: number
  /** Height of the line in points; null where the font decides. */
  height: number | null
  isBoxed: boolean
}

export interface Footers {
  odd: FooterLook | null
  even: FooterLook | null
}

export interface Paper {
  form: Form
  /** The word the title ends in (文种): 通知, 请示 …; '' where it has none. */
  kind: string
  lines: Line[]
  /** null for a model: its page is that of the writer. */
  pages: Page[] | null
  footers: Footers[] | null
  /** The red rule under the head, where one was found; `isDrawn` when a shape stands there that may be one. */
  rule: { edge: Edge | null; isDrawn: boolean } | null
}

export const linesOf = (paper: Paper, ...parts: PartName[]): Line[] =>
  paper.lines.filter((line) => parts.includes(line.part))

export const lineOf = (paper: Paper, part: PartName): Line | undefined => paper.lines.find((line) => line.part === part)
