// Is the day of issue there, and does it agree with the day of printing and with the year of the document number?
import type { Draft, HeaderField, HeaderItem } from '../draft.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findIssueDateDoubts: FindDoubts = (draft) => {
  const issued = dayOf(draft, 'date')
  if (!issued) return missing(draft)
  return [...printedOtherDay(draft, issued), ...numberOfOtherYear(draft, issued)]
}

interface Day {
  item: HeaderItem
  day: string
}

function dayOf(draft: Draft, field: HeaderField): Day | null {
  const item = draft.header.find((entry) => entry.field === field)
  return item && typeof item.value === 'string' ? { item, day: item.value } : null
}

/** 成文日期 is one of the parts of every official document: 党政机关公文处理工作条例, article 9, no. 11. */
function missing(draft: Draft): Finding[] {
  const addressed = draft.header.some((item) => item.field === 'recipients')
  const place = draft.header.find((item) => item.field === 'title') ?? draft.header[0]
  if (!addressed || !place || !draft.isPlan) return []
  return [
    {
      kind: 'date-missing',
      severity: 'note',
      message: {
        zh: '没有找到成文日期；没有写年份的期限和“印发之日起”的期限无从推算。',
        en: 'No date of issue was found; dates without a year, and terms counted from issue, cannot be worked out.',
      },
      spans: [place.span],
      about: [place.id],
    },
  ]
}

function printedOtherDay(draft: Draft, issued: Day): Finding[] {
  const printed = dayOf(draft, 'printDate')
  if (!printed || printed.day === issued.day) return []
  return [
    {
      kind: 'date-and-print-differ',
      severity: printed.day < issued.day ? 'ask' : 'note',
      message: {
        zh: `成文日期 ${issued.day}，印发日期 ${printed.day}；期限按成文日期推算。`,
        en: `Issued ${issued.day}, printed ${printed.day}; terms are counted from the date of issue.`,
      },
      spans: [issued.item.span, printed.item.span],
      about: [issued.item.id, printed.item.id],
    },
  ]
}

/** The number carries the year of issue (GB/T 9704-2012, 7.2.5). */
function numberOfOtherYear(draft: Draft, issued: Day): Finding[] {
  const number = draft.header.find((item) => item.field === 'docNumber')
  const year = /[〔[（(【]\s*(\d{4})/.exec(typeof number?.value === 'string' ? number.value : '')?.[1]
  if (!number || !year || issued.day.startsWith(year)) return []
  return [
    {
      kind: 'number-year-differs',
      severity: 'note',
      message: {
        zh: `发文字号的年份是 ${year}，成文日期是 ${issued.day}。`,
        en: `The document number is of ${year}, the date of issue is ${issued.day}.`,
      },
      spans: [number.span, issued.item.span],
      about: [number.id, issued.item.id],
    },
  ]
}
