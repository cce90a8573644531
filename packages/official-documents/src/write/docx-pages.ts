// Decides on which page the text ends and how full that page is, by counting lines of the grid. Word cannot be asked
// when the file is written, and 版记 has to be told whether it stands on this page, the next, or the back of the next.
// Good to about a line, because every line of the document has its height fixed.
import { linePitch, lines, mmToTwips, ptToTwips } from './docx-measures.ts'
import type { PrintedImprint } from './imprint.ts'
import { layout } from './layout.ts'
import type { PrintedRun } from './set-blocks.ts'
import type { Element, Sheet } from './sheet.ts'
import { textWidth } from './text-width.ts'

/** `used` and `room` in lines of the grid. */
export type TextEnd = { page: number; used: number; room: number }

const perLine = layout.charactersPerLine.value
const upright = layout.linesPerPage.value
const turned = Math.floor((mmToTwips(layout.typeWidth.value) / linePitch) * 10) / 10
const inLines = (twips: number): number => twips / linePitch
const mmInLines = (mm: number): number => inLines(mmToTwips(mm))
const textOf = (runs: PrintedRun[]): string =>
  runs.map((run) => `${run.text}${run.note === undefined ? '' : '[1]'}`).join('')
const paragraphLines = (text: string, indent = 2): number =>
  Math.max(1, Math.ceil((textWidth(text) + indent) / perLine))

export const endOfText = (sheet: Sheet): TextEnd => {
  const end: TextEnd = { page: 1, used: 0, room: upright }
  /** Blocks that cannot break move to the next page whole. */
  const block = (height: number) => {
    if (end.used > 0 && end.used + height > end.room + 0.3) {
      end.page++
      end.used = 0
    }
    end.used += height
  }
  let isTurned = false
  for (const element of sheet.elements) {
    if (element.kind === 'annex') {
      end.page++
      end.used = 0
      isTurned = element.landscape
      end.room = isTurned ? turned : upright
    }
    for (const height of heightsOf(element, isTurned)) block(height)
  }
  return end
}

/** Heights, in lines, of the pieces that do not break. */
const heightsOf = (element: Element, isTurned: boolean): number[] => {
  const single = (text: string, indent = 2) => Array.from({ length: paragraphLines(text, indent) }, () => 1)
  switch (element.kind) {
    case 'paragraph':
      return single(textOf(element.runs))
    case 'heading':
      return single(`${element.number}${textOf(element.runs)}${textOf(element.follow)}`)
    case 'editor-note':
      return [...element.paragraphs.flatMap((runs) => single(textOf(runs))), layout.editorNoteAfter.value]
    case 'table':
      return tableHeights(element, isTurned ? layout.typeHeight.value : layout.typeWidth.value)
    case 'notes':
      return [1, ...element.items.map(() => inLines(ptToTwips(layout.noteSize.value * 1.5)))]
    case 'annex':
      return [1 + titleHeight(element.title.length) + layout.annexTitleBefore.value + layout.annexBodyBefore.value]
    case 'attachments':
      return [element.before, ...element.names.flatMap((name) => single(name, 6.25))]
    case 'signature':
      return [element.before + 2]
    case 'joint-signature':
      return [element.before + element.organs.length + 1]
    case 'joint-seals':
      return [element.before + (element.rows.length - 1) * element.rowLines + 2]
    case 'stamps':
      return [element.before + element.signers.length * element.stampLines + element.dateBefore + 1]
    case 'attendance':
      return [element.before, ...element.rows.flatMap(({ label, people }) => single(`${label}${people}`))]
    case 'remark':
    case 'credit':
      return single(element.text)
    case 'handling':
      return [1]
    // The lines of a corner take the mark's room.
    case 'corner':
    case 'red-rule':
    case 'double-rule':
      return [0]
    case 'organ-mark':
      return [mmInLines(element.topMm) + inLines(ptToTwips(element.sizePt))]
    case 'joint-mark':
      return [
        mmInLines(element.topMm) +
          inLines(ptToTwips(element.sizePt * layout.jointMarkLine.value * element.organs.length)),
      ]
    case 'number':
    case 'organ-line':
      return [element.before + 1]
    case 'number-and-signers':
      return [element.before + element.rows.length]
    case 'letter-number':
      return [mmInLines(layout.letterRuleBefore.value + element.beforeMm) + Math.max(1, element.corner.length)]
    case 'title':
      return [element.before + titleHeight(element.lines.length) + element.after]
    case 'space':
      return [element.lines]
    case 'addressees':
      return [element.before, ...single(element.text, 0)]
  }
}

const titleHeight = (count: number): number => inLines(ptToTwips(layout.titleSize.value * 1.6)) * count

const tableHeights = (table: Extract<Element, { kind: 'table' }>, widthMm: number): number[] => {
  const size = layout.tableSize.value
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0)
  const row = (cells: string[]): number => {
    const deepest = Math.max(
      1,
      ...cells.map((text, index) => {
        const width = (mmToTwips(widthMm) * (table.columns[index]?.share ?? 1)) / shares - 160
        return Math.ceil((textWidth(text) * ptToTwips(size)) / Math.max(width, ptToTwips(size)))
      }),
    )
    return inLines(deepest * ptToTwips(size * 1.5) + 120)
  }
  return [
    ...(table.caption === '' ? [] : [inLines(ptToTwips(size * 1.5))]),
    row(table.columns.map((column) => column.label)),
    ...table.rows.map(row),
  ]
}

/** Height of 版记 in lines of the grid. */
export const imprintHeight = (imprint: PrintedImprint): number => {
  const size = layout.imprintSize.value
  const wide = (layout.typeWidth.value * 72) / 25.4 / size - 2
  const line = ptToTwips(size * 1.6)
  const distribution = imprint.distribution.reduce(
    (sum, { label, to }) => sum + Math.ceil((textWidth(to) + 0.5) / (wide - textWidth(label) - 1)) * line,
    0,
  )
  const organ = imprint.organ === '' ? 0 : line * (imprint.copies === '' ? 1 : 2)
  const fingerprint = imprint.fingerprint === '' ? 0 : ptToTwips(layout.fingerprintSize.value * 1.6)
  const rows = [distribution, organ, fingerprint].filter((height) => height > 0)
  return rows.reduce((sum, height) => sum + height + 80, 0) / lines(1)
}
