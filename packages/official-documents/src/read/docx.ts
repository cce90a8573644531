// Reads a Word file: its body as text with numbers, and everything else that can be read in it as margins, to be looked at
// for marks. Own walk over WordprocessingML instead of a converter: it needs text, numbers and the way back to a run, no
// look, and no tree of unknown size. Macros (.docm) are never opened.
import { readNumbering } from './docx-numbering.ts'
import { readStyles, type Styles } from './docx-styles.ts'
import { type WordPart, walkWord } from './docx-walk.ts'
import {
  type Found,
  type Origin,
  type Refusal,
  type Remark,
  refuse,
  tooManyCharacters,
  tooManyParagraphs,
} from './reading.ts'
import { attribute, resolveEntities, walkXml } from './xml.ts'
import { type Zip, ZipRefusal } from './zip.ts'

/** Where the document itself lies, after the relations of the package; null when the package holds none. */
export function mainPartOf(zip: Zip): string | null {
  const relations = zip.names.includes('_rels/.rels') ? textOf(zip, '_rels/.rels') : null
  const target = relations && /<Relationship\s[^>]{0,400}officeDocument"[^>]{0,400}>/.exec(relations)?.[0]
  const path = target && attribute(target, 'Target')?.replace(/^\//, '')
  if (path && zip.names.includes(path)) return /^(?:xl|ppt)\//.test(path) ? null : path
  return zip.names.find((name) => /^word\/document\d*\.xml$/.test(name)) ?? null
}

/** The text of a Word package and the way back to paragraph and run. Throws a ZipRefusal where the zip is beyond bounds. */
export function readDocx(zip: Zip, main: string): Found | Refusal {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (name: string) => textOf(zip, folder + name)
  const xml = textOf(zip, main)
  if (xml === null) return refuse('unreadable')
  // Each part declares its prefixes for itself.
  const stylesXml = part('styles.xml')
  const listsXml = part('numbering.xml')
  const styles = readStyles(stylesXml, namesOf(stylesXml ?? ''))
  const numbering = readNumbering(listsXml, namesOf(listsXml ?? ''), styles.listOf)
  const body = walkWord(xml, namesOf(xml), styles, numbering)
  if (body.isBeyond) return body.isBeyond === 'text' ? tooManyCharacters() : tooManyParagraphs()
  if (body.paragraphs.length === 0 && !/[:<]body[\s/>]/.test(xml)) return refuse('unreadable')

  const margins = [...body.unseen]
  let notes = 0
  for (const name of zip.names) {
    const kind = MARGIN.exec(name.slice(folder.length))?.[1]
    if (kind === undefined || !name.startsWith(folder)) continue
    const aside = walkMargin(textOf(zip, name) ?? '', styles)
    margins.push(...aside.paragraphs.map((paragraph) => paragraph.text), ...aside.unseen)
    if (kind === 'footnotes' || kind === 'endnotes')
      notes += aside.paragraphs.filter((paragraph) => paragraph.text.trim() !== '').length
  }
  for (const name of zip.names)
    if (/^docProps\/(?:core|app|custom)\.xml$|diagrams\/data\d*\.xml$|charts\/chart\d*\.xml$/.test(name))
      margins.push(...piecesOf(textOf(zip, name) ?? ''))
  return { ok: true, ...joined(body), margins, remarks: remarksOf(body, notes) }
}

const MARGIN = /^(header|footer|footnotes|endnotes|comments)\d*\.xml$/
const NOTHING_NUMBERED = { next: () => '' }

function walkMargin(xml: string, styles: Styles): WordPart {
  return walkWord(xml, namesOf(xml), styles, NOTHING_NUMBERED)
}

function joined(body: WordPart): { text: string; origin: Origin[] } {
  const origin: Origin[] = []
  let at = 0
  body.paragraphs.forEach(({ text, runs }, i) => {
    const paragraph = i + 1
    const first = runs[0]
    // An automatic number, or an empty paragraph, belongs to no run.
    if (!first || first.start > 0) origin.push({ start: at, end: at + (first?.start ?? text.length), paragraph })
    for (const { run, start, end } of runs) origin.push({ start: at + start, end: at + end, paragraph, run })
    at += text.length + 1
  })
  return { text: body.paragraphs.map((paragraph) => paragraph.text).join('\n'), origin }
}

function remarksOf(body: WordPart, notes: number): Remark[] {
  const remarks: Remark[] = []
  if (body.hasTrackedChanges)
    remarks.push({
      kind: 'tracked-changes',
      zh: '文件带有修订痕迹：按接受全部修订读取，删除的文字不在内',
      en: 'tracked changes: read as if all were accepted, without deleted text',
    })
  if (body.hasHiddenText)
    remarks.push({ kind: 'hidden-text', zh: '文件含隐藏文字，未读入', en: 'hidden text was left out' })
  if (notes > 0)
    remarks.push({ kind: 'notes-left-out', zh: `脚注、尾注 ${notes} 条未读入`, en: `${notes} notes were left out` })
  return remarks
}

/** Texts between tags, of parts that are no WordprocessingML. */
function piecesOf(xml: string): string[] {
  const pieces: string[] = []
  walkXml(xml, {
    open() {},
    close() {},
    text(raw) {
      if (raw.trim() !== '' && pieces.length < 10_000) pieces.push(resolveEntities(raw))
    },
  })
  return pieces
}

const WORD =
  /xmlns(?::([\w-]{1,20}))?\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/

/** Local names of WordprocessingML, whatever prefix the part gives it (usually w, sometimes none); transitional and strict. */
function namesOf(xml: string): (name: string) => string | null {
  const declared = WORD.exec(xml.slice(0, 20_000))
  if (declared && declared[1] === undefined) return (name) => (name.includes(':') ? null : name)
  const prefix = `${declared?.[1] ?? 'w'}:`
  return (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : null)
}

/** Parts are UTF-8, seldom UTF-16 with a mark (ECMA-376 part 2, 8.1.4). */
function textOf(zip: Zip, name: string): string | null {
  const bytes = zip.read(name)
  if (bytes === null) return null
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  return new TextDecoder(wide ?? 'utf-8').decode(bytes)
}

/** Turns a refusal that was thrown while unpacking into the value it is. */
export function orRefusal<T>(read: () => T): T | Refusal {
  try {
    return read()
  } catch (error) {
    if (error instanceof ZipRefusal) return error.refusal
    throw error
  }
}
