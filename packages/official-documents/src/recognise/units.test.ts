import { describe, expect, it } from 'vitest'
import { isOrgan, splitUnits } from './units.ts'

describe('names of organs', () => {
  it.each([
    '省发展改革委',
    '团市委',
    '人民银行江城中心支行',
    '各县（市、区）人民政府',
    '市交通委（市道运局）',
    '文化和旅游部',
    '省级有关部门',
    '用人单位',
    '对口支援省级团组织',
    '村（居）民委员会',
    '武警总队',
    '各街道',
    '省残联',
  ])('%s is one', (name) => {
    expect(isOrgan(name)).toBe(true)
    expect(splitUnits(name)).toEqual([name])
  })

  it.each(['分管领导', '认真', '指定专门机构', '有条件的企业', '专人', '通过学校', '各项任务', '工作'])(
    '%s is none',
    (name) => {
      expect(isOrgan(name)).toBe(false)
    },
  )
})

describe('lists of organs', () => {
  const examples: [string, string[]][] = [
    ['市民政局、市财政局等部门按职责分工', ['市民政局', '市财政局']],
    ['各县（市、区）团委、教育局', ['各县（市、区）团委', '教育局']],
    ['市工信局及各县工信局', ['市工信局', '各县工信局']],
    ['市人力资源和社会保障局', ['市人力资源和社会保障局']],
    ['新疆和兵团共青团组织', ['新疆和兵团共青团组织']],
    ['团省委与省教育厅共同', ['团省委', '省教育厅']],
  ]
  it.each(examples)('%s', (text, expected) => {
    expect(splitUnits(text)).toEqual(expected)
  })
})
