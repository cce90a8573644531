// Reads Rich Text Format, which Word and WPS write under the name .doc as well (RTF 1.9.1). One walk over the bytes:
// words of control, groups, and characters in GBK bytes or as numbers of Unicode.
import {
  type Found,
  joinParts,
  MAX_PARAGRAPHS,
  MAX_TEXT,
  type Refusal,
  type Remark,
  refuse,
  tooManyCharacters,
  tooManyParagraphs,
} from './reading.ts'
import { characterOf } from './xml.ts'

/** Where the characters of a group go. Everything in margins is looked at for marks only. */
type Place = 'text' | 'margins' | 'nowhere'

interface Group {
  place: Place
  /** Characters that stand behind each number of Unicode for readers that know none. */
  fallback: number
  isHidden: boolean
  isDeleted: boolean
}

/** Groups that hold no text. Unknown groups marked \* are left out as well. */
const NOWHERE = new Set(
  'fonttbl colortbl stylesheet pict objdata themedata colorschememapping datastore listtable listoverridetable rsidtbl generator xmlnstbl latentstyles fldinst bkmkstart bkmkend revtbl filetbl pgptbl mmathPr sp nonshppict'.split(
    ' ',
  ),
)
const MARGINS = new Set(
  'header headerl headerr headerf footer footerl footerr footerf footnote annotation info title subject keywords'.split(
    ' ',
  ),
)
const SIGNS: Record<string, string> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
  '~': '\u00a0',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
}
const ENDS = new Set(['par', 'sect', 'page', 'cell', 'row', 'nestcell', 'nestrow', '\n', '\r'])
const CELLS = new Set(['cell', 'row', 'nestcell', 'nestrow'])

const MAX_DEPTH = 2000
const WORD = /\\(?:([a-zA-Z]{1,40})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([\s\S]))/y
const PLAIN = /[^\\{}\r\n]+/y

export function readRtf(bytes: Uint8Array): Found | Refusal {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const paragraphs: string[] = []
  const margins: string[] = []
  const groups: Group[] = []
  let group: Group = { place: 'text', fallback: 1, isHidden: false, isDeleted: false }
  let paragraph = ''
  let aside = ''
  let pending: number[] = []
  let total = 0
  let skip = 0
  let isChanged = false
  let isHidden = false

  const put = (text: string) => {
    if (group.place === 'nowhere') return
    if (group.place === 'text' && !group.isHidden && !group.isDeleted) {
      paragraph += text
      total += text.length
    } else aside += text
    isChanged ||= group.isDeleted
    isHidden ||= group.isHidden && group.place === 'text'
  }
  const flush = () => {
    if (pending.length === 0) return
    const text = new TextDecoder('gb18030').decode(Uint8Array.from(pending))
    pending = []
    put(text)
  }
  const byte = (code: number) => {
    if (skip > 0) skip--
    else if (group.place !== 'nowhere') pending.push(code)
  }
  const end = (isCell: boolean) => {
    if (group.place === 'nowhere') return
    if (aside !== '') margins.push(aside)
    aside = ''
    if (group.place !== 'text') return
    if (!isCell || paragraph.trim() !== '') paragraphs.push(paragraph)
    paragraph = ''
  }

  let at = 0
  while (at < source.length) {
    if (total > MAX_TEXT) return tooManyCharacters()
    if (paragraphs.length > MAX_PARAGRAPHS) return tooManyParagraphs()
    const char = source.charAt(at)
    if (char === '\\') {
      WORD.lastIndex = at
      const found = WORD.exec(source)
      if (!found) break
      at += found[0].length
      const [, word, number, hex, sign] = found
      if (hex !== undefined) {
        byte(Number.parseInt(hex, 16))
        continue
      }
      flush()
      const name = word ?? sign ?? ''
      const value = number === undefined ? undefined : Number(number)
      if (name === 'u' && value !== undefined) {
        put(characterOf16(value))
        skip = group.fallback
      } else if (name === 'uc') group.fallback = Math.min(20, Math.max(0, value ?? 1))
      else if (name === 'bin') at += Math.max(0, value ?? 0)
      else if (name === '*') {
        // Text boxes lie inside a group that older readers do not know.
        if (!/^\\\*?\\?(?:shpinst|shptxt|pntext)/.test(source.slice(at, at + 12))) group.place = 'nowhere'
      } else if (name === 'shptxt') group.place = groups.some((outer) => outer.place === 'margins') ? 'margins' : 'text'
      else if (NOWHERE.has(name)) group.place = 'nowhere'
      else if (MARGINS.has(name) && group.place !== 'nowhere') group.place = 'margins'
      else if (name === 'v') group.isHidden = value !== 0
      else if (name === 'deleted') group.isDeleted = value !== 0
      else if (name === 'plain') group.isHidden = false
      else if (name === 'revised') isChanged ||= value !== 0
      else if (ENDS.has(name)) end(CELLS.has(name))
      else {
        const shown = SIGNS[name]
        if (shown !== undefined) put(shown)
      }
    } else if (char === '{') {
      flush()
      skip = 0
      if (groups.length >= MAX_DEPTH) return refuse('unreadable')
      groups.push(group)
      group = { ...group }
      at++
    } else if (char === '}') {
      flush()
      skip = 0
      const outer = groups.pop()
      if (outer) {
        if (outer.place !== group.place && aside !== '') {
          margins.push(aside)
          aside = ''
        }
        group = outer
      }
      at++
    } else if (char === '\r' || char === '\n') at++
    else {
      PLAIN.lastIndex = at
      const text = PLAIN.exec(source)?.[0] ?? char
      at += text.length
      for (let i = 0; i < text.length; i++) byte(text.charCodeAt(i))
      if (pending.length > 100_000) flush()
    }
  }
  flush()
  group = { ...group, place: 'text' }
  end(true)
  return { ok: true, ...joinParts(paragraphs, 'paragraph'), margins, remarks: remarksOf(isChanged, isHidden) }
}

/** Numbers are 16 bits with a sign; pairs of surrogates come as two of them. */
function characterOf16(value: number): string {
  const code = value < 0 ? value + 0x10000 : value
  return code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : characterOf(code)
}

function remarksOf(isChanged: boolean, isHidden: boolean): Remark[] {
  const remarks: Remark[] = []
  if (isChanged)
    remarks.push({
      kind: 'tracked-changes',
      zh: '文件带有修订痕迹：按接受全部修订读取，删除的文字不在内',
      en: 'tracked changes: read as if all were accepted, without deleted text',
    })
  if (isHidden) remarks.push({ kind: 'hidden-text', zh: '文件含隐藏文字，未读入', en: 'hidden text was left out' })
  return remarks
}
