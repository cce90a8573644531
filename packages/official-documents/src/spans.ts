// Finds items of a draft by place, without looking at all of them: they are in the order of the text.
import type { Span, Task } from './draft.ts'

interface Placed {
  span: Span
}

/** The items that start inside the stretch. */
export function startingIn<T extends Placed>(items: readonly T[], { start, end }: Span): T[] {
  return items.slice(firstFrom(items, start), firstFrom(items, end))
}

/** The task in whose body the place lies. Bodies of tasks do not overlap. */
export function around(tasks: readonly Task[], { start }: Span): Task | undefined {
  const task = tasks[firstFrom(tasks, start + 1) - 1]
  return task && start < task.body.end ? task : undefined
}

function firstFrom(items: readonly Placed[], start: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.span.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
