// Reads the old binary Word format, which .wps files use as well.
// The app checks this file without the folder of the package, so its types are named here.
/// <reference path="./word-extractor.d.ts" />
import WordExtractor from 'word-extractor'

export interface DocParts {
  paragraphs: string[]
  margins: string[]
}

/** Paragraphs of a .doc or .wps; null when it is none. */
export async function readDoc(bytes: Uint8Array): Promise<DocParts | null> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    // filterUnicode would turn Chinese quotation marks into ASCII and change offsets.
    const plain = { filterUnicode: false }
    const margins = `${document.getHeaders(plain)}\n${document.getFooters?.(plain) ?? ''}\n${document.getTextboxes?.(plain) ?? ''}`
    return { paragraphs: document.getBody(plain).replace(/\n$/, '').split('\n'), margins: margins.split('\n') }
  } catch {
    return null
  }
}
