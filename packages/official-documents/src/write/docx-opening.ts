// Decides how the head of page one is set in Word: marks, number, signers, rules, title.
import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  LineRuleType,
  Paragraph,
  type Table,
  TabStopType,
} from 'docx'
import { characters, lines, mmOf, mmToTwips, ptToTwips } from './docx-measures.ts'
import { blank, centred, flush, placingTable, plain, titleParagraph } from './docx-paragraphs.ts'
import { sizeOf, textRun } from './docx-runs.ts'
import { layout, red } from './layout.ts'
import type { CornerLine, OpeningElement } from './opening-elements.ts'
import type { Element } from './sheet.ts'
import { textWidth } from './text-width.ts'

/** `above` and `next`: the rules of the head are borders of the lines beside them. */
export const docxOpening = (
  element: OpeningElement,
  above: Element | undefined,
  next: Element | undefined,
): (Paragraph | Table)[] => {
  const border = next?.kind === 'red-rule' ? { border: redRule(next.beforeMm) } : {}
  switch (element.kind) {
    case 'red-rule':
    case 'double-rule':
      return []
    case 'handling':
      return [new Paragraph({ indent: flush, children: [textRun(element.text, 'handling')] })]
    case 'corner':
      return element.lines.map(cornerParagraph)
    case 'organ-mark':
      // LibreOffice drops a frame that a table follows; the hair line between them holds it.
      return next?.kind === 'double-rule'
        ? [letterMark(element, next.beforeMm), blank(1)]
        : [organMark(element, linesAbove(above))]
    case 'joint-mark':
      return jointMark(element, linesAbove(above))
    case 'number':
      return [centred([textRun(element.text)], { before: lines(element.before) }, border)]
    case 'number-and-signers':
      return numberAndSigners(element, border)
    case 'letter-number':
      return letterNumber(element)
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
    case 'space':
      return Array.from({ length: element.lines }, () => blank(lines(1)))
    case 'addressees':
      return [plain(element.text, { indent: flush, spacing: { before: lines(element.before) } })]
  }
}

const linesAbove = (above: Element | undefined): number =>
  above?.kind === 'handling' ? 1 : above?.kind === 'corner' ? above.lines.length : 0

const cornerParagraph = ({ text, part }: CornerLine): Paragraph =>
  new Paragraph({ indent: flush, children: [textRun(text, part)] })

/** An exact line leaves about a fifth of the size above the ink. */
const inkBelowTop = 0.2
const markLine = 1.2

type Mark = Extract<OpeningElement, { kind: 'organ-mark' }>

const markRun = ({ text, sizePt, trackingPt }: Pick<Mark, 'text' | 'sizePt' | 'trackingPt'>) =>
  textRun(text, 'organ-mark', { color: red.hex, size: sizeOf(sizePt), characterSpacing: ptToTwips(trackingPt) })

const organMark = (element: Mark, taken: number): Paragraph =>
  centred([markRun(element)], {
    before: Math.max(0, mmToTwips(element.topMm) - ptToTwips(element.sizePt * inkBelowTop) - lines(taken)),
    line: ptToTwips(element.sizePt * markLine),
    lineRule: LineRuleType.EXACT,
  })

/**
 * Above the type area nothing flows, so the mark of a letter and the double rule, which is wider than the type area,
 * stand in a frame on the page; what follows is set below it (10.1).
 */
const letterMark = (element: Mark, ruleBeforeMm: number): Paragraph => {
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

const jointMark = (element: Extract<OpeningElement, { kind: 'joint-mark' }>, taken: number): (Paragraph | Table)[] => {
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

/** 7.2.5, 7.2.6: one line a row, the names in columns, the number on the last line. */
const numberAndSigners = (
  element: Extract<OpeningElement, { kind: 'number-and-signers' }>,
  border: { border?: ReturnType<typeof redRule> },
): Paragraph[] => {
  const { rows, label } = element
  const width = Math.max(1, ...rows.flat().map(textWidth))
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const gap = layout.signerGap.value
  const right = layout.charactersPerLine.value - layout.signerRight.value
  const nameAt = (column: number) => right - width - (columns - 1 - column) * (width + gap)
  const stops = [nameAt(0) - textWidth(label), ...Array.from({ length: columns }, (_, column) => nameAt(column))]
  return rows.map((row, at) => {
    const isLast = at === rows.length - 1
    return new Paragraph({
      ...(isLast ? border : {}),
      indent: { firstLine: isLast ? characters(layout.upwardNumberLeft.value) : 0 },
      spacing: { before: at === 0 ? lines(element.before) : 0 },
      // The label ends where the first name begins; in the rows below its stop is passed over.
      tabStops: stops.slice(at === 0 ? 0 : 1).map((stop) => ({ type: TabStopType.LEFT, position: characters(stop) })),
      children: [
        textRun(isLast ? element.number : ''),
        ...(at === 0 ? [textRun(`\t${label}`, 'signer-label')] : []),
        ...row.map((name, column) => textRun(`${at === 0 && column === 0 ? '' : '\t'}${name}`, 'signer')),
      ],
    })
  })
}

const letterNumber = (element: Extract<OpeningElement, { kind: 'letter-number' }>): (Paragraph | Table)[] => {
  const spacing = { before: mmToTwips(element.beforeMm) }
  const number = new Paragraph({
    alignment: AlignmentType.RIGHT,
    indent: flush,
    spacing,
    children: [textRun(element.text)],
  })
  const [first, ...rest] = element.corner
  if (!first) return [number]
  const left = new Paragraph({ indent: flush, spacing, children: [textRun(first.text, first.part)] })
  const half = Math.round(mmOf('typeWidth') / 4)
  return [placingTable([half, mmOf('typeWidth') - half], [[[left], [number]]]), ...rest.map(cornerParagraph)]
}

/** Distance of a border from the text in points, as Word counts it: at most 31. */
const borderSpace = (mm: number): number => Math.min(31, Math.max(1, Math.round(mmToTwips(mm) / 20 - 4)))

/** The exact line leaves some 4 pt below the ink, which the distance of the border makes up. */
const redRule = (beforeMm: number) => ({
  bottom: {
    style: BorderStyle.SINGLE,
    size: Math.round(layout.redRuleWeight.value * 8),
    color: red.hex,
    space: borderSpace(beforeMm),
  },
})
