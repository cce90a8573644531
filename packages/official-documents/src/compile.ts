// Decides what a document asks for: outline → recognisers → draft → doubts. Pure and synchronous.
import { byKind } from './doubts/all-doubts.ts'
import { isChecked } from './doubts/finding.ts'
import type { Deadline, DocumentKind, Draft, HeaderItem, Phase, Target, Task, TimeMark } from './draft.ts'
import { firstFrom, type Located, within } from './outline/located.ts'
import { headingAt, type Outline, outlineOf } from './outline/outline.ts'
import { findAnomalies } from './recognise/anomalies.ts'
import { findBrands } from './recognise/brands.ts'
import { contextOf, contextYear } from './recognise/context.ts'
import { findDeadlines } from './recognise/deadlines.ts'
import { decideKind } from './recognise/document-kind.ts'
import { findFunding } from './recognise/funding.ts'
import { type FoundHeader, findHeader } from './recognise/header.ts'
import { findMenus } from './recognise/menus.ts'
import { findPhases } from './recognise/phases.ts'
import { findResponsibles } from './recognise/responsibles.ts'
import { rolesOf, windowOf } from './recognise/roles.ts'
import { findTargets } from './recognise/targets/find-targets.ts'
import { findTasks } from './recognise/tasks.ts'
import { findTimes } from './recognise/times.ts'

export interface CompileOptions {
  /** Day of issue when it is known from elsewhere, YYYY-MM-DD; the document's own date wins. */
  issued?: string
  /** Stretches that a person restored: lines that look like furniture of a site and are text after all. */
  keep?: readonly { start: number; end: number }[]
}

/**
 * Compiles the text of an official document. Any string ends in a draft; nothing is corrected and no number is invented.
 * Offsets of all spans are JavaScript string indices into `text`. Time is linear in its length.
 */
export function compile(text: string, options: CompileOptions = {}): Draft {
  const outline = outlineOf(text, options.keep)
  const header = findHeader(outline)
  const kind = decideKind(outline, header)
  const context = contextOf(outline, header, options.issued, kind.isPlan)
  const everyTime = findTimes(outline, context)
  const times = everyTime.filter((time) => !time.isYearly)
  const phases = findPhases(outline, times)
  const tasks = findTasks(outline, phases, kind.isPlan)
  const responsibles = findResponsibles(outline)
  const menus = kind.isPlan ? findMenus(outline) : []
  const anomalies = findAnomalies(outline, times, menus)
  const roles = rolesOf(
    outline,
    header,
    times,
    phases.map((phase) => phase.time),
    context,
    kind.isPlan,
  )
  const section = (index: number | null) => (index === null ? null : `s${index + 1}`)
  const { span } = outline

  const draft: Draft = {
    kind: kind.kind,
    kinds: kind.kinds,
    isPlan: kind.isPlan,
    title: titleOf(header),
    contextYear: contextYear(context, times),
    scope: scopeOf(outline),
    window: context.window,
    header: header.map(
      (item, i): HeaderItem => ({
        id: `h${i + 1}`,
        field: item.field,
        span: span(item.from, item.to),
        value:
          typeof item.value === 'string' && !/date/i.test(item.field) ? outline.raw(item.from, item.to) : item.value,
      }),
    ),
    sections: outline.headings.map((heading, i) => ({
      id: `s${i + 1}`,
      level: heading.level,
      marker: outline.raw(heading.from, heading.titleFrom),
      title: outline.raw(heading.titleFrom, heading.to),
      parent: section(heading.parent),
      span: span(heading.from, heading.to),
    })),
    tasks: tasks.map((task, i): Task => {
      const inside = <T extends Located>(items: T[]) => within(items, task.from, task.bodyTo)
      const group = task.group === null ? undefined : outline.headings[task.group]
      const units = inside(responsibles)
        .filter((item) => !item.label?.startsWith('配合'))
        .flatMap((item) => item.units)
      return {
        id: `k${i + 1}`,
        section: section(task.heading),
        title: task.title,
        span: span(task.from, task.to),
        window: windowOf(
          inside(times).filter((time) => headingAt(outline, time.from) === task.heading),
          inside(times),
          roles,
          task.to,
        ),
        responsible: [...new Set(units)],
        group: group && task.group !== null ? { section: `s${task.group + 1}`, title: group.title } : null,
        body: span(task.from, trimEnd(outline.text, task.bodyTo)),
        sentences: inside(outline.sentences).map((sentence) => span(sentence.from, sentence.to)),
      }
    }),
    targets: [],
    times: times.map((time, i): TimeMark => {
      const mark: TimeMark = {
        id: `w${i + 1}`,
        span: span(time.from, time.to),
        start: time.start,
        end: time.end,
        granularity: time.granularity,
        role: roles.get(time) ?? 'mention',
      }
      if (time.inferred) mark.inferred = true
      if ((time.impossible || time.inferred) && time.raw) mark.raw = time.raw
      if (time.alternatives.length > 0) mark.alternatives = time.alternatives
      return mark
    }),
    phases: phases.map(
      (phase, i): Phase => ({
        id: `p${i + 1}`,
        order: phase.order,
        name: phase.name,
        span: span(phase.from, phase.to),
        start: phase.start,
        end: phase.end,
      }),
    ),
    deadlines: findDeadlines(outline, everyTime, context.docDate, kind.isPlan).map((item, i): Deadline => {
      const { from, to, receiver, sentence, ...rest } = item
      return {
        id: `d${i + 1}`,
        ...rest,
        to: receiver,
        span: span(from, to),
        sentence: span(sentence.from, sentence.to),
      }
    }),
    responsibles: responsibles.map((item, i) => {
      const { from, to, lead, ...rest } = item
      return { id: `r${i + 1}`, span: span(from, to), ...rest, ...(lead.length > 0 ? { lead } : {}) }
    }),
    brands: findBrands(outline).map((item, i) => ({
      id: `b${i + 1}`,
      span: span(item.from, item.to),
      value: outline.raw(item.from, item.to),
    })),
    menus: menus.map((item, i) => ({
      id: `m${i + 1}`,
      span: span(item.from, item.to),
      from: item.of,
      choose: item.choose,
      what: item.what,
    })),
    funding: (kind.isPlan ? findFunding(outline) : []).map((item, i) => ({
      id: `f${i + 1}`,
      span: span(item.from, item.to),
      payers: item.payers,
      what: item.what,
    })),
    anomalies: anomalies.map((item, i) => {
      const { from, to, ...rest } = item
      return { id: `a${i + 1}`, span: span(from, to), ...rest }
    }),
    doubts: [],
    checks: [],
  }
  const purpose = { isPlan: kind.isPlan, programme: isProgramme(kind.kinds) }
  draft.targets = findTargets(outline, purpose).map((item, i): Target => {
    const { from, to, sentence, ...rest } = item
    const task = firstFrom(tasks, from + 1) - 1
    const inTask = task >= 0 && from < (tasks[task]?.bodyTo ?? 0)
    return {
      id: `t${i + 1}`,
      ...rest,
      span: span(from, to),
      task: inTask ? `k${task + 1}` : null,
      sentence: span(sentence.from, sentence.to),
    }
  })
  const findings = byKind.flatMap((find) => find(draft, outline))
  draft.doubts = findings
    .flatMap((finding) => (isChecked(finding) ? [] : [finding]))
    .map((doubt, i) => ({ id: `q${i + 1}`, ...doubt }))
  draft.checks = findings.filter(isChecked)
  return draft
}

/** A plan or an opinion says what is to come about; a bare notice or letter says what is to be done. */
function isProgramme(kinds: readonly DocumentKind[]): boolean {
  return kinds.includes('plan') || kinds.includes('opinion')
}

function titleOf(header: FoundHeader[]): string | null {
  const value = header.find((item) => item.field === 'title')?.value
  return typeof value === 'string' ? value : null
}

/** From the beginning to the last paragraph that is no annex and no furniture of a site. */
function scopeOf(outline: Outline): { start: number; end: number } {
  const annex = outline.paragraphs.findIndex((paragraph) => paragraph.zone === 'annex')
  const kept = annex < 0 ? outline.paragraphs : outline.paragraphs.slice(0, annex)
  const last = kept.findLast((paragraph) => paragraph.kind === 'text')
  const whole = last === undefined || (annex < 0 && kept.at(-1) === last)
  return { start: 0, end: whole ? outline.source.length : outline.span(last.from, last.to).end }
}

function trimEnd(text: string, to: number): number {
  let end = to
  while (end > 0 && text.charAt(end - 1) === '\n') end--
  return end
}
