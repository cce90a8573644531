// Groups targets by the task in whose body they stand; targets outside tasks are not compared with one another.
import type { Target } from '../draft.ts'

export function byTask(targets: Target[]): Map<string, Target[]> {
  const groups = new Map<string, Target[]>()
  for (const target of targets) {
    if (target.task === null) continue
    const group = groups.get(target.task)
    if (group) group.push(target)
    else groups.set(target.task, [target])
  }
  return groups
}
