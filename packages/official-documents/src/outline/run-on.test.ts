import { expect, it } from 'vitest'
import { foldLine } from './fold.ts'
import { runOnLength } from './run-on.ts'

const title = (text: string) => {
  const folded = foldLine(text, 0, text.length)
  return folded.text.slice(0, runOnLength(folded, 0))
}

it.each([
  ['活动主题青春同行', '活动主题'],
  ['组织机构活动由市教育局主办', '组织机构'],
  ['推荐报名3月20日前，各县推荐', '推荐报名'],
  ['宣传发动(5月1日至10日)各校制定方案', '宣传发动(5月1日至10日)'],
  ['提高思想认识，压实工作责任各地要认真组织', '提高思想认识，压实工作责任'],
  ['星级认定为推动工作创新', '星级认定'],
  ['参赛对象 全市青年', '参赛对象'],
  ['项目申报项目负责人填写申报书', '项目申报'],
])('%s: the title is %s', (text, wanted) => {
  expect(title(text)).toBe(wanted)
})

it.each([
  '活动内容及形式。',
  '明确对象范围，建立台账。',
  '加强组织领导。各地要重视。',
  '比赛形式(见附录)',
  '各单位于3月20日前报名',
])('%s: punctuation or the heading itself goes on', (text) => {
  expect(title(text)).toBe('')
})
