import { expect, it } from 'vitest'
import { looksLikeAddressees } from './addressees.ts'

it.each([
  '各县（市、区）团委，市直各单位：',
  '各二级学院、各部门:',
  '全体团员青年同学：',
  '市委组织部，市教育局、市民政局：',
])('%s names whom it is sent to', (line) => {
  expect(looksLikeAddressees(line)).toBe(true)
})

it.each(['现将有关事项通知如下：', '一、活动时间：', '联系人：', '各单位要高度重视。请按以下要求办理：', '报名方式：'])(
  '%s does not',
  (line) => {
    expect(looksLikeAddressees(line)).toBe(false)
  },
)
