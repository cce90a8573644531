// Is there such a day? 2月30日 is none. It blocks: nobody can be bound to a day that never comes.
import type { Alternative, Draft, Span } from '../draft.ts'
import { addDays, daysInMonth, isoDay } from '../recognise/calendar.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findNoSuchDate: FindDoubts = (draft) =>
  draft.anomalies
    .filter((anomaly) => anomaly.kind === 'invalid-date')
    .map((anomaly): Finding => {
      const deadline = draft.deadlines.find((item) => item.span.start === anomaly.span.start)
      const written = anomaly.span.text.replace(/\s/g, '')
      const alternatives = neighbours(written, rawOf(draft, anomaly.span))
      const [last] = alternatives
      return {
        kind: 'no-such-date',
        severity: 'blocking',
        message: {
          zh: `“${written}”不是日历上的日期，请确认应为哪一天${last ? `（当月最后一天是 ${last.text}）` : ''}。`,
          en: `“${written}” is no day of the calendar; which day is meant?${last ? ` The last day of that month is ${last.text}.` : ''}`,
        },
        spans: [deadline?.sentence ?? anomaly.span, anomaly.span],
        about: [...(deadline ? [deadline.id] : []), anomaly.id],
        ...(alternatives.length > 0 ? { alternatives } : {}),
      }
    })

function rawOf(draft: Draft, { start, end }: Span): string | undefined {
  const covers = (span: Span) => span.start < end && start < span.end
  return draft.times.find((time) => time.raw !== undefined && covers(time.span))?.raw
}

/** The last day of the month that was meant, and the day after it. A thirteenth month has neither. */
function neighbours(written: string, raw: string | undefined): Alternative[] {
  const year = Number(/(?:19|20)\d{2}/.exec(written)?.[0] ?? raw?.slice(0, 4))
  const days = [...written.matchAll(/(\d{1,2})月(\d{1,2})[日号]/g)].map((match) => [Number(match[1]), Number(match[2])])
  const [, rawMonth, rawDay] = (raw ?? '').split('-').map(Number)
  // A range has two ends; the one that does not exist is meant.
  for (const [month, day] of [...days, [rawMonth, rawDay]]) {
    if (!year || !month || !day || month > 12 || day <= daysInMonth(year, month)) continue
    const last = isoDay(year, month, daysInMonth(year, month))
    const next = addDays(last, 1)
    return [
      { text: last, value: last, confidence: 0.7 },
      { text: next, value: next, confidence: 0.2 },
    ]
  }
  return []
}
