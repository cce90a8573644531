// What a pair of examples is, and the few changes that make a faulty one of a faultless document.
import { type Draft, set } from '../word-under-test.ts'

export interface Case {
  rule: string
  base?: () => Draft
  faulty: (draft: Draft) => void
  /** An example near the fault that is none. */
  clean?: (draft: Draft) => void
}

export const text = (name: string, words: string) => (draft: Draft) => set(draft, name, { text: words })
export const look = (name: string, rPr: string) => (draft: Draft) => set(draft, name, { rPr })
export const shape = (name: string, pPr: string) => (draft: Draft) => set(draft, name, { pPr })
export const margin = (from: string, to: string) => (draft: Draft) => {
  draft.page.margin = draft.page.margin.replace(from, to)
}
export const centre = '<w:jc w:val="center"/>'
export const right = 'w:rightChars="100"'
export const left = 'w:leftChars="100"'
