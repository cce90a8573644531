/** 分解: sum, floor and slack of a target against what is allotted to the units below. */
export interface Allotted {
  quantity: number
  floor: number | null
}

export interface AllotmentBalance {
  target: number
  sum: number
  /** What is certain: a unit's floor, or its whole quantity where it has none of its own. */
  floor: number
  /** Positive: still to allot. Negative: more is asked below than the target says. */
  slack: number
  state: 'open' | 'met' | 'over'
}

export function allotmentBalance(target: number, allotments: readonly Allotted[]): AllotmentBalance {
  const sum = allotments.reduce((total, one) => total + one.quantity, 0)
  const floor = allotments.reduce((total, one) => total + (one.floor ?? one.quantity), 0)
  const slack = target - sum
  return { target, sum, floor, slack, state: slack > 0 ? 'open' : slack === 0 ? 'met' : 'over' }
}
