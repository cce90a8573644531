// Decides what is printed and in which order. Both renderers set this list; neither adds words of its own.
import { cleanText } from './clean-text.ts'
import { type ClosingElement, closing } from './closing.ts'
import type { Block, Bulletin, Column, HeadingLevel, OfficialDocument, Run } from './document.ts'
import { addresseesFit } from './first-page.ts'
import { createHeadingCounter } from './heading-numbers.ts'
import { createNoteList, type NoteList } from './note-list.ts'
import { opening } from './opening.ts'
import type { OpeningElement } from './opening-elements.ts'
import { refuseClassified } from './refuse-classified.ts'
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
  /** Begins a page; what follows up to the next annex stands on pages turned by a quarter if `landscape`. */
  | { kind: 'annex'; label: string; title: string[]; landscape: boolean }

export type Element = OpeningElement | BodyElement | ClosingElement

export type PrintedImprint = {
  /** With rules (7.4.1); a letter has none, and neither organ nor date (10.1). */
  ruled: boolean
  /**
   * 版记 on the back of the last leaf (7.4.1: the last page; 6.2: printed on both sides). The page before it may be
   * empty, and then neither of the two carries a number (7.5).
   */
  evenPage: boolean
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
  form: OfficialDocument['form']
  /** A letter has no number on page one and a double rule below its text there (10.1). */
  firstPage: { numbered: boolean; doubleRuleAtFoot: boolean }
  elements: Element[]
  imprint: PrintedImprint | null
}

/**
 * Throws RangeError for a day that does not exist or a table whose cells or shares do not fit its columns, and
 * ClassifiedDocumentError for a document that bears a mark of classification.
 */
export const prepareSheet = (document: OfficialDocument): Sheet => {
  refuseClassified(document)
  const notes = createNoteList()
  const body = document.form === 'bulletin' ? bulletinBody(document, notes) : setBlocks(document.blocks, notes)
  const annexElements = annexesOf(document, notes)
  const head = opening(document)
  // 7.3.2: addressees that would push the text off page one stand in 版记 instead.
  const fits = addresseesFit(head)
  const day = dayOf(document)
  const letter = document.form === 'letter'
  return {
    title: cleanText(document.title),
    author: cleanText(authorOf(document)),
    day: day === undefined ? null : dayParts(day),
    mark: cleanText(document.mark ?? ''),
    form: document.form,
    firstPage: { numbered: !letter, doubleRuleAtFoot: letter },
    elements: [
      ...(fits ? head : head.filter((one) => one.kind !== 'addressees')),
      ...body,
      ...(notes.items.length === 0 ? [] : [{ kind: 'notes' as const, items: notes.items }]),
      ...closing(document),
      ...annexElements,
    ],
    imprint: printedImprint(document, fits),
  }
}

const annexesOf = (document: OfficialDocument, notes: NoteList): Element[] => {
  const annexes = document.annexes ?? []
  return annexes.flatMap((annex, index): Element[] => {
    const label = annexes.length === 1 ? '附件' : `附件${index + 1}`
    const number = annex.boundSeparately && 'number' in document ? document.number : undefined
    return [
      {
        kind: 'annex',
        label: typeof number === 'string' ? `${cleanText(number)}${label}` : label,
        title: titleLines(annex.title),
        landscape: annex.landscape ?? false,
      },
      ...setBlocks(annex.blocks, notes),
    ]
  })
}

const dayOf = (document: OfficialDocument): string | undefined =>
  document.form === 'bulletin' || document.form === 'minutes'
    ? document.date
    : (document.signature?.date ?? document.imprint?.date)

const authorOf = (document: OfficialDocument): string => {
  if (document.form === 'bulletin' || document.form === 'minutes') return document.organ
  if (document.signature && 'organ' in document.signature) return document.signature.organ
  const mark = document.organMark
  return typeof mark === 'string' ? mark : (mark.organs[0] ?? '')
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

const printedImprint = (document: OfficialDocument, addresseesFit: boolean): PrintedImprint | null => {
  const letter = document.form === 'letter'
  // 10.1: the 版记 of a letter has neither rules nor a printing line.
  const imprint = letter ? undefined : document.imprint
  const moved = addresseesFit || !('addressees' in document) ? '' : (document.addressees ?? '')
  const lines = [...(moved === '' ? [] : [{ label: '主送' as const, to: moved }]), ...(document.distribution ?? [])]
  const distribution = lines.map((line) => ({ label: line.label, to: withFullStop(line.to) }))
  if (!imprint && distribution.length === 0) return null
  return {
    ruled: !letter,
    // A bulletin is no form of the standard, and a letter's imprint is two lines at the foot of its last page.
    evenPage: !letter && document.form !== 'bulletin',
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
    .replace(/[。.；;，,：:]+$/, '')}。`
