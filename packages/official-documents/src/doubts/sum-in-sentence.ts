// Do the parts meet the whole within one sentence? 共1000名，其中一等奖200名、二等奖300名、三等奖500名.
import type { Target } from '../draft.ts'
import { firstFrom } from '../outline/located.ts'
import { type Outline, paragraphAt, type Sentence } from '../outline/outline.ts'
import { numberOf } from '../recognise/chinese-number.ts'
import type { FindDoubts, Finding } from './finding.ts'
import { type Addition, sumDiffers, sumMeets, sumOf } from './sum-telling.ts'

export const findSumsInSentences: FindDoubts = (draft, outline) => {
  const bySentence = new Map<number, Target[]>()
  for (const target of draft.targets)
    bySentence.set(target.sentence.start, [...(bySentence.get(target.sentence.start) ?? []), target])
  return outline.sentences.flatMap((sentence) =>
    DIVIDES.test(sentence.text) && paragraphAt(outline, sentence.from)?.zone !== 'annex'
      ? inSentence(bySentence.get(outline.span(sentence.from, sentence.from + 1).start) ?? [], outline, sentence)
      : [],
  )
}

/** 其中 may name only some of the parts; 分别为, 分为 and a bracket name all. */
const DIVIDES =
  /其中|分别为|分为|(?<=[\d万亿][\u4e00-\u9fa5]{1,3})[（(](?=[^（()）]*\d[^（()）]*[、，][^（()）]*\d[^（()）]*[）)])/

/** More divisions or more parts than these in one sentence are a table that lost its lines. */
const MAX_DIVISIONS = 6
const MAX_PARTS = 24

const UNIT =
  '万元|亿元|元|人次|人|名|位|户|场次|场|期|家|所|支|件|份|篇|个|项|对|条|部|套|册|处|座|辆|公里|万亩|亩|吨|平方米|%'
const COUNT = new RegExp(`(?<![\\d.〔第])(\\d{1,9}(?:\\.\\d{1,4})?[万亿]?)(${UNIT})(?![\\u4e00-\\u9fa5]{0,2}率)`, 'g')

interface Count {
  at: number
  end: number
  value: number
  unit: string
  /** The words in front of the number, back to the last sign. */
  label: string
  /** 近, 约, 余, 以上: no exact number. */
  rounded: boolean
  /** Half of its last written place: 36.11亿 is exact to 50万. 0 for plain whole numbers. */
  half: number
}

/** Traits that cut across one another: 1000人，其中团员600人、女性500人 is no division. */
const CROSSING =
  /女|男|岁|团员|党员|学历|本科|硕士|博士|研究生|职称|海外|归国|留学|新增|首次|残疾|退役|获奖|同比|增长|占|重点|优秀/

function inSentence(targets: Target[], outline: Outline, sentence: Sentence): Finding[] {
  // 全年接待300人次。其中：…: the whole is the last count of the sentence before.
  const lead = /^其中/.test(sentence.text) ? leadOf(outline, sentence) : 0
  const text = outline.text.slice(sentence.from - lead, sentence.to)
  const counts = countsOf(text)
  for (const match of [...text.matchAll(new RegExp(DIVIDES, 'g'))].slice(0, MAX_DIVISIONS)) {
    const behind = counts.filter((count) => count.at >= match.index)
    const wholes = counts.filter(
      (count) => count.end <= match.index && match.index - count.end <= 60 && count.unit === behind[0]?.unit,
    )
    const whole = wholes.at(-1)
    if (!whole || whole.rounded) continue
    const isBracket = /[（(]$/.test(match[0])
    const close = isBracket ? text.slice(match.index).search(/[）)]/) + match.index : text.length
    // 共60名（东区20名、西区25名）: the bracket stands right behind its whole and holds all the parts.
    if (isBracket && whole.end !== match.index) continue
    const other = behind.findIndex((count) => count.unit !== whole.unit || count.at > close)
    const parts = other < 0 ? behind : behind.slice(0, other)
    if (parts.length < 2 || parts.length > MAX_PARTS || parts.some((part) => part.rounded)) continue
    if (parts.some((part) => CROSSING.test(part.label)) || whole.unit === '%') continue
    const sum = sumOf(parts.map((part) => part.value))
    // 新建12个，竣工3个，其中…: the parts may be of the number before; that one is the whole when they meet it.
    const slack = [whole, ...parts].reduce((total, count) => total + count.half, 0) * 1.0001
    const met = wholes.findLast((count) => Math.abs(count.value - sum) <= slack)
    const addition = additionOf(targets, outline, sentence.from - lead, met ?? whole, parts)
    if (met) return [sumMeets(addition)]
    if (wholes.length > 1) continue
    // 其中 may name only some of the parts, 分别为 and 分为 name all; more than the whole is never right.
    if (isBracket && sum < whole.value) return [sumDiffers(addition, 'note')]
    if (sum > whole.value || match[0] !== '其中') return [sumDiffers(addition, 'ask')]
  }
  return []
}

/** How many characters of the sentence before belong to it; none where that stands in another paragraph. */
function leadOf(outline: Outline, sentence: Sentence): number {
  const before = outline.sentences[firstFrom(outline.sentences, sentence.from) - 1]
  return before && before.paragraph === sentence.paragraph ? Math.min(60, sentence.from - before.from) : 0
}

function countsOf(text: string): Count[] {
  return [...text.matchAll(COUNT)].flatMap((match): Count[] => {
    const value = numberOf(match[1] ?? '')
    if (value === null) return []
    const before = text.slice(Math.max(0, match.index - 16), match.index)
    return [
      {
        at: match.index,
        end: match.index + match[0].length,
        value,
        unit: match[2] ?? '',
        label: before.split(/[，、；：:。（(]/).at(-1) ?? '',
        half: halfPlace(match[1] ?? ''),
        rounded:
          /[近约逾超上过]$|不少于$|不低于$|至少$|以上$/.test(before) ||
          /^(?:余|多|以上|左右|以内)/.test(text.slice(match.index + match[0].length)),
      },
    ]
  })
}

function halfPlace(written: string): number {
  const places = /\.(\d+)/.exec(written)?.[1]?.length ?? 0
  const factor = numberOf(`1${/[万亿]$/.exec(written)?.[0] ?? ''}`) ?? 1
  return places === 0 && factor === 1 ? 0 : (0.5 * factor) / 10 ** places
}

function additionOf(targets: Target[], outline: Outline, from: number, whole: Count, parts: Count[]): Addition {
  const spans = [whole, ...parts].map((count) => outline.span(from + count.at, from + count.end))
  const about = spans.flatMap((span) =>
    targets.filter((target) => target.span.start < span.end && span.start < target.span.end).map((target) => target.id),
  )
  return { whole: whole.value, parts: parts.map((part) => part.value), unit: whole.unit, spans, about }
}
