// Doubts about single dates: no such day, lost characters, due before issue, issue and print apart.
import type { Draft } from '../draft.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findDateDoubts: FindDoubts = (draft) => [
  ...impossible(draft),
  ...lostMonth(draft),
  ...beforeIssue(draft),
  ...weekdays(draft),
  ...printedLater(draft),
]

function impossible(draft: Draft): Finding[] {
  return draft.anomalies
    .filter((anomaly) => anomaly.kind === 'invalid-date')
    .map((anomaly) => {
      const deadline = draft.deadlines.find((item) => item.span.start === anomaly.span.start)
      const written = anomaly.span.text.replace(/\s/g, '')
      return {
        kind: 'no-such-date',
        severity: 'blocking',
        message: {
          zh: `“${written}”不是日历上的日期，请确认应为哪一天。`,
          en: `“${written}” is no day of the calendar; which day is meant?`,
        },
        spans: [deadline?.sentence ?? anomaly.span, anomaly.span],
        about: [...(deadline ? [deadline.id] : []), anomaly.id],
      }
    })
}

function lostMonth(draft: Draft): Finding[] {
  return draft.deadlines
    .filter((deadline) => deadline.inferred && deadline.invalidReason === undefined)
    .map((deadline) => {
      const written = deadline.span.text.replace(/\s+/g, ' ')
      const counted = /日起/.test(written)
      return {
        kind: 'lost-characters',
        severity: counted ? 'note' : 'ask',
        message: counted
          ? {
              zh: `“${written}”按成文日期推算为 ${deadline.due}，请确认。`,
              en: `“${written}”, counted from the date of issue, is ${deadline.due}; please confirm.`,
            }
          : {
              zh: `“${written}”缺字，按上下文可能是 ${deadline.due}，请确认。`,
              en: `Characters are missing in “${written}”; by context it may be ${deadline.due}. Please confirm.`,
            },
        spans: [deadline.sentence, deadline.span],
        about: [deadline.id],
        ...(deadline.due ? { alternatives: [{ text: deadline.due, value: deadline.due, confidence: 0.8 }] } : {}),
      } satisfies Finding
    })
}

function beforeIssue(draft: Draft): Finding[] {
  const issued = draft.header.find((item) => item.field === 'date')
  if (!issued || typeof issued.value !== 'string') return []
  const day = issued.value
  return draft.deadlines.flatMap((deadline): Finding[] =>
    deadline.due !== null && deadline.due < day
      ? [
          {
            kind: 'deadline-before-issue',
            severity: 'ask',
            message: {
              zh: `截止日期 ${deadline.due} 早于成文日期 ${day}。`,
              en: `The deadline ${deadline.due} lies before the date of issue ${day}.`,
            },
            spans: [deadline.sentence, issued.span],
            about: [deadline.id, issued.id],
          },
        ]
      : [],
  )
}

function printedLater(draft: Draft): Finding[] {
  const issued = draft.header.find((item) => item.field === 'date')
  const printed = draft.header.find((item) => item.field === 'printDate')
  if (
    !issued ||
    !printed ||
    typeof issued.value !== 'string' ||
    typeof printed.value !== 'string' ||
    issued.value === printed.value
  )
    return []
  const early = printed.value < issued.value
  return [
    {
      kind: 'date-and-print-differ',
      severity: early ? 'ask' : 'note',
      message: {
        zh: `成文日期 ${issued.value}，印发日期 ${printed.value}；期限按成文日期推算。`,
        en: `Issued ${issued.value}, printed ${printed.value}; terms are counted from the date of issue.`,
      },
      spans: [issued.span, printed.span],
      about: [issued.id, printed.id],
    },
  ]
}

const WEEKDAYS = '日一二三四五六'

/** 5月31日（星期三） that is another day of the week: one of the two is wrong. */
function weekdays(draft: Draft): Finding[] {
  return draft.times.flatMap((time): Finding[] => {
    const written = /[（(](?:星期|周)([一二三四五六日天])[）)]/.exec(time.span.text)?.[1]?.replace('天', '日')
    const day = time.end ?? time.start
    if (!written || day === null || time.granularity !== 'day') return []
    const actual = WEEKDAYS.charAt(new Date(`${day}T00:00:00Z`).getUTCDay())
    if (actual === written) return []
    return [
      {
        kind: 'weekday-differs',
        severity: 'ask',
        message: {
          zh: `${day} 是星期${actual}，文中写的是星期${written}。`,
          en: `${day} is not the day of the week that the text gives.`,
        },
        spans: [time.span],
        about: [time.id],
      },
    ]
  })
}
