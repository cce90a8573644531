// Decides how each element of a sheet is set in Word; head and end have files of their own.
import { AlignmentType, BorderStyle, HeadingLevel, LineRuleType, Paragraph, type Table } from 'docx'
import { docxClosing } from './docx-closing.ts'
import { characters, lines, ptToTwips } from './docx-measures.ts'
import { docxOpening } from './docx-opening.ts'
import { flush, titleParagraph } from './docx-paragraphs.ts'
import { type BookmarkNames, sizeOf, textRun, textRuns } from './docx-runs.ts'
import { ledgerTable } from './docx-table.ts'
import { layout } from './layout.ts'
import type { Element } from './sheet.ts'

const fourth = HeadingLevel.HEADING_4
const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: fourth }
const headingParts = { 1: 'heading1', 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const

/** What a page is to the elements on it. `widthMm`: of its type area; `opensPage`: a section break has begun the page. */
export type Place = { widthMm: number; opensPage: boolean }

export const docxElement = (
  elements: Element[],
  at: number,
  names: BookmarkNames,
  place: Place,
): (Paragraph | Table)[] => {
  const element = elements[at]
  const next = elements[at + 1]
  if (!element) return []
  switch (element.kind) {
    case 'paragraph': {
      // 7.3.5.5: no signature on a page without text of the body.
      const keepNext = next?.kind === 'attachments' || isSignature(next)
      return [new Paragraph({ keepNext, children: textRuns(element.runs, names) })]
    }
    case 'heading': {
      const part = headingParts[element.level]
      const lead = [textRun(element.number, part), ...textRuns(element.runs, names, part)]
      if (element.follow.length > 0) return [new Paragraph({ children: [...lead, ...textRuns(element.follow, names)] })]
      return [new Paragraph({ heading: headingLevels[element.level], keepNext: true, children: lead })]
    }
    case 'editor-note':
      return element.paragraphs.map(
        (runs, index) =>
          new Paragraph({
            children: [
              ...(index === 0 ? [textRun('编者按：', 'editor-label')] : []),
              ...textRuns(runs, names, 'editor-note'),
            ],
            spacing: { after: index === element.paragraphs.length - 1 ? lines(layout.editorNoteAfter.value) : 0 },
          }),
      )
    case 'credit':
      return [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          indent: flush,
          children: [textRun(element.text, 'credit')],
        }),
      ]
    case 'table':
      return ledgerTable(element, place.widthMm)
    case 'notes':
      return element.items.map((item, index) => noteParagraph(index + 1, item))
    case 'annex':
      return [
        new Paragraph({
          indent: flush,
          pageBreakBefore: !place.opensPage,
          children: [textRun(element.label, 'annex-label')],
        }),
        titleParagraph(element.title, layout.annexTitleBefore.value, layout.annexBodyBefore.value),
      ]
    case 'attachments':
    case 'signature':
    case 'joint-signature':
    case 'joint-seals':
    case 'stamps':
    case 'attendance':
    case 'remark':
      return docxClosing(element)
    default:
      return docxOpening(element, elements[at - 1], next)
  }
}

const isSignature = (element: Element | undefined): boolean =>
  ['signature', 'joint-signature', 'joint-seals', 'stamps'].includes(element?.kind ?? '')

const noteParagraph = (number: number, item: string): Paragraph =>
  new Paragraph({
    indent: { left: characters(1.5), hanging: characters(1.5) },
    spacing: {
      line: ptToTwips(layout.noteSize.value * 1.5),
      lineRule: LineRuleType.EXACT,
      before: number === 1 ? lines(1) : 0,
    },
    ...(number === 1 ? { border: { top: { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 4 } } } : {}),
    children: [textRun(`[${number}] ${item}`, 'body', { size: sizeOf(layout.noteSize.value) })],
  })
