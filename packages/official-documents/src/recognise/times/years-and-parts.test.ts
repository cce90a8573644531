import { describe, expect, it } from 'vitest'
import { type Seen, seen, timesIn } from './times-in.ts'

describe('years and their parts', () => {
  const examples: [string, Seen[]][] = [
    ['2024—2026年实施。', [['2024—2026年', '2024-01-01', '2026-12-31']]],
    ['2024年年底前完成。', [['2024年年底前', null, '2024-12-31']]],
    ['今年年底前完成。', [['今年年底前', null, '2024-12-31']]],
    ['明年年底前完成。', [['明年年底前', null, '2025-12-31']]],
    ['一季度末前完成。', [['一季度末前', null, '2024-03-31']]],
    ['2024年前三季度完成投资。', [['2024年前三季度', '2024-01-01', '2024-09-30']]],
    ['明年一季度前完成。', [['明年一季度前', null, '2025-03-31']]],
    ['年中前完成评估。', [['年中前', null, '2024-06-30']]],
    ['2024年一季度至三季度开展。', [['2024年一季度至三季度', '2024-01-01', '2024-09-30']]],
    ['2024年春季学期开展。', [['2024年', '2024-01-01', '2024-12-31']]],
    ['到2025年底，建成。', [['到2025年底', null, '2025-12-31']]],
    ['到2025年6月底前，建成。', [['到2025年6月底前', null, '2025-06-30']]],
    ['2020年以来，成效明显。', [['2020年', '2020-01-01', null]]],
  ]
  it.each(examples)('%s', (sentence, expected) => {
    expect(seen(sentence)).toEqual(expected)
  })

  it('knows a quarter from a year', () => {
    const granularity = (sentence: string) => timesIn(sentence)[0]?.granularity
    expect([granularity('三季度开展。'), granularity('下半年开展。')]).toEqual(['quarter', 'year'])
  })

  it.each(['依据2024年第5号公告办理。', '每季度报送。', '面向2024届毕业生。'])('no time in %s', (sentence) => {
    expect(seen(sentence)).toEqual([])
  })
})
