// Does a share agree with its part and its whole? 共80个村，其中60个建成，占75%. And a rate of completion with plan and result.
import { numberOf } from '../recognise/chinese-number.ts'
import type { FindDoubts, Finding } from './finding.ts'
import { percentageFinding } from './percentage.ts'
import { shownNumber } from './shown.ts'

const NUMBER = '(\\d{1,9}(?:\\.\\d+)?[万亿]?)'
const UNIT = '(万元|亿元|元|人次|人|名|位|户|场|期|家|所|支|件|份|篇|个|项|对|条|处|座|亩|吨)'
const PERCENT = '(\\d{1,3}(?:\\.\\d{1,3})?)%'

/** Each pattern has whole, unit, part, percentage; the unit of the part must be that of the whole. */
const PATTERNS: RegExp[] = [
  new RegExp(
    `${NUMBER}${UNIT}[^。；\\d]{0,24}?其中[^。；，\\d]{0,20}?${NUMBER}\\2[^。；，\\d]{0,12}?[，、（(]占(?:比|总数|全部|全体|总人数|总量|其)?(?:的|达|为|约)*${PERCENT}`,
    'g',
  ),
  new RegExp(
    `(?:任务|目标|计划|应[\\u4e00-\\u9fa5]{1,4}|发放[\\u4e00-\\u9fa5]{0,4})(?:数|量)?${NUMBER}${UNIT}[\\u4e00-\\u9fa5]{0,6}[，、](?:已|实际|实|共)?(?:完成|到|报|收回|回收)[\\u4e00-\\u9fa5]{0,4}${NUMBER}\\2[\\u4e00-\\u9fa5]{0,6}[，、][\\u4e00-\\u9fa5]{0,4}率(?:为|达|达到)?${PERCENT}`,
    'g',
  ),
]

export const findShareDoubts: FindDoubts = (_draft, outline) =>
  PATTERNS.flatMap((pattern) =>
    [...outline.text.matchAll(pattern)].flatMap((match): Finding[] => {
      const whole = numberOf(match[1] ?? '')
      const part = numberOf(match[3] ?? '')
      if (whole === null || part === null || whole === 0) return []
      const arithmetic = `${shownNumber(part)} ÷ ${shownNumber(whole)}`
      return [percentageFinding(outline, match, match[4] ?? '', (part / whole) * 100, arithmetic)]
    }),
  )
