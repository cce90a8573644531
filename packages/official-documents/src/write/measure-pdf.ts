// Decides nothing: reads a PDF back as text with positions in millimetres, so that tests can hold a ruler to the page.
import { getDocumentProxy } from 'unpdf'

export type PlacedText = {
  text: string
  /** Millimetres from the left and the top edge of the page; `baseline` is where the characters stand. */
  left: number
  right: number
  baseline: number
  /** Type size in points. */
  size: number
}

/** `turned`: text that reads downwards (a page number on a page turned by a quarter); baseline from the left edge then. */
export type MeasuredPage = {
  width: number
  height: number
  items: PlacedText[]
  turned: { text: string; top: number; bottom: number; baseline: number; size: number }[]
  text: string
}

export const mm = (points: number): number => (points / 72) * 25.4

export const measurePdf = async (bytes: Uint8Array): Promise<MeasuredPage[]> => {
  // pdf.js takes the buffer over, so it gets a copy.
  const pdf = await getDocumentProxy(bytes.slice())
  const pages: MeasuredPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [, , right = 0, top = 0] = page.view
    const { items } = await page.getTextContent()
    const placed = items.flatMap((item): PlacedText[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[] // pdf.js leaves the matrix untyped.
      // The slanted watermark belongs to the text, not to the layout.
      if (Math.abs(b) > 0.01) return []
      return [
        {
          text: item.str,
          left: mm(x),
          right: mm(x + item.width),
          baseline: mm(top - y),
          size: Math.hypot(a, b),
        },
      ]
    })
    const turned = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[] // pdf.js leaves the matrix untyped.
      if (Math.abs(a) > 0.01 || b > 0) return []
      const size = Math.hypot(a, b)
      return [{ text: item.str, top: mm(top - y), bottom: mm(top - y + item.width), baseline: mm(x), size }]
    })
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    pages.push({ width: mm(right), height: mm(top), items: placed, turned, text })
  }
  return pages
}

/** The text of all pages without white space: line breaks of the page are no part of what was said. */
export const spokenText = (pages: MeasuredPage[]): string =>
  pages
    .map((page) => page.text)
    .join('')
    .replace(/\s+/g, '')
