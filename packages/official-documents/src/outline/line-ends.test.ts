import { describe, expect, it } from 'vitest'
import { columnWidth } from './column.ts'
import { foldLines } from './fold.ts'
import { joinLines } from './paragraphs.ts'

const join = (text: string) => {
  const lines = foldLines(text)
  return joinLines(lines, columnWidth(lines)).map((paragraph) => paragraph.text)
}

describe('lines that a page cut', () => {
  it('a bracket or a quotation that closes in the next line', () => {
    expect(join('每个乡镇推荐青年一名（含\n返乡创业青年），按期报送。')).toHaveLength(1)
    expect(join('开展“云溪\n青年”主题活动。')).toHaveLength(1)
  })

  it('an enumeration inside a paragraph goes on, items on lines of their own do not', () => {
    expect(join('重点检查：①制度；②人员；\n③台账。')).toHaveLength(1)
    expect(join('（1）制度健全。\n（2）人员到位。')).toHaveLength(2)
  })

  it('addressees under the title go on without a comma at the edge', () => {
    expect(join('关于开展活动的通知\n各市委宣传部、教育局，各高等学\n校党委，省直各单位：\n现通知如下。')).toEqual([
      '关于开展活动的通知',
      '各市委宣传部、教育局，各高等学校党委，省直各单位：',
      '现通知如下。',
    ])
  })

  it('an address that begins with digits is no item', () => {
    expect(join('电子版发送至学院邮箱云溪青年工作交流邮箱qingnian@1\n63.com，逾期不再受理')).toHaveLength(1)
  })
})

describe('the column', () => {
  const wrapped = [
    '一、工作目标',
    '用三年时间组织全市青年参加志愿服务活动，引导',
    '青年在服务中成长。',
    '二、工作任务',
    '各县区要结合实际制定方案，明确任务分工，细化',
    '工作措施，并于2022年1',
    '0月底前完成。',
    '三、工作要求',
    '各县区要加强组织领导，强化工作保障，认真总结',
    '经验做法，按时报送材料并做好宣传引导，营造好',
    '的氛围。',
  ]

  it('is found in short texts with many headings', () => {
    expect(columnWidth(foldLines(wrapped.join('\n')))).toBe(22)
    expect(join(wrapped.join('\n'))[1]).toBe('用三年时间组织全市青年参加志愿服务活动，引导青年在服务中成长。')
  })

  it('is none where lines are paragraphs', () => {
    expect(columnWidth(foldLines(Array(12).fill('各县区要加强组织领导。').join('\n')))).toBeNull()
  })
})
