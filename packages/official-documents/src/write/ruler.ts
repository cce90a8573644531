// Decides nothing: the ruler that tests hold to printed pages, in millimetres and in the units of the layout table.
import type { OfficialDocument } from './document.ts'
import { layout } from './layout.ts'
import { type MeasuredPage, measurePdf, type PlacedText } from './measure-pdf.ts'
import { measureRules, type Rule } from './measure-rules.ts'
import { writePdf } from './write-pdf.ts'

/** One character of size 3, the gap of 7/8 below it, and both: one line. */
export const character = (layout.bodySize.value * 25.4) / 72
export const gap = character * layout.lineGap.value
export const line = character + gap

export const edge = {
  left: layout.marginLeft.value,
  right: layout.marginLeft.value + layout.typeWidth.value,
  top: layout.marginTop.value,
  bottom: layout.marginTop.value + layout.typeHeight.value,
  middle: layout.marginLeft.value + layout.typeWidth.value / 2,
}

/** Upper and lower edge of a character's box; the faces draw ideographs 0.88 em above and 0.12 em below the baseline. */
export const topOf = (item: PlacedText): number => item.baseline - (0.88 * item.size * 25.4) / 72
export const bottomOf = (item: PlacedText): number => item.baseline + (0.12 * item.size * 25.4) / 72
/** Upper and lower edge of its ink, as 7.2.4 measures a mark; good to half a millimetre. */
export const inkTopOf = (item: PlacedText): number => item.baseline - (0.84 * item.size * 25.4) / 72
export const inkBottomOf = (item: PlacedText): number => item.baseline + (0.08 * item.size * 25.4) / 72

export type Laid = {
  pages: MeasuredPage[]
  rules: Rule[][]
  /** The first piece of text on the page that begins so, white space aside. */
  at(page: number, text: string): PlacedText
  red(page: number): Rule[]
}

export const lay = async (document: OfficialDocument): Promise<Laid> => {
  const { bytes } = await writePdf(document)
  const [pages, rules] = [await measurePdf(bytes), measureRules(bytes)]
  return {
    pages,
    rules,
    at(page, text) {
      const found = pages[page - 1]?.items.find((item) => item.text.replace(/\s/g, '').startsWith(text))
      if (!found) throw new Error(`“${text}” is not on page ${page}: ${pages[page - 1]?.text}`)
      return found
    },
    red: (page) => (rules[page - 1] ?? []).filter((rule) => rule.red),
  }
}
