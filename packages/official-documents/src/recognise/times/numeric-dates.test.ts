import { describe, expect, it } from 'vitest'
import { type Seen, seen } from './times-in.ts'

describe('dates in figures', () => {
  const examples: [string, Seen[]][] = [
    ['会期为2024/3/5至3/8。', [['2024/3/5至3/8', '2024-03-05', '2024-03-08']]],
    ['2024.3.5—3.20开展。', [['2024.3.5—3.20', '2024-03-05', '2024-03-20']]],
    ['2024-03-05—2024-03-20开展。', [['2024-03-05—2024-03-20', '2024-03-05', '2024-03-20']]],
    ['活动于2024．3．5召开。', [['2024．3．5', '2024-03-05', '2024-03-05']]],
    ['请于3.15前报送。', [['3.15前', null, '2024-03-15']]],
    ['2024.03启动。', [['2024.03', '2024-03-01', '2024-03-31']]],
  ]
  it.each(examples)('%s', (sentence, expected) => {
    expect(seen(sentence)).toEqual(expected)
  })

  it.each(['增长2024.5万元。', '版本1.2.3。', '电话0531-2024-05。'])('no time in %s', (sentence) => {
    expect(seen(sentence)).toEqual([])
  })
})
