// Decides which paragraphs are head, body, list of attachments, signature, imprint or annex.

import { looksLikeAddressees } from './addressees.ts'
import type { Paragraph } from './paragraph.ts'
import { isDocumentTitle, looksLikeOrgan } from './title.ts'

const FULL_DATE =
  /^(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[二一][〇零○O0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[|｜]?$/
export function isDateLine(text: string): boolean {
  return FULL_DATE.test(text)
}

/** Marks the zone of each paragraph in place. */
export function findZones(paragraphs: Paragraph[]): void {
  const text = paragraphs.filter((paragraph) => paragraph.kind === 'text')
  markHead(text)
  let attachments = false
  const isIssue = (paragraph: Paragraph) =>
    /^[（(]?(?:(?:19|20)\d{2}年)?(?:总)?第[\d一二三四五六七八九十]{1,4}期/.test(paragraph.text)
  let hasBody = !text.slice(0, 8).some(isIssue)
  text.forEach((paragraph, i) => {
    if (paragraph.zone === 'head') return
    const isHead = looksLikeOrgan(paragraph.text) || isDateLine(paragraph.text) || isIssue(paragraph)
    if (!isHead) hasBody = true
    else if (!hasBody && isIssue(paragraph)) {
      setHead(paragraph)
      return
    }
    if (/^附件[:：]/.test(paragraph.text)) attachments = true
    else if (attachments && /^[一二三四五六七八九十]{1,3}、|^附件\d{0,2}$|^附件\d/.test(paragraph.text))
      attachments = false
    const signs = looksLikeOrgan(paragraph.text) && signsSoon(text, i + 1)
    if (signs || isDateLine(paragraph.text)) {
      // Nothing has been said yet: editor and day of a bulletin, under its name.
      paragraph.zone = hasBody ? 'signature' : 'head'
      attachments = false
    } else if (
      IMPRINT.test(paragraph.text) ||
      (paragraph.text.length < 100 && /\d{4}年\d{1,2}月\d{1,2}日印发$/.test(paragraph.text))
    )
      paragraph.zone = 'imprint'
    else if (attachments) paragraph.zone = 'attachments'
  })
  markTail(text)
}

/** 抄送, 分送 and the 报、送、发 of bulletins, number of copies. A stray sign may stand in front. */
const IMPRINT = /^(?:.?(?:主送|抄送|分送|抄报)[:：]|(?:报|送|发)[:：]|[（(]?共印\d+份)/

/** Organs under one another sign together: the date follows the last of them. */
function signsSoon(text: Paragraph[], from: number): boolean {
  for (const next of text.slice(from, from + 8)) {
    if (isDateLine(next.text)) return true
    if (!looksLikeOrgan(next.text)) return false
  }
  return false
}

/** Everything up to and with the addressees, or up to the title where there are none. */
function markHead(text: Paragraph[]): void {
  const title = text.findIndex((paragraph, i) => i < 40 && isDocumentTitle(paragraph.text))
  // A notice copied without its title begins with its addressees.
  const untitled = text.findIndex((paragraph, i) => i < 3 && looksLikeAddressees(paragraph.text))
  if (untitled >= 0 && (title < 0 || title > untitled)) {
    text.slice(0, untitled + 1).forEach(setHead)
    return
  }
  if (title < 0) {
    markArticleHead(text)
    return
  }
  const recipients = text.findIndex(
    (paragraph, i) => i > title && i <= title + 6 && isAddressed(paragraph.text, text[i - 1]?.text ?? ''),
  )
  text.slice(0, Math.max(title, recipients) + 1).forEach(setHead)
}

/** Addressees close with a colon; right under the title some leave it out. */
function isAddressed(text: string, above: string): boolean {
  return (
    looksLikeAddressees(text) ||
    (/^各[^。；]{2,80}$/.test(text) && isDocumentTitle(above) && looksLikeAddressees(`${text}：`))
  )
}

/** Bulletins and articles have no kind in their title: the short lines at the top, and the one after an editor's note. */
function markArticleHead(text: Paragraph[]): void {
  const isShort = (paragraph: Paragraph | undefined) =>
    paragraph !== undefined &&
    paragraph.text.length <= 60 &&
    !/[。；]|[：:]$/.test(paragraph.text) &&
    !/^[一1][、.]/.test(paragraph.text)
  let i = 0
  while (i < 12 && isShort(text[i]) && isShort(text[i + 1])) setHead(text[i++])
  if (isShort(text[i])) setHead(text[i++])
  if (/^(?:编者按|【编者按】|按语)/.test(text[i]?.text ?? '') && isShort(text[i + 1])) {
    setHead(text[i])
    setHead(text[i + 1])
  }
}

function setHead(paragraph: Paragraph | undefined): void {
  if (paragraph) paragraph.zone = 'head'
}

/** Names of attached documents that are work to do, not forms, lists or technical rules. */
const CARRIED_PLAN = /(?:方案|计划|规划|意见|要点|办法)(?:[（(].{2,8}[）)])?$/
const TECHNICAL = /技术|评分|标准|名额|申报表|登记表|汇总表|申请表/

/** An annex caption after the signature ends the document, unless a plan hangs there: that is what the notice is about. */
function markTail(text: Paragraph[]): void {
  const signature = text.findIndex((paragraph) => paragraph.zone === 'signature')
  if (signature < 0) return
  let annex = false
  text.forEach((paragraph, i) => {
    if (i <= signature) return
    const title = annexTitle(paragraph.text, text.slice(i + 1, i + 4))
    if (title !== null) {
      const plan = isDocumentTitle(title) && CARRIED_PLAN.test(title) && !TECHNICAL.test(title)
      annex = !plan
      if (plan && /^附件\d{0,2}[:：]?$/.test(paragraph.text)) {
        paragraph.zone = 'annex'
        return
      }
    }
    if (annex && (paragraph.zone !== 'imprint' || paragraph.text.length > 100)) paragraph.zone = 'annex'
  })
}

/** The title that a caption 附件1 gives to what follows, or null where the paragraph is no caption of an annex. */
function annexTitle(text: string, below: Paragraph[]): string | null {
  const caption = /^附件(\d{0,2})[:：]?/.exec(text)
  if (!caption) return null
  const rest = text.slice(caption[0].length)
  if (rest === '') {
    // The title may stand on two lines.
    const [first = '', second = ''] = below.map((paragraph) => paragraph.text)
    return isDocumentTitle(first) || !isDocumentTitle(first + second) ? first : first + second
  }
  if (/^\d{1,2}[.．、]|^《|[。；]/.test(rest)) return null
  return caption[1] === '' && !isDocumentTitle(rest) && /[:：]$/.test(caption[0]) ? null : rest
}
