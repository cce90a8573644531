// Finds what lies in a stretch of text without looking at everything: lists of finds are in order of their place.

export interface Located {
  from: number
}

/** Index of the first item that starts at or after the offset. */
export function firstFrom<T extends Located>(items: readonly T[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.from ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The items that start in [from, to). */
export function within<T extends Located>(items: readonly T[], from: number, to: number): T[] {
  return items.slice(firstFrom(items, from), firstFrom(items, to))
}

/** The last item that starts at or before the offset. */
export function lastAt<T extends Located>(items: readonly T[], offset: number): T | undefined {
  return items[firstFrom(items, offset + 1) - 1]
}
