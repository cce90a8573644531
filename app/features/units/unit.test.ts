import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ancestorsAndSelf, childPath, isWithin, parentPath, pathEnd } from '../../platform/paths.ts'
import { decideMove } from './unit.ts'

const path = fc
  .array(fc.integer({ min: 1, max: 46_655 }), { minLength: 1, maxLength: 6 })
  .map((ordinals) => ordinals.reduce(childPath, '/'))

describe('a path', () => {
  it('has a subtree that is one range of text', () => {
    fc.assert(
      fc.property(path, path, (top, other) => {
        expect(other >= top && other < pathEnd(top)).toBe(isWithin(other, top))
      }),
    )
  })

  it('lists its ancestors, itself last', () => {
    fc.assert(
      fc.property(path, (one) => {
        const chain = ancestorsAndSelf(one)
        expect(chain.at(-1)).toBe(one)
        for (let i = 1; i < chain.length; i++) expect(parentPath(chain[i] ?? '')).toBe(chain[i - 1])
      }),
    )
  })
})

describe('a move', () => {
  it('goes under another parent', () => expect(decideMove('/001/002/003/', '/001/004/')).toEqual({ ok: true }))
  it('never goes under the unit itself', () =>
    expect(decideMove('/001/002/', '/001/002/003/')).toEqual({ ok: false, because: 'under-itself' }))
  it('is refused where the unit already stands', () =>
    expect(decideMove('/001/002/003/', '/001/002/')).toEqual({ ok: false, because: 'already-there' }))
})
