// Decides what stands above the body: 版头, title and 主送机关, by order, words and look.
import type { Form } from '../paper.ts'
import {
  documentKinds,
  headingLevel,
  isBlank,
  isRedLine,
  issueNumberPattern,
  minutesNumberPattern,
  numberPattern,
  orderNumberPattern,
  type Parts,
  type RawLine,
} from './raw-line.ts'

/** Lines within which a head has to end; a number further down is a reference in the text. */
const HEAD_LINES = 24

export interface Head {
  form: Form
  title: string
  /** Index of the first line behind the head. */
  end: number
}

const markEnds = /(?:文件|命令|令|纪要|简报|快报|专报|通讯|动态|信息)$/
const isLarge = (line: RawLine, points: number): boolean => (line.look?.size ?? 0) >= points

export function recogniseHead(lines: RawLine[], parts: Parts): Head {
  const numberAt = lines
    .slice(0, HEAD_LINES)
    .findIndex(({ text }) =>
      [numberPattern, orderNumberPattern, issueNumberPattern, minutesNumberPattern].some((pattern) =>
        pattern.test(text),
      ),
    )
  const marks = markLines(lines, numberAt)
  const mark = marks.map((line) => line.text.trim()).join('')
  const hasHead = marks.length > 0
  for (const line of marks) parts.set(line, { part: 'organ-mark' })
  let at = 0
  if (hasHead) {
    at = lines.indexOf(marks.at(-1) ?? (marks[0] as RawLine)) + 1 // hasHead: the array is not empty
    corner(lines.slice(0, at), parts)
  }
  let upward = false
  const number = lines[numberAt]
  if (hasHead && number) {
    parts.set(number, { part: 'number' })
    for (const line of lines.slice(at, numberAt + 4)) {
      if (line === number) upward ||= /签发人/.test(line.text)
      else if (/^\s*签发人/.test(line.text)) {
        parts.set(line, { part: 'signers' })
        upward = true
      } else if (lines.indexOf(line) < numberAt) corner([line], parts)
    }
    at = Math.max(at, numberAt + 1)
    while (at < lines.length && (isBlank(lines[at] as RawLine) || parts.has(lines[at] as RawLine))) at++ // at is in range
    at = organLine(lines, at, parts)
  }
  const numbered = number?.text ?? ''
  const titled = titleAt(lines, at, hasHead, parts)
  const form = formOf({ mark, hasHead, numbered, upward, number, lines })
  let end = titled.end
  if (form === 'order') {
    // Of an order nothing stands between number and text (10.2).
    for (const line of lines.slice(at, titled.end)) parts.delete(line)
    end = at
  } else end = addresseesAt(lines, end, parts)
  return { form, title: form === 'order' ? mark : titled.title, end }
}

function markLines(lines: RawLine[], numberAt: number): RawLine[] {
  const above = lines.slice(0, numberAt < 0 ? HEAD_LINES : numberAt).filter((line) => !isBlank(line))
  const isMark = (line: RawLine) =>
    line.text.trim().length <= 40 && !/[。；：]$/.test(line.text.trim()) && !isCorner(line) && !/签发人/.test(line.text)
  const red = above.filter((line) => isMark(line) && isRedLine(line) && isLarge(line, 20))
  if (red.length > 0) return red
  if (numberAt < 0) return []
  return above.filter(
    (line) => isMark(line) && (isLarge(line, 24) || markEnds.test(line.text.trim())) && !/关于.*的/.test(line.text),
  )
}

const urgency = /^\s*(?:特\s*急|加\s*急|平\s*急|急\s*件)\s*$/
const copy = /^\s*(?:№\s*)?\d{1,8}\s*$/
const isCorner = (line: RawLine): boolean => urgency.test(line.text) || copy.test(line.text)

function corner(lines: RawLine[], parts: Parts): void {
  for (const line of lines) {
    if (parts.has(line)) continue
    if (copy.test(line.text)) parts.set(line, { part: 'copy-number' })
    else if (urgency.test(line.text)) parts.set(line, { part: 'urgency' })
  }
}

/** 简报 and 纪要 name the editing organ and the day in one line under the number. */
function organLine(lines: RawLine[], at: number, parts: Parts): number {
  const line = lines[at]
  if (
    !line ||
    !/\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/.test(line.text) ||
    !/\p{Script=Han}{3}.*[\s\u3000]\d{4}/u.test(line.text)
  )
    return at
  parts.set(line, { part: 'organ-line' })
  return at + 1
}

function titleAt(lines: RawLine[], from: number, hasHead: boolean, parts: Parts): { title: string; end: number } {
  let at = from
  while (at < lines.length && isBlank(lines[at] as RawLine)) at++ // at is in range
  const first = lines[at]
  const nothing = { title: '', end: from }
  if (!first || first.text.trim().length > 150 || headingLevel(first.text) || /[：；]\s*$/.test(first.text))
    return nothing
  const looksIt = first.look ? first.look.align === 'center' || isLarge(first, 18) : false
  const saysIt = documentKinds.some((kind) => first.text.trim().endsWith(kind)) || /^\s*.{0,20}关于/.test(first.text)
  if (!looksIt && (/。\s*$/.test(first.text) || (!saysIt && !hasHead))) return nothing
  parts.set(first, { part: 'title' })
  let title = first.text
  for (at++; at < lines.length; at++) {
    const line = lines[at] as RawLine // at is in range
    const goesOn =
      !isBlank(line) &&
      line.look?.align === 'center' &&
      first.look?.align === 'center' &&
      Math.abs(line.look.size - first.look.size) < 0.6 &&
      !/^\s*[（(].*[）)]\s*$/.test(line.text) &&
      !/[：。；]$/.test(line.text.trim())
    if (!goesOn) break
    parts.set(line, { part: 'title' })
    title += line.text
  }
  return { title, end: at }
}

/** An organ at the end of a line; for 主送 that lack their colon. */
const organEnd = /(?:委|局|厅|部|办|院|校|府|会|处|司|署|社|站|中心|单位|部门|机关|团委|公司|大学|学校|支队|党组)$/

function addresseesAt(lines: RawLine[], from: number, parts: Parts): number {
  let at = from
  while (
    at < lines.length &&
    (isBlank(lines[at] as RawLine) || /^\s*[（(].*[）)]\s*$/.test((lines[at] as RawLine).text))
  )
    at++ // at is in range
  const line = lines[at]
  if (!line || headingLevel(line.text)) return from
  const text = line.text.trim()
  const asked = /[：:]$/.test(text) && text.length <= 500 && !/[。；！？]/.test(text) && !/如下[：:]$/.test(text)
  const bare = organEnd.test(text) && text.length <= 300 && !/[。；！？：]/.test(text)
  if (!asked && !bare) return from
  parts.set(line, { part: 'addressees' })
  return at + 1
}

function formOf(seen: {
  mark: string
  hasHead: boolean
  numbered: string
  upward: boolean
  number: RawLine | undefined
  lines: RawLine[]
}): Form {
  const { mark, hasHead, numbered, upward, number } = seen
  if (!hasHead) return 'plain'
  if (/(?:命令|令)$/.test(mark)) return 'order'
  if (/纪要$/.test(mark)) return 'minutes'
  if (issueNumberPattern.test(numbered) || /(?:简报|快报|专报|通讯|动态|信息)$/.test(mark)) return 'bulletin'
  if (upward) return 'upward'
  if (!/文件$/.test(mark) && number?.look?.align === 'right') return 'letter'
  return 'notice'
}
