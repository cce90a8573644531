// Is the day of a deadline known? A document without any year leaves all of them open: that is one question, not ten.
import type { Deadline, Draft } from '../draft.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findUnreadableDates: FindDoubts = (draft) => {
  const open = draft.deadlines.filter((deadline) => deadline.invalidReason === 'unreadable')
  if (open.length > 1 && draft.contextYear === null) return [withoutYear(open)]
  return open.map((deadline) => single(draft, deadline))
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
  }
}

function written(deadline: Deadline): string {
  return deadline.span.text.replace(/\s+/g, '')
}
