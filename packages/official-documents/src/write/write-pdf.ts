// Decides how a document becomes a PDF: what is printed, in which faces, and what the operator is told about them.
import type { OfficialDocument } from './document.ts'
import { createFallbackReport, type Fallback } from './fallbacks.ts'
import { type Faces, findFaces } from './fonts.ts'
import { docxFaces, layoutNumbers, type Role, red, roleOf } from './layout.ts'
import { printableSheet } from './printable-sheet.ts'
import { prepareSheet } from './sheet.ts'
import { typeset } from './typst.ts'

export type WritePdfOptions = {
  /** Directories with the operator's licensed faces (方正小标宋、仿宋_GB2312 …); they win over the free ones. */
  fontDirectories?: string[]
}

export type WrittenPdf = {
  bytes: Uint8Array
  /** Characters printed in another face than the rest, or (missing) replaced by □. Show before issue. */
  fallbacks: Fallback[]
  /** Standard faces that this machine lacks; Noto Serif SC stands in. */
  standIns: string[]
}

/**
 * A4 PDF/A-2b after GB/T 9704-2012, tagged, same bytes for same input and fonts. A draft without a date is plain PDF.
 * Throws RangeError for an impossible date or table, TypesettingError when the page cannot be set.
 */
export const writePdf = async (document: OfficialDocument, options: WritePdfOptions = {}): Promise<WrittenPdf> => {
  const faces = await findFaces(options.fontDirectories ?? [])
  const report = createFallbackReport(faces)
  const sheet = printableSheet(prepareSheet(document), report.print)
  const data = JSON.stringify({ sheet, layout: layoutNumbers(), red: red.hex, faces: templateFaces(faces), roleOf })
  const bytes = await typeset(data, faces.paths, sheet.day !== null)
  const roles = Object.keys(docxFaces) as Role[] // Object.keys forgets that the keys are the roles.
  return {
    bytes,
    fallbacks: report.list(),
    standIns: roles.filter((role) => faces.roles[role].standIn).map((role) => docxFaces[role]),
  }
}

const templateFaces = (faces: Faces) =>
  Object.fromEntries(
    Object.entries(faces.roles).map(([role, face]) => [
      role,
      { families: [...new Set(face.files.flatMap((file) => file.families))], weight: face.weight },
    ]),
  )
