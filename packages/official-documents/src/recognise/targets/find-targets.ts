// Decides which numbers are results or quotas, and gives each its type: comparator, unit, period, nature, commitment.
import type { Commitment } from '../../draft.ts'
import {
  headingAt,
  headingsAbove,
  type Outline,
  paragraphAt,
  type Sentence,
  sentenceAt,
} from '../../outline/outline.ts'
import { type Amount, amountsIn } from './amounts.ts'
import { type Comparator, comparatorOf, isApproximate } from './comparators.ts'
import { type Place, whyNoTarget } from './exclusions.ts'
import { commitmentOf, type Nature, natureOf } from './natures.ts'
import { type Period, periodOf } from './periods.ts'
import { isSensitive, subjectOf } from './subjects.ts'

export interface FoundTarget {
  from: number
  to: number
  nature: Nature
  quantity: number
  quantityMax?: number
  comparator: Comparator
  unit: string
  subject: string
  period: Period | null
  cumulative: boolean
  commitment: Commitment
  approximate: boolean
  sensitive: boolean
  sentence: Sentence
}

/** How far back a word can still speak for a number: a long sentence, so that the time stays linear. */
const REACH = 320

/** What the document is: whether it asks for work at all, and whether it carries a plan or an opinion. */
export interface Purpose {
  isPlan: boolean
  programme: boolean
}

export function findTargets(outline: Outline, purpose: Purpose): FoundTarget[] {
  const found: FoundTarget[] = []
  for (const amount of amountsIn(outline.text)) {
    const paragraph = paragraphAt(outline, amount.from)
    const sentence = sentenceAt(outline, amount.from)
    if (!paragraph || !sentence || paragraph.kind !== 'text' || paragraph.zone !== 'body') continue
    const last = found.at(-1)
    const target = toTarget(outline, amount, sentence, purpose, last)
    if (target) found.push(target)
  }
  return found
}

function toTarget(
  outline: Outline,
  amount: Amount,
  sentence: Sentence,
  { isPlan, programme }: Purpose,
  last: FoundTarget | undefined,
): FoundTarget | null {
  if (amount.quantity <= 0) return null
  const { text } = outline
  const before = text.slice(Math.max(sentence.from, amount.from - REACH), amount.from)
  const after = text.slice(amount.to, amount.to + 26)
  const place: Place = {
    amount,
    before,
    clause: /[^，。；;：:！\n]*$/.exec(before.slice(-60))?.[0] ?? '',
    after,
    headings: headingsAbove(outline, headingAt(outline, amount.from)).map((heading) => heading.title),
    reports: !isPlan,
  }
  if (whyNoTarget(place) !== null) return null
  const period = isPlan
    ? (periodOf(before, after) ?? carriedPeriod(last, sentence, before))
    : periodOf(place.clause, after)
  const counted = amount.unit !== '%' && amount.unit !== '字' ? period : null
  // 达30%、20%和10%: the word before the first holds for the list.
  const inList =
    last !== undefined && last.unit === amount.unit && /^[、和]{1,2}$/.test(text.slice(last.to, amount.from))
  const own = comparatorOf(amount)
  const comparator = own === '=' && inList ? last.comparator : own
  const target: FoundTarget = {
    from: amount.from,
    to: amount.to,
    nature:
      inList || isPart(text, last, amount) ? last.nature : natureOf(place, comparator, counted, isPlan, programme),
    quantity: amount.quantity,
    comparator,
    unit: amount.unit,
    subject: subjectOf(before, after),
    period: counted,
    cumulative: counted?.kind === 'total' || /累计[^，。；\d]{0,14}$/.test(place.clause),
    commitment: commitmentOf(before),
    approximate: isApproximate(amount),
    sensitive: isSensitive(amount.unit, place.clause, after),
    sentence,
  }
  if (amount.quantityMax !== undefined) target.quantityMax = amount.quantityMax
  return target
}

/** 其中小学4个、初中1个: a part is what the whole is. */
function isPart(text: string, last: FoundTarget | undefined, amount: Amount): last is FoundTarget {
  if (!last || last.unit !== amount.unit) return false
  const between = text.slice(last.to, amount.from)
  return (
    between.length <= 12 &&
    (/^[，,]?其中/.test(between) ||
      (/^、/.test(between) && /其中[^。；]{0,60}$/.test(text.slice(Math.max(0, last.from - 64), last.from))))
  )
}

/** 5年内组织100家…。培训2000名…: years stated once hold for the next sentences of the paragraph that have no time of their own. */
function carriedPeriod(last: FoundTarget | undefined, sentence: Sentence, before: string): Period | null {
  if (last?.period?.kind !== 'total' || last.sentence.paragraph !== sentence.paragraph) return null
  return /\d年|\d月|每/.test(before) ? null : last.period
}
