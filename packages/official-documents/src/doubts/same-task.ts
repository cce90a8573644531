// Is a task written twice? The same heading in one group, or two bodies that say the same.
import type { Draft, Task } from '../draft.ts'
import { bareTitle } from '../outline/title.ts'
import type { FindDoubts, Finding } from './finding.ts'

/** More tasks than this are compared by heading only. */
const MAX_COMPARED = 80

export const findSameTasks: FindDoubts = (draft) => {
  const found: Finding[] = []
  const bodies = draft.tasks.map(pairsOf)
  const titles = new Map<string, number>()
  draft.tasks.forEach((task, i) => {
    const key = bareTitle(task.title)
    const twin = titles.get(key) ?? -1
    const same = draft.tasks[twin]
    titles.set(key, i)
    if (same && isSameWork(same, task, bodies[twin], bodies[i])) {
      found.push(twice(draft, same, task))
      return
    }
    if (draft.tasks.length > MAX_COMPARED) return
    const copy = draft.tasks.findIndex((_, j) => j < i && likeness(bodies[j], bodies[i]) > 0.85)
    const original = draft.tasks[copy]
    if (original) found.push(twice(draft, original, task))
  })
  return found
}

/** 加强宣传引导 for schools and again for companies are two tasks, unless they say the same. */
function isSameWork(a: Task, b: Task, bodyA: Set<string> | undefined, bodyB: Set<string> | undefined): boolean {
  return a.group?.section === b.group?.section || b.title.length >= 10 || likeness(bodyA, bodyB) > 0.5
}

/** Pairs of neighbouring characters behind the heading; short bodies say too little to be compared. */
function pairsOf(task: Task): Set<string> {
  const text = task.body.text
    .slice(task.span.text.length)
    .replace(/[^\u4e00-\u9fa5\d]/g, '')
    .slice(0, 1500)
  const pairs = new Set<string>()
  if (text.length >= 30) for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2))
  return pairs
}

/** 0 to 1: shared pairs of all pairs. */
function likeness(a: Set<string> | undefined, b: Set<string> | undefined): number {
  if (!a?.size || !b?.size) return 0
  // Very unequal lengths cannot be alike; said first, because most comparisons end here.
  if (Math.min(a.size, b.size) / Math.max(a.size, b.size) < 0.5) return 0
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  return shared / (a.size + b.size - shared)
}

function twice(draft: Draft, first: Task, second: Task): Finding {
  const place = (task: Task) => draft.tasks.indexOf(task) + 1
  const one = first.title === second.title
  return {
    kind: 'same-task-twice',
    severity: 'ask',
    message: one
      ? {
          zh: `任务“${second.title}”出现两次（第 ${place(first)} 项和第 ${place(second)} 项）。`,
          en: `The task “${second.title}” stands twice (no. ${place(first)} and no. ${place(second)}).`,
        }
      : {
          zh: `第 ${place(first)} 项“${first.title}”与第 ${place(second)} 项“${second.title}”内容基本相同。`,
          en: `Tasks no. ${place(first)} “${first.title}” and no. ${place(second)} “${second.title}” say nearly the same.`,
        },
    spans: [first.span, second.span],
    about: [first.id, second.id],
  }
}
