// Deadlines that were read across a lost character or counted from the day of issue: somebody should confirm the day.
import { withChosen } from './date-unreadable.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findLostInDeadlines: FindDoubts = (draft) =>
  draft.deadlines
    .filter((deadline) => deadline.inferred && deadline.invalidReason === undefined)
    .map((deadline): Finding => {
      const written = deadline.span.text.replace(/\s+/g, ' ')
      const counted = /日起/.test(written)
      const alternatives = withChosen(deadline.due, deadline.due ?? undefined, deadline.alternatives ?? [])
      return {
        kind: 'lost-characters',
        severity: counted ? 'note' : 'ask',
        message: counted
          ? {
              zh: `“${written}”按成文日期推算为 ${deadline.due}，请确认。`,
              en: `“${written}”, counted from the date of issue, is ${deadline.due}; please confirm.`,
            }
          : {
              zh: `“${written}”缺字，按上下文可能是 ${deadline.due}，请确认。`,
              en: `Characters are missing in “${written}”; by context it may be ${deadline.due}. Please confirm.`,
            },
        spans: [deadline.sentence, deadline.span],
        about: [deadline.id],
        ...(alternatives.length > 0 ? { alternatives } : {}),
      }
    })
