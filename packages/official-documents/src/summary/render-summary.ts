// Decides how the summary reads as text: at most one page, and what is left out is counted, never dropped in silence.
import { shownAmount, shownNumber, shownText } from '../doubts/shown.ts'
import type { Target } from '../draft.ts'
import { type Language, words } from '../outline-words.ts'
import type { Duty, DutyGroup, Summary } from './summarise.ts'
import { summaryWords } from './words.ts'

/** Lines of a page; about what a sheet of A4 holds at the size of a letter. */
const PAGE = 40
const WIDTH = 88

/** The summary as lines of plain text, 40 at most. */
export function renderSummary(summary: Summary, language: Language = 'zh'): string {
  const head = headLines(summary, language)
  const s = summaryWords[language]
  const tail = [
    ...block(s.recurring, summary.recurring, recurringLine, 5, language),
    ...block(s.numbers, summary.numbers, numberLine, summary.asksForWork ? 5 : 24, language),
    ...block(s.money, summary.money, moneyLine, 4, language),
    ...block(s.choices, summary.choices, choiceLine, 2, language),
  ]
  const room = PAGE - head.length - tail.length
  return `${[...head, ...dutyLines(summary.groups, room, language), ...tail].map(shownLine).join('\n')}\n`
}

function shownLine(line: string): string {
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line
}

function headLines({ subject, addressedTo, doubts, asksForWork }: Summary, language: Language): string[] {
  const w = words[language]
  const s = summaryWords[language]
  const kinds = subject.kinds.map((kind) => w.kinds[kind]).join(' + ')
  const line = [listed(subject.issuer, 3, language), subject.number, subject.day, kinds].filter(
    (part) => part !== null && part !== '',
  )
  const lines = [subject.title ?? w.untitled, line.join(' · ')]
  if (!asksForWork) lines.push(s.noWork)
  if (addressedTo.units.length > 0) lines.push(`${s.to}: ${listed(addressedTo.units, 4, language)}`)
  if (subject.window) lines.push(`${s.whole}: ${subject.window.start ?? w.open} — ${subject.window.end ?? w.openEnd}`)
  return [...lines, s.doubts(doubts.blocking, doubts.ask, doubts.note)]
}

/** The first few of a list, and how many more there are. */
function listed(items: string[], most: number, language: Language): string {
  const shown = items.slice(0, most).join(language === 'zh' ? '；' : '; ')
  const left = items.length - most
  return left > 0 ? `${shown} ${summaryWords[language].more(left, summaryWords[language].units(left))}` : shown
}

/** When there is no room for all: the earliest due first, then of what has no day one of each group in turn. */
function dutyLines(groups: DutyGroup[], room: number, language: Language): string[] {
  const all = groups.flatMap((group) =>
    group.duties.map((duty, i) => ({ group, duty, turn: duty.due === null ? i : 0, day: duty.due ?? '9999' })),
  )
  const needed = all.length + groups.length
  const kept = new Set<Duty>()
  const opened = new Set<DutyGroup>()
  // One line is kept for saying how many are left out.
  let left = needed <= room ? needed : room - 1
  for (const { group, duty } of all.sort((a, b) => a.day.localeCompare(b.day) || a.turn - b.turn)) {
    const cost = opened.has(group) ? 1 : 2
    if (cost > left) continue
    left -= cost
    opened.add(group)
    kept.add(duty)
  }
  const lines = groups.flatMap((group) => {
    const duties = group.duties.filter((duty) => kept.has(duty))
    return duties.length > 0 ? [whoLine(group, language), ...duties.map((duty) => `  ${dutyLine(duty, language)}`)] : []
  })
  const dropped = all.length - kept.size
  if (dropped === 0) return lines
  const s = summaryWords[language]
  const unseen = groups.length - opened.size
  const also = unseen > 0 ? [s.more(unseen, s.units(unseen))] : []
  return [...lines, [s.more(dropped, s.duties(dropped)), ...also].join('')]
}

function whoLine({ who }: DutyGroup, language: Language): string {
  if (who.as === 'nobody') return `■ ${summaryWords[language].nobody}`
  if (who.as === 'addressees') return `■ ${summaryWords[language].addressees}`
  return `■ ${listed(who.units, 5, language)}`
}

function dutyLine(duty: Duty, language: Language): string {
  const s = summaryWords[language]
  const yearless =
    duty.uncertain === 'unreadable' && /\d月/.test(duty.written ?? '') && !/\d{4}/.test(duty.written ?? '')
  const day = duty.due ?? (duty.written === null ? s.undated : `“${duty.written.replace(/\s+/g, ' ')}”`)
  const when =
    duty.from !== null && duty.from !== duty.due ? `${duty.from} — ${duty.due ?? words[language].openEnd}` : day
  const parts = [
    when,
    ...(duty.uncertain === null ? [] : [`[${yearless ? s.yearless : s.uncertain[duty.uncertain]}]`]),
    duty.what,
    ...(duty.to === null ? [] : [`→ ${duty.to}`]),
    ...duty.targets.slice(0, 2).map((target) => `· ${targetText(target, language)}`),
    ...(duty.targets.length > 2 ? [s.more(duty.targets.length - 2, s.values(duty.targets.length - 2))] : []),
    ...(duty.together.length > 0 ? [`(${s.together} ${listed(duty.together, 2, language)})`] : []),
  ]
  return parts.join('  ')
}

/** ≥ 9,000 名 / 每年 西部计划志愿者 */
export function targetText(target: Target, language: Language): string {
  const w = words[language]
  const sign = { '>=': '≥ ', '<=': '≤ ', '=': '', '~': '≈ ' }[target.comparator]
  const most = target.quantityMax === undefined ? '' : `–${shownNumber(target.quantityMax)}`
  const period = target.period
    ? ` / ${target.period.years ? `${target.period.years}${w.years}` : w.periods[target.period.kind]}`
    : ''
  const isMoney = target.unit === '元' && language === 'zh'
  const unit = `${target.unit === '%' ? '' : ' '}${target.unit}`
  const number = `${sign}${isMoney ? shownAmount(target.quantity, '元') : shownNumber(target.quantity) + most + unit}`
  return `${target.commitment ? `${target.commitment} ` : ''}${number}${period} ${shownText(target.subject, 16)}`.trim()
}

function recurringLine(
  { recurrence, written, what, to, who }: Summary['recurring'][number],
  language: Language,
): string {
  const s = summaryWords[language]
  const rhythm = s.recurrence[/^(?:half-)?[a-z]+/.exec(recurrence)?.[0] ?? ''] ?? recurrence
  const units = who.as === 'addressees' || who.as === 'nobody' ? '' : `${listed(who.units, 2, language)}: `
  return `${rhythm}  “${written.replace(/\s+/g, ' ')}”  ${units}${what}${to === null ? '' : `  → ${to}`}`
}

function numberLine({ target }: Summary['numbers'][number], language: Language): string {
  return targetText(target, language)
}

function moneyLine({ funding }: Summary['money'][number], language: Language): string {
  return `${funding.payers.join('、') || words[language].nobody}: ${shownText(funding.span.text, 50)}`
}

function choiceLine({ menu }: Summary['choices'][number], language: Language): string {
  return `${words[language].choose(menu.from, menu.choose)}  ${shownText(menu.span.text, 40)}`
}

/** A heading with its lines; what goes beyond `most` is counted in the last of them. */
function block<T>(
  title: string,
  items: T[],
  lineOf: (item: T, language: Language) => string,
  most: number,
  language: Language,
): string[] {
  if (items.length === 0) return []
  const shown = items.length > most ? items.slice(0, most - 1) : items
  const left = items.length - shown.length
  const more = left > 0 ? [summaryWords[language].more(left, summaryWords[language].lines(left))] : []
  return [`${title}:`, ...[...shown.map((item) => lineOf(item, language)), ...more].map((line) => `  ${line}`)]
}
