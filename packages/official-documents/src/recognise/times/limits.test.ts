import { describe, expect, it } from 'vitest'
import { deadlinesIn } from '../deadlines/deadlines-in.ts'
import { timesIn } from './times-in.ts'

const roles = (sentence: string) => timesIn(sentence).map((time) => [time.start, time.end, time.role])

describe('words around a date', () => {
  it.each([
    '请于3月15日前一律报送。',
    '3月15日前提交材料。',
    '3月15日前列出清单。',
    '请在3月15日之前办结。',
    '请在3月15日以前办结。',
    '不迟于3月15日报送。',
    '最迟3月15日办结。',
    '3月15日截止。',
    '报名截止时间：3月15日17:00。',
    '截止日期为3月15日。',
    '3月15日（含）前报送。',
    '3月15日之前（含当日）报送。',
    '报名截至3月15日。',
    '报名延至3月15日为止。',
  ])('%s is a limit', (sentence) => {
    expect(roles(sentence)).toEqual([[null, '2024-03-15', 'deadline']])
  })

  it.each(['活动于3月15日前后举行。', '3月15日前夕走访。', '3月15日前期筹备就绪。'])('%s is none', (sentence) => {
    expect(roles(sentence).map(([start]) => start)).toEqual(['2024-03-15'])
  })

  it.each([
    '2022年1月1日以前发放的贷款按原政策执行。',
    '面向2008年1月1日前出生的少年。',
    '2023年12月31日前注册成立的企业。',
  ])('%s is a condition', (sentence) => {
    expect(roles(sentence).map(([start, , role]) => [start, role])).toEqual([[null, 'mention']])
  })

  it.each([
    '请于3月15日前将已取得证书人员名单报送县局。',
    '3月15日前将已建成的站点名单报县局。',
    '确保3月15日前建成投产。',
    '3月15日前开业运营。',
    '3月15日前完成登记。',
  ])('%s is a demand', (sentence) => {
    expect(roles(sentence)).toEqual([[null, '2024-03-15', 'deadline']])
  })

  it('6月底完成 is by the end of June, 6月底开展 is June', () => {
    expect(roles('6月底全面完成。')).toEqual([[null, '2024-06-30', 'deadline']])
    expect(roles('6月底开展。')).toEqual([['2024-06-01', '2024-06-30', 'task-window']])
  })

  it('a window keeps its beginning when 止 closes it', () => {
    expect(roles('报名时间：3月1日至3月15日17:00止。')).toEqual([['2024-03-01', '2024-03-15', 'task-window']])
    expect(roles('即日起至3月15日止。')).toEqual([['2024-02-20', '2024-03-15', 'task-window']])
    expect(roles('自印发之日起至2024年12月31日开展。')).toEqual([['2024-02-20', '2024-12-31', 'task-window']])
    expect(roles('3月10日起，至4月20日结束。')).toEqual([['2024-03-10', '2024-04-20', 'task-window']])
  })

  it('a limit at the end of a list holds for all', () => {
    expect(roles('于8月15日、9月15日前分两批报送。')).toEqual([
      [null, '2024-08-15', 'deadline'],
      [null, '2024-09-15', 'deadline'],
    ])
  })

  it('a term of validity is no deadline', () => {
    const [time] = timesIn('有效期自2024年1月1日至2024年12月31日止。')
    expect([time?.start, time?.end]).toEqual(['2024-01-01', '2024-12-31'])
    expect(deadlinesIn('有效期自2024年1月1日至2024年12月31日止。')).toEqual([])
  })

  it('起 has a beginning and no end', () => {
    expect(roles('自2024年5月1日起施行。')).toEqual([['2024-05-01', null, 'mention']])
    expect(roles('即日起施行。')).toEqual([['2024-02-20', null, 'mention']])
  })
})
