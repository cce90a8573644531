// Counts workdays in the calendar of holidays and shifted weekends that the State Council gives out each year.
// Data: chinese-days. A year that it does not have is not guessed.
import chineseDays from 'chinese-days'
import { addDays, yearOf } from '../calendar.ts'

/** The day so many workdays later; null when it would reach a year whose holidays are not known. */
export function addWorkdays(day: string, count: number): string | null {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (!isKnown(yearOf(reached))) return null
    if (isWorkday(reached)) left--
  }
  return reached
}

/** Whether the holidays of a year are in the table: 1 October bears its name in every year that has been decided. */
export function isKnown(year: number): boolean {
  return chineseDays.getDayDetail(noon(`${year}-10-01`)).name.includes('国庆')
}

function isWorkday(day: string): boolean {
  return chineseDays.isWorkday(noon(day))
}

/** The package reads a bare day as midnight in Greenwich and is a day early west of it; noon is the same day everywhere. */
function noon(day: string): string {
  return `${day}T12:00:00`
}
