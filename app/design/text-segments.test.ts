import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf, type Span, step, withSpans } from './text-segments.ts'

describe('marked text', () => {
  it('cuts where spans overlap; the shortest comes first', () => {
    const spans: Span[] = [
      { item: 'task', from: 0, to: 6 },
      { item: 'target', from: 3, to: 5 },
    ]
    expect(paragraphsOf('一二三四五六七\n', spans)[0]?.pieces.map((p) => [p.text, p.spans.map((s) => s.item)])).toEqual(
      [
        ['一二三', ['task']],
        ['四五', ['target', 'task']],
        ['六', ['task']],
        ['七', []],
      ],
    )
  })
  it('never changes the text, and marks exactly what a span covers', () => {
    const text = fc.string({ unit: fc.constantFrom('字', 'a', '\n', '。'), maxLength: 60 })
    const spans = fc.array(fc.record({ item: fc.constantFrom('x', 'y'), from: fc.nat(60), to: fc.nat(70) }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(text, spans, (whole, marked) => {
        const paragraphs = paragraphsOf(whole, marked)
        expect(paragraphs.map((p) => p.pieces.map((piece) => piece.text).join('')).join('\n')).toBe(whole)
        for (const piece of paragraphs.flatMap((p) => p.pieces))
          for (let at = piece.from; at < piece.from + piece.text.length; at++)
            expect(piece.spans.length).toBe(marked.filter((s) => s.from <= at && at < s.to).length)
      }),
    )
  })
  it('hands back the paragraphs in which nothing changed, and draws the others as if made anew', () => {
    const text = fc.string({ unit: fc.constantFrom('字', '\n'), maxLength: 60 })
    const span = fc.record({ item: fc.constantFrom('x', 'y'), from: fc.nat(60), to: fc.nat(70) })
    const spans = fc.array(span, { maxLength: 6 })
    const plain = (paragraphs: readonly { pieces: unknown }[]) => paragraphs.map(({ pieces }) => pieces)
    fc.assert(
      fc.property(text, spans, span, (whole, marked, changed) => {
        const before = paragraphsOf(whole, marked)
        const after = paragraphsOf(whole, [...marked, changed], before)
        expect(plain(after)).toEqual(plain(paragraphsOf(whole, [...marked, changed])))
        expect(plain(withSpans(before, [changed]))).toEqual(plain(after))
        expect(withSpans(before, [])).toBe(before)
        for (const [at, paragraph] of after.entries()) {
          const touched = changed.from < paragraph.from + paragraph.text.length && changed.to > paragraph.from
          if (!touched || changed.to <= changed.from) expect(paragraph).toBe(before[at])
        }
      }),
    )
  })
  it('steps and stays at the ends', () => {
    expect(step(['a', 'b'], null, 1)).toBe('a')
    expect(step(['a', 'b'], null, -1)).toBe('b')
    expect(step(['a', 'b'], 'b', 1)).toBe('b')
    expect(step([], null, 1)).toBeNull()
  })
})
