import { describe, expect, it } from 'vitest'
import { deadlinesIn } from './deadlines-in.ts'
import { addWorkdays, isKnown } from './workdays.ts'

const seen = (sentence: string, issued?: string) =>
  deadlinesIn(sentence, issued).map(({ span, due, invalidReason, inferred }) => [
    span.text,
    due,
    invalidReason ?? inferred,
  ])

describe('counted deadlines', () => {
  it('counts from the issue, which is a day of the document', () => {
    expect(seen('自通知印发之日起30日内备案。')).toEqual([['自通知印发之日起30日内', '2024-03-21', true]])
    expect(seen('本方案印发之日起两周内制定细则。')).toEqual([['本方案印发之日起两周内', '2024-03-05', true]])
  })

  it('counts workdays over holidays and shifted weekends', () => {
    // The National Day of 2024: holidays to 7 October, work on Sunday 29 September and Saturday 12 October.
    expect(seen('自印发之日起5个工作日内报备。', '2024-09-27')).toEqual([
      ['自印发之日起5个工作日内', '2024-10-10', true],
    ])
    expect(addWorkdays('2024-09-27', 2)).toBe('2024-09-30')
  })

  it('does not guess workdays of a year whose holidays are not given out', () => {
    expect([isKnown(2024), isKnown(2199)]).toEqual([true, false])
    expect(addWorkdays('2199-01-04', 5)).toBeNull()
    expect(seen('自印发之日起5个工作日内报备。', '2199-01-04')).toEqual([['自印发之日起5个工作日内', null, 'relative']])
  })

  it.each([
    ['请在收到本通知后5个工作日内反馈意见。', '收到本通知后5个工作日内'],
    ['自收到通知之日起10个工作日内完成整改。', '自收到通知之日起10个工作日内'],
    ['培训结束后一周内，各单位将总结报市人社局。', '培训结束后一周内'],
    ['县级部门自受理之日起5个工作日内完成初审。', '自受理之日起5个工作日内'],
    ['赛后3日内公布成绩。', '赛后3日内'],
    ['活动开展前3个工作日将方案报团县委备案。', '活动开展前3个工作日'],
    ['务必在开学前完成校舍排查。', '开学前'],
    ['请于国庆节前将补贴发放到位。', '国庆节前'],
  ])('%s has no day', (sentence, text) => {
    expect(seen(sentence)).toEqual([[text, null, 'relative']])
  })

  it('春节前 that only sets a scene is no deadline', () => {
    expect(seen('春节前，各地走访慰问。春节期间值班。')).toEqual([])
  })
})
