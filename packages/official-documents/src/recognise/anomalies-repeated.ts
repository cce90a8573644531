// Decides which text stands twice.
import type { Outline } from '../outline/outline.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { isDocumentTitle, sameTitle } from '../outline/title.ts'
import type { FoundAnomaly } from './found-anomaly.ts'

/** A long paragraph, a title or a sentence that stands twice: the first is what a site or a converter put there. */
export function findRepeated(outline: Outline): FoundAnomaly[] {
  const found: FoundAnomaly[] = []
  const text = outline.paragraphs.filter((paragraph) => paragraph.kind === 'text')
  text.forEach((paragraph, i) => {
    const next = text[i + 1]
    const isLong = paragraph.text.length >= 20 || (paragraph.zone === 'head' && isDocumentTitle(paragraph.text))
    const again =
      (next?.index === paragraph.index + 1 && sameTitle(paragraph.text, next.text)) ||
      (paragraph.zone === 'head' && isDocumentTitle(paragraph.text) && isRepeatedBelow(text, i))
    if (isLong && again) found.push({ from: paragraph.from, to: paragraph.to, kind: 'duplicate-text' })
  })
  outline.sentences.forEach((sentence, i) => {
    const next = outline.sentences[i + 1]
    if (next?.paragraph === sentence.paragraph && sentence.text.length >= 12 && next.text === sentence.text)
      found.push({ from: sentence.from, to: sentence.to, kind: 'duplicate-text' })
  })
  return found
}

/** The headline of a site above masthead and number, and the title itself below them. */
function isRepeatedBelow(text: Paragraph[], index: number): boolean {
  const title = text[index]?.text ?? ''
  return text.slice(index + 1, index + 8).some((below) => below.zone === 'head' && sameTitle(below.text, title))
}
