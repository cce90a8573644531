// Decides what stands around the text in Word: page numbers odd and even, the mark on every page.
import { AlignmentType, Footer, Header, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx'
import { mmOf, ptToTwips } from './docx-measures.ts'
import { fontOf, sizeOf, textRun } from './docx-runs.ts'
import { layout } from './layout.ts'

const numberSize = layout.pageNumberSize.value

export const pageNumberFooter = (side: 'odd' | 'even'): Footer => {
  const indent = ptToTwips(layout.pageNumberIndent.value * numberSize)
  return new Footer({
    children: [
      new Paragraph({
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
      }),
    ],
  })
}

/** Distance of the footer from the page's edge, so that the dash, in the middle of its line, lies 7 mm below the text. */
export const footerDistance = mmOf('marginBottom') - mmOf('pageNumberBelow') - ptToTwips(numberSize / 2)

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
