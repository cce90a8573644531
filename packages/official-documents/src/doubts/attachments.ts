// Do references and attachments meet? One that is named and not there, one that is there and never named.
import { type Outline, paragraphAt } from '../outline/outline.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findAttachmentDoubts: FindDoubts = (_draft, outline) => {
  const listed = listedAttachments(outline)
  const references = referencesOf(outline)
  return [...missing(outline, listed, references), ...unused(outline, listed, references)]
}

interface Attachment {
  /** Null: the only one, or one without a number. */
  number: number | null
  name: string
  from: number
  to: number
}

interface Reference {
  /** Empty: 见附件, whichever. */
  numbers: number[]
  from: number
  to: number
}

const REFERENCE = /附件(\d{1,2}(?:[、,，和及\-—~至](?:附件)?\d{1,2}(?![年月日.．]))*)?/g
/** What makes a mention a reference to something that lies with the document, and no remark about attachments in general. */
const POINTS = /(?:[（(](?:详?见|附)?|[详参]?见|填写|填报|按照?|根据|依据|对照|报送|提交|使用|下载|参考|和|及|、|，|“)$/

function referencesOf(outline: Outline): Reference[] {
  return [...outline.text.matchAll(REFERENCE)].flatMap((match): Reference[] => {
    const paragraph = paragraphAt(outline, match.index)
    if (paragraph?.kind !== 'text' || /annex|attachments/.test(paragraph.zone)) return []
    // The list of attachments and the caption over an attachment are no references.
    if (/^附件(?:\d{0,2}[:：]|\d{0,2}$)/.test(paragraph.text) || isCaption(outline, match.index)) return []
    const before = outline.text.slice(Math.max(paragraph.from, match.index - 4), match.index)
    const behind = outline.text.charAt(match.index + match[0].length)
    if (!POINTS.test(before) && !(match[1] && /[）)]/.test(behind))) return []
    return [{ numbers: numbersOf(match[1] ?? ''), from: match.index, to: match.index + match[0].length }]
  })
}

/** 1,2 and 1、3; 1-3 is all of them. */
function numbersOf(written: string): number[] {
  const range = /^(\d{1,2})[-—~至](?:附件)?(\d{1,2})$/.exec(written)
  if (range) {
    const [first, last] = [Number(range[1]), Number(range[2])]
    return last > first && last - first < 40 ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : []
  }
  return (written.match(/\d{1,2}/g) ?? []).map(Number)
}

/** 附件2 at the head of a page: a paragraph begins with it, or what follows is a name and no clause goes on. */
function isCaption(outline: Outline, at: number): boolean {
  const paragraph = paragraphAt(outline, at)
  return paragraph !== undefined && paragraph.from === at && /^附件\d{0,2}(?![）)、，。；])/.test(paragraph.text)
}

function listedAttachments(outline: Outline): Attachment[] {
  const listed: Attachment[] = []
  for (const paragraph of outline.paragraphs) {
    if (paragraph.kind !== 'text') continue
    const list = /^附件[:：]/.exec(paragraph.text)
    if (list || paragraph.zone === 'attachments') {
      const items = [...paragraph.text.matchAll(/(?:^|[:：\u4e00-\u9fa5）)》；;”])(\d{1,2})[.．、](?!\d)/g)]
      for (const [i, item] of items.entries()) {
        const from = item.index + item[0].length - (item[0].match(/\d{1,2}[.．、]$/)?.[0].length ?? 0)
        const to = items[i + 1]?.index ?? paragraph.text.length
        const name = paragraph.text.slice(item.index + item[0].length, to + 1)
        listed.push({ number: Number(item[1]), name, from: paragraph.from + from, to: paragraph.from + to })
      }
      const last = listed.at(-1)
      if (items.length === 0 && list)
        listed.push({
          number: null,
          name: paragraph.text.slice(list[0].length),
          from: paragraph.from,
          to: paragraph.to,
        })
      // The name of an attachment goes on in the next line.
      else if (items.length === 0 && last) listed[listed.length - 1] = { ...last, name: last.name + paragraph.text }
    } else if (paragraph.zone === 'annex' || paragraph.zone === 'imprint' || isCaption(outline, paragraph.from))
      for (const caption of paragraph.text.matchAll(/附件(\d{0,2})/g))
        listed.push({
          number: caption[1] ? Number(caption[1]) : null,
          name: '',
          from: paragraph.from + caption.index,
          to: paragraph.from + caption.index + caption[0].length,
        })
  }
  return listed
}

/** One question for all that are missing: the attachments were left behind together. */
function missing(outline: Outline, listed: Attachment[], references: Reference[]): Finding[] {
  const numbers = new Set(listed.map((attachment) => attachment.number))
  const lost = new Map<number | null, Reference>()
  for (const reference of references) {
    if (reference.numbers.length === 0 && listed.length === 0 && !lost.has(null)) lost.set(null, reference)
    for (const number of reference.numbers) {
      // One attachment without a number is 附件1 to those who write about it.
      const isOnly = number === 1 && numbers.has(null) && numbers.size === 1
      if (!numbers.has(number) && !isOnly && !lost.has(number)) lost.set(number, reference)
    }
  }
  if (lost.size === 0) return []
  const named = [...lost.keys()].filter((number) => number !== null).sort((a, b) => a - b)
  const there = [...numbers].filter((number) => number !== null).sort((a, b) => a - b)
  return [
    {
      kind: 'attachment-missing',
      // A text without any attachment was copied without them; a list that lacks one is a slip of the writer.
      severity: there.length > 0 ? 'ask' : 'note',
      message: {
        zh: `文中提到附件${named.join('、')}，但文末没有列出${there.length > 0 ? `（只有附件${there.join('、')}）` : ''}。`,
        en: `Attachment ${named.join(', ')} is referred to and not listed${there.length > 0 ? ` (only ${there.join(', ')})` : ''}.`,
      },
      spans: [...new Set(lost.values())].map((reference) => outline.span(reference.from, reference.to)),
      about: [],
    },
  ]
}

/** In a numbered list every attachment should be named somewhere, by number, by 见附件, or by its name. */
function unused(outline: Outline, listed: Attachment[], references: Reference[]): Finding[] {
  const items = listed.filter((attachment) => attachment.number !== null && attachment.name !== '')
  if (items.length === 0 || references.some((reference) => reference.numbers.length === 0)) return []
  const named = new Set(references.flatMap((reference) => reference.numbers))
  const body = outline.paragraphs
    .filter((paragraph) => paragraph.zone === 'head' || paragraph.zone === 'body')
    .map((paragraph) => paragraph.text)
    .join('\n')
  const left = items.filter((item) => !named.has(item.number ?? 0) && !isNamed(body, item.name))
  if (left.length === 0) return []
  const list = left.map((item) => `附件${item.number}`).join('、')
  return [
    {
      kind: 'attachment-unused',
      severity: 'note',
      message: {
        zh: `${list}列在文末，正文没有提到。`,
        en: `${left.map((item) => `Attachment ${item.number}`).join(', ')} ${left.length > 1 ? 'are' : 'is'} listed and never named in the text.`,
      },
      spans: left.map((item) => outline.span(item.from, item.to)),
      about: [],
    },
  ]
}

/** By the end of its name: 汇总表, 回执. Three characters are enough, since names of forms end in their kind; two of some. */
function isNamed(body: string, name: string): boolean {
  const bare = name.replace(/[（(][^（()）]*[）)]/g, '').replace(/[^\u4e00-\u9fa5]/g, '')
  const length = /(?:名单|回执|清单|目录|手册|指南|名额|口径)$/.test(bare) ? 2 : 3
  return body.replace(/[《》“”]/g, '').includes(bare.slice(-length))
}
