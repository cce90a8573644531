// One paragraph of the folded text: where it is, what kind of line it is, in which part of the document it stands.
import type { LineKind } from './chrome.ts'

export type Zone = 'head' | 'body' | 'attachments' | 'signature' | 'imprint' | 'annex'

export interface Paragraph {
  index: number
  from: number
  to: number
  text: string
  kind: LineKind
  zone: Zone
}
