import { describe, expect, it } from 'vitest'
import { deadlinesIn } from './deadlines-in.ts'

const typesOf = (sentence: string) => deadlinesIn(sentence).map((item) => item.type)

describe('what a deadline is for', () => {
  it.each([
    '请于3月20日前将排查情况报市民政局社会救助科。',
    '请各基层工会于4月8日前把劳动模范推荐名单报县总工会办公室。',
    '书面意见请于4月8日前反馈我局。',
    '纸质材料报送截止时间：2024年6月5日。',
    '于3月8日前送县委组织部干部科。',
    '报送时间：5月8日前。',
    '于4月10日前完成整改并将整改报告报区安委会办公室。',
    '各单位须在3月5日之前将审核后的材料报到市教育局人事科。',
    '请于7月5日前将联系人名单报市就业服务中心。',
    '请将台账提交至平台，时间为5月8日前。',
  ])('report: %s', (sentence) => {
    expect(typesOf(sentence)).toEqual(['report'])
  })

  it.each([
    '4月30日前报名参赛。',
    '请于5月10日前，将报名回执传真至省妇联发展部。',
    '项目申报截止时间为2024年5月31日17时，逾期系统自动关闭。',
    '投稿截止：2024年9月30日24:00。',
    '申报单位须于2024年5月31日前通过省科技管理信息系统提交申报书。',
    '报名时间：即日起至4月30日止。',
    '（一）报名。请于10月20日前登录小程序填报。',
  ])('apply: %s', (sentence) => {
    expect(typesOf(sentence)).toEqual(['apply'])
  })

  it.each([
    '各乡镇要在6月底前完成土地流转合同备案工作。',
    '确保2024年12月底前建成投用。',
    '6月底完成验收。',
    '2024年10月30日前，市科协对项目组织验收。',
  ])('complete: %s', (sentence) => {
    expect(typesOf(sentence)).toEqual(['complete'])
  })

  it('others', () => {
    expect(typesOf('参训人员请于5月11日17:00前到市委党校报到。')).toEqual(['other'])
    expect(typesOf('到2025年底，建成示范村30个。')).toEqual(['goal'])
    expect(typesOf('面向2008年1月1日前出生的少年。')).toEqual([])
  })

  it('each limit of a sentence has its own words', () => {
    const found = deadlinesIn('于3月20日前完成自查，3月31日前完成整改，并将报告于4月5日前报县纪委监委。')
    expect(found.map(({ type, what, to }) => [type, what, to])).toEqual([
      ['complete', '自查', null],
      ['complete', '整改', null],
      ['report', '报告', '县纪委监委'],
    ])
  })
})
