// Does a share agree with its part and its whole? 共80个村，其中60个建成，占75%. And a rate of completion with plan and result.
import { numberOf } from '../recognise/chinese-number.ts'
import type { FindDoubts, Finding } from './finding.ts'
import { percentageFinding } from './percentage.ts'
import { shownNumber } from './shown.ts'

const NUMBER = '(\\d{1,9}(?:\\.\\d+)?[万亿]?)'
const UNIT = '(万元|亿元|元|人次|人|名|位|户|场|期|家|所|支|件|份|篇|个|项|对|条|处|座|亩|吨)'
const PERCENT = '(\\d{1,3}(?:\\.\\d{1,3})?)%'

interface Share {
  whole: string | undefined
  part: string | undefined
  stated: string | undefined
}

/** The unit of the part must be that of the whole. */
const PATTERNS: { pattern: RegExp; read: (match: RegExpExecArray) => Share }[] = [
  {
    // 共80个村，其中60个建成，占75%
    pattern: new RegExp(
      `${NUMBER}${UNIT}[^。；\\d]{0,24}?其中[^。；，\\d]{0,20}?${NUMBER}\\2[^。；，\\d]{0,12}?[，、（(]占(?:比|总数|全部|全体|总人数|总量|其)?(?:的|达|为|约)*${PERCENT}`,
      'g',
    ),
    read: (match) => ({ whole: match[1], part: match[3], stated: match[4] }),
  },
  {
    // 计划任务200户，已完成150户，完成率75%; 收到提案50件，立案40件，立案率80%: the rate is named after what was done.
    pattern: new RegExp(
      `${NUMBER}${UNIT}[\\u4e00-\\u9fa5]{0,6}[，、][\\u4e00-\\u9fa5，]{0,8}?([\\u4e00-\\u9fa5]{2})[\\u4e00-\\u9fa5]{0,2}?${NUMBER}\\2[\\u4e00-\\u9fa5]{0,6}[，、（(][\\u4e00-\\u9fa5]{0,4}?\\3率(?:为|达|达到)?${PERCENT}`,
      'g',
    ),
    read: (match) => ({ whole: match[1], part: match[4], stated: match[5] }),
  },
  {
    // 户籍人口50万人，60周岁以上老年人口8万人，占总人口的16%
    pattern: new RegExp(
      `([\\u4e00-\\u9fa5]{2})${NUMBER}(?:万?人)?[，、][^。；，]{0,16}?${NUMBER}万?人[，、（(]占总\\1的${PERCENT}`,
      'g',
    ),
    read: (match) => ({ whole: match[2], part: match[3], stated: match[4] }),
  },
]

export const findShareDoubts: FindDoubts = (_draft, outline) =>
  PATTERNS.flatMap(({ pattern, read }) =>
    [...outline.text.matchAll(pattern)].flatMap((match): Finding[] => {
      const share = read(match)
      const whole = numberOf(share.whole ?? '')
      const part = numberOf(share.part ?? '')
      // More than the whole is no share of it: these are two counts that happen to stand together.
      if (whole === null || part === null || whole === 0 || part > whole) return []
      const arithmetic = `${shownNumber(part)} ÷ ${shownNumber(whole)}`
      return [percentageFinding(outline, match, share.stated ?? '', (part / whole) * 100, arithmetic)]
    }),
  )
