// Decides where masthead, document number, title and addressees ended in a text that lost its line breaks.
import { looksLikeAddressees } from './addressees.ts'
import { looksLikeOrgan } from './title.ts'

export interface FlatHead {
  /** Where the head ends and the body begins. */
  end: number
  title: string
  /** Organs that the head names: what the signature will repeat. */
  organs: string[]
}

export const FULL_DATE =
  /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[二一][〇零○O一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/g
const NUMBER_MARK = /[〔[（(]\d{4}[〕\])）]第?\d{1,5}号/
const FIFTEEN = '通知|通报|意见|决定|公告|通告|函|请示|批复|报告'
/** A kind of document closes the title: the fifteen behind 的, what a notice carries also without. */
const TITLE_KIND = new RegExp(
  `的(?:预备|补充|紧急|预|指导|实施|若干)*(?:${FIFTEEN}|措施)|(?:方案|办法|细则|要点|计划|措施|倡议书)(?:[（(][^（()）]{2,10}[）)])?`,
  'g',
)
/** Copy number and urgency stand above the masthead: GB/T 9704-2012, 7.2.1 and 7.2.3. */
const ABOVE = /^(?:\d{6})?(?:特急|加急|平急|特提)?/
/** What content systems put between title and text. */
const FURNITURE =
  /^(?:【[^【】]{1,8}】[A-Za-z0-9.]{3,30}|原文(?:链接|地址)[:：]https?:[!-~]+|(?:发布|发文|更新)?(?:日期|时间)[:：]\d{4}-\d{1,2}-\d{1,2}(?: ?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?|(?:(?:信息)?来源|作者|发布者|发布人)[:：][\u4e00-\u9fa5]{2,14}?(?=浏览|点击|字[体号]|作者|发布|来源|阅读|时间)|(?:浏览次数|浏览量?|点击数?|点击量|阅读(?:次数|量)?)[:：]\d{0,7}次?|字[体号][:：]【?(?:大中小)?】?|【字号[:：]大中小】|当前位置[:：][^。]{0,30}?>正文|【[^【】]{1,8}】)+/

/** Marks the cuts of the head and says where it ends. */
export function cutFlatHead(text: string, cuts: Set<number>): FlatHead {
  const organs: string[] = []
  let position = cutFurniture(text, 0, cuts)
  position += ABOVE.exec(text.slice(position, position + 12))?.[0].length ?? 0
  if (position) cuts.add(position)
  position = cutSerial(text, position, cuts)
  const masthead = mastheadLength(text, position)
  if (masthead > 0) {
    organs.push(text.slice(position, position + masthead))
    position += masthead
    if (text.startsWith('文件', position)) position += 2
    cuts.add(position)
    // The word 文件 stands to the right of the first organ; the others follow below it.
    const below = mastheadLength(text, position)
    if (below > 0 && text.slice(position - 2, position) === '文件') {
      organs.push(text.slice(position, position + below))
      position += below
      cuts.add(position)
    }
  }
  position = cutNumber(text, position, cuts)
  const start = position
  position += titleLength(text.slice(start, start + 300))
  const title = text.slice(start, position)
  if (title) {
    cuts.add(position)
    const issuing = /^(.{4,90}?)(?=关于|印发|转发)/.exec(title)?.[1]
    if (issuing && looksLikeOrgan(issuing)) organs.push(issuing)
    position = cutNumber(text, position, cuts)
    position = cutFurniture(text, position, cuts)
  }
  const colon = text.slice(position, position + 500).search(/[:：]/)
  if (colon > 0 && looksLikeAddressees(text.slice(position, position + colon + 1))) {
    position += colon + 1
    cuts.add(position)
  }
  return { end: position, title, organs }
}

/**
 * Length of the masthead from `from`: it closes with 文件, or a document number follows. What the text begins with and
 * what stands right before a full date is the organ; without such a signature its last sign of an organ closes it.
 */
function mastheadLength(text: string, from: number): number {
  const labelled = /^[^。；;：:《》]{4,110}?(?=文件)/.exec(text.slice(from, from + 120))?.[0]
  if (labelled && !labelled.includes('关于')) return labelled.length
  const mark = text.slice(from, from + 160).search(NUMBER_MARK)
  if (mark < 4) return 0
  const before = text.slice(from, from + mark)
  if (/[。；;：:《》]|关于|印发/.test(before)) return 0
  const signed = signedLength(text, from, mark)
  if (signed > 0) return signed
  for (let length = mark - 2; length >= 4; length--)
    if (looksLikeOrgan(before.slice(0, length)) && mark - length <= 12) return length
  return 0
}

function signedLength(text: string, from: number, most: number): number {
  for (const date of text.matchAll(FULL_DATE)) {
    let length = Math.min(most, date.index - from)
    while (length >= 4 && !text.startsWith(text.slice(date.index - length, date.index), from)) length--
    if (length >= 4 && date.index - from >= length * 2) return length
  }
  return 0
}

/** A document number at `from`, in brackets of its own or bare. Returns where it ends. */
function cutNumber(text: string, from: number, cuts: Set<number>): number {
  const number = /^[（(【]?[\u4e00-\u9fa5()（）]{2,20}?[〔[（(]\d{4}[〕\])）]第?\d{1,5}号[）)】]?/.exec(
    text.slice(from, from + 60),
  )
  if (!number || /关于|印发/.test(number[0])) return from
  cuts.add(from + number[0].length)
  return from + number[0].length
}

/** Length of the title at the start of `text`, or 0. Kinds inside 《》 and kinds that go on (通知的通知) do not close it. */
function titleLength(text: string): number {
  for (const kind of text.matchAll(TITLE_KIND)) {
    const to = kind.index + kind[0].length
    const title = text.slice(0, to)
    const rest = text.slice(to)
    if (/[。；;：:]/.test(title)) return 0
    if (title.split('《').length !== title.split('》').length || !closesQuotes(title)) continue
    if (/^(?:[的》”，,。、]|要求|精神)/.test(rest)) continue
    const opens =
      /^(?:[一1][、.．]|第一|[（(]|为|根据|按照|以|坚持|深入|全面|今年|近年来|(?:19|20)\d{2}年|各|经|[\u4e00-\u9fa5]{2,16}[〔[（(]\d{4})/.test(
        rest,
      )
    if (kind[0].startsWith('的') ? /关于|印发|转发|表彰|调整|成立/.test(title) || opens : opens) return to
  }
  return 0
}

function cutFurniture(text: string, from: number, cuts: Set<number>): number {
  const date = /^[（(](?:19|20)\d{2}年\d{1,2}月\d{1,2}日[）)]/.exec(text.slice(from, from + 20))?.[0]
  const found = date ?? FURNITURE.exec(text.slice(from, from + 120))?.[0]
  if (!found) return from
  cuts.add(from + found.length)
  return from + found.length
}

/** “…” and what a Founder font makes of it, “…冶. */
function closesQuotes(title: string): boolean {
  return title.split('“').length === title.split(/[”冶]/).length
}

/** The head of a bulletin: series, issue, editor and day. */
function cutSerial(text: string, from: number, cuts: Set<number>): number {
  const serial =
    /^([\u4e00-\u9fa5]{2,20}?(?:简报|要讯|专报|信息|动态|快报|通讯|摘报|情况|交流))([（(]?(?:(?:19|20)\d{2}年)?第\d{1,4}期(?:[（(]总第?\d+期[）)])?[）)]?)([\u4e00-\u9fa5]{4,40}?编?)((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)/.exec(
      text.slice(from, from + 140),
    )
  if (!serial) return from
  let to = from
  for (const part of serial.slice(1)) {
    to += part.length
    cuts.add(to)
  }
  return to
}
