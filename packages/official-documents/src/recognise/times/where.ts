// Decides at which places a time may begin at all, so that the rules are tried at few of them.
import { canBegin } from './all-rules.ts'
import { matchAt } from './point.ts'

const LISTED = /20\d{2}年|\d{1,2}月(?:\d{1,2}日|[上中下]旬|底)/y
/** One of these stands within a date, this far behind its beginning at most: 2024—2026年. */
const SIGNS = new Set('年月日号季旬.．-/')
const REACH = 13
/** 即日起, 印发之日起, 现在起至5月…: a sign stands there as well. */
const ISSUE = new Set('即现目印发下公本通')
const NO_BEFORE = new Set('0123456789每第')

/** For every place how far the next sign of a date is. */
export function signsAhead(text: string): Uint8Array {
  const ahead = new Uint8Array(text.length)
  let distance = 255
  for (let i = text.length - 1; i >= 0; i--) {
    distance = SIGNS.has(text.charAt(i)) ? 0 : Math.min(255, distance + 1)
    ahead[i] = distance
  }
  return ahead
}

/** A date does not begin inside a number, nor behind 每 and 第; behind the point of a list number it does: 1.2024年. */
export function mayBegin(text: string, i: number, ahead: Uint8Array): boolean {
  if ((ahead[i] ?? 255) > REACH) return false
  const char = text.charAt(i)
  if (!canBegin(char) && !ISSUE.has(char)) return false
  const before = text.charAt(i - 1)
  if (before === '.')
    return /(?:^|[^\d.])\d{1,2}\.$/.test(text.slice(Math.max(0, i - 4), i)) && matchAt(LISTED, text, i) !== null
  return !NO_BEFORE.has(before) && !/[A-Za-z]/.test(before)
}
