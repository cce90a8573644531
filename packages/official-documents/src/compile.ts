// Decides what a document asks for: outline → recognisers → draft → doubts. Pure and synchronous.
import { byKind } from './doubts/all-doubts.ts'
import { isChecked } from './doubts/finding.ts'
import type { Deadline, Draft, HeaderItem, Phase, Target, Task, TimeMark, TimeRole, Window } from './draft.ts'
import { firstFrom, type Located, within } from './outline/located.ts'
import { headingAt, headingsAbove, type Outline, outlineOf } from './outline/outline.ts'
import { findAnomalies } from './recognise/anomalies.ts'
import { findBrands } from './recognise/brands.ts'
import { yearOf } from './recognise/calendar.ts'
import { findDeadlines } from './recognise/deadlines.ts'
import { decideKind } from './recognise/document-kind.ts'
import { findFunding } from './recognise/funding.ts'
import { type FoundHeader, findHeader } from './recognise/header.ts'
import { findMenus } from './recognise/menus.ts'
import { partOf } from './recognise/parts.ts'
import { findPhases } from './recognise/phases.ts'
import { findResponsibles } from './recognise/responsibles.ts'
import { findTargets } from './recognise/targets.ts'
import { findTasks } from './recognise/tasks.ts'
import { type FoundTime, findTimes, type TimeContext } from './recognise/times.ts'

export interface CompileOptions {
  /** Day of issue when it is known from elsewhere, YYYY-MM-DD; the document's own date wins. */
  issued?: string
}

/**
 * Compiles the text of an official document. Any string ends in a draft; nothing is corrected and no number is invented.
 * Offsets of all spans are JavaScript string indices into `text`. Time is linear in its length.
 */
export function compile(text: string, options: CompileOptions = {}): Draft {
  const outline = outlineOf(text)
  const header = findHeader(outline)
  const kind = decideKind(outline, header)
  const context = contextOf(outline, header, options)
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
  draft.targets = findTargets(outline, kind.isPlan).map((item, i): Target => {
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

function titleOf(header: FoundHeader[]): string | null {
  const value = header.find((item) => item.field === 'title')?.value
  return typeof value === 'string' ? value : null
}

/** Day of issue, year of the title and the window of the whole programme: what a date without a year is read by. */
function contextOf(outline: Outline, header: FoundHeader[], options: CompileOptions): TimeContext {
  const date = header.find((item) => item.field === 'date')?.value
  const web = header.find((item) => item.field === 'webDate')?.value
  const docDate = typeof date === 'string' ? date : (options.issued ?? (typeof web === 'string' ? web : null))
  const year = /(?:^|\D)((?:19|20)\d{2})年/.exec((titleOf(header) ?? '').replace(/《.*?》/g, ''))?.[1]
  const context: TimeContext = { docDate, titleYear: year ? Number(year) : null, window: null }
  const first = findTimes(outline, context)
  const whole = first.find((time) => time.isRange && !time.isLimit && statesWhole(outline, time))
  return whole && (whole.start !== null || whole.end !== null)
    ? { ...context, window: { start: whole.start, end: whole.end } }
    : context
}

/** The time of the whole stands right under a chapter on time, or behind its label. */
function statesWhole(outline: Outline, time: FoundTime): boolean {
  const index = headingAt(outline, time.from)
  const heading = index === null ? undefined : outline.headings[index]
  if (!heading) return false
  const labelled = /(?:活动|实施|工作|举办|开展)?时间(?:安排)?$/.test(heading.title)
  return labelled && time.from - heading.to < 40
}

function rolesOf(
  outline: Outline,
  header: FoundHeader[],
  times: FoundTime[],
  phaseTimes: FoundTime[],
  context: TimeContext,
  isPlan: boolean,
): Map<FoundTime, TimeRole> {
  const fields: Partial<Record<string, TimeRole>> = { date: 'doc-date', printDate: 'print-date', webDate: 'web-date' }
  const roles = new Map<FoundTime, TimeRole>()
  const steps = new Set(phaseTimes)
  for (const time of times) {
    const stamped = header.find(
      (item) => fields[item.field] !== undefined && item.from < time.to && time.from < item.to,
    )
    if (stamped) roles.set(time, fields[stamped.field] ?? 'mention')
    else if (steps.has(time)) roles.set(time, 'phase')
    else if (time.isLimit) roles.set(time, 'deadline')
    else roles.set(time, isPlan && isWindow(outline, time, context) ? 'task-window' : 'mention')
  }
  return roles
}

function isWindow(outline: Outline, time: FoundTime, context: TimeContext): boolean {
  const before = outline.text.slice(Math.max(0, time.from - 8), time.from)
  if (/时间(?:安排|为|是)?[:：]?$/.test(before)) return true
  const near = headingsAbove(outline, headingAt(outline, time.from))[0]
  if (near && /时间/.test(near.title) && time.from - near.to < 40) return true
  const past = context.docDate !== null && time.end !== null && time.end < context.docDate
  if (past || time.granularity === 'year') return time.isRange && !past && partOf(near?.title ?? '') !== 'requirements'
  return time.isRange || /(?:于|定在|将在)$/.test(before)
}

/** A task's own time: in its heading, else a window stated right under it, else the last of its deadlines. */
function windowOf(
  direct: FoundTime[],
  all: FoundTime[],
  roles: Map<FoundTime, TimeRole>,
  headingTo: number,
): Window | null {
  const own = direct.find((time) => time.to <= headingTo && roles.get(time) !== 'mention')
  const stated = own ?? direct.find((time) => roles.get(time) === 'task-window')
  if (stated) return { start: stated.start, end: stated.end }
  const limits = all.filter((time) => roles.get(time) === 'deadline' && time.end !== null).map((time) => time.end ?? '')
  const last = limits.sort().at(-1)
  return last ? { start: null, end: last } : null
}

function contextYear(context: TimeContext, times: FoundTime[]): number | null {
  if (context.titleYear !== null) return context.titleYear
  if (context.docDate !== null) return yearOf(context.docDate)
  const explicit = times.find((time) => time.hasYear && time.end !== null)
  return explicit?.end ? yearOf(explicit.end) : null
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
