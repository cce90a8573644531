// Is every day known that somebody must keep? A document without any year leaves all of them open: that is one question, not ten.
// A day that can be read in more than one way is asked about with its readings.
import type { Alternative, Deadline, Draft, TimeMark } from '../draft.ts'
import { startingIn } from '../spans.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findUnreadableDates: FindDoubts = (draft) => {
  const open = draft.deadlines.filter((deadline) => deadline.invalidReason === 'unreadable')
  const unread =
    open.length > 1 && draft.contextYear === null
      ? [withoutYear(open)]
      : open.map((deadline) => single(draft, deadline))
  return [...unread, ...ambiguous(draft)]
}

/** Times that bind (deadlines, windows, steps) with more than one reading; a mention in passing binds nobody. */
function ambiguous(draft: Draft): Finding[] {
  return draft.times.flatMap((time): Finding[] => {
    const [deadline] = startingIn(draft.deadlines, time.span)
    const readings = deadline?.alternatives ?? time.alternatives ?? []
    // Repaired and counted deadlines are asked about as such; impossible ones block already.
    if (readings.length === 0 || deadline?.inferred || deadline?.invalidReason) return []
    if (!deadline && !/task-window|phase/.test(time.role)) return []
    return [manyReadings(time, deadline, readings)]
  })
}

function manyReadings(time: TimeMark, deadline: Deadline | undefined, readings: Alternative[]): Finding {
  const text = time.span.text.replace(/\s+/g, '')
  const chosen = deadline ? deadline.due : [time.start ?? '…', time.end ?? '…'].join(' — ')
  const others = readings.map((reading) => reading.text)
  return {
    kind: 'date-unreadable',
    severity: deadline ? 'ask' : 'note',
    message: {
      zh: `“${text}”不止一种读法：现按 ${chosen ?? '未定'}，也可能是 ${others.join('、')}。`,
      en: `“${text}” can be read in more than one way: now as ${chosen ?? 'undecided'}, perhaps ${others.join(' or ')}.`,
    },
    spans: [deadline?.sentence ?? time.span, time.span],
    about: [time.id, ...(deadline ? [deadline.id] : [])],
    alternatives: withChosen(chosen, deadline?.due ?? undefined, readings),
  }
}

function withoutYear(open: Deadline[]): Finding {
  const named = open.map((deadline) => `“${written(deadline)}”`)
  return {
    kind: 'date-unreadable',
    severity: 'ask',
    message: {
      zh: `文中没有年份，也没有成文日期，${open.length} 处期限无法确定是哪一年：${named.slice(0, 4).join('、')}${open.length > 4 ? '等' : ''}。`,
      en: `The text gives no year and no date of issue; the year of ${open.length} deadlines is open: ${named.slice(0, 4).join(', ')}${open.length > 4 ? ' and others' : ''}.`,
    },
    spans: open.map((deadline) => deadline.span),
    about: open.map((deadline) => deadline.id),
  }
}

function single(draft: Draft, deadline: Deadline): Finding {
  const noYear = draft.contextYear === null && !/\d{4}/.test(deadline.span.text)
  return {
    kind: 'date-unreadable',
    severity: 'ask',
    message: noYear
      ? {
          zh: `“${written(deadline)}”没有年份，文中也没有成文日期，请确认是哪一年。`,
          en: `“${written(deadline)}” has no year, and the document has no date of issue; which year is meant?`,
        }
      : {
          zh: `“${written(deadline)}”读不出是哪一天，请确认。`,
          en: `“${written(deadline)}” cannot be read as a day; please say which one is meant.`,
        },
    spans: [deadline.sentence, deadline.span],
    about: [deadline.id],
    ...(deadline.alternatives?.length ? { alternatives: deadline.alternatives } : {}),
  }
}

function written(deadline: Deadline): string {
  return deadline.span.text.replace(/\s+/g, '')
}

/** The reading that was chosen, in front of the others, with what they leave of the confidence. */
export function withChosen(text: string | null, value: string | undefined, others: Alternative[]): Alternative[] {
  if (text === null) return others
  const left = 1 - others.reduce((sum, reading) => sum + reading.confidence, 0)
  const confidence = Math.round(Math.max(0, left) * 100) / 100
  return [{ text, ...(value === undefined ? {} : { value }), confidence }, ...others]
}
