// Decides how the head of page one is set in Word: marks, number, signers, rules, title.
import { AlignmentType, BorderStyle, Paragraph, type Table, TabStopType } from 'docx'
import { borderSpace, jointMark, letterMark, organMark } from './docx-marks.ts'
import { characters, lines, mmOf, mmToTwips } from './docx-measures.ts'
import { blank, centred, flush, placingTable, plain, titleParagraph } from './docx-paragraphs.ts'
import { textRun } from './docx-runs.ts'
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

/** The exact line leaves some 4 pt below the ink, which the distance of the border makes up. */
const redRule = (beforeMm: number) => ({
  bottom: {
    style: BorderStyle.SINGLE,
    size: Math.round(layout.redRuleWeight.value * 8),
    color: red.hex,
    space: borderSpace(beforeMm),
  },
})
