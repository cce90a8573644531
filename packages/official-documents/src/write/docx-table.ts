// Decides how a ledger is set in Word: thin rules, the head repeated on every page, widths by share.
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { mmToTwips, ptToTwips } from './docx-measures.ts'
import { sizeOf, textRun } from './docx-runs.ts'
import { layout, type Part } from './layout.ts'
import type { BodyElement } from './set-blocks.ts'

type Ledger = Extract<BodyElement, { kind: 'table' }>

const size = layout.tableSize.value
const sides = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }

const cellParagraph = (text: string, part: Part, align: keyof typeof sides): Paragraph =>
  new Paragraph({
    alignment: sides[align],
    indent: { firstLine: 0 },
    spacing: { line: ptToTwips(size * 1.5), lineRule: LineRuleType.EXACT },
    children: [textRun(text, part, { size: sizeOf(size) })],
  })

export const ledgerTable = (ledger: Ledger, widthMm: number): (Paragraph | Table)[] => {
  const shares = ledger.columns.reduce((sum, column) => sum + column.share, 0)
  const widths = ledger.columns.map((column) => Math.round((mmToTwips(widthMm) * column.share) / shares))
  const cell = (index: number, paragraph: Paragraph): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [paragraph],
    })
  const border = { style: BorderStyle.SINGLE, size: Math.round(layout.tableRule.value * 8), color: '000000' }
  const table = new Table({
    width: { size: mmToTwips(widthMm), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    margins: { left: 80, right: 80, top: 60, bottom: 60 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: ledger.columns.map((column, index) =>
          cell(index, cellParagraph(column.label, 'table-head', 'center')),
        ),
      }),
      ...ledger.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: ledger.columns.map((column, index) =>
              cell(index, cellParagraph(row[index] ?? '', 'body', column.align)),
            ),
          }),
      ),
    ],
  })
  if (ledger.caption === '') return [table]
  return [cellParagraph(ledger.caption, 'table-head', 'center'), table]
}
