// Decides the few shapes of paragraph that a document in Word is made of.
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { lines, ptToTwips } from './docx-measures.ts'
import { fontOf, textRun, titleSize } from './docx-runs.ts'
import { layout } from './layout.ts'

export type Spacing = NonNullable<IParagraphOptions['spacing']>

export const flush = { firstLine: 0 }

export const plain = (text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: [textRun(text)] })

export const centred = (children: ParagraphChild[], spacing: Spacing, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...more, alignment: AlignmentType.CENTER, indent: flush, spacing, children })

/** An empty line of exactly this height, in twips. */
export const blank = (height: number): Paragraph =>
  new Paragraph({ indent: flush, spacing: { line: Math.max(1, Math.round(height)), lineRule: LineRuleType.EXACT } })

export const titleLine = ptToTwips(layout.titleSize.value * 1.6)

export const titleParagraph = (titleLines: string[], before: number, after: number): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    keepNext: true,
    spacing: { before: lines(before), after: lines(after), line: titleLine, lineRule: LineRuleType.EXACT },
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

/** A line at the end of a document, `free` twips from the right edge. */
export const ending = (text: string, free: number, spacing: Spacing, keepNext: boolean): Paragraph =>
  plain(text, {
    alignment: AlignmentType.RIGHT,
    indent: { right: free, firstLine: 0 },
    spacing,
    keepNext,
    keepLines: true,
  })

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A table that only places things: no rules, cells without margins, centred between top and bottom. */
export const placingTable = (widths: number[], rows: Paragraph[][][]): Table =>
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children,
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlign.CENTER,
              }),
          ),
        }),
    ),
  })
