// Decides what the head, signature and imprint say: who issues what to whom, under which number, on which day.
import type { HeaderField } from '../draft.ts'
import type { Outline } from '../outline/outline.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { carriedTitle, isDocumentTitle, looksLikeOrgan, sameTitle } from '../outline/title.ts'
import { isDateLine } from '../outline/zones.ts'
import { daysOf, pointAt } from './time-points.ts'
import { splitOrgans, splitRecipients } from './units.ts'

export interface FoundHeader {
  field: HeaderField
  from: number
  to: number
  value: string | string[]
}

const DOC_NUMBER = /^[（(]?([\u4e00-\u9fa5()（）]{2,20}?[〔[（(【]\d{4}[〕\])）】]第?\d{1,5}号)[）)]?/
const SERIAL = /(?:简报|要讯|专报|信息|动态|快报|通讯|摘报|情况|参考)$/
const ISSUE_NUMBER = /^[（(]?(?:总)?第?\d{1,5}期(?:[（(]总第\d+期[）)])?[）)]?/

export function findHeader(outline: Outline): FoundHeader[] {
  const text = outline.paragraphs.filter((paragraph) => paragraph.kind === 'text')
  const head = text.filter((paragraph) => paragraph.zone === 'head')
  const found: FoundHeader[] = []
  const title = findTitle(head)
  const before = title ? head.filter((paragraph) => paragraph.index < title.index) : []

  const masthead = findMasthead(before)
  if (masthead) found.push(masthead)
  for (const paragraph of head) {
    const number = DOC_NUMBER.exec(paragraph.text)
    if (number?.[1] && number[0].length >= paragraph.text.length - 2) {
      const from = paragraph.text.indexOf(number[1])
      found.push(item('docNumber', paragraph, from, from + number[1].length))
    }
  }
  const numbered = before.some((paragraph) => ISSUE_NUMBER.test(paragraph.text))
  const series = before.find((paragraph) => SERIAL.test(paragraph.text))
  if (numbered && series) found.push(item('serialName', series, 0, series.text.length))
  for (const paragraph of before) {
    const issue = ISSUE_NUMBER.exec(paragraph.text)
    if (issue) found.push(item('issueNo', paragraph, 0, issue[0].length))
    if (isDateLine(paragraph.text)) pushDate(found, 'date', paragraph, 0)
    const editor = /^(.{4,40}?)(?:主办|编印?)?((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)$/.exec(paragraph.text)
    if (editor?.[1] && looksLikeOrgan(editor[1])) {
      if (!masthead) found.push(item('issuer', paragraph, 0, editor[1].length, splitOrgans))
      pushDate(found, 'date', paragraph, paragraph.text.length - (editor[2] ?? '').length)
    }
  }
  if (title) found.push(item('title', title, 0, title.text.length))
  const addressees = head.find((paragraph) => title && paragraph.index > title.index && /[:：]$/.test(paragraph.text))
  if (addressees) found.push(item('recipients', addressees, 0, addressees.text.length - 1, splitRecipients))

  // 题注: laws, opinions and decisions carry their date in brackets under the title.
  const note = title
    ? text.find((paragraph) => paragraph.index > title.index && paragraph.index <= title.index + 2)
    : undefined
  if (note && /^[（(](?:19|20)\d{2}年\d{1,2}月\d{1,2}日[）)]$/.test(note.text)) pushDate(found, 'date', note, 1)
  findSignature(text, found)
  findPlanTitle(text, title, found)
  findImprint(text, found)
  findWebDate(outline, title, found)
  return found
}

/** Letterhead: …文件, or organs alone on their lines; at a joint issue they stand below one another. */
function findMasthead(before: Paragraph[]): FoundHeader | undefined {
  const first = before.findIndex((paragraph) => /^.{4,110}文件$/.test(paragraph.text) || looksLikeOrgan(paragraph.text))
  const lines = before.slice(Math.max(0, first))
  const end = lines.findIndex((paragraph) => !looksLikeOrgan(paragraph.text) && !/^.{4,110}文件$/.test(paragraph.text))
  const organs = first < 0 ? [] : lines.slice(0, end < 0 ? lines.length : end)
  const [top] = organs
  const last = organs.at(-1)
  if (!top || !last) return undefined
  const bare = (text: string) => text.replace(/文件$/, '')
  return {
    field: 'issuer',
    from: top.from,
    to: last.from + bare(last.text).length,
    value: organs.flatMap((organ) => splitOrgans(bare(organ.text))),
  }
}

/** The last of equal titles: what precedes it is the headline that a site put above. */
function findTitle(head: Paragraph[]): Paragraph | undefined {
  const first = head.find((paragraph) => isDocumentTitle(paragraph.text))
  if (first)
    return (
      head.findLast((paragraph) => isDocumentTitle(paragraph.text) && sameTitle(paragraph.text, first.text)) ?? first
    )
  const plain = head.filter(
    (paragraph) =>
      !SERIAL.test(paragraph.text) &&
      !ISSUE_NUMBER.test(paragraph.text) &&
      !isDateLine(paragraph.text) &&
      !/[：:。]/.test(paragraph.text) &&
      !looksLikeOrgan(paragraph.text),
  )
  return plain.at(-1)
}

/** Signature and date of issue: GB/T 9704-2012, 7.3.5. Without a masthead the signature names the issuer. */
function findSignature(text: Paragraph[], found: FoundHeader[]): void {
  const date = text.find((paragraph) => paragraph.zone === 'signature' && isDateLine(paragraph.text))
  if (!date) return
  if (!found.some((entry) => entry.field === 'date')) pushDate(found, 'date', date, 0)
  const names: Paragraph[] = []
  for (let i = text.indexOf(date) - 1; text[i]?.zone === 'signature' && !isDateLine(text[i]?.text ?? ''); i--) {
    const name = text[i]
    if (name) names.unshift(name)
  }
  const [first] = names
  const last = names.at(-1)
  if (!first || !last) return
  const signature = { from: first.from, to: last.to, value: names.flatMap((name) => splitOrgans(name.text)) }
  if (!found.some((entry) => entry.field === 'issuer')) found.push({ field: 'issuer', ...signature })
  found.push({ field: 'signature', ...signature })
}

function findPlanTitle(text: Paragraph[], title: Paragraph | undefined, found: FoundHeader[]): void {
  const carried = title ? carriedTitle(title.text) : null
  if (!title || carried === null) return
  const plan = text.find(
    (paragraph) =>
      paragraph.index > title.index &&
      paragraph.zone !== 'annex' &&
      paragraph.zone !== 'attachments' &&
      sameTitle(paragraph.text, carried),
  )
  if (plan) found.push(item('planTitle', plan, 0, plan.text.length))
}

function findImprint(text: Paragraph[], found: FoundHeader[]): void {
  text.forEach((paragraph, i) => {
    if (paragraph.zone !== 'imprint') return
    const copies = /^(?:.?(?:抄送|分送|抄报)|报|送|发)[:：]/.exec(paragraph.text)
    if (copies) {
      let last = paragraph
      for (const next of text.slice(i + 1)) {
        if (next.zone === 'imprint' || next.text.length > 80 || isDateLine(next.text)) break
        last = next
      }
      const whole = text
        .slice(i, text.indexOf(last) + 1)
        .map((part) => part.text)
        .join('')
        .slice(copies[0].length)
      const to = last.text.replace(/。$/, '').length
      const earlier = found.find((entry) => entry.field === 'cc')
      if (earlier && Array.isArray(earlier.value)) {
        // 报、送、发 of a bulletin are one distribution list.
        earlier.value.push(...splitRecipients(whole))
        earlier.to = last.from + to
        return
      }
      found.push({
        field: 'cc',
        from: paragraph.from + copies[0].length,
        to: last.from + to,
        value: splitRecipients(whole),
      })
    }
    const printed = /((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)印发$/.exec(paragraph.text)
    if (printed) {
      const noise = /^摇/.test(paragraph.text) ? 1 : 0
      if (printed.index > noise) found.push(item('printer', paragraph, noise, printed.index, splitOrgans))
      pushDate(found, 'printDate', paragraph, printed.index)
    }
  })
}

/** The day a site published it: in a labelled line, or alone under the title. */
function findWebDate(outline: Outline, title: Paragraph | undefined, found: FoundHeader[]): void {
  for (const paragraph of outline.paragraphs.slice(0, 60)) {
    if (paragraph.zone === 'annex' || (title && paragraph.index > title.index + 8)) break
    const day = /(?:19|20)\d{2}(?:-\d{1,2}-\d{1,2}|年\d{1,2}月\d{1,2}日)/.exec(paragraph.text)
    if (!day) continue
    const alone =
      paragraph.kind === 'text' &&
      paragraph.zone === 'head' &&
      /^\d{4}-\d{1,2}-\d{1,2}/.test(paragraph.text) &&
      paragraph.text.length < 20
    if (paragraph.kind === 'chrome' || alone) {
      pushDate(found, 'webDate', paragraph, day.index)
      break
    }
  }
}

function pushDate(found: FoundHeader[], field: HeaderField, paragraph: Paragraph, offset: number): void {
  const point = pointAt(paragraph.text, offset)
  const days = point?.year ? daysOf(point, point.year) : null
  if (!point || !days) return
  const text = paragraph.text.slice(point.from, point.to)
  const length = /^.*?(?:日|\d{4}-\d{1,2}-\d{1,2})/.exec(text)?.[0].length ?? text.length
  found.push({ field, from: paragraph.from + point.from, to: paragraph.from + point.from + length, value: days.first })
}

function item(
  field: HeaderField,
  paragraph: Paragraph,
  from: number,
  to: number,
  split?: (text: string) => string[],
): FoundHeader {
  const text = paragraph.text.slice(from, to)
  return {
    field,
    from: paragraph.from + from,
    to: paragraph.from + to,
    value: split ? split(text) : text.replace(/\s/g, ''),
  }
}
