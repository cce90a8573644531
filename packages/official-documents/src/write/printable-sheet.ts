// Decides, for every word of a sheet, in which face it is set, and hands it to the report of fallen-back characters.
import { type Part, type Role, roleOf } from './layout.ts'
import type { PrintedRun } from './set-blocks.ts'
import type { Element, Sheet } from './sheet.ts'

/** The same sheet with every text passed through `print` under its face. */
export const printableSheet = (sheet: Sheet, print: (text: string, role: Role) => string): Sheet => {
  const set = (text: string, part: Part = 'body') => print(text, roleOf[part])
  const runs = (list: PrintedRun[], part: Part = 'body') =>
    list.map((run) => ({ ...run, text: set(run.text, run.strong ? 'strong' : part) }))
  const { imprint } = sheet
  return {
    ...sheet,
    mark: set(sheet.mark, 'mark'),
    elements: sheet.elements.map((element) => printableElement(element, set, runs)),
    imprint: imprint && {
      ruled: imprint.ruled,
      evenPage: imprint.evenPage,
      distribution: imprint.distribution.map((line) => ({ label: line.label, to: set(line.to) })),
      organ: set(imprint.organ),
      date: imprint.date,
      copies: imprint.copies,
      fingerprint: set(imprint.fingerprint),
    },
  }
}

const headingParts = { 1: 'heading1', 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const

const printableElement = (
  element: Element,
  set: (text: string, part?: Part) => string,
  runs: (list: PrintedRun[], part?: Part) => PrintedRun[],
): Element => {
  switch (element.kind) {
    case 'organ-mark':
    case 'handling':
    case 'credit':
      return { ...element, text: set(element.text, element.kind) }
    case 'corner':
      return { ...element, lines: element.lines.map((line) => ({ ...line, text: set(line.text, line.part) })) }
    case 'joint-mark': {
      const organs = element.organs.map((organ) => set(organ, 'organ-mark'))
      return { ...element, organs, word: set(element.word, 'organ-mark') }
    }
    case 'number-and-signers':
      return {
        ...element,
        number: set(element.number),
        label: set(element.label, 'signer-label'),
        rows: element.rows.map((row) => row.map((name) => set(name, 'signer'))),
      }
    case 'letter-number': {
      const corner = element.corner.map((line) => ({ ...line, text: set(line.text, line.part) }))
      return { ...element, text: set(element.text), corner }
    }
    case 'number':
    case 'addressees':
    case 'remark':
      return { ...element, text: set(element.text) }
    case 'organ-line':
      return { ...element, left: set(element.left), right: set(element.right) }
    case 'red-rule':
    case 'double-rule':
    case 'space':
      return element
    case 'title':
      return { ...element, lines: element.lines.map((line) => set(line, 'title')) }
    case 'editor-note':
      return { ...element, paragraphs: element.paragraphs.map((list) => runs(list, 'editor-note')) }
    case 'heading': {
      const part = headingParts[element.level]
      return {
        ...element,
        number: set(element.number, part),
        runs: runs(element.runs, part),
        follow: runs(element.follow),
      }
    }
    case 'paragraph':
      return { ...element, runs: runs(element.runs) }
    case 'table':
      return {
        ...element,
        caption: set(element.caption, 'table-head'),
        columns: element.columns.map((column) => ({ ...column, label: set(column.label, 'table-head') })),
        rows: element.rows.map((row) => row.map((cell) => set(cell))),
      }
    case 'notes':
      return { ...element, items: element.items.map((item) => set(item)) }
    case 'annex':
      return {
        ...element,
        label: set(element.label, 'annex-label'),
        title: element.title.map((line) => set(line, 'title')),
      }
    case 'attachments':
      return { ...element, names: element.names.map((name) => set(name)) }
    case 'signature':
      return { ...element, organ: set(element.organ), date: set(element.date) }
    case 'joint-signature': {
      const organs = element.organs.map((organ) => ({ ...organ, text: set(organ.text) }))
      return { ...element, organs, date: set(element.date) }
    }
    case 'joint-seals': {
      const rows = element.rows.map((row) => row.map((organ) => ({ ...organ, text: set(organ.text) })))
      return { ...element, rows, date: set(element.date) }
    }
    case 'stamps': {
      const signers = element.signers.map(({ office, name }) => ({ office: set(office), name: set(name, 'stamp') }))
      return { ...element, signers, date: set(element.date) }
    }
    case 'attendance': {
      const rows = element.rows.map((row) => ({
        label: set(row.label, 'attendance-label'),
        people: set(row.people),
      }))
      return { ...element, rows }
    }
  }
}
