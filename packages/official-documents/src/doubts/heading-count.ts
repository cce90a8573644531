// Are there as many items as the sentence above them announces? 重点做好以下四项工作 with three headings under it.
import { headingAt, type Outline } from '../outline/outline.ts'
import { numberOf } from '../recognise/chinese-number.ts'
import type { FindDoubts, Finding } from './finding.ts'

const ANNOUNCED =
  /(?:以下|如下|下列|下面)(\d{1,2}|[两二三四五六七八九十]{1,3})(?:个|项|类|种|条|点|大)[\u4e00-\u9fa5]{0,8}[:：。]/g

export const findHeadingCountDoubts: FindDoubts = (_draft, outline) =>
  [...outline.text.matchAll(ANNOUNCED)].flatMap((match) => judge(match, outline))

function judge(match: RegExpExecArray, outline: Outline): Finding[] {
  const stated = numberOf(match[1] ?? '')
  // Only below a heading: at the top the chapters that follow are more than what was announced.
  const index = headingAt(outline, match.index)
  const parent = index === null ? undefined : outline.headings[index]
  const first = parent?.children[0]
  const items = parent?.children.flatMap((child) => outline.headings[child] ?? []) ?? []
  const level = items[0]?.level
  const same = items.filter((item) => item.level === level)
  if (!parent || stated === null || first === undefined || same.length < 2) return []
  if ((items[0]?.from ?? 0) < match.index) return []
  const spans = [outline.span(match.index, match.index + match[0].length)]
  if (same.length === stated)
    return [
      {
        kind: 'count-meets',
        message: { zh: `下面列出的与所说的一致：${stated}。`, en: `As many follow as are announced: ${stated}.` },
        spans,
        about: [],
      },
    ]
  const apart = Math.abs(same.length - stated)
  if (apart > 2) return []
  return [
    {
      kind: 'count-differs',
      severity: 'note',
      message: {
        zh: `说是“${match[0].replace(/[:：。]$/, '')}”，下面列出 ${same.length} 项，${same.length > stated ? '多' : '少'} ${apart} 项。`,
        en: `${stated} are announced and ${same.length} follow: ${apart} too ${same.length > stated ? 'many' : 'few'}.`,
      },
      spans,
      about: [],
      alternatives: [{ text: String(same.length), value: same.length, confidence: 0.5 }],
    },
  ]
}
