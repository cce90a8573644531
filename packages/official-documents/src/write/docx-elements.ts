// Decides how each element of a sheet is set in Word.

import type { Table } from 'docx'
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { characters, lines, mmOf, mmToTwips, ptToTwips } from './docx-measures.ts'
import { type BookmarkNames, fontOf, sizeOf, textRun, textRuns, titleSize } from './docx-runs.ts'
import { ledgerTable } from './docx-table.ts'
import { layout, red } from './layout.ts'
import type { Element } from './sheet.ts'

const flush = { firstLine: 0 }
const fourth = HeadingLevel.HEADING_4
const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: fourth }
const headingParts = { 1: 'heading1', 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const

const plain = (text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: [textRun(text)] })

/** `at`: place of the element in `elements`; the red rule is a border of the line before it. */
export const docxElement = (elements: Element[], at: number, names: BookmarkNames): (Paragraph | Table)[] => {
  const element = elements[at]
  const next = elements[at + 1]
  const border = next?.kind === 'red-rule' ? { border: redRule(next.beforeMm) } : {}
  switch (element?.kind) {
    case undefined:
    case 'red-rule':
      return []
    case 'paragraph': {
      // 7.3.5.5: no signature on a page without text of the body.
      const keepNext = next?.kind === 'attachments' || next?.kind === 'signature'
      return [new Paragraph({ keepNext, children: textRuns(element.runs, names) })]
    }
    case 'heading': {
      const part = headingParts[element.level]
      const lead = [textRun(element.number, part), ...textRuns(element.runs, names, part)]
      if (element.follow.length > 0) return [new Paragraph({ children: [...lead, ...textRuns(element.follow, names)] })]
      return [new Paragraph({ heading: headingLevels[element.level], keepNext: true, children: lead })]
    }
    case 'handling':
      return [new Paragraph({ indent: flush, children: [textRun(element.text, 'handling')] })]
    case 'organ-mark': {
      // An exact line leaves about a fifth of the size above the ink; a handling note above takes one line.
      const above = ptToTwips(element.sizePt * 0.2) + (elements[at - 1]?.kind === 'handling' ? lines(1) : 0)
      return [
        centred([textRun(element.text, 'organ-mark', markLook(element))], {
          before: Math.max(0, mmToTwips(element.topMm) - above),
          line: ptToTwips(element.sizePt * 1.2),
          lineRule: LineRuleType.EXACT,
        }),
      ]
    }
    case 'number':
      return [centred([textRun(element.text)], { before: lines(element.before) }, border)]
    case 'organ-line':
      return [
        // Tabs instead of indents, which would shorten the rule below.
        plain(`\t${element.left}\t${element.right}`, {
          ...border,
          indent: flush,
          spacing: { before: lines(element.before) },
          tabStops: [
            { type: TabStopType.LEFT, position: characters(1) },
            { type: TabStopType.RIGHT, position: mmOf('typeWidth') - characters(1) },
          ],
        }),
      ]
    case 'title':
      return [titleParagraph(element.lines, element.before, element.after)]
    case 'addressees':
      return [plain(element.text, { indent: flush, spacing: { before: lines(element.before) } })]
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
      return ledgerTable(element)
    case 'notes':
      return element.items.map((item, index) => noteParagraph(index + 1, item))
    case 'annex':
      return [
        new Paragraph({ indent: flush, pageBreakBefore: true, children: [textRun(element.label, 'annex-label')] }),
        titleParagraph(element.title, layout.annexTitleBefore.value, layout.annexBodyBefore.value),
      ]
    case 'attachments':
      return element.names.map((name, index) => attachmentParagraph(name, index, element.names.length, element.before))
    case 'signature':
      return [
        ending(element.organ, element.organRight, { before: lines(element.before) }, true),
        ending(element.date, element.dateRight, {}, false),
      ]
    case 'remark':
      return [plain(element.text)]
  }
}

type Spacing = NonNullable<IParagraphOptions['spacing']>

const centred = (children: TextRun[], spacing: Spacing, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...more, alignment: AlignmentType.CENTER, indent: flush, spacing, children })

const markLook = (element: { sizePt: number; trackingPt: number }) => ({
  color: red.hex,
  size: sizeOf(element.sizePt),
  characterSpacing: ptToTwips(element.trackingPt),
})

/** The exact line leaves some 4 pt below the ink, which the distance of the border makes up. */
const redRule = (beforeMm: number) => ({
  bottom: {
    style: BorderStyle.SINGLE,
    size: Math.round(layout.redRuleWeight.value * 8),
    color: red.hex,
    space: Math.max(1, Math.round(mmToTwips(beforeMm) / 20 - 4)),
  },
})

const titleParagraph = (titleLines: string[], before: number, after: number): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    keepNext: true,
    spacing: {
      before: lines(before),
      after: lines(after),
      line: ptToTwips(layout.titleSize.value * 1.6),
      lineRule: LineRuleType.EXACT,
    },
    children: titleLines.map(
      (text, index) =>
        new TextRun({
          text,
          font: fontOf('title'),
          size: titleSize,
          characterSpacing: 0,
          ...(index === 0 ? {} : { break: 1 }),
        }),
    ),
  })

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

/** 7.3.4: turnovers align with the first character of the name. */
const attachmentParagraph = (name: string, index: number, count: number, before: number): Paragraph => {
  const number = count > 1 ? `${index + 1}. ` : ''
  const label = index === 0 ? '附件：' : ''
  const hanging = characters((index === 0 ? 3 : 0) + (count > 1 ? 1.25 : 0))
  return plain(`${label}${number}${name}`, {
    indent: { left: characters(layout.paragraphIndent.value + 3 + (count > 1 ? 1.25 : 0)), hanging },
    spacing: { before: index === 0 ? lines(before) : 0 },
    keepNext: true,
  })
}

const ending = (text: string, free: number, spacing: Spacing, keepNext: boolean): Paragraph =>
  plain(text, {
    alignment: AlignmentType.RIGHT,
    indent: { right: characters(free), firstLine: 0 },
    spacing,
    keepNext,
    keepLines: true,
  })
