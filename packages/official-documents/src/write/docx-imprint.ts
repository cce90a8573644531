// Decides how 版记 stands in Word: a floating table on the bottom edge of the type area (GB/T 9704-2012 7.4.1).
// It is held to the page from the left: LibreOffice floats a table as wide as the text only then, and shows it in line
// with the text otherwise.
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import { mmOf, ptToTwips, ruleOf } from './docx-measures.ts'
import { sizeOf, textRun } from './docx-runs.ts'
import type { PrintedImprint } from './imprint.ts'
import { layout } from './layout.ts'

const size = layout.imprintSize.value
const inset = ptToTwips(layout.imprintIndent.value * size)
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const rule = (weightMm: number) => ({ style: BorderStyle.SINGLE, size: ruleOf(weightMm), color: '000000' })

/** The table, and the paragraph of the running text that it hangs on. `opensPage`: by a break, or because a section begins with it. */
export const imprintTable = (imprint: PrintedImprint, opensPage: 'no' | 'break' | 'section'): (Paragraph | Table)[] => [
  ...(opensPage === 'no' ? [] : [anchor(opensPage === 'break')]),
  new Table({
    width: { size: mmOf('typeWidth'), type: WidthType.DXA },
    columnWidths: [mmOf('typeWidth')],
    layout: TableLayoutType.FIXED,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: mmOf('marginLeft'),
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    margins: { left: 0, right: 0, top: 40, bottom: 40 },
    borders: {
      top: imprint.ruled ? rule(layout.imprintOuterRule.value) : none,
      bottom: imprint.ruled ? rule(layout.imprintOuterRule.value) : none,
      left: none,
      right: none,
      insideHorizontal: imprint.ruled ? rule(layout.imprintInnerRule.value) : none,
      insideVertical: none,
    },
    rows: rowsOf(imprint).map((children) => new TableRow({ cantSplit: true, children: [new TableCell({ children })] })),
  }),
  anchor(false),
]

const anchor = (pageBreakBefore: boolean): Paragraph =>
  new Paragraph({ pageBreakBefore, indent: { firstLine: 0 }, spacing: { line: 20, lineRule: LineRuleType.EXACT } })

const line = (text: string, options: IParagraphOptions = {}, points = size): Paragraph =>
  new Paragraph({
    indent: { left: inset, right: inset, firstLine: 0 },
    spacing: { line: ptToTwips(points * 1.6), lineRule: LineRuleType.EXACT },
    ...options,
    children: [textRun(text, 'body', { size: sizeOf(points) })],
  })

const rowsOf = (imprint: PrintedImprint): Paragraph[][] => {
  const distribution = imprint.distribution.map(({ label, to }) => {
    // Turnovers align behind the colon (7.4.2).
    const hanging = ptToTwips(size * (label.length + 1))
    return line(`${label}：${to}`, { indent: { left: inset + hanging, right: inset, hanging } })
  })
  const organ =
    imprint.organ === ''
      ? []
      : [
          line(`${imprint.organ}\t${imprint.date}`, {
            tabStops: [{ type: TabStopType.RIGHT, position: mmOf('typeWidth') - inset }],
          }),
          ...(imprint.copies === '' ? [] : [line(imprint.copies, { alignment: AlignmentType.RIGHT })]),
        ]
  const fingerprint = imprint.fingerprint === '' ? [] : [line(imprint.fingerprint, {}, layout.fingerprintSize.value)]
  return [distribution, organ, fingerprint].filter((row) => row.length > 0)
}
