// Had the day passed when the document was issued? Deadlines, steps and the whole are compared with the date of issue.
import type { Deadline, HeaderItem, Span, Window } from '../draft.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findPassedDates: FindDoubts = (draft) => {
  const issued = draft.header.find((item) => item.field === 'date')
  if (!issued || typeof issued.value !== 'string' || !draft.isPlan) return []
  const day = issued.value
  const found: Finding[] = draft.deadlines
    .filter((deadline) => deadline.due !== null && deadline.due < day && isDuty(deadline, day))
    .map((deadline) => lateDeadline(deadline, issued, day))
  const told = draft.deadlines.map((deadline) => deadline.span)
  for (const phase of draft.phases)
    if (!told.some((span) => touches(span, phase.span)))
      found.push(...passed(phase.name, phase, phase.span, phase.id, issued, day))
  const { window } = draft
  const whole = window && draft.times.find((time) => time.start === window.start && time.end === window.end)
  if (whole && window.start !== null && window.end !== null && window.end < day)
    found.push(...passed(null, window, whole.span, whole.id, issued, day))
  return found
}

/** What must have been handed in, and what is to be done. A day before which somebody was born or registered is a condition. */
function isDuty(deadline: Deadline, day: string): boolean {
  if (deadline.type === 'report' || deadline.type === 'apply') return !isCondition(deadline)
  const longAgo = Number(day.slice(0, 4)) - Number(deadline.due?.slice(0, 4)) > 2
  return deadline.type === 'complete' && !longAgo && TO_DO.test(behind(deadline)) && !isCondition(deadline)
}

const TO_DO = /^.{0,24}(?:完成|落实|建成|整改|实现|达到|组织|开展|召开|举办|制定|出台|建立|上线|启动)/
const CONDITION =
  /^(?:[^，。；]{0,12}(?:出生|注册|登记|成立|设立|取得|获得|参加工作|入职|毕业|立项|竣工|投产|发表|出版|命名|认定|在职|缴纳)|(?:已|已经)|[^，。；]{1,20}的(?![，。；]))/
const PAST = /(?:已于|已经|曾于|此前|自|从)$/

function isCondition(deadline: Deadline): boolean {
  const before = deadline.sentence.text.slice(0, deadline.span.start - deadline.sentence.start).replace(/\s/g, '')
  return CONDITION.test(behind(deadline)) || PAST.test(before)
}

function behind(deadline: Deadline): string {
  return deadline.sentence.text.slice(deadline.span.end - deadline.sentence.start).replace(/\s/g, '')
}

function lateDeadline(deadline: Deadline, issued: HeaderItem, day: string): Finding {
  const hasYear = /\d{4}/.test(deadline.span.text)
  const nextYear = `${Number(deadline.due?.slice(0, 4)) + 1}${deadline.due?.slice(4)}`
  return {
    kind: 'deadline-before-issue',
    severity: 'ask',
    message: {
      zh: `截止日期 ${deadline.due} 早于成文日期 ${day}，印发时已过期。`,
      en: `The deadline ${deadline.due} lies before the date of issue ${day}: it had passed when the document was issued.`,
    },
    spans: [deadline.sentence, issued.span],
    about: [deadline.id, issued.id],
    // A year that stands in the text may be a slip of last year's paper; one that is not written was ours to read.
    ...(nextYear > day && !nextYear.endsWith('02-29')
      ? { alternatives: [{ text: nextYear, value: nextYear, confidence: hasYear ? 0.5 : 0.6 }] }
      : {}),
  }
}

/** `name` null: the whole. */
function passed(
  name: string | null,
  window: Window,
  span: Span,
  id: string,
  issued: HeaderItem,
  day: string,
): Finding[] {
  if (window.end === null || window.end >= day) return []
  const stretch = `${window.start ?? '…'} — ${window.end}`
  return [
    {
      kind: 'window-before-issue',
      severity: name === null ? 'ask' : 'note',
      message: {
        zh: `${name === null ? '整个活动的时间' : `“${name}”`}（${stretch}）全部在成文日期 ${day} 之前，印发时已经过去。`,
        en: `${name === null ? 'The whole' : `“${name}”`} (${stretch}) lies wholly before the date of issue ${day}.`,
      },
      spans: [span, issued.span],
      about: [id, issued.id],
    },
  ]
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
