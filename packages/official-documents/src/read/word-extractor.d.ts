// Types of word-extractor 1.0, which ships none: only what is used here.
declare module 'word-extractor' {
  interface TextOptions {
    filterUnicode?: boolean
  }
  interface ExtractedDocument {
    getBody(options?: TextOptions): string
    getHeaders(options?: TextOptions): string
    getFooters?(options?: TextOptions): string
    getTextboxes?(options?: TextOptions): string
  }
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<ExtractedDocument>
  }
}
