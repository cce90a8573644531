// Decides the head of minutes, 纪要 (GB/T 9704-2012 10.3). Below the mark the standard leaves the form to the organ.
import { cleanText } from '../clean-text.ts'
import type { Attendance, Minutes } from '../document.ts'
import { layout } from '../layout.ts'
import { corner, type OpeningElement, organMark, title } from '../opening-elements.ts'
import { writtenDate } from '../written-date.ts'

export const openMinutes = (document: Minutes): OpeningElement[] => [
  ...corner(document),
  organMark(document.masthead, layout.minutesMarkTop.value),
  ...(document.number === undefined
    ? []
    : [{ kind: 'number' as const, text: cleanText(document.number), before: layout.minutesNumberBefore.value }]),
  {
    kind: 'organ-line',
    left: cleanText(document.organ),
    right: writtenDate(document.date),
    before: layout.minutesNumberBefore.value,
  },
  { kind: 'red-rule', beforeMm: layout.redRuleBefore.value },
  title(document, layout.titleBefore.value),
]

export type AttendanceElement = { kind: 'attendance'; rows: { label: string; people: string }[]; before: number }

/** 出席、请假、列席, in this order, those with nobody left out. */
export const attendance = (document: Minutes): AttendanceElement[] => {
  const lists = [
    { label: '出席：', people: document.present },
    { label: '请假：', people: document.onLeave ?? [] },
    { label: '列席：', people: document.sittingIn ?? [] },
  ]
  const rows = lists.map(({ label, people }) => ({ label, people: people.map(unitAndNames).join('；') }))
  const present = rows.filter((row) => row.people !== '')
  return present.length === 0 ? [] : [{ kind: 'attendance', rows: present, before: layout.attendanceBefore.value }]
}

const unitAndNames = ({ unit, names }: Attendance): string =>
  [cleanText(unit ?? ''), names.map(cleanText).join('、')].filter((part) => part !== '').join('　')
