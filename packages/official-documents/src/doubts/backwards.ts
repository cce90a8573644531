// Does time run forwards? A range that ends before it begins, a step that begins before the step above it.
import type { Draft } from '../draft.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findBackwardsDoubts: FindDoubts = (draft) => [...ranges(draft), ...steps(draft)]

function ranges(draft: Draft): Finding[] {
  return draft.times
    .filter((time) => time.start !== null && time.end !== null && time.start > time.end)
    .map((time): Finding => {
      const written = time.span.text.replace(/\s+/g, '')
      return {
        kind: 'window-backwards',
        severity: 'ask',
        message: {
          zh: `“${written}”的结束（${time.end}）早于开始（${time.start}）。`,
          en: `“${written}” ends (${time.end}) before it begins (${time.start}).`,
        },
        spans: [time.span],
        about: [time.id],
      }
    })
}

/** Only among steps of one parent; steps that begin together or overlap are common. */
function steps(draft: Draft): Finding[] {
  const parentOf = (start: number) =>
    draft.sections.findLast((section) => section.span.start <= start)?.parent ?? 'none'
  return draft.phases.flatMap((phase, i): Finding[] => {
    const before = draft.phases[i - 1]
    if (!before?.start || !phase.end || phase.end >= before.start) return []
    if (parentOf(before.span.start) !== parentOf(phase.span.start)) return []
    return [
      {
        kind: 'window-backwards',
        severity: 'ask',
        message: {
          zh: `“${phase.name}”到 ${phase.end} 结束，前一步“${before.name}”却从 ${before.start} 才开始。`,
          en: `“${phase.name}” ends on ${phase.end}; the step before it, “${before.name}”, begins only on ${before.start}.`,
        },
        spans: [before.span, phase.span],
        about: [before.id, phase.id],
      },
    ]
  })
}
