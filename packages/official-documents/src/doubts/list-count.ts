// Does a stated count agree with the list in front of it? 小学、初中、高中三个组别; 甲、乙、丙、丁等3个部门 names one too many.
import { paragraphAt } from '../outline/outline.ts'
import { numberOf } from '../recognise/chinese-number.ts'
import type { FindDoubts, Finding } from './finding.ts'

/** Without 等 the noun must be a class of what is listed: 图书室、阅览室10个 counts rooms, not the list. */
const CLASS_NOUN =
  '(?:省|市|县|区|国家|地区|部门|单位|行业|领域|方面|环节|阶段|类别|类型|组别|系统|高校|学校|试点|维度|层面|步骤|行动|工程|专题|板块|模块|意识)'
const STATED = new RegExp(
  `(等)?(?:这|共|共计|上述)?(?<![\\d.第前])(\\d{1,2}|[二两三四五六七八九十]{1,3})(?:个|项|类|种|大|家|所)(${CLASS_NOUN})?`,
  'g',
)
const OPENING = /[（(《“〔]/
const CLOSING = /[）)》”〕]/

export const findListCountDoubts: FindDoubts = (_draft, outline) => {
  const found: Finding[] = []
  for (const match of outline.text.matchAll(STATED)) {
    const [whole, open, written, noun] = match
    if (!open && !noun) continue
    const paragraph = paragraphAt(outline, match.index)
    if (paragraph?.kind !== 'text' || paragraph.zone === 'annex') continue
    const stated = numberOf(written ?? '')
    const list = listBefore(outline.text, paragraph.from, match.index)
    if (stated === null || list === null || list.least < 3) continue
    // 等 may stand for more than is named, never for less; far apart they are not one list.
    const differs = open ? list.least > stated : stated < list.least || stated > list.most
    const apart = Math.abs(list.least - stated)
    const spans = [outline.span(list.from, match.index + whole.length)]
    if (!differs && !open)
      found.push({
        kind: 'count-meets',
        message: { zh: `列出的与所说的一致：${stated}。`, en: `As many are listed as are stated: ${stated}.` },
        spans,
        about: [],
      })
    else if (differs && apart <= 2)
      found.push({
        kind: 'count-differs',
        severity: 'note',
        message: {
          zh: `这里列出 ${list.least} 个，说的是“${whole.replace(/^等/, '')}”，${list.least > stated ? '多列' : '少列'} ${apart} 个。`,
          en: `${list.least} are listed here and ${stated} are stated: ${apart} ${list.least > stated ? 'too many' : 'too few'}.`,
        },
        spans,
        about: [],
        alternatives: [{ text: String(list.least), value: list.least, confidence: 0.5 }],
      })
  }
  return found
}

/** Items between 、 back to the last sign. `most` also cuts at 和 and 及, which join items or stand inside a name. */
function listBefore(text: string, earliest: number, to: number): { from: number; least: number; most: number } | null {
  let depth = 0
  let least = 1
  let joined = 0
  let from = to
  for (let i = to - 1; i >= earliest && to - i < 400; i--) {
    const char = text.charAt(i)
    if (CLOSING.test(char)) {
      // GB/T 15834-2011: quoted names stand side by side without 、
      if (depth === 0 && i < to - 1 && /[“《]/.test(text.charAt(i + 1))) least++
      depth++
    } else if (OPENING.test(char)) {
      if (depth === 0) break
      depth--
    } else if (depth === 0) {
      // 等 closes an earlier list: 围绕学习、生活等内容设甲、乙、丙三个环节.
      if (/[，。；：:\n,;！？等]/.test(char)) break
      // A number in the list belongs to another count.
      if (/\d/.test(char)) return null
      if (char === '、') least++
      else if (/[和及与]/.test(char)) joined++
    }
    from = i
  }
  return least > 1 ? { from, least, most: least + joined } : null
}
