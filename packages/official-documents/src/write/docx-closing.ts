// Decides how the end of a document is set in Word: 附件说明, signatures with and without seals, stamps, lists of a meeting.
import { Paragraph, TabStopType } from 'docx'
import type { ClosingElement } from './closing.ts'
import { characters, lines, mmToTwips } from './docx-measures.ts'
import { ending, plain } from './docx-paragraphs.ts'
import { textRun } from './docx-runs.ts'
import { layout } from './layout.ts'
import { textWidth } from './text-width.ts'

export const docxClosing = (element: ClosingElement): Paragraph[] => {
  switch (element.kind) {
    case 'attachments':
      return element.names.map((name, index) => attachmentParagraph(name, index, element.names.length, element.before))
    case 'signature':
      return [
        ending(element.organ, characters(element.organRight), { before: lines(element.before) }, true),
        ending(element.date, characters(element.dateRight), {}, false),
      ]
    case 'joint-signature':
      return [
        ...element.organs.map(({ text, right }, index) =>
          ending(text, characters(right), { before: index === 0 ? lines(element.before) : 0 }, true),
        ),
        ending(element.date, characters(element.dateRight), {}, false),
      ]
    case 'joint-seals':
      return [
        ...element.rows.map((row, index) => sealRow(row, index === 0 ? element.before : element.rowLines - 1)),
        ending(element.date, characters(element.dateRight), {}, false),
      ]
    case 'stamps':
      return [
        ...element.signers.map((signer, index) => stampRow(element, signer, index === 0 ? element.before : 0)),
        ending(element.date, characters(element.dateRight), { before: lines(element.dateBefore) }, false),
      ]
    case 'attendance':
      return element.rows.map(
        ({ label, people }, index) =>
          new Paragraph({
            // 10.3: turnovers align behind the colon.
            indent: {
              left: characters(layout.attendanceIndent.value + textWidth(label)),
              hanging: characters(textWidth(label)),
            },
            spacing: { before: index === 0 ? lines(element.before) : 0 },
            children: [textRun(label, 'attendance-label'), textRun(people)],
          }),
      )
    case 'remark':
      return [plain(element.text)]
  }
}

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

const kept = { keepNext: true, keepLines: true, indent: { firstLine: 0 } }

const sealRow = (row: { text: string; centreMm: number }[], before: number): Paragraph =>
  new Paragraph({
    ...kept,
    spacing: { before: lines(before) },
    tabStops: row.map(({ centreMm }) => ({ type: TabStopType.CENTER, position: mmToTwips(centreMm) })),
    children: row.map(({ text }) => textRun(`\t${text}`)),
  })

/** 7.3.5.3: office to the left, centred on the height of the stamp, whose place stays free where no name is printed. */
const stampRow = (
  element: Extract<ClosingElement, { kind: 'stamps' }>,
  { office, name }: { office: string; name: string },
  before: number,
): Paragraph => {
  const stampRight = layout.charactersPerLine.value - element.right
  const half = (element.stampLines - 1) / 2
  return new Paragraph({
    ...kept,
    spacing: { before: lines(before + half), after: lines(half) },
    tabStops: [
      { type: TabStopType.RIGHT, position: characters(stampRight - element.width - element.gap) },
      { type: TabStopType.CENTER, position: characters(stampRight - element.width / 2) },
    ],
    children: [textRun(`\t${office}`), ...(name === '' ? [] : [textRun(`\t${name}`, 'stamp')])],
  })
}
