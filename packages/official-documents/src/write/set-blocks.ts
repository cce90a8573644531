// Decides how headings, paragraphs and ledgers are said on paper: numbers counted, notes numbered, rows filled up.
import { cleanText } from './clean-text.ts'
import type { Block, Column, HeadingLevel, Run } from './document.ts'
import { createHeadingCounter } from './heading-numbers.ts'
import type { NoteList } from './note-list.ts'

export type PrintedRun = { text: string; figure?: string; note?: number; strong?: boolean }

export type BodyElement =
  | { kind: 'heading'; level: HeadingLevel; number: string; runs: PrintedRun[]; follow: PrintedRun[] }
  | { kind: 'paragraph'; runs: PrintedRun[] }
  | { kind: 'editor-note'; paragraphs: PrintedRun[][] }
  | { kind: 'credit'; text: string }
  | { kind: 'table'; caption: string; columns: Required<Column>[]; rows: string[][] }
  | { kind: 'notes'; items: string[] }
  /** Begins a page; what follows up to the next annex stands on pages turned by a quarter if `landscape`. */
  | { kind: 'annex'; label: string; title: string[]; landscape: boolean }

export const setBlocks = (blocks: Block[], notes: NoteList, count = createHeadingCounter()): BodyElement[] =>
  blocks.map((block): BodyElement => {
    if (block.kind === 'paragraph') return { kind: 'paragraph', runs: setRuns(block.runs, notes) }
    if (block.kind === 'heading')
      return {
        kind: 'heading',
        level: block.level,
        number: block.numbered === false ? '' : count(block.level),
        runs: setRuns(block.runs, notes),
        follow: setRuns(block.follow ?? [], notes),
      }
    if (block.columns.length === 0) throw new RangeError('a table needs a column')
    if (block.columns.some(({ share }) => share !== undefined && !(share > 0 && share < Number.POSITIVE_INFINITY)))
      throw new RangeError('the share of a column must be positive')
    const columns = block.columns.map((column) => ({
      label: cleanText(column.label),
      align: column.align ?? 'left',
      share: column.share ?? 1,
    }))
    const rows = block.rows.map((row, index) => {
      if (row.length > columns.length) throw new RangeError(`table row ${index + 1} has more cells than columns`)
      return columns.map((_, cell) => cleanText(row[cell] ?? ''))
    })
    return { kind: 'table', caption: cleanText(block.caption ?? ''), columns, rows }
  })

export const setRuns = (runs: Run[], notes: NoteList): PrintedRun[] =>
  runs.map((run) => ({
    text: cleanText(run.text),
    ...(run.figure ? { figure: run.figure.id } : {}),
    ...(run.figure?.note ? { note: notes.numberOf(cleanText(run.figure.note)) } : {}),
    ...(run.strong ? { strong: true } : {}),
  }))
