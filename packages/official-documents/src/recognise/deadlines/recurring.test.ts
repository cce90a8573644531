import { describe, expect, it } from 'vitest'
import { timesIn } from '../times/times-in.ts'
import { deadlinesIn } from './deadlines-in.ts'

describe('recurring deadlines', () => {
  it.each([
    ['每月25日前上报。', '每月25日前', 'monthly-25'],
    ['每月底前上报。', '每月底前', 'monthly-end'],
    ['每季度首月10日前报送上季度总结。', '每季度首月10日前', 'quarterly-10'],
    ['每季度末前上报。', '每季度末前', 'quarterly-end'],
    ['每年12月20日前上报。', '每年12月20日前', 'yearly-12-20'],
    ['每年6月底、12月底前各报送一次。', '每年6月底、12月底前', 'yearly-06-end'],
    ['每周五下午5点前报送周报。', '每周五下午5点前', 'weekly'],
    ['每月最后一个工作日前上报。', '每月最后一个工作日前', 'monthly'],
    ['每季度结束后5个工作日内报送。', '每季度结束后5个工作日内', 'quarterly-after-5'],
    ['每月25日报送进度。', '每月25日', 'monthly-25'],
  ])('%s', (sentence, text, recurrence) => {
    const found = deadlinesIn(sentence)
    expect(found.map((item) => [item.span.text, item.due, item.invalidReason, item.recurrence, item.type])).toEqual([
      [text, null, 'recurring', recurrence, 'report'],
    ])
    expect(timesIn(sentence)).toEqual([])
  })

  it('a date in the same sentence stays a date', () => {
    const found = deadlinesIn('每年3月组织评选，请于5月20日前报送材料。')
    expect(found.map((item) => [item.due, item.invalidReason])).toEqual([['2024-05-20', undefined]])
  })

  it('每月前往 and 每半年一次 are none', () => {
    expect(deadlinesIn('每月前往社区服务，每半年总结一次。')).toEqual([])
  })
})
