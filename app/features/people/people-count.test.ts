import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ShownCounts, suppressSmall } from './people-count.ts'

describe('suppressSmall', () => {
  it('shows what is not small as it is', () => {
    expect(suppressSmall(3, [0, 5, 120], 128)).toEqual({ total: 128, children: [0, 5, 120] })
  })

  it('hides one to four, and the smallest other with it', () => {
    expect(suppressSmall(0, [3, 40, 90, 0], 133)).toEqual({ total: 133, children: ['under-5', 'withheld', 90, 0] })
  })

  it('needs no other where two small ones cover each other', () => {
    expect(suppressSmall(0, [1, 4, 90], 95)).toEqual({ total: 95, children: ['under-5', 'under-5', 90] })
  })

  it('hides the total where nothing else can cover', () => {
    expect(suppressSmall(10, [3], 13)).toEqual({ total: 'withheld', children: ['under-5'] })
    expect(suppressSmall(0, [1, 5], 6)).toEqual({ total: 'withheld', children: ['under-5', 5] })
  })
})

/** What somebody can conclude about one hidden child who knows own, the shown numbers and the rule: every value that fits. */
function possibleAt(at: number, own: number, shown: ShownCounts): Set<number> {
  const { total, children } = shown
  const hidden = children.flatMap((count, index) => (typeof count === 'number' ? [] : [{ count, index }]))
  const small = [1, 2, 3, 4]
  if (total === 'withheld') return new Set(small)
  const rest = total - own - children.reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0)
  // Sums that the hidden ones other than `at` can come to, capped at `rest`.
  let sums = new Set([0])
  for (const { count, index } of hidden) {
    if (index === at) continue
    const values = count === 'under-5' ? small : Array.from({ length: Math.max(0, rest - 4) }, (_, i) => i + 5)
    sums = new Set([...sums].flatMap((sum) => values.map((value) => sum + value).filter((s) => s <= rest)))
  }
  return new Set(small.filter((value) => sums.has(rest - value)))
}

const count = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 }))

it('leaves every number from one to four possible for each hidden child, whatever is subtracted from the total', () => {
  fc.assert(
    fc.property(count, fc.array(count, { minLength: 1, maxLength: 6 }), (own, children) => {
      const total = own + children.reduce((sum, n) => sum + n, 0)
      const shown = suppressSmall(own, children, total)
      for (const [at, true_] of children.entries()) {
        if (true_ >= 1 && true_ <= 4) {
          expect(shown.children[at]).toBe('under-5')
          expect([...possibleAt(at, own, shown)]).toEqual([1, 2, 3, 4])
        } else expect([true_, 'withheld']).toContain(shown.children[at])
      }
    }),
    { numRuns: 500 },
  )
})

it('never shows one to four, and never a wrong number, also where people are tied to several units', () => {
  fc.assert(
    fc.property(
      count,
      fc.array(count, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 0, max: 20 }),
      (own, children, overlap) => {
        const sum = own + children.reduce((a, b) => a + b, 0)
        const total = Math.max(own, ...children, sum - overlap)
        const shown = suppressSmall(own, children, total)
        for (const [at, n] of children.entries()) {
          const seen = shown.children[at]
          if (typeof seen === 'number') expect(seen).toBe(n)
          if (typeof seen === 'number') expect(seen === 0 || seen >= 5).toBe(true)
        }
        if (shown.total !== 'withheld') expect(shown.total).toBe(total)
      },
    ),
  )
})
