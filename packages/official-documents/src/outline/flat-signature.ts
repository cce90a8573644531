// Decides where organ and date of the signature stand in a text that lost its line breaks.
import { FULL_DATE } from './flat-head.ts'
import type { Folded } from './fold.ts'
import { looksLikeOrgan } from './title.ts'

export interface FlatSignature {
  from: number
  date: number
  to: number
}

/** What may follow the date of issue: nothing, a note, annexes, imprint, the contact. */
const FOLLOWS = /^(?:$|[|｜\s]|附件|抄送|抄报|分送|主送|[（(]|【|联系|共印|经办|承办|一、|第一[章部])/
/** The end of a name in a list of attachments, where the first organ of the signature follows without a sign. */
const ATTACHMENT_END =
  /(?:表|回执|名单|方案|清单|说明|办法|要点|指南|样式|模板|细则|书|函|通知|意见|分工|标准|流程|图|计划|简介|须知|安排|名额|材料|汇总)(?=(?:中共|共青团|中国|[\u4e00-\u9fa5]{2,7}?(?:省|市|县|区|州|盟|旗|大学|学院)))/

/**
 * The first full date behind the head that organs stand before, and the end or a known next part behind.
 * `organs` are those of the head: a signature that repeats one of them is known whatever follows it.
 */
export function findFlatSignature(
  folded: Folded,
  head: number,
  organs: string[],
  plan: string | null,
): FlatSignature | null {
  const { text } = folded
  for (const date of text.matchAll(FULL_DATE)) {
    if (date.index <= head) continue
    const to = date.index + date[0].length
    const known = organs.find((organ) => text.endsWith(organ, date.index) && date.index - organ.length >= head)
    if (known) {
      // The organs above it sign too, where nothing else stands between.
      const from = organStart(folded, Math.max(head, date.index - 130), date.index)
      const others = from >= 0 ? text.slice(from, date.index - known.length) : ''
      const joint = others.length <= 40 && looksLikeOrgan(others)
      return { from: joint ? from : date.index - known.length, date: date.index, to }
    }
    const rest = text.slice(to, to + 80)
    const printed = /^[^。，,；;]{4,40}(?:19|20)\d{2}年\d{1,2}月\d{1,2}日印发/.test(rest)
    if (!FOLLOWS.test(rest) && !printed && !(plan !== null && rest.startsWith(plan))) continue
    const from = organStart(folded, Math.max(head, date.index - 130), date.index)
    if (from >= 0) return { from, date: date.index, to }
  }
  return null
}

/** Where the organs before the date begin, or -1. Blanks of the source part them from what precedes. */
function organStart({ text, at }: Folded, least: number, date: number): number {
  let from = date
  while (from > least && !/[。；;：:，,！!？?】|.．\dA-Za-z@_]/.test(text.charAt(from - 1))) from--
  const starts = [from]
  for (let i = from + 1; i < date; i++) if ((at[i] ?? 0) > (at[i - 1] ?? 0) + 1) starts.push(i)
  for (const [i, start] of starts.entries()) {
    const pieces = starts.slice(i).map((piece, k) => text.slice(piece, starts[i + k + 1] ?? date))
    if (pieces.every((piece) => looksLikeOrgan(piece)) && date - start >= 4) return behindAttachment(text, start, date)
  }
  return -1
}

function behindAttachment(text: string, from: number, date: number): number {
  const listed = /附件[:：][^。]*$/.test(text.slice(Math.max(0, from - 200), date))
  const end = listed ? ATTACHMENT_END.exec(text.slice(from, date)) : null
  return end ? from + end.index + end[0].length : from
}
