import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type FrozenBulletin, fingerprintOf, isIntact } from './fingerprint.ts'

const frozen: FrozenBulletin = {
  year: 2018,
  issue: 1,
  content: {
    title: '各地行动',
    editorNote: [],
    sections: [],
    distribution: [],
    masthead: '青春归乡简报',
    organ: '办公室编',
    day: '2018-12-28',
    credits: {},
    figureWords: {},
  },
  figures: [
    {
      figureId: '018f0000-0000-7000-8000-000000000001',
      question: { measure: 'session', unitId: '018f0000-0000-7000-8000-000000000002' },
      value: 3,
      doubted: 0,
      evidence: [{ kind: 'measured', value: 3 }],
      asOf: '2018-12-28T04:00:00.000Z',
      facts: 3,
      factsDigest: 'a'.repeat(64),
    },
  ],
}

describe('canonical JSON', () => {
  it('does not depend on the order in which keys came back from storage', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: '字' }] })).toBe('{"a":[{"c":"字","d":null}],"b":1}')
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
      }),
    )
  })

  it('leaves out what is undefined, as storage does', () => {
    expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}')
  })
})

describe('the fingerprint', () => {
  const fingerprint = fingerprintOf(frozen)

  it('is the same for the same bulletin and tells every change', () => {
    expect(isIntact(structuredClone(frozen), fingerprint)).toBe(true)
    const [figure] = frozen.figures
    if (!figure) throw new Error('the sample has a figure')
    const changed: FrozenBulletin[] = [
      { ...frozen, issue: 2 },
      { ...frozen, content: { ...frozen.content, title: '各地行动。' } },
      { ...frozen, figures: [] },
      { ...frozen, figures: [{ ...figure, value: 4 }] },
      { ...frozen, figures: [{ ...figure, doubted: 1 }] },
      { ...frozen, figures: [{ ...figure, factsDigest: 'b'.repeat(64) }] },
    ]
    for (const other of changed) expect(isIntact(other, fingerprint)).toBe(false)
  })
})
