// Decides the part of every paragraph: head, body, what closes it, annexes, 版记. Order first, then words, then look.
import type { Line, PartName } from '../paper.ts'
import { type Head, recogniseHead } from './head.ts'
import { dayPattern, headingLevel, isBlank, type Parts, type RawLine } from './raw-line.ts'

export interface Recognised {
  head: Head
  lines: Line[]
}

const annexLabel = /^\s*(?:.{0,30}〔\d{4}〕\d+号)?附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[：:]?\s*$/
export const attachmentsPattern = /^\s*附\s*件\s*(?:[：:]|[1１一]\s*[.．、：:]|[\u3000 ]+\S)/
const distribution = /^\s*(?:主送|抄送|抄报|分送|报送|报|送|发)\s*[：:]/
const printing = /印\s*发\s*$/
const remark = /^\s*(?:[（(].*(?:公开|联系|印发|传达|登报|此件|电话).*[）)]?|此件.{2,30}|联系人[：:].*)\s*[。]?$/
const attendance = /^\s*(?:出席|请假|列席|缺席|参加|主持)(?:人员?)?\s*[：:]/

export function recogniseParts(raw: RawLine[]): Recognised {
  const parts: Parts = new Map()
  const head = recogniseHead(raw, parts)
  const imprintAt = imprintStart(raw, head.end)
  const annexAt = raw.findIndex((line, at) => at >= head.end && at < imprintAt && annexLabel.test(line.text))
  const bodyEnd = annexAt < 0 ? imprintAt : annexAt
  closing(raw, head.end, bodyEnd, parts)
  annexes(raw, bodyEnd, imprintAt, parts)
  for (let at = imprintAt; at < raw.length; at++) {
    const line = raw[at] as RawLine // at is in range
    const part: PartName = distribution.test(line.text)
      ? 'distribution'
      : printing.test(line.text)
        ? 'printing'
        : 'imprint-other'
    if (!isBlank(line)) parts.set(line, { part })
  }
  for (const line of raw.slice(head.end, bodyEnd)) {
    if (parts.has(line) || isBlank(line)) continue
    const level = headingLevel(line.text)
    if (line.look?.place === 'table') parts.set(line, { part: 'table' })
    else if (attendance.test(line.text) && head.form === 'minutes') parts.set(line, { part: 'attendance' })
    else if (level) parts.set(line, { part: 'heading', level })
    else parts.set(line, { part: 'body' })
  }
  const lines = raw.flatMap((line): Line[] => {
    const found = parts.get(line)
    if (!found) return []
    return [
      {
        part: found.part,
        paragraph: line.paragraph,
        text: line.text,
        look: line.look,
        ...(found.level ? { level: found.level } : {}),
      },
    ]
  })
  return { head, lines }
}

/** 版记 ends the document: the first of its lines after which nothing but its lines comes. */
function imprintStart(raw: RawLine[], from: number): number {
  let start = raw.length
  for (let at = raw.length - 1; at >= Math.max(from, raw.length - 25); at--) {
    const line = raw[at] as RawLine // at is in range
    if (distribution.test(line.text) || (printing.test(line.text) && /\d{4}/.test(line.text))) start = at
    else if (!isBlank(line) && start === raw.length && !/^\s*(?:共印|数据指纹|\(?共)/.test(line.text)) break
    else if (!isBlank(line) && start < raw.length && (line.look?.place !== 'table' || at < start - 8)) break
  }
  return start
}

/** From the end upwards: 附注, date, signatures, 附件说明. */
function closing(raw: RawLine[], from: number, to: number, parts: Parts): void {
  let dateAt = -1
  for (let at = to - 1; at >= from; at--)
    if (dayPattern.test(raw[at]?.text ?? '')) {
      dateAt = at
      break
    }
  const tail = dateAt < 0 ? to : dateAt
  for (let at = tail + 1; at < to; at++) {
    const line = raw[at] as RawLine // at is in range
    if (remark.test(line.text) || (at < tail + 4 && /^\s*[（(].+[）)]\s*$/.test(line.text)))
      parts.set(line, { part: 'remark' })
    else if (attachmentsPattern.test(line.text)) at = attachments(raw, at, to, parts)
  }
  if (dateAt >= 0) {
    parts.set(raw[dateAt] as RawLine, { part: 'date' }) // found above
    for (let at = dateAt - 1; at >= from; at--) {
      const line = raw[at] as RawLine // at is in range
      if (isBlank(line)) continue
      if (!isSignature(line)) break
      parts.set(line, { part: 'signature' })
    }
  }
  for (let at = from; at < tail; at++)
    if (!parts.has(raw[at] as RawLine) && attachmentsPattern.test(raw[at]?.text ?? ''))
      at = attachments(raw, at, tail, parts)
}

/** An organ or a signer: short, without the end of a sentence, to the right or set off by blanks. */
function isSignature(line: RawLine): boolean {
  const text = line.text.trim()
  if (
    text.length > 60 ||
    /[。；：:，]$/.test(text) ||
    attachmentsPattern.test(text) ||
    headingLevel(text) ||
    /^\d/.test(text)
  )
    return false
  if (remark.test(line.text)) return false
  if (!line.look) return true
  return (
    line.look.align !== 'left' || line.look.freeLeft === null || line.look.freeLeft >= 6 || line.look.place === 'table'
  )
}

function attachments(raw: RawLine[], from: number, to: number, parts: Parts): number {
  let at = from
  parts.set(raw[at] as RawLine, { part: 'attachments' }) // from is in range
  for (at++; at < to; at++) {
    const line = raw[at] as RawLine // at is in range
    if (isBlank(line) || !/^\s*[\d一二三四五六七八九十]{1,2}\s*[.．、：:]/.test(line.text)) break
    parts.set(line, { part: 'attachments' })
  }
  return at - 1
}

function annexes(raw: RawLine[], from: number, to: number, parts: Parts): void {
  let titles = 0
  for (let at = from; at < to; at++) {
    const line = raw[at] as RawLine // at is in range
    if (annexLabel.test(line.text)) {
      parts.set(line, { part: 'annex-label' })
      titles = 1
    } else if (isBlank(line)) continue
    else if (titles > 0 && line.look?.place !== 'table') {
      parts.set(line, { part: 'annex-title' })
      const next = raw[at + 1]
      const goesOn =
        next &&
        !isBlank(next) &&
        next.look?.align === 'center' &&
        Math.abs((next.look?.size ?? 0) - (line.look?.size ?? 0)) < 0.6
      if (!goesOn || titles++ > 4) titles = 0
    } else parts.set(line, { part: line.look?.place === 'table' ? 'table' : 'annex-body' })
  }
}
