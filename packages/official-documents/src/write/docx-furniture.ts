// Decides what stands around the text in Word: page numbers odd and even, upright and on turned pages, the second double
// rule of a letter, the mark on every page.
import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  FrameWrap,
  Header,
  HeightRule,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx'
import { doubleRule } from './docx-marks.ts'
import { mmOf, mmToTwips, ptToTwips } from './docx-measures.ts'
import { fontOf, sizeOf, textRun } from './docx-runs.ts'
import { layout } from './layout.ts'

type Side = 'odd' | 'even'

const numberSize = layout.pageNumberSize.value

/** Odd to the right, even to the left, one character in (7.5). */
const numberParagraph = (side: Side): Paragraph => {
  const indent = ptToTwips(layout.pageNumberIndent.value * numberSize)
  return new Paragraph({
    alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'odd' ? { right: indent, firstLine: 0 } : { left: indent, firstLine: 0 },
    spacing: { line: ptToTwips(numberSize), lineRule: LineRuleType.EXACT },
    children: [
      new TextRun({
        font: fontOf('page-number'),
        size: sizeOf(numberSize),
        children: ['— ', PageNumber.CURRENT, ' —'],
      }),
    ],
  })
}

export const pageNumberFooter = (side: Side): Footer => new Footer({ children: [numberParagraph(side)] })

/** Distance of the footer from the page's edge, so that the dash, in the middle of its line, lies 7 mm below the text. */
export const footerDistance = mmOf('marginBottom') - mmOf('pageNumberBelow') - ptToTwips(numberSize / 2)

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const tiny = (): Paragraph => new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } })

/**
 * Clause 8: on a turned page the number stays where it is on the upright one, so it stands to the left of the table,
 * turned with the page. The upright page's foot is this page's left, its right this page's foot.
 */
export const turnedPageNumberFooter = (side: Side): Footer => {
  const width = ptToTwips(numberSize * 1.4)
  const height = mmOf('typeWidth')
  return new Footer({
    children: [
      new Table({
        width: { size: width, type: WidthType.DXA },
        columnWidths: [width],
        layout: TableLayoutType.FIXED,
        float: {
          horizontalAnchor: TableAnchorType.PAGE,
          verticalAnchor: TableAnchorType.PAGE,
          absoluteHorizontalPosition: mmOf('marginBottom') - mmOf('pageNumberBelow') - Math.round(width / 2),
          absoluteVerticalPosition: mmOf('marginLeft'),
        },
        margins: { left: 0, right: 0, top: 0, bottom: 0 },
        borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
        rows: [
          new TableRow({
            height: { value: height, rule: HeightRule.EXACT },
            children: [
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
                children: [numberParagraph(side)],
              }),
            ],
          }),
        ],
      }),
      tiny(),
    ],
  })
}

export const emptyFooter = (): Footer => new Footer({ children: [tiny()] })

/** 10.1: a thin line over a thick one, 20 mm from the foot of page one, longer than the text is wide. */
export const letterFooter = (): Footer => {
  const y = mmOf('pageHeight') - mmOf('letterRuleBottom') - mmToTwips(2)
  return new Footer({
    children: [
      new Paragraph({
        indent: { firstLine: 0 },
        spacing: { line: 20, lineRule: LineRuleType.EXACT },
        frame: {
          type: 'absolute',
          position: { x: Math.round((mmOf('pageWidth') - mmOf('letterRuleWidth')) / 2), y },
          width: mmOf('letterRuleWidth'),
          height: 20,
          anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
          wrap: FrameWrap.NOT_BESIDE,
        },
        border: { bottom: { ...doubleRule, style: BorderStyle.THIN_THICK_SMALL_GAP, space: 1 } },
        children: [],
      }),
      tiny(),
    ],
  })
}

export const markHeader = (mark: string): Header =>
  new Header({
    children:
      mark === ''
        ? []
        : [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              indent: { firstLine: 0 },
              children: [textRun(mark, 'mark', { size: sizeOf(layout.markTextSize.value), color: '5A5A5A' })],
            }),
          ],
  })
