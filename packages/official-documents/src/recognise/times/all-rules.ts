// The list of rules for points of time, in the order in which they compete.
import { lostMonthSign, splitDigits } from './damaged-dates.ts'
import { festivalOfYear } from './festivals-of-year.ts'
import { innerLunarDay, lunarDay } from './lunar-dates.ts'
import { bareDay, bareDays, dayNear, relativeMonth } from './months-of-issue.ts'
import { innerNumericDate, numericDate, numericLimit } from './numeric-dates.ts'
import type { PointRule, TimePoint } from './point.ts'
import { besideYear, innerDay, innerMonth, innerPart, monthDay, yearMonthDay } from './solar-dates.ts'
import { partOfYear, relativeYear, year, yearEnd } from './years-and-parts.ts'

export const rules: readonly PointRule[] = [
  lunarDay,
  festivalOfYear,
  splitDigits,
  yearMonthDay,
  besideYear,
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
  bareDays,
  dayNear,
  innerNumericDate,
  innerDay,
  innerLunarDay,
  innerPart,
  innerMonth,
]

const byFirst = new Map<string, PointRule[]>()
for (const rule of rules) for (const char of rule.begins) byFirst.set(char, [...(byFirst.get(char) ?? []), rule])

/** Where a point is looked for: anywhere, in a paragraph that has a date already, or right behind a sign of range or list. */
export type Place = 'open' | 'near' | 'behind'

/** The point that starts exactly at `from`, or null; what only its place makes a date counts only there. */
export function pointAt(text: string, from: number, place: Place = 'open'): TimePoint | null {
  for (const rule of byFirst.get(text.charAt(from)) ?? []) {
    if (rule.only && rule.only !== place) continue
    const found = rule.read(text, from)
    if (found && found.to > from) return found
  }
  return null
}

/** Whether any rule can begin with this character. */
export function canBegin(char: string): boolean {
  return byFirst.has(char)
}
