import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialsOf, isSamePerson, readSearch } from './person.ts'

it.each([
  ['王致远', 'wzy'],
  ['欧阳朔', 'oys'],
  ['单小雨', 'sxy'],
  ['区梓晴', 'ozq'],
  ['喆宇', 'zy'],
  ['Anna Lee', 'annalee'],
])('knows the initials of %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

it('takes a shared number for one person only under one name', () => {
  expect(isSamePerson({ name: '白露', phoneHash: 'h' }, { name: '白露', phoneHash: 'h' })).toBe(true)
  expect(isSamePerson({ name: '白露', phoneHash: 'h' }, { name: '白霜', phoneHash: 'h' })).toBe(false)
  expect(isSamePerson({ name: '白露', phoneHash: null }, { name: '白露', phoneHash: null })).toBe(false)
})

describe('readSearch', () => {
  it('reads Latin letters as initials and the rest as a name', () => {
    expect(readSearch('WZ')).toMatchObject({ by: 'initials', from: 'wz' })
    expect(readSearch('欧阳')).toMatchObject({ by: 'name', from: '欧阳' })
  })

  it('opens exactly the range of texts that begin so, in byte order', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 4 })
    const inBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
    fc.assert(
      fc.property(text, text, (beginning, other) => {
        const { by, from, below } = readSearch(beginning)
        const seen = by === 'initials' ? other.toLowerCase() : other
        // The very last code point is no character; nothing comes after it.
        fc.pre([...from].at(-1) !== '\u{10ffff}')
        for (const one of [seen, from + seen, from])
          expect(inBytes(one, from) >= 0 && inBytes(one, below) < 0).toBe(one.startsWith(from))
      }),
    )
  })
})
