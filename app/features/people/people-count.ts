/** What a unit above may read of how many people those below it hold: one to four never shows, nor can it be computed. */

/** 少于5: from here on a count is shown. */
export const leastShown = 5

/** 'withheld' is a larger count that stays out of sight, because with it a small one could be computed. */
export type ShownCount = number | 'under-5' | 'withheld'

export interface ShownCounts {
  total: number | 'withheld'
  children: ShownCount[]
}

const isSmall = (count: number): boolean => count >= 1 && count < leastShown

/**
 * `own` is exact, since the reader can count their own unit's ledger; `total` counts distinct people over own and
 * children, so it may be less than their sum. Small children are hidden; then the smallest others, until every number
 * from one to four is still possible for each hidden child; where that cannot be reached, the total is hidden instead.
 * (Statistical Disclosure Control Handbook, Eurostat, ch. 4: primary and secondary cell suppression.)
 */
export function suppressSmall(own: number, children: readonly number[], total: number): ShownCounts {
  const small = children.filter(isSmall).length
  if (small === 0) return { total, children: [...children] }
  const withheld = new Set<number>()
  const candidates = [...children.keys()]
    .filter((at) => (children[at] ?? 0) >= leastShown)
    .sort((a, b) => (children[a] ?? 0) - (children[b] ?? 0))
  const shown = (): ShownCount[] =>
    children.map((count, at) => (isSmall(count) ? 'under-5' : withheld.has(at) ? 'withheld' : count))
  const remainder = () =>
    shown().reduce<number>((rest, count) => (typeof count === 'number' ? rest - count : rest), total - own)
  for (;;) {
    if (leavesOpen(small, withheld.size, remainder())) return { total, children: shown() }
    const next = candidates.shift()
    if (next === undefined) break
    withheld.add(next)
  }
  withheld.clear()
  return { total: 'withheld', children: shown() }
}

/** Whether `small` counts of 1–4 and `large` ones of 5 or more that come to `sum` leave 1, 2, 3 and 4 possible for each small one. */
export function leavesOpen(small: number, large: number, sum: number): boolean {
  const leastOfOthers = small - 1 + large * leastShown
  const mostOfOthers = large > 0 ? Number.POSITIVE_INFINITY : (small - 1) * (leastShown - 1)
  return sum - (leastShown - 1) >= leastOfOthers && sum - 1 <= mostOfOthers
}
