// Does a percentage agree with the two numbers it is about? 由91项减少到39项 is a fall of 57.1 %, not of 65.3 %.
import type { Outline } from '../outline/outline.ts'
import { numberOf } from '../recognise/chinese-number.ts'
import type { FindDoubts, Finding } from './finding.ts'

const CHANGE =
  /[由从](?:[\u4e00-\u9fa5]{0,8}?)(\d{1,9}(?:\.\d+)?[万亿]?)[\u4e00-\u9fa5]{0,4}?(?:增加|增长|提高|上升|减少|下降|压减|精简|压缩|降低|扩大|缩减|降|增)?[到至为](\d{1,9}(?:\.\d+)?[万亿]?)[\u4e00-\u9fa5]{0,4}?[，、（(](?:[\u4e00-\u9fa5]{0,6}?)(?:增加|增长|提高|上升|增幅|减少|下降|压减|精简|压缩|降低|降幅|缩减|扩大)[了达为]{0,2}(\d{1,4}(?:\.\d{1,3})?)%/g

export const findPercentageDoubts: FindDoubts = (_draft, outline) =>
  [...outline.text.matchAll(CHANGE)].flatMap((match) => judge(match, outline))

function judge(match: RegExpExecArray, outline: Outline): Finding[] {
  const before = numberOf(match[1] ?? '')
  const after = numberOf(match[2] ?? '')
  const stated = Number(match[3])
  if (before === null || after === null || before === 0) return []
  const actual = (Math.abs(after - before) / before) * 100
  // Half a unit of the last written digit is rounding; a bare whole number may be rounded more freely.
  const digits = (match[3] ?? '').split('.')[1]?.length ?? 0
  if (Math.abs(actual - stated) <= Math.max(0.5 * 10 ** -digits + 1e-9, digits === 0 ? 1 : 0)) return []
  const shown = actual.toFixed(Math.max(1, digits))
  return [
    {
      kind: 'percentage-differs',
      severity: 'ask',
      message: {
        zh: `由 ${match[1]} 到 ${match[2]}，变化应为 ${shown}%，文中写的是 ${match[3]}%。`,
        en: `From ${match[1]} to ${match[2]} is a change of ${shown} %; the text says ${match[3]} %.`,
      },
      spans: [outline.span(match.index, match.index + match[0].length)],
      about: [],
    },
  ]
}
