// Decides how a compiled document reads on a terminal: what it is, what is to be done, and what a person must decide.
import type { Doubt, Draft, Span, Window } from './draft.ts'
import { type Language, words } from './outline-words.ts'

/** A readable outline of the draft, as lines of plain text. */
export function renderOutline(draft: Draft, language: Language = 'zh'): string {
  const w = words[language]
  const kinds = draft.kinds.map((kind) => w.kinds[kind]).join(' + ')
  const lines = [draft.title ?? w.untitled, `${w.kind}: ${kinds}${draft.isPlan ? '' : ` (${w.noPlan})`}`]
  for (const item of draft.header) {
    if (item.field === 'title') continue
    lines.push(
      `${w.fields[item.field]}: ${Array.isArray(item.value) ? item.value.join(language === 'zh' ? '；' : '; ') : item.value}`,
    )
  }
  if (draft.window) lines.push(`${w.whole}: ${showWindow(draft.window, language)}`)
  section(lines, w.tasks, taskLines(draft, language))
  section(
    lines,
    w.phases,
    draft.phases.map((phase) => `${phase.order}. ${phase.name}  ${showWindow(phase, language)}`),
  )
  section(
    lines,
    w.deadlines,
    draft.deadlines.map(
      (item) =>
        `${item.due ?? (item.recurrence ? item.recurrence : w.undecided)}${item.inferred ? ` (${w.inferred})` : ''}  ${item.what}${item.to ? ` → ${item.to}` : ''}  「${oneLine(item.span)}」`,
    ),
  )
  section(
    lines,
    w.targets,
    draft.targets.map((target) => `${showTarget(draft, target.id, language)}`),
  )
  section(
    lines,
    w.menu,
    draft.menus.map((menu) => `${w.choose(menu.from, menu.choose)}  「${oneLine(menu.span)}」`),
  )
  section(
    lines,
    w.funding,
    draft.funding.map((item) => `${item.payers.join('、') || w.nobody}: 「${oneLine(item.span)}」`),
  )
  section(
    lines,
    w.checks,
    draft.checks.map((check) => check.message[language]),
  )
  section(
    lines,
    `${w.doubts} (${draft.doubts.length})`,
    draft.doubts.flatMap((doubt) => doubtLines(doubt, language)),
  )
  return `${lines.join('\n')}\n`
}

function section(lines: string[], title: string, items: string[]): void {
  if (items.length > 0) lines.push('', title, ...items.map((item) => `  ${item}`))
}

function taskLines(draft: Draft, language: Language): string[] {
  const w = words[language]
  let group: string | null = null
  return draft.tasks.flatMap((task, i) => {
    const lines: string[] = []
    if (task.group && task.group.section !== group) lines.push(`【${task.group.title}】`)
    group = task.group?.section ?? null
    const window = task.window ? `  ${showWindow(task.window, language)}` : ''
    const units = task.responsible.length > 0 ? `  ${w.by} ${task.responsible.join('、')}` : ''
    lines.push(`${i + 1}. ${task.title}${window}${units}`)
    return lines
  })
}

function showTarget(draft: Draft, id: string, language: Language): string {
  const target = draft.targets.find((item) => item.id === id)
  if (!target) return ''
  const w = words[language]
  const sign = { '>=': '≥ ', '<=': '≤ ', '=': '', '~': '≈ ' }[target.comparator]
  const number = `${target.quantity.toLocaleString('en-US')}${target.quantityMax === undefined ? '' : `–${target.quantityMax.toLocaleString('en-US')}`}`
  const period = target.period
    ? ` / ${w.periods[target.period.kind]}${target.period.years ? ` (${target.period.years}${w.years})` : ''}`
    : ''
  const commitment = target.commitment ? `  ${target.commitment}` : ''
  return `${sign}${number}${target.unit === '%' ? '' : ' '}${target.unit}${period}${commitment}${target.approximate ? `  ${w.approximate}` : ''}  ${target.subject}  [${w.natures[target.nature]}]`
}

function doubtLines(doubt: Doubt, language: Language): string[] {
  const w = words[language]
  const sentence = doubt.spans[0]
  const lines = [`${w.severities[doubt.severity]} ${doubt.message[language]}`]
  if (sentence && doubt.severity !== 'note') lines.push(`     「${oneLine(sentence)}」`)
  return lines
}

function showWindow(window: Window, language: Language): string {
  const w = words[language]
  return `${window.start ?? w.open} — ${window.end ?? w.openEnd}`
}

function oneLine(span: Span): string {
  const text = span.text.replace(/\s+/g, ' ').trim()
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
