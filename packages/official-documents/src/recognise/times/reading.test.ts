import { describe, expect, it } from 'vitest'
import { compile } from '../../compile.ts'
import { timesIn } from './times-in.ts'

const read = (sentence: string, issued?: string) =>
  timesIn(sentence, issued).map((time) => [
    time.end,
    time.inferred ?? false,
    time.alternatives?.map(({ text }) => text) ?? [],
  ])

describe('readings', () => {
  it('has one reading where the document leaves no doubt', () => {
    expect(read('请于3月15日前完成。', '2024-02-20')).toEqual([['2024-03-15', false, []]])
    expect(read('请于1月8日前完成。', '2023-12-20')).toEqual([['2024-01-08', false, []]])
  })

  it('takes a month long past for the next year’s, and offers both where it is just past', () => {
    expect(read('请于6月底前完成改造。', '2023-10-15')).toEqual([['2024-06-30', false, []]])
    expect(read('请于2月底前完成改造。', '2023-04-15')).toEqual([['2023-02-28', false, ['2024-02-29']]])
  })

  it('lets the year of the title speak, and offers the year of issue', () => {
    const text = '关于印发2025年工作要点的通知\n各县区民政局：\n请于12月底前完成。\n'
    const [time] = compile(text, { issued: '2024-11-20' }).times.filter((each) => each.role === 'deadline')
    expect([time?.end, time?.alternatives?.[0]?.value]).toEqual(['2024-12-31', '2025-12-31'])
  })

  it('takes the year from the date before it in the paragraph', () => {
    expect(read('2023年11月启动试点，次年3月评估，6月推广。').map(([end]) => end)).toEqual([
      '2023-11-30',
      '2024-03-31',
      '2024-06-30',
    ])
  })

  it('reads a damaged date and keeps what else it may be', () => {
    expect(read('请于1 10日前报送。', '2018-12-24')).toEqual([
      ['2019-01-10', true, ['10月10日', '11月10日', '12月10日']],
    ])
    expect(read('请于3 月1 5 日前完成。')).toEqual([['2024-03-15', true, ['3月5日']]])
    expect(read('2 0 2 4 年3 月1 5 日召开。')).toEqual([['2024-03-15', false, []]])
  })

  it('reads days without a month from the date before, else from the day of issue', () => {
    expect(read('3月10日前报方案，20日前报总结。').map(([end]) => end)).toEqual(['2024-03-10', '2024-03-20'])
    expect(read('请于25日前报送。')).toEqual([['2024-02-25', true, []]])
    expect(read('请于5日前报送。')).toEqual([['2024-03-05', true, []]])
    expect(read('请于本月25日前报送。')).toEqual([['2024-02-25', true, []]])
    expect(read('请于下月5日前报送。', '2024-12-20')).toEqual([['2025-01-05', true, []]])
    expect(read('会议定于6-8日召开。')).toEqual([['2024-03-08', true, ['6月8日']]])
  })

  it('confidences are shares of one reading', () => {
    for (const sentence of ['请于1 10日前报送。', '请于2月底前完成。'])
      for (const time of timesIn(sentence, '2023-04-15'))
        for (const { confidence } of time.alternatives ?? []) expect(confidence).toBeLessThanOrEqual(0.5)
  })
})
