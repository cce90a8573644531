// Decides what is printed and in which order. Both renderers set this list; neither adds words of its own.
import { cleanText } from './clean-text.ts'
import { type ClosingElement, closing } from './closing.ts'
import type { Bulletin, OfficialDocument } from './document.ts'
import { addresseesFit, withoutAddressees } from './first-page.ts'
import { createHeadingCounter } from './heading-numbers.ts'
import { type PrintedImprint, printedImprint } from './imprint.ts'
import { createNoteList, type NoteList } from './note-list.ts'
import { opening } from './opening.ts'
import type { OpeningElement } from './opening-elements.ts'
import { refuseClassified } from './refuse-classified.ts'
import { type BodyElement, setBlocks, setRuns } from './set-blocks.ts'
import { titleLines } from './title-lines.ts'
import { dayParts } from './written-date.ts'

export type Element = OpeningElement | BodyElement | ClosingElement

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
  const fits = addresseesFit(head, body[0]?.kind === 'heading')
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
      ...(fits ? head : withoutAddressees(head)),
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
