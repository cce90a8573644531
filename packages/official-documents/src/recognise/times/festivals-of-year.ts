// Reads a festival that stands with its year and as a limit: 2025年中秋节前.
import { eveOf, festivalAt } from './festivals.ts'
import { matchAt, type PointRule, point } from './point.ts'
import { YEAR } from './written.ts'
import { yearNumber } from './year-number.ts'

const WITH_YEAR = new RegExp(`(?<year>${YEAR})年`, 'y')

export const festivalOfYear: PointRule = {
  name: 'festival of a year, as a limit',
  reason:
    '2025年中秋节前 is done on the eve; 2025年中秋节期间 stays the year, for how long a festival lasts is nowhere said',
  begins: '12一二',
  read(text, from) {
    const match = matchAt(WITH_YEAR, text, from)
    const festival = match && festivalAt(text, from + match[0].length)
    if (!match || !festival) return null
    const to = from + match[0].length + festival.length
    if (!/^(?:之|以)?前(?![夕后])/.test(text.slice(to, to + 3))) return null
    const written = yearNumber(match.groups?.year ?? '')
    return point(
      { from, to },
      {
        year: written,
        granularity: 'day',
        days(year) {
          const eve = eveOf(festival, year)
          return eve ? { first: eve, last: eve } : null
        },
        inferred: true,
      },
    )
  },
}
