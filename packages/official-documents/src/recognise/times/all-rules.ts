// The list of rules for points of time, in the order in which they compete.
import { lostMonthSign, splitDigits } from './damaged-dates.ts'
import { festivalOfYear } from './festivals-of-year.ts'
import { lunarDay } from './lunar-dates.ts'
import { bareDay, relativeMonth } from './months-of-issue.ts'
import { innerNumericDate, numericDate, numericLimit } from './numeric-dates.ts'
import type { PointRule, TimePoint } from './point.ts'
import { innerDay, innerPart, monthDay, yearMonthDay } from './solar-dates.ts'
import { partOfYear, relativeYear, year, yearEnd } from './years-and-parts.ts'

export const rules: readonly PointRule[] = [
  lunarDay,
  festivalOfYear,
  splitDigits,
  yearMonthDay,
  year,
  numericDate,
  lostMonthSign,
  monthDay,
  numericLimit,
  relativeYear,
  relativeMonth,
  yearEnd,
  partOfYear,
  bareDay,
  innerNumericDate,
  innerDay,
  innerPart,
]

const byFirst = new Map<string, PointRule[]>()
for (const rule of rules) for (const char of rule.begins) byFirst.set(char, [...(byFirst.get(char) ?? []), rule])

/** The point that starts exactly at `from`, or null. With `inner`, what only a range or list makes a date counts too. */
export function pointAt(text: string, from: number, inner = false): TimePoint | null {
  for (const rule of byFirst.get(text.charAt(from)) ?? []) {
    if (rule.inner && !inner) continue
    const found = rule.read(text, from)
    if (found && found.to > from) return found
  }
  return null
}

/** Whether any rule can begin with this character. */
export function canBegin(char: string): boolean {
  return byFirst.has(char)
}
