// Decides how a number is meant: a floor, a ceiling, about, or exactly.
import type { Amount } from './amounts.ts'

export type Comparator = '>=' | '<=' | '=' | '~'

const FLOOR = /不少于|不低于|不得少于|不得低于|不能少于|不应少于|不小于|至少|最少|突破|逾|达|高于|大于|^超|[上过破成]/
const CEILING = /不超|不多于|不高于|不大于|不得超|不得多于|不得高于|不能超|至多|最多|控制在|限报|低于|少于|不足|不到/
const ABOUT = /约|近/

/** The word in front decides before the one behind: 达到2000名左右 is a floor. */
export function comparatorOf(amount: Amount): Comparator {
  const { prefix, suffix } = amount
  if (/^不(?:少|低|小|得少|得低|能少|应少)于/.test(prefix)) return '>='
  if (CEILING.test(prefix) && !/以上$/.test(suffix)) return '<='
  if (FLOOR.test(prefix)) return '>='
  if (/^(?:以内|之内)$|以下$/.test(suffix)) return '<='
  if (/以上$/.test(suffix) || amount.more) return '>='
  return ABOUT.test(prefix) || /^(?:左右|上下)$/.test(suffix) ? '~' : '='
}

/** The number itself is not exact. */
export function isApproximate(amount: Amount): boolean {
  return amount.more || /^(?:左右|上下)$/.test(amount.suffix) || /[约近逾上过破成]$/.test(amount.prefix)
}
