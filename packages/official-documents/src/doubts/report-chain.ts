// Does each level have its papers before it must hand them on? A county due on the 25th cannot feed a city due on the 20th.
import type { Deadline, Draft } from '../draft.ts'
import { actorOf } from '../summary/actors.ts'
import type { FindDoubts, Finding } from './finding.ts'

/** How far apart two duties may stand in the text and still be one chain. */
const NEAR = 400
/** Each deadline is compared with its neighbours only. */
const NEIGHBOURS = 6

export const findReportChainDoubts: FindDoubts = (draft) => {
  const links = draft.deadlines.flatMap((deadline) => linkOf(draft, deadline) ?? [])
  return links.flatMap((lower, i) =>
    links
      .slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS)
      .filter((upper) => feeds(lower, upper) && lower.due > upper.due)
      .map((upper) => tell(lower, upper)),
  )
}

interface Link {
  deadline: Deadline
  due: string
  who: string
  from: number
  to: number
}

function linkOf(draft: Draft, deadline: Deadline): Link | null {
  if (deadline.due === null || deadline.to === null || deadline.type === 'goal') return null
  const actor = actorOf(draft, deadline)
  const from = actor.as === 'named' ? levelOf(actor.name) : null
  const to = levelOf(deadline.to)
  return from !== null && to !== null && from < to ? { deadline, due: deadline.due, who: actor.name, from, to } : null
}

/** Levels of administration by the words of the name; 县（市、区） is a county. */
function levelOf(name: string): number | null {
  if (/[县区旗]/.test(name)) return 3
  if (/[乡镇]|街道/.test(name)) return 2
  if (/[村]|社区/.test(name)) return 1
  if (/[市州盟]/.test(name)) return 4
  return /省|自治区/.test(name) ? 5 : null
}

/** What the lower hands in is what the upper hands on. */
function feeds(lower: Link, upper: Link): boolean {
  return (
    lower !== upper &&
    lower.to === upper.from &&
    Math.abs(lower.deadline.span.start - upper.deadline.span.start) < NEAR &&
    sharesPaper(lower.deadline.what, upper.deadline.what)
  )
}

function sharesPaper(a: string, b: string): boolean {
  for (let i = 0; i + 1 < a.length; i++) if (b.includes(a.slice(i, i + 2))) return true
  return false
}

function tell(lower: Link, upper: Link): Finding {
  return {
    kind: 'chain-reversed',
    severity: 'ask',
    message: {
      zh: `“${lower.who}”到 ${lower.due} 才报，“${upper.who}”却要在 ${upper.due} 前往上报：下级的期限晚于上级的。`,
      en: `“${lower.who}” reports by ${lower.due}, and “${upper.who}” must pass it on by ${upper.due}: the lower level is due after the upper.`,
    },
    spans: [lower.deadline.span, upper.deadline.span],
    about: [lower.deadline.id, upper.deadline.id],
  }
}
