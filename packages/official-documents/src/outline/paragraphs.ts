// Decides which line breaks end a paragraph and which are only the edge of a page or a column.
import { type Folded, needsGap } from './fold.ts'
import { goesOn } from './line-ends.ts'
import { titleLines } from './title-lines.ts'

/** Joins lines that a page or column edge cut apart. */
export function joinLines(lines: Folded[], width: number | null, afterPage: ReadonlySet<Folded> = new Set()): Folded[] {
  const paragraphs: Folded[] = []
  let last: Folded | undefined
  let lastLine = ''
  let inTitle = 0
  for (const [i, line] of lines.entries()) {
    if (inTitle === 0) {
      const count = titleLines(lines, i)
      if (count > 1) {
        last = { text: line.text, at: [...line.at] }
        paragraphs.push(last)
        lastLine = line.text
        inTitle = count - 1
        continue
      }
    }
    const broken = {
      paragraph: last?.text ?? '',
      above: paragraphs.at(-2)?.text ?? '',
      line: lastLine,
      next: line.text,
      width,
      isNextPage: afterPage.has(line),
    }
    if (last && inTitle > 0) {
      append(last, line)
      inTitle--
    } else if (last && goesOn(broken)) append(last, line, width !== null && lastLine.length >= width * 0.85)
    else {
      last = { text: line.text, at: [...line.at] }
      paragraphs.push(last)
    }
    lastLine = line.text
  }
  return paragraphs
}

/** The edge of a column cuts a number in two without losing anything; elsewhere a break between digits stands for a lost sign. */
function append(paragraph: Folded, line: Folded, isEdge = false): void {
  const before = paragraph.text.charAt(paragraph.text.length - 1)
  if (needsGap(before, line.text.charAt(0)) && !(isEdge && /\d/.test(before))) {
    paragraph.text += ' '
    paragraph.at.push((line.at[0] ?? 1) - 1)
  }
  paragraph.text += line.text
  for (const offset of line.at) paragraph.at.push(offset)
}
