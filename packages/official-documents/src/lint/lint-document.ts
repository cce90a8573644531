// Lints a document that we are about to write: its words, for its look is that of the writer.
import type { OfficialDocument } from '../write/document.ts'
import type { PrintedRun } from '../write/set-blocks.ts'
import { type Element, prepareSheet, type Sheet } from '../write/sheet.ts'
import type { Finding } from './finding.ts'
import { findingsOf } from './lint-docx.ts'
import type { Line, PartName } from './paper.ts'
import { headingLevel, kindOf } from './recognise/raw-line.ts'

/**
 * What the rules say of a document's words. `where.paragraph` counts printed lines of the sheet from 1. Throws what
 * `prepareSheet` throws: RangeError, ClassifiedDocumentError.
 */
export function lintDocument(document: OfficialDocument): Finding[] {
  const sheet = prepareSheet(document)
  const lines: Line[] = []
  let isAnnex = false
  for (const element of sheet.elements) {
    if (element.kind === 'annex') isAnnex = true
    for (const { part, text } of wordsOf(element)) add(lines, isAnnex && part === 'body' ? 'annex-body' : part, text)
  }
  for (const { part, text } of imprintWords(sheet)) add(lines, part, text)
  return findingsOf({
    form: document.form,
    kind: kindOf(document.form === 'order' ? document.organMark : document.title),
    lines,
    pages: null,
    footers: null,
    rule: null,
  })
}

interface Words {
  part: PartName
  text: string
}

function add(lines: Line[], part: PartName, text: string): void {
  const level = part === 'heading' ? headingLevel(text) : undefined
  // A heading that carries no number is read as text, as it is in a file.
  const known = part === 'heading' && !level ? 'body' : part
  lines.push({ part: known, paragraph: lines.length + 1, text, look: null, ...(level ? { level } : {}) })
}

const one = (part: PartName, text: string): Words[] => [{ part, text }]
const textOf = (runs: PrintedRun[]): string => runs.map((run) => run.text).join('')

function wordsOf(element: Element): Words[] {
  switch (element.kind) {
    case 'red-rule':
    case 'double-rule':
    case 'space':
    case 'handling':
      return []
    case 'corner':
      return element.lines.map(({ part, text }) => ({ part, text }))
    case 'organ-mark':
      return one('organ-mark', element.text)
    case 'joint-mark':
      return [...element.organs, element.word].map((text) => ({ part: 'organ-mark', text }))
    case 'number':
    case 'letter-number':
      return one('number', element.text)
    case 'number-and-signers':
      return one('number', `${element.number}\t${element.label}${element.rows.flat().join(' ')}`)
    case 'organ-line':
      return one('organ-line', `${element.left}\t${element.right}`)
    case 'title':
      return one('title', element.lines.join('\n'))
    case 'addressees':
    case 'remark':
      return one(element.kind, element.text)
    case 'heading':
      return one('heading', `${element.number}${textOf(element.runs)}${textOf(element.follow)}`)
    case 'paragraph':
      return one('body', textOf(element.runs))
    case 'editor-note':
      return element.paragraphs.map((runs) => ({ part: 'body', text: textOf(runs) }))
    case 'credit':
      return one('body', element.text)
    case 'notes':
      return element.items.map((text, index) => ({ part: 'body', text: `[${index + 1}] ${text}` }))
    case 'table':
      return element.rows.flat().map((text) => ({ part: 'table', text }))
    case 'annex':
      return [
        { part: 'annex-label', text: element.label },
        { part: 'annex-title', text: element.title.join('\n') },
      ]
    case 'attachments':
      return element.names.map((name, index) => ({
        part: 'attachments',
        text: `${index === 0 ? '附件：' : ''}${element.names.length > 1 ? `${index + 1}. ` : ''}${name}`,
      }))
    case 'signature':
      return [...one('signature', element.organ), ...one('date', element.date)]
    case 'joint-signature':
      return [...element.organs.flatMap(({ text }) => one('signature', text)), ...one('date', element.date)]
    case 'joint-seals':
      return [...element.rows.flat().flatMap(({ text }) => one('signature', text)), ...one('date', element.date)]
    case 'stamps':
      return [
        ...element.signers.flatMap(({ office, name }) => one('signature', `${office}\t${name}`)),
        ...one('date', element.date),
      ]
    case 'attendance':
      return element.rows.map(({ label, people }) => ({ part: 'attendance', text: `${label}${people}` }))
  }
}

function imprintWords({ imprint }: Sheet): Words[] {
  if (!imprint) return []
  return [
    ...imprint.distribution.flatMap(({ label, to }) => one('distribution', `${label}：${to}`)),
    ...(imprint.organ === '' ? [] : one('printing', `${imprint.organ}\t${imprint.date}`)),
  ]
}
