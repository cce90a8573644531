// Do the steps lie within the whole? An open end against the stated end, windows that reach outside, steps that reach outside their stage.
import type { Draft, Phase, Span, TimeMark, Window } from '../draft.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findWindowDoubts: FindDoubts = (draft) => [...againstWhole(draft), ...againstStage(draft)]

function againstWhole(draft: Draft): Finding[] {
  const whole = draft.window
  if (!whole) return []
  const stated = draft.times.find(
    (time) => time.role === 'task-window' && time.start === whole.start && time.end === whole.end,
  )
  const found = draft.phases.flatMap((phase) => phaseAgainst(draft, phase, whole, stated))
  for (const task of draft.tasks) {
    const { window } = task
    // A task's day that stands alone is a deadline and often follows the whole: the summary is due afterwards.
    if (!window?.start || draft.phases.some((phase) => phase.start === window.start && phase.end === window.end))
      continue
    if (!isOutside(window, whole)) continue
    found.push(outside(task.title, window, whole, stated ? [stated.span, task.span] : [task.span], [task.id]))
  }
  return found
}

function phaseAgainst(draft: Draft, phase: Phase, whole: Window, stated: TimeMark | undefined): Finding[] {
  const time = draft.times.find((mark) => mark.role === 'phase' && mark.span.start >= phase.span.start)
  const spans = [...(stated ? [stated.span] : []), time?.span ?? phase.span]
  const about = [phase.id, ...(stated ? [stated.id] : [])]
  if (phase.end === null && whole.end !== null)
    return [
      {
        kind: 'open-end',
        severity: 'ask',
        message: {
          zh: `整个活动到 ${whole.end} 结束，而“${phase.name}”没有截止时间（长期），两处不一致。`,
          en: `The whole ends on ${whole.end}, but “${phase.name}” has no end. The two do not agree.`,
        },
        spans,
        about,
        alternatives: [{ text: whole.end, value: whole.end, confidence: 0.4 }],
      },
    ]
  if (isAround(phase, whole)) return []
  return isOutside(phase, whole) ? [outside(phase.name, phase, whole, spans, about)] : []
}

const PREPARING = /准备|动员|部署|宣传|申报|报名|立项|培训|遴选|选拔|征集|筹备|摸底|发动/
const SUMMING_UP = /总结|表彰|评比|评选|验收|评估|考核|展示|推广|公布|公示|提升|结项|交流/

/** The time of the event often stands for the whole: getting ready comes before it, summing up behind it. */
function isAround(phase: Phase, whole: Window): boolean {
  const before = phase.start !== null && whole.start !== null && phase.start < whole.start
  const behind = phase.end !== null && whole.end !== null && phase.end > whole.end
  if (before && behind) return false
  const tooLate = phase.start !== null && whole.end !== null && phase.start > whole.end
  return before
    ? PREPARING.test(phase.name)
    : behind && SUMMING_UP.test(phase.name) && (!tooLate || isSoon(phase, whole))
}

/** Within a season after the end. */
function isSoon(phase: Phase, whole: Window): boolean {
  return Date.parse(phase.start ?? '') - Date.parse(whole.end ?? '') < 92 * 86_400_000
}

/** 第一阶段 under 集中整治: a step of a stage lies within the stage. */
function againstStage(draft: Draft): Finding[] {
  const sections = new Map(draft.sections.map((section) => [section.id, section]))
  const sectionOf = (phase: Phase) =>
    draft.sections.find((section) => section.span.start <= phase.span.start && phase.span.start < section.span.end)
  const stages = new Map(draft.phases.flatMap((phase) => (sectionOf(phase) ? [[sectionOf(phase)?.id, phase]] : [])))
  return draft.phases.flatMap((phase): Finding[] => {
    let parent = sectionOf(phase)?.parent ?? null
    while (parent !== null && !stages.has(parent)) parent = sections.get(parent)?.parent ?? null
    const stage = parent === null ? undefined : stages.get(parent)
    if (!stage || phase.end === null || !isOutside(phase, stage)) return []
    return [outside(phase.name, phase, stage, [stage.span, phase.span], [phase.id, stage.id], stage.name)]
  })
}

function isOutside(part: Window, whole: Window): boolean {
  return (
    (part.end !== null && whole.end !== null && part.end > whole.end) ||
    (part.start !== null && whole.start !== null && part.start < whole.start)
  )
}

function outside(name: string, part: Window, whole: Window, spans: Span[], about: string[], stage?: string): Finding {
  const around = stage === undefined ? '整个活动' : `“${stage}”`
  const reach = [
    ...(part.start !== null && whole.start !== null && part.start < whole.start
      ? [{ zh: `${part.start} 早于 ${whole.start}`, en: `${part.start} is before ${whole.start}` }]
      : []),
    ...(part.end !== null && whole.end !== null && part.end > whole.end
      ? [{ zh: `${part.end} 晚于 ${whole.end}`, en: `${part.end} is after ${whole.end}` }]
      : []),
  ]
  return {
    kind: 'window-outside-whole',
    severity: 'ask',
    message: {
      zh: `“${name}”（${shown(part)}）超出${around}的时间（${shown(whole)}）：${reach.map(({ zh }) => zh).join('，')}。`,
      en: `“${name}” (${shown(part)}) reaches outside ${stage === undefined ? 'the whole' : around} (${shown(whole)}): ${reach.map(({ en }) => en).join(', ')}.`,
    },
    spans,
    about,
  }
}

function shown(window: Window): string {
  return `${window.start ?? '…'} — ${window.end ?? '…'}`
}
