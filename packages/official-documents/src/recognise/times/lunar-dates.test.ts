import { describe, expect, it } from 'vitest'
import { newYearOf, newYearsEve, solarDay } from './lunar-calendar.ts'
import { type Seen, seen, timesIn } from './times-in.ts'

describe('the lunar calendar', () => {
  it('knows New Year’s days that the State Council gave out', () => {
    expect([2019, 2020, 2023, 2024, 2025, 2026].map(newYearOf)).toEqual([
      '2019-02-05',
      '2020-01-25',
      '2023-01-22',
      '2024-02-10',
      '2025-01-29',
      '2026-02-17',
    ])
    expect(newYearsEve(2024)).toBe('2024-02-09')
  })

  it('counts past a leap month, and has no thirtieth in a short one', () => {
    // 2023 had a second month twice; its Mid-Autumn was 29 September.
    expect(solarDay(2023, 8, 15)).toBe('2023-09-29')
    expect(solarDay(2024, 12, 30)).toBeNull()
    expect(solarDay(2150, 1, 1)).toBeNull()
  })

  const examples: [string, Seen[]][] = [
    ['农历正月初八开工。', [['农历正月初八', '2024-02-17', '2024-02-17']]],
    ['腊月二十三前完成走访。', [['腊月二十三前', null, '2024-02-02']]],
    ['农历八月十五开展。', [['农历八月十五', '2024-09-17', '2024-09-17']]],
    ['2025年农历正月十五举办。', [['2025年农历正月十五', '2025-02-12', '2025-02-12']]],
    ['2月10日（农历正月初一）值守。', [['2月10日（农历正月初一）', '2024-02-10', '2024-02-10']]],
    ['正月初三至初六值守。', [['正月初三至初六', '2024-02-12', '2024-02-15']]],
    ['农历2023年腊月二十三前完成。', [['农历2023年腊月二十三前', null, '2024-02-02']]],
    ['腊月三十值守。', [['腊月三十', '2024-02-09', '2024-02-09']]],
    ['正月初六至正月十五值守。', [['正月初六至正月十五', '2024-02-15', '2024-02-24']]],
  ]
  it.each(examples)('%s', (sentence, expected) => {
    expect(seen(sentence)).toEqual(expected)
  })
})

it('a written year before 腊月 leaves two readings', () => {
  const [time] = timesIn('2024年腊月二十三走访。')
  expect([time?.start, time?.alternatives?.map(({ value }) => value)]).toEqual(['2024-02-02', ['2025-01-22']])
})

describe('festivals', () => {
  it.each([
    ['2025年春节前完成。', '2025-01-28'],
    ['2025年国庆节前完成。', '2025-09-30'],
    ['2024年清明节前完成。', '2024-04-03'],
    ['2024年端午节前完成。', '2024-06-09'],
    ['2024年中秋节前完成。', '2024-09-16'],
  ])('%s is due on the eve, to be confirmed', (sentence, eve) => {
    expect(seen(sentence)[0]?.slice(1)).toEqual([null, eve])
  })

  it('stays the year where it says no limit, and nothing without a year', () => {
    expect(seen('2025年春节期间开展慰问。')).toEqual([['2025年', '2025-01-01', '2025-12-31']])
    expect(seen('春节期间开展慰问，寒假前后回访，“五四”青年节集中展示。')).toEqual([])
  })
})
