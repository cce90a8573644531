import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, changesBetween, conflictsOf, knowing, takeCorrection } from './correction.ts'

const base = { title: '座谈会', body: '正月前', windowEnd: '2019-02-20' }
const later: Change[] = [{ field: 'windowEnd', from: '2019-02-20', to: '2019-02-15' }]

describe('taking a correction', () => {
  it('changes the corrected field and leaves the adapted one alone', () => {
    const mine = { ...base, title: '返乡座谈会' }
    expect(takeCorrection(mine, base, later)).toEqual({
      ok: true,
      mine: { ...mine, windowEnd: '2019-02-15' },
      base: { ...base, windowEnd: '2019-02-15' },
      changed: later,
    })
  })

  it('asks where both changed the same field, and follows the answer', () => {
    const mine = { ...base, windowEnd: '2019-02-18' }
    expect(takeCorrection(mine, base, later)).toEqual({ ok: false, because: 'conflict', fields: ['windowEnd'] })
    expect(takeCorrection(mine, base, later, { windowEnd: 'mine' })).toMatchObject({ ok: true, mine, changed: [] })
    expect(takeCorrection(mine, base, later, { windowEnd: 'theirs' })).toMatchObject({
      ok: true,
      mine: { windowEnd: '2019-02-15' },
    })
  })

  it('sees no conflict where both came to the same', () => {
    expect(conflictsOf({ ...base, windowEnd: '2019-02-15' }, base, later)).toEqual([])
  })

  const text = fc.record({ title: fc.constantFrom('a', 'b', 'c'), body: fc.constantFrom('x', 'y', 'z') })
  it('never touches a field that the correction does not name, and always knows what the level above says', () => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.constantFrom('mine' as const, 'theirs' as const),
        (mine, known, wanted, whose) => {
          const changes = changesBetween(known, wanted)
          const merge = takeCorrection(mine, known, changes, { title: whose, body: whose })
          if (!merge.ok) throw new Error('every conflict was decided')
          expect(merge.base).toEqual(wanted)
          expect(knowing(known, changes)).toEqual(wanted)
          for (const field of ['title', 'body'] as const) {
            const isNamed = changes.some((change) => change.field === field)
            if (!isNamed) expect(merge.mine[field]).toBe(mine[field])
            else if (mine[field] === known[field] || whose === 'theirs') expect(merge.mine[field]).toBe(wanted[field])
            else expect(merge.mine[field]).toBe(mine[field])
          }
        },
      ),
    )
  })
})
