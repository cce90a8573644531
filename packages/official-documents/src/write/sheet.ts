// Decides what is printed and in which order. Both renderers set this list; neither adds words of its own.
import { cleanText } from './clean-text.ts'
import { type ClosingElement, closing } from './closing.ts'
import type { Block, Bulletin, Column, HeadingLevel, Notice, OfficialDocument, Run } from './document.ts'
import { createHeadingCounter } from './heading-numbers.ts'
import { createNoteList, type NoteList } from './note-list.ts'
import { type OpeningElement, opening } from './opening.ts'
import { titleLines } from './title-lines.ts'
import { dayParts, writtenDate } from './written-date.ts'

export type PrintedRun = { text: string; figure?: string; note?: number; strong?: boolean }

export type BodyElement =
  | { kind: 'heading'; level: HeadingLevel; number: string; runs: PrintedRun[]; follow: PrintedRun[] }
  | { kind: 'paragraph'; runs: PrintedRun[] }
  | { kind: 'editor-note'; paragraphs: PrintedRun[][] }
  | { kind: 'credit'; text: string }
  | { kind: 'table'; caption: string; columns: Required<Column>[]; rows: string[][] }
  | { kind: 'notes'; items: string[] }
  | { kind: 'annex'; label: string; title: string[] }

export type Element = OpeningElement | BodyElement | ClosingElement

export type PrintedImprint = {
  distribution: { label: string; to: string }[]
  organ: string
  date: string
  copies: string
  fingerprint: string
}

export type Sheet = {
  title: string
  author: string
  /** Of the document, for the file's metadata; null when the model has none. */
  day: { year: number; month: number; date: number } | null
  mark: string
  elements: Element[]
  imprint: PrintedImprint | null
}

/** Throws RangeError for a day that does not exist or a table whose cells or shares do not fit its columns. */
export const prepareSheet = (document: OfficialDocument): Sheet => {
  const notes = createNoteList()
  const body = document.form === 'bulletin' ? bulletinBody(document, notes) : setBlocks(document.blocks, notes)
  const annexes = document.annexes ?? []
  const annexElements = annexes.flatMap((annex, index): Element[] => [
    {
      kind: 'annex',
      label: annexes.length === 1 ? '附件' : `附件${index + 1}`,
      title: titleLines(annex.title),
    },
    ...setBlocks(annex.blocks, notes),
  ])
  const day = document.form === 'bulletin' ? document.date : (document.signature?.date ?? document.imprint?.date)
  return {
    title: cleanText(document.title),
    author: cleanText(
      document.form === 'bulletin' ? document.organ : (document.signature?.organ ?? document.organMark),
    ),
    day: day === undefined ? null : dayParts(day),
    mark: cleanText(document.mark ?? ''),
    elements: [
      ...opening(document),
      ...body,
      ...(notes.items.length === 0 ? [] : [{ kind: 'notes' as const, items: notes.items }]),
      ...closing(document),
      ...annexElements,
    ],
    imprint: printedImprint(document),
  }
}

const bulletinBody = (document: Bulletin, notes: NoteList): Element[] => {
  const count = createHeadingCounter()
  const editorNote: Element[] = document.editorNote?.length
    ? [{ kind: 'editor-note', paragraphs: document.editorNote.map((runs) => setRuns(runs, notes)) }]
    : []
  return [
    ...editorNote,
    ...document.sections.flatMap((section): Element[] => [
      ...(section.title === undefined
        ? []
        : setBlocks(
            [{ kind: 'heading', level: 1, runs: [{ text: section.title }], numbered: section.numbered ?? true }],
            notes,
            count,
          )),
      ...setBlocks(section.blocks, notes, count),
      ...(section.credit ? [{ kind: 'credit' as const, text: creditText(section.credit) }] : []),
    ]),
  ]
}

const creditText = (credit: string): string => {
  const text = cleanText(credit).trim()
  return /^[（(]/.test(text) ? text : `（${text}供稿）`
}

const setBlocks = (blocks: Block[], notes: NoteList, count = createHeadingCounter()): BodyElement[] =>
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

const setRuns = (runs: Run[], notes: NoteList): PrintedRun[] =>
  runs.map((run) => ({
    text: cleanText(run.text),
    ...(run.figure ? { figure: run.figure.id } : {}),
    ...(run.figure?.note ? { note: notes.numberOf(cleanText(run.figure.note)) } : {}),
    ...(run.strong ? { strong: true } : {}),
  }))

const printedImprint = (document: Bulletin | Notice): PrintedImprint | null => {
  const { imprint } = document
  const distribution = (document.distribution ?? []).map((line) => ({ label: line.label, to: withFullStop(line.to) }))
  if (!imprint && distribution.length === 0) return null
  return {
    distribution,
    organ: cleanText(imprint?.organ ?? ''),
    date: imprint ? `${writtenDate(imprint.date)}印发` : '',
    copies: imprint?.copies === undefined ? '' : `共印${imprint.copies}份`,
    fingerprint: imprint?.fingerprint ? `数据指纹：${cleanText(imprint.fingerprint)}` : '',
  }
}

// 7.4.2: the last organ of the list is followed by a full stop.
const withFullStop = (text: string): string =>
  `${cleanText(text)
    .trim()
    .replace(/[。.；;，,]+$/, '')}。`
