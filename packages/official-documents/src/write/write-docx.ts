// Decides how a document becomes a DOCX that cadres edit in Word or WPS: same sheet, same measures as the PDF.
import { AlignmentType, Document, type IBaseParagraphStyleOptions, LineRuleType, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { OfficialDocument } from './document.ts'
import { characters, linePitch } from './docx-measures.ts'
import { createBookmarkNames, fontOf, sizeOf, titleSize } from './docx-runs.ts'
import { docxSections } from './docx-sections.ts'
import { layout, type Part } from './layout.ts'
import { prepareSheet, type Sheet } from './sheet.ts'

/**
 * A4 DOCX after GB/T 9704-2012, faces by their usual names (仿宋_GB2312, 方正小标宋简体, 黑体, 楷体_GB2312); nothing is
 * embedded. Same bytes for same input. Throws RangeError for an impossible date or table, and
 * ClassifiedDocumentError for a document that bears a mark of classification.
 */
export const writeDocx = async (document: OfficialDocument): Promise<Uint8Array> => {
  const sheet = prepareSheet(document)
  const names = createBookmarkNames()
  const file = new Document({
    title: sheet.title,
    creator: sheet.author,
    lastModifiedBy: sheet.author,
    evenAndOddHeaderAndFooters: true,
    styles: { default: styles },
    sections: docxSections(sheet, names),
  })
  return withoutClock(await Packer.toBuffer(file), sheet)
}

const heading = (part: Part): IBaseParagraphStyleOptions => ({
  run: { font: fontOf(part), size: sizeOf(layout.docxBodySize.value), color: '000000', bold: false },
})

const styles = {
  document: {
    run: {
      font: fontOf('body'),
      size: sizeOf(layout.docxBodySize.value),
      language: { value: 'zh-CN', eastAsia: 'zh-CN' },
    },
    paragraph: {
      alignment: AlignmentType.BOTH,
      // 22 lines fill every page (5.2.3): no line is moved on to keep another company.
      widowControl: false,
      indent: { firstLine: characters(layout.paragraphIndent.value) },
      spacing: { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    },
  },
  title: {
    run: { font: fontOf('title'), size: titleSize, color: '000000', bold: false },
    paragraph: {
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0 },
    },
  },
  heading1: heading('heading1'),
  heading2: heading('heading2'),
  heading3: heading('heading3'),
  heading4: heading('heading4'),
}

/** The packer stamps the wall clock into properties and zip entries; the document's own day takes its place. */
const withoutClock = (packed: Uint8Array, sheet: Sheet): Uint8Array => {
  const day = sheet.day ?? { year: 1980, month: 1, date: 1 }
  const stamp = new Date(Date.UTC(day.year, day.month - 1, day.date)).toISOString().replace('.000Z', 'Z')
  const entries = unzipSync(packed)
  const core = entries['docProps/core.xml']
  if (core)
    entries['docProps/core.xml'] = strToU8(
      strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`),
    )
  // Zip times are local calendar fields from 1980 on; fixed ones come out equal in every time zone.
  const styles = entries['word/styles.xml']
  if (styles) entries['word/styles.xml'] = strToU8(withFixedLines(strFromU8(styles)))
  // Bookmarks are numbered through the life of the process; the document counts its own.
  const body = entries['word/document.xml']
  if (body) entries['word/document.xml'] = strToU8(renumberBookmarks(strFromU8(body)))
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 6 })
}

/**
 * What the package cannot say of all paragraphs: their exact lines already are those of the grid, on which LibreOffice
 * would set the head of page one a line too low; and no air between digits and ideographs, or 28 do not fill a line.
 */
const withFixedLines = (xml: string): string =>
  xml.replace(
    /(<w:pPrDefault><w:pPr>(?:<w:widowControl[^>]*>)?)/,
    '$1<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>',
  )

const renumberBookmarks = (xml: string): string => {
  const numbers = new Map<string, number>()
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g, (_, head: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `${head}${number}"`
  })
}
