// Does the day of the week belong to the date? 5月31日（星期三） may be another day: one of the two is wrong.
import type { Draft, TimeMark } from '../draft.ts'
import type { Outline } from '../outline/outline.ts'
import { addDays } from '../recognise/calendar.ts'
import type { FindDoubts, Finding } from './finding.ts'

const WEEKDAYS = '日一二三四五六'
const WRITTEN = /(\d{1,2})[日号][（(]?(?:星期|周)([一二三四五六日天])/g

export const findWeekdayDoubts: FindDoubts = (draft, outline) =>
  draft.times.flatMap((time) => check(draft, outline, time))

function check(draft: Draft, outline: Outline, time: TimeMark): Finding[] {
  const { source } = outline
  // The day of the week may stand behind what was read as the date.
  const behind = /^\s*[（(]?\s*(?:星期|周)[一二三四五六日天]/.exec(source.slice(time.span.end, time.span.end + 10))
  const written = `${time.span.text}${behind?.[0] ?? ''}`.replace(/\s/g, '')
  const found: Finding[] = []
  for (const match of written.matchAll(WRITTEN)) {
    const dayOfMonth = (match[1] ?? '').padStart(2, '0')
    const wanted = (match[2] ?? '').replace('天', '日')
    const day = [time.end, time.start].find((end) => end?.endsWith(`-${dayOfMonth}`))
    if (!day) continue
    const actual = weekdayOf(day)
    if (actual === wanted) continue
    const near = nearest(day, wanted)
    const deadline = draft.deadlines.find((item) => item.span.start === time.span.start)
    found.push({
      kind: 'weekday-differs',
      severity: 'ask',
      message: {
        zh: `${day} 是星期${actual}，文中写的是星期${wanted}；星期${wanted}是 ${near}。`,
        en: `${day} is a ${english(actual)}, the text says ${english(wanted)}; that would be ${near}.`,
      },
      spans: [time.span],
      about: [time.id, ...(deadline ? [deadline.id] : [])],
      alternatives: [
        { text: `${day}（星期${actual}）`, value: day, confidence: 0.6 },
        { text: `${near}（星期${wanted}）`, value: near, confidence: 0.4 },
      ],
    })
  }
  return found
}

function weekdayOf(day: string): string {
  return WEEKDAYS.charAt(new Date(`${day}T00:00:00Z`).getUTCDay())
}

function nearest(day: string, weekday: string): string {
  const near = [1, -1, 2, -2, 3, -3].map((days) => addDays(day, days))
  return near.find((candidate) => weekdayOf(candidate) === weekday) ?? day
}

function english(weekday: string): string {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
  return names[WEEKDAYS.indexOf(weekday)] ?? weekday
}
