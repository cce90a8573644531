// Doubts about time as a whole: an open end against the stated end, windows and deadlines outside the whole.
import type { FindDoubts, Finding } from './finding.ts'

export const findWindowDoubts: FindDoubts = (draft) => {
  const whole = draft.window
  if (!whole) return []
  const stated = draft.times.find(
    (time) => time.role === 'task-window' && time.start === whole.start && time.end === whole.end,
  )
  const found: Finding[] = []
  for (const phase of draft.phases) {
    const time = draft.times.find((mark) => mark.role === 'phase' && mark.span.start >= phase.span.start)
    const spans = [...(stated ? [stated.span] : []), time?.span ?? phase.span]
    const about = [phase.id, ...(stated ? [stated.id] : [])]
    if (phase.end === null && whole.end !== null) {
      found.push({
        kind: 'open-end',
        severity: 'ask',
        message: {
          zh: `整个活动到 ${whole.end} 结束，而“${phase.name}”没有截止时间（长期），两处不一致。`,
          en: `The whole ends on ${whole.end}, but “${phase.name}” has no end. The two do not agree.`,
        },
        spans,
        about,
      })
    } else if (
      (phase.end !== null && whole.end !== null && phase.end > whole.end) ||
      (phase.start !== null && whole.start !== null && phase.start < whole.start)
    ) {
      found.push({
        kind: 'window-outside-whole',
        severity: 'ask',
        message: {
          zh: `“${phase.name}”（${phase.start ?? '…'} 至 ${phase.end ?? '…'}）超出整个活动的时间（${whole.start ?? '…'} 至 ${whole.end ?? '…'}）。`,
          en: `“${phase.name}” (${phase.start ?? '…'} to ${phase.end ?? '…'}) reaches outside the whole (${whole.start ?? '…'} to ${whole.end ?? '…'}).`,
        },
        spans,
        about,
      })
    }
  }
  for (const task of draft.tasks) {
    const { window } = task
    if (!window?.start || !whole.start || window.start >= whole.start) continue
    found.push({
      kind: 'window-outside-whole',
      severity: 'ask',
      message: {
        zh: `“${task.title}”自 ${window.start} 开始，早于整个活动的开始 ${whole.start}。`,
        en: `“${task.title}” starts on ${window.start}, before the whole (${whole.start}).`,
      },
      spans: [...(stated ? [stated.span] : []), task.span],
      about: [task.id],
    })
  }
  return found
}
