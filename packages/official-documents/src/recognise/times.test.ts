import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'

/** The times of one sentence in a notice issued on 2021-03-01. */
function timesIn(sentence: string, issued = '2021-03-01') {
  const text = `关于做好试点工作的通知\n各县区团委：\n${sentence}\n`
  return compile(text, { issued }).times.map((time) => [time.span.text, time.start, time.end, time.granularity])
}

describe('times', () => {
  const examples: [string, [string, string | null, string | null, string][]][] = [
    ['活动于2021年5月4日举行。', [['2021年5月4日', '2021-05-04', '2021-05-04', 'day']]],
    ['请于6月10日前完成。', [['6月10日前', null, '2021-06-10', 'day']]],
    ['请于4月15日17:00前完成。', [['4月15日17:00前', null, '2021-04-15', 'day']]],
    ['请于4月底前完成。', [['4月底前', null, '2021-04-30', 'month']]],
    ['请于2021年底前完成。', [['2021年底前', null, '2021-12-31', 'year']]],
    ['2021年9月下旬集中开展。', [['2021年9月下旬', '2021-09-21', '2021-09-30', 'tenday']]],
    ['2021年11月中旬至12月上旬开展。', [['2021年11月中旬至12月上旬', '2021-11-11', '2021-12-10', 'tenday']]],
    ['2021年12月下旬至1月上旬开展。', [['2021年12月下旬至1月上旬', '2021-12-21', '2022-01-10', 'tenday']]],
    ['2021年5—8月开展。', [['2021年5—8月', '2021-05-01', '2021-08-31', 'month']]],
    ['7月3日至9日举办。', [['7月3日至9日', '2021-07-03', '2021-07-09', 'day']]],
    ['2021年上半年完成调研。', [['2021年上半年', '2021-01-01', '2021-06-30', 'year']]],
    ['2021年第三季度验收。', [['2021年第三季度', '2021-07-01', '2021-09-30', 'quarter']]],
    ['二〇二一年五月四日举行。', [['二〇二一年五月四日', '2021-05-04', '2021-05-04', 'day']]],
    ['自2021年4月起实行。', [['2021年4月', '2021-04-01', null, 'month']]],
    ['到2025年，实现全覆盖。', [['到2025年', null, '2025-12-31', 'year']]],
    ['10月至2022年3月开展。', [['10月至2022年3月', '2021-10-01', '2022-03-31', 'month']]],
    ['年底前完成。', [['年底前', null, '2021-12-31', 'year']]],
    ['明年底前完成。', [['明年底前', null, '2022-12-31', 'year']]],
    ['第三季度组织验收。', [['第三季度', '2021-07-01', '2021-09-30', 'quarter']]],
    ['上半年完成培训。', [['上半年', '2021-01-01', '2021-06-30', 'year']]],
    ['2021年6月—长期坚持。', [['2021年6月—长期', '2021-06-01', null, 'month']]],
  ]
  it.each(examples)('%s', (sentence, expected) => {
    expect(timesIn(sentence)).toEqual(expected)
  })

  it('takes a year from the next year when the month is long past at issue', () => {
    expect(timesIn('请于1月8日前完成。', '2020-12-20')).toEqual([['1月8日前', null, '2021-01-08', 'day']])
  })

  it('takes a year from the heading that a date stands under', () => {
    const text =
      '关于印发《互助行动实施方案》的通知\n各县区民政局：\n一、实施步骤\n（一）评估阶段（2022年11月—12月）。评估结果于12月20日前通报。\n'
    expect(compile(text, { issued: '2021-09-01' }).deadlines.map((item) => item.due)).toEqual(['2022-12-20'])
  })

  it('reads no time in book titles, ordinals, ages and durations', () => {
    expect(timesIn('根据《2020年工作要点》，面向第3届学员中35岁以下、从业5年以上的青年。')).toEqual([])
  })

  it('knows that the calendar has no 31 June, and 29 February only in leap years', () => {
    const draft = compile(
      '关于报送材料的通知\n各县区团委：\n请于6月31日前报送团市委办公室。\n请于2024年2月29日前报送团市委办公室。',
      { issued: '2024-01-05' },
    )
    expect(draft.deadlines.map((deadline) => [deadline.due, deadline.invalidReason ?? null])).toEqual([
      [null, 'no-such-date'],
      ['2024-02-29', null],
    ])
  })
})
