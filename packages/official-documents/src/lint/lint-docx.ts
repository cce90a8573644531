// Lints a Word file: reads its look, recognises its parts, lets every rule look at them.
import { findClassification } from '../read/classification.ts'
import { type Refusal, refuse, refuseMarked } from '../read/reading.ts'
import { allRules } from './all-rules.ts'
import { type Finding, findingOf } from './finding.ts'
import type { FooterLook, Form, Paper } from './paper.ts'
import { recogniseParts } from './recognise/parts.ts'
import { kindOf, type RawLine } from './recognise/raw-line.ts'
import { alignOf, lookOf, mainLook } from './word/measure.ts'
import type { WordParagraph } from './word/paragraphs.ts'
import { readWordFile, type WordFile } from './word/word-file.ts'

/** `form`: what the document was taken for; `plain` has no red head, so its rules are silent. */
export type LintResult = { ok: true; form: Form; findings: Finding[] } | Refusal

/**
 * Deviations of a .docx from GB/T 9704-2012 and from what is usual, in the order of the document. Reads the formatting
 * in force (docDefaults, styles, numbering, paragraph, run). Any bytes end in findings or in a refusal; a file that bears
 * a mark of classification is refused.
 */
export function lintDocx(bytes: Uint8Array): LintResult {
  const file = readWordFile(bytes)
  if (!file.ok) return file
  const text = file.paragraphs.map((paragraph) => paragraph.text).join('\n')
  const mark = findClassification(text)
  if (mark) return refuseMarked(mark.mark)
  if (text.trim() === '') return refuse('empty')
  const paper = paperOf(file)
  return { ok: true, form: paper.form, findings: findingsOf(paper) }
}

/** What the rules say of a paper: first of the document as a whole, then paragraph by paragraph. */
export function findingsOf(paper: Paper): Finding[] {
  const findings = allRules.flatMap((rule) => rule.check(paper).map((fault) => findingOf(rule, fault)))
  return findings.sort((a, b) => (a.where?.paragraph ?? 0) - (b.where?.paragraph ?? 0))
}

export function paperOf(file: WordFile): Paper {
  const raw = file.paragraphs.map(
    (paragraph, at): RawLine => ({
      paragraph: paragraph.number,
      text: paragraph.text,
      look: lookOf(file.paragraphs, at, file.pages),
      hasDrawing: paragraph.hasDrawing,
    }),
  )
  const { head, lines } = recogniseParts(raw)
  return {
    form: head.form,
    kind: kindOf(head.title),
    lines,
    pages: file.pages,
    footers: file.footers.map((footers) => ({
      odd: footerOf(footers.default),
      even: file.tellsEvenFromOdd ? footerOf(footers.even) : null,
    })),
    rule: ruleOf(raw, lines),
  }
}

/** The red rule: an edge of a paragraph of the head, or perhaps a shape that stands there. */
function ruleOf(raw: RawLine[], lines: Paper['lines']): Paper['rule'] {
  const title = lines.find((line) => line.part === 'title' || line.part === 'body')?.paragraph ?? 0
  const above = raw.filter((line) => line.paragraph <= title)
  for (const { look } of above) {
    const edge = look?.bottom ?? look?.top
    if (edge) return { edge, isDrawn: false }
  }
  return { edge: null, isDrawn: above.some((line) => line.hasDrawing) }
}

function footerOf(paragraphs: WordParagraph[] | undefined): FooterLook | null {
  const paragraph = paragraphs?.find(({ text }) => text.trim() !== '')
  if (!paragraph) return null
  const look = mainLook(paragraph)
  const size = look.size ?? 10
  const characters = (twips: number | undefined, chars: number | undefined) =>
    chars === undefined || chars === 0 ? (twips ?? 0) / 20 / size : chars / 100
  const numberRun = paragraph.runs.find(({ start, end }) => paragraph.text.slice(start, end).includes('\u0001'))
  return {
    text: paragraph.text.trim(),
    align: alignOf(paragraph.look),
    left: characters(paragraph.look.left, paragraph.look.leftChars),
    right: characters(paragraph.look.right, paragraph.look.rightChars),
    face: numberRun?.look.latinFace ?? numberRun?.look.face ?? look.face ?? '',
    size,
    height: paragraph.look.lineRule === 'exact' ? (paragraph.look.line ?? 0) / 20 : null,
    isBoxed: paragraph.place === 'box' || paragraph.look.framed === true,
  }
}
