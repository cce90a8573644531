// Reads the old binary Word format (MS-DOC), which .wps files use as well: the body as paragraphs, everything else that
// can be read (headers, footers, notes, comments, text boxes) as margins, to be looked at for marks.
import { openCompound } from './cfb.ts'
import { listNumbersOf } from './doc-numbering.ts'
import { type Characters, charactersOf, DELETED, HIDDEN, INSERTED } from './doc-pieces.ts'
import {
  type Found,
  joinParts,
  MAX_PARAGRAPHS,
  type Refusal,
  type Remark,
  refuse,
  tooManyCharacters,
  tooManyParagraphs,
} from './reading.ts'

/** Lengths of the stories, in the order in which they follow each other (MS-DOC 2.5.4, FibRgLw97). */
const STORIES = [
  ['body', 0x4c],
  ['footnotes', 0x50],
  ['headers', 0x54],
  ['comments', 0x5c],
  ['endnotes', 0x60],
  ['boxes', 0x64],
  ['header boxes', 0x68],
] as const

export function readDoc(bytes: Uint8Array): Found | Refusal {
  const file = openCompound(bytes)
  const main = file?.stream('WordDocument')
  if (!file || !main || main.byteLength < 0x200) return refuse('unreadable')
  const fib = new DataView(main.buffer, main.byteOffset, main.byteLength)
  if (fib.getUint16(0, true) !== 0xa5ec)
    return refuse('unreadable', {
      zh: '这是 Word 6.0/95 或更早的文件，或已损坏；请用 Word 或 WPS 打开后另存为 docx',
      en: 'written by Word 6.0/95 or earlier, or damaged; save it as docx',
    })
  const flags = fib.getUint16(0x0a, true)
  if ((flags & 0x0100) !== 0)
    return refuse('unreadable', {
      zh: '文件设有打开密码；请去掉密码后再读',
      en: 'locked with a password; remove it first',
    })
  const table = file.stream((flags & 0x0200) !== 0 ? '1Table' : '0Table')
  if (!table || main.byteLength < 0x1aa) return refuse('unreadable')
  const characters = charactersOf(main, table)
  if (characters === null) return refuse('unreadable')
  if (characters === 'too-large') return tooManyCharacters()

  let from = 0
  let body: Story | undefined
  const margins: string[] = []
  let aside = 0
  for (const [name, at] of STORIES) {
    const length = fib.getUint32(at, true)
    const number = name === 'body' ? numbersOf(main, table) : null
    const story = storyOf(characters, from, Math.min(from + length, characters.text.length), number)
    if (name === 'body') body = story
    else margins.push(...story.paragraphs)
    if (/notes|^boxes/.test(name)) aside += story.paragraphs.filter((text) => text.trim() !== '').length
    margins.push(...story.unseen)
    from += length
  }
  if (!body) return refuse('unreadable')
  if (body.paragraphs.length > MAX_PARAGRAPHS) return tooManyParagraphs()
  return { ok: true, ...joinParts(body.paragraphs, 'paragraph'), margins, remarks: remarksOf(body, aside) }
}

/** A file whose lists are broken still has its text. */
function numbersOf(main: Uint8Array, table: Uint8Array): ((fc: number) => string) | null {
  try {
    return listNumbersOf(main, table)
  } catch {
    return null
  }
}

interface Story {
  paragraphs: string[]
  unseen: string[]
  marks: number
}

/** One story in paragraphs. Codes of fields are out and their results in; so are deletions out and insertions in. */
function storyOf(
  { text, marks, placeOf }: Characters,
  from: number,
  to: number,
  number: ((fc: number) => string) | null,
): Story {
  const story: Story = { paragraphs: [], unseen: [], marks: 0 }
  let paragraph = ''
  let unseen = ''
  // For every open field whether its code is still being read; a code ends with its paragraph at the latest.
  let fields: boolean[] = []
  const end = (at: number, isCell: boolean) => {
    // Row ends and empty cells are marks of the table, no paragraphs.
    if (!isCell || paragraph.trim() !== '') story.paragraphs.push((number?.(placeOf(at)) ?? '') + paragraph)
    if (unseen !== '') story.unseen.push(unseen)
    paragraph = ''
    unseen = ''
    fields = fields.map(() => false)
  }
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    const mark = marks[at] ?? 0
    story.marks |= mark
    if (code === 0x13) {
      if (fields.length < 100) fields.push(true)
    } else if (code === 0x14) {
      if (fields.length > 0) fields[fields.length - 1] = false
    } else if (code === 0x15) fields.pop()
    else if (fields.includes(true)) continue
    else if ((mark & (DELETED | HIDDEN)) !== 0) {
      // A deleted end of paragraph joins two paragraphs.
      unseen += code < 0x20 ? ' ' : text.charAt(at)
    } else if (code === 0x0d || code === 0x07 || code === 0x0c) end(at, code === 0x07)
    else paragraph += shownAs(code) ?? text.charAt(at)
  }
  if (paragraph !== '' || unseen !== '') end(to - 1, true)
  return story
}

/** Marks that Word keeps among the characters (MS-DOC 2.4.1, sprmCFSpec): line and column break, hyphens, anchors. */
function shownAs(code: number): string | undefined {
  if (code >= 0x20) return code === 0xfffe || code === 0xffff ? '' : undefined
  if (code === 0x09) return undefined
  if (code === 0x0b || code === 0x0e) return '\n'
  return code === 0x1e ? '-' : ''
}

function remarksOf(body: Story, aside: number): Remark[] {
  const remarks: Remark[] = []
  if ((body.marks & (DELETED | INSERTED)) !== 0)
    remarks.push({
      kind: 'tracked-changes',
      zh: '文件带有修订痕迹：按接受全部修订读取，删除的文字不在内',
      en: 'tracked changes: read as if all were accepted, without deleted text',
    })
  if ((body.marks & HIDDEN) !== 0)
    remarks.push({ kind: 'hidden-text', zh: '文件含隐藏文字，未读入', en: 'hidden text was left out' })
  if (aside > 0)
    remarks.push({
      kind: 'notes-left-out',
      zh: `脚注、尾注、文本框 ${aside} 段未读入`,
      en: `${aside} paragraphs of notes and text boxes were left out`,
    })
  return remarks
}
