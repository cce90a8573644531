// Reads the text of a PDF page by page. Scans have none: they are reported as empty, not guessed at.
import { extractText, getDocumentProxy } from 'unpdf'

export type PdfParts = { ok: true; pages: string[] } | { ok: false; because: 'unreadable' | 'too-large' }

const MAX_PAGES = 2000

export async function readPdf(bytes: Uint8Array): Promise<PdfParts> {
  try {
    // The library takes the buffer over, so it gets a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    if (pdf.numPages > MAX_PAGES) return { ok: false, because: 'too-large' }
    const { text } = await extractText(pdf, { mergePages: false })
    return { ok: true, pages: text }
  } catch {
    return { ok: false, because: 'unreadable' }
  }
}
