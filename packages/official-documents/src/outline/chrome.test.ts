import { expect, it } from 'vitest'
import { kindsOfLines } from './chrome.ts'
import { foldLines } from './fold.ts'

const kinds = (text: string) => kindsOfLines(foldLines(text))

it.each([
  '首页 > 政务公开 > 通知公告',
  '当前位置: 首页 >> 正文',
  '【打印】【关闭】',
  '2022-05-10 17:56 拟稿人:某某 点击:[]',
  '扫一扫在手机打开当前页',
  '云ICP备05012345号',
])('%s belongs to the site', (line) => {
  expect(kinds(line)).toEqual(['chrome'])
})

it('takes a catalogue of fields for furniture, one field alone not', () => {
  expect(kinds('索引号：A01\n发文机关：云溪市民政局\n成文日期：2021-07-08\n有效性：有效')).toEqual(
    Array(4).fill('chrome'),
  )
  expect(kinds('名称：云溪青年书屋')).toEqual(['text'])
})

it.each(['图1 报名二维码', '苹果手机扫描 安卓手机扫描'])('%s is a caption', (line) => {
  expect(kinds(line)).toEqual(['page'])
})

it('leaves text with a colon and a bracket alone', () => {
  expect(kinds('主办单位：云溪市教育局\n（一）时间：7月8日。')).toEqual(['text', 'text'])
})
