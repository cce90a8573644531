// Decides where paragraphs began in a text that lost its line breaks (OCR, copied from a viewer).
import type { Folded } from './fold.ts'
import { carriedTitle, looksLikeOrgan } from './title.ts'

const CHINESE = '一二三四五六七八九十'
const FULL_DATE = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/g
const DOC_NUMBER = /^[\u4e00-\u9fa5()（）]{2,20}?[〔[（(]\d{4}[〕\])）]第?\d{1,5}号/
const TITLE_KIND = /的(?:预备|补充|紧急|预)?(?:通知|通报|意见|决定|公告|通告|函|请示|批复|报告)/g

/**
 * Words with which a heading ends and words with which a body begins. A run-on heading (`…认定|为推动…`) is cut
 * at the first place where one of the former meets one of the latter.
 */
const HEADING_END =
  '目标|要求|内容|任务|措施|安排|时间|主题|形式|认定|方式|范围|职责|分工|步骤|原则|保障|组织|审查|审核|路径|思想|意义|对象|条件|程序|办法|设置|地点|单位|重点|背景|依据|流程|标准|名额|申报|推荐|评选|管理|监督|考核|宣传|服务|建设|机制|思路|进度|工作|活动'
const BODY_START =
  '以|为|请|按照?|根据|依据|在|各|省直|市直|全[省市县]|通过|坚持|充分|依托|围绕|结合|经|由|对|凡|一是|从|将|要(?!求)|本次|此次|深入|认真|切实|进一步|原则上|即日|\\d{4}年|\\d{1,2}月'
const RUN_ON = new RegExp(`^[^，。；：、:;,]{2,24}?(?:${HEADING_END})(?=${BODY_START}|\\d{1,2}[.．]|[（(][一1][）)])`)

/** A text is flat when one paragraph holds nearly all of it. */
export function isFlat(paragraphs: Folded[]): boolean {
  const total = paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0)
  const longest = Math.max(0, ...paragraphs.slice(0, 2000).map((paragraph) => paragraph.text.length))
  return (
    total > 150 &&
    longest > total * 0.7 &&
    paragraphs.some((paragraph) => paragraph.text.length > 150 && /[一1][、.．]/.test(paragraph.text))
  )
}

/** Cuts a flat paragraph where its parts began. */
export function unflatten(paragraph: Folded): Folded[] {
  const { text } = paragraph
  const cuts = new Set<number>()
  const head = cutHead(text, cuts)
  const tail = cutTail(text, head, cuts)
  cutHeadings(paragraph, head, tail, cuts)
  return cutAt(
    paragraph,
    [...cuts].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b),
  )
}

/**
 * Masthead, number, title, addressees. The masthead is found through the signature: what stands at the very
 * beginning and again right before a full date.
 */
function cutHead(text: string, cuts: Set<number>): { end: number; title: string; signed: number } {
  let position = 0
  let signed = 0
  for (const date of text.matchAll(FULL_DATE)) {
    let length = Math.min(120, date.index)
    while (length >= 4 && !text.startsWith(text.slice(date.index - length, date.index))) length--
    if (length < 4 || date.index - length < length) continue
    cuts.add(date.index - length).add(date.index)
    signed = date.index + date[0].length
    cuts.add(signed)
    position = length
    break
  }
  if (signed === 0) signed = cutLastSignature(text, cuts)
  if (position === 0) position = /^.{4,100}?(?=文件)/.exec(text)?.[0].length ?? 0
  if (text.startsWith('文件', position)) position += 2
  if (position) cuts.add(position)
  const number = DOC_NUMBER.exec(text.slice(position, position + 60))
  if (number) {
    position += number[0].length
    cuts.add(position)
  }
  const start = position
  for (const kind of text.slice(start, start + 200).matchAll(TITLE_KIND)) {
    const before = text.slice(start, start + kind.index)
    if (before.split('《').length !== before.split('》').length) continue
    position = start + kind.index + kind[0].length
    cuts.add(position)
    break
  }
  const title = text.slice(start, position)
  const colon = text.slice(position, position + 400).search(/[:：]/)
  if (position > start && colon > 0) {
    position += colon + 1
    cuts.add(position)
  }
  return { end: position, title, signed }
}

/** Without a masthead to compare with: organ and date at the end of the text. Returns where the date ends, or 0. */
function cutLastSignature(text: string, cuts: Set<number>): number {
  const date = /((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(?=$|附件|抄送|[（(]此件)/.exec(text)
  if (!date) return 0
  const before = text.slice(Math.max(0, date.index - 60), date.index)
  const organ = /[^。；;：:，,\dA-Za-z]*$/.exec(before)?.[0] ?? ''
  if (organ.length < 4 || !looksLikeOrgan(organ)) return 0
  cuts
    .add(date.index - organ.length)
    .add(date.index)
    .add(date.index + date[0].length)
  return date.index + date[0].length
}

/** Title of the carried plan, list of attachments, contact, annexes. Returns where the annexes start. */
function cutTail(text: string, head: { title: string; signed: number; end: number }, cuts: Set<number>): number {
  let afterPlan = head.signed
  const carried = carriedTitle(head.title)
  if (carried && text.startsWith(carried, head.signed)) {
    afterPlan = head.signed + carried.length
    cuts.add(afterPlan)
  }
  const printed = /[。；;）)]([^。；;）)]{4,40}?)(?:19|20)\d{2}年\d{1,2}月\d{1,2}日印发$/.exec(text)
  if (printed) cuts.add(printed.index + 1)
  for (const mark of text.matchAll(/附件[:：]|联系人[:：]|联系电话[:：]/g))
    if (mark.index > head.end) cuts.add(mark.index)
  for (const annex of text.slice(afterPlan).matchAll(/附件\d{0,2}(?![\d:：、,，()（）。；的中])/g)) {
    const at = afterPlan + annex.index
    if (head.signed > 0 && /[。;；）)日]$/.test(text.slice(Math.max(0, at - 1), at))) {
      cuts.add(at)
      return at
    }
  }
  return text.length
}

interface Numbering {
  chapter: number
  part: number
  item: number
  point: number
}

/** Headings in sequence: only the next number counts, so that numerals inside sentences do not. */
function cutHeadings(paragraph: Folded, head: { end: number }, tail: number, cuts: Set<number>): void {
  const { text } = paragraph
  const next: Numbering = { chapter: 1, part: 1, item: 1, point: 1 }
  const marks =
    /([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)]|(\d{1,2})[.．](?!\d(?!0\d\d年))|[（(](\d{1,2})[）)]/g
  marks.lastIndex = head.end
  let inList = false
  for (let mark = marks.exec(text); mark && mark.index < tail; mark = marks.exec(text)) {
    const before = text.charAt(mark.index - 1)
    if (/附件[:：]?$/.test(text.slice(Math.max(0, mark.index - 4), mark.index))) inList = true
    if (mark[1] && chineseOrdinal(mark[1]) === next.chapter) {
      Object.assign(next, { chapter: next.chapter + 1, part: 1, item: 1, point: 1 })
      inList = false
    } else if (mark[2] && chineseOrdinal(mark[2]) === next.part)
      Object.assign(next, { part: next.part + 1, item: 1, point: 1 })
    else if (mark[3] && !inList && Number(mark[3]) === next.item && !/[\dA-Za-z]/.test(before))
      Object.assign(next, { item: next.item + 1, point: 1 })
    else if (mark[4] && Number(mark[4]) === next.point && /[:：。]/.test(before)) next.point++
    else continue
    if (mark[1] || mark[2] || mark[3] || mark[4]) {
      cuts.add(mark.index)
      const titleStart = mark.index + mark[0].length
      const runOn = mark[1] || mark[2] ? RUN_ON.exec(text.slice(titleStart, titleStart + 40)) : null
      const end = runOn ? runOn[0].length : gapAfter(paragraph, titleStart)
      if (end > 0 && (mark[1] || mark[2])) cuts.add(titleStart + end)
    }
  }
}

/** Where a blank follows a title that has no stop: `二、参赛对象 全省…`. Length of the title, or 0. */
function gapAfter({ text, at }: Folded, from: number): number {
  for (let i = from; i < Math.min(text.length - 1, from + 24); i++) {
    if (/[，。；：、,;:]/.test(text.charAt(i))) return 0
    if ((at[i + 1] ?? 0) > (at[i] ?? 0) + 1 && i - from >= 1) return i + 1 - from
  }
  return 0
}

/** 一 … 九十九 as a number; 0 when it is none. */
export function chineseOrdinal(numeral: string): number {
  if (numeral === '十') return 10
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
  const ten = numeral.includes('十') ? (tens ? CHINESE.indexOf(tens) + 1 : 1) : 0
  return ten * 10 + (ones ? CHINESE.indexOf(ones) + 1 : 0)
}

function cutAt(paragraph: Folded, cuts: number[]): Folded[] {
  const parts: Folded[] = []
  let from = 0
  for (const to of [...cuts, paragraph.text.length]) {
    if (to > from) parts.push({ text: paragraph.text.slice(from, to), at: paragraph.at.slice(from, to) })
    from = to
  }
  return parts
}
