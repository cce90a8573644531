// Decides what the head, signature and imprint say: who issues what to whom, under which number, on which day.
import { looksLikeAddressees } from '../outline/addressees.ts'
import type { Outline } from '../outline/outline.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { isDocumentTitle, looksLikeOrgan, sameTitle } from '../outline/title.ts'
import { isDateLine } from '../outline/zones.ts'
import { dateFieldOf, type FoundHeader, fieldOf } from './found-header.ts'
import { findImprint } from './header-imprint.ts'
import { findMasthead } from './header-masthead.ts'
import { findNumber } from './header-number.ts'
import { findPlanTitle } from './header-plan-title.ts'
import { findSerial, ISSUE_NUMBER, SERIAL } from './header-serial.ts'
import { findSignature } from './header-signature.ts'
import { findWebDate } from './header-web-date.ts'
import { splitRecipients } from './units.ts'

export type { FoundHeader }

export function findHeader(outline: Outline): FoundHeader[] {
  const text = outline.paragraphs.filter((paragraph) => paragraph.kind === 'text')
  const head = text.filter((paragraph) => paragraph.zone === 'head')
  const furniture = outline.paragraphs.filter((paragraph) => paragraph.kind === 'chrome').slice(0, 40)
  const body = text.filter((paragraph) => paragraph.zone === 'body')
  const found: FoundHeader[] = []
  const title = findTitle(head)
  const above = title ? head.filter((paragraph) => paragraph.index < title.index) : head

  const masthead = findMasthead(outline, above)
  if (masthead) found.push(masthead)
  found.push(...findNumber(head, furniture), ...findSerial(outline, head, title, masthead !== undefined))
  if (title) found.push(withSubtitle(head, title))
  const addressees = head.findLast(
    (paragraph) => paragraph !== title && (!title || paragraph.index > title.index) && isAddressed(paragraph, title),
  )
  if (addressees)
    found.push(fieldOf('recipients', addressees, 0, addressees.text.replace(/[:：]$/, '').length, splitRecipients))
  else found.push(...labelledRecipients(text))
  if (title) found.push(...dateUnderTitle(text, title))
  findSignature(outline, text, found)
  found.push(...findPlanTitle(text, title, body))
  findImprint(outline, text, found)
  found.push(...findWebDate(outline, title))
  return found
}

/** Addressees close with a colon; right under an official title some leave it out. */
function isAddressed({ text, index }: Paragraph, title: Paragraph | undefined): boolean {
  if (looksLikeAddressees(text)) return true
  if (!title || index !== title.index + 1 || !isDocumentTitle(title.text)) return false
  return /^各[^。；:：]{2,80}$/.test(text) && looksLikeAddressees(`${text}：`)
}

/** 主送：… in the imprint, where the head has no room for them: GB/T 9704-2012, 7.3.2. */
function labelledRecipients(text: Paragraph[]): FoundHeader[] {
  const paragraph = text.find((candidate) => /^主送[:：]./.test(candidate.text))
  return paragraph
    ? [fieldOf('recipients', paragraph, 3, paragraph.text.replace(/。$/, '').length, splitRecipients)]
    : []
}

/** 题注: laws, opinions and decisions carry their date in brackets under the title. */
function dateUnderTitle(text: Paragraph[], title: Paragraph): FoundHeader[] {
  const note = text.find((paragraph) => paragraph.index > title.index && paragraph.index <= title.index + 2)
  if (!note || !/^[（(](?:19|20)\d{2}年\d{1,2}月\d{1,2}日[）)]$/.test(note.text)) return []
  return dateFieldOf('date', note, 1)
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
      !/。|[：:]$|编印?$|^(?:编者按|按语|本期|目录|报|送|发|主编|责编|签发|联系).{0,6}[：:]|[：:]\d/.test(
        paragraph.text,
      ) &&
      !looksLikeOrgan(paragraph.text) &&
      !looksLikeAddressees(paragraph.text),
  )
  return plain.at(-1)
}

/** ——… under the headline of an article is its second half. */
function withSubtitle(head: Paragraph[], title: Paragraph): FoundHeader {
  const above = head[head.indexOf(title) - 1]
  const field = fieldOf('title', title, 0, title.text.length)
  if (!/^[—－-]{1,4}/.test(title.text) || !above || !/[^。：:]$/.test(above.text)) return field
  return { ...field, from: above.from, value: `${above.text}${title.text}`.replace(/\s/g, '') }
}
