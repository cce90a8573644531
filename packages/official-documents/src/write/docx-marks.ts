// Decides how 发文机关标志 is set in Word: alone, of several organs, and above the type area of a letter.
import { AlignmentType, BorderStyle, FrameAnchorType, FrameWrap, LineRuleType, Paragraph, type Table } from 'docx'
import { lines, mmOf, mmToTwips, ptToTwips } from './docx-measures.ts'
import { blank, centred, flush, placingTable } from './docx-paragraphs.ts'
import { sizeOf, textRun } from './docx-runs.ts'
import { layout, red } from './layout.ts'
import type { OpeningElement } from './opening-elements.ts'
import { textWidth } from './text-width.ts'

/** An exact line leaves about a fifth of the size above the ink. */
const inkBelowTop = 0.2
const markLine = 1.2

type Mark = Extract<OpeningElement, { kind: 'organ-mark' }>

const markRun = ({ text, sizePt, trackingPt }: Pick<Mark, 'text' | 'sizePt' | 'trackingPt'>) =>
  textRun(text, 'organ-mark', { color: red.hex, size: sizeOf(sizePt), characterSpacing: ptToTwips(trackingPt) })

export const organMark = (element: Mark, taken: number): Paragraph =>
  centred([markRun(element)], {
    before: Math.max(0, mmToTwips(element.topMm) - ptToTwips(element.sizePt * inkBelowTop) - lines(taken)),
    line: ptToTwips(element.sizePt * markLine),
    lineRule: LineRuleType.EXACT,
  })

/**
 * Above the type area nothing flows, so the mark of a letter and the double rule, which is wider than the type area,
 * stand in a frame on the page; what follows is set below it (10.1).
 */
export const letterMark = (element: Mark, ruleBeforeMm: number): Paragraph => {
  const top = mmOf('marginTop') + mmToTwips(element.topMm)
  const line = ptToTwips(element.sizePt * markLine)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: flush,
    spacing: { line, lineRule: LineRuleType.EXACT },
    frame: {
      type: 'absolute',
      position: {
        x: Math.round((mmOf('pageWidth') - mmOf('letterRuleWidth')) / 2),
        y: top - ptToTwips(element.sizePt * inkBelowTop),
      },
      width: mmOf('letterRuleWidth'),
      // As high as its line and edge: LibreOffice takes a height for the least and adds the edge to it.
      height: 1,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.NOT_BESIDE,
    },
    border: { bottom: { ...doubleRule, style: BorderStyle.THICK_THIN_SMALL_GAP, space: borderSpace(ruleBeforeMm) } },
    children: [markRun(element)],
  })
}

/** 10.1: 上粗下细 and 上细下粗; Word draws both lines and the gap from one weight, here of the thick line. */
export const doubleRule = { size: 24, color: red.hex }

export const jointMark = (
  element: Extract<OpeningElement, { kind: 'joint-mark' }>,
  taken: number,
): (Paragraph | Table)[] => {
  const line = ptToTwips(element.sizePt * layout.jointMarkLine.value)
  const names = Math.max(1, ...element.organs.map(textWidth)) * element.sizePt
  const word = textWidth(element.word) * element.wordSizePt
  const gap = element.word === '' ? 0 : layout.jointMarkGap.value * element.sizePt
  const spacing = { line, lineRule: LineRuleType.EXACT }
  const organs = element.organs.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.DISTRIBUTE,
        indent: flush,
        spacing,
        children: [textRun(text, 'organ-mark', { color: red.hex, size: sizeOf(element.sizePt), characterSpacing: 0 })],
      }),
  )
  const wordParagraph = new Paragraph({
    alignment: AlignmentType.RIGHT,
    indent: flush,
    spacing: { line: ptToTwips(element.wordSizePt * markLine), lineRule: LineRuleType.EXACT },
    children: [
      textRun(element.word, 'organ-mark', { color: red.hex, size: sizeOf(element.wordSizePt), characterSpacing: 0 }),
    ],
  })
  const table =
    element.word === ''
      ? placingTable([ptToTwips(names * 1.02)], [[organs]])
      : placingTable([ptToTwips(names * 1.02), ptToTwips(word * 1.03 + gap)], [[organs, [wordParagraph]]])
  const top = mmToTwips(element.topMm) - ptToTwips(element.sizePt * inkBelowTop) - lines(taken)
  return [blank(top), table]
}

/** Distance of a border from the text in points, as Word counts it: at most 31. */
export const borderSpace = (mm: number): number => Math.min(31, Math.max(1, Math.round(mmToTwips(mm) / 20 - 4)))
