import { describe, expect, it } from 'vitest'
import { asksOf, preselectedGroups, unitNamed } from './addressees.ts'

describe('addressees', () => {
  it('are preselected from the generic words of a notice', () => {
    expect(preselectedGroups(['各团市委', '机关各部门', '各直属事业单位'])).toEqual([
      'committees',
      'departments',
      'affiliates',
    ])
    expect(preselectedGroups(['各市、县（区）团委'])).toEqual(['committees'])
    expect(preselectedGroups(['各县（市、区）委'])).toEqual(['committees'])
    expect(preselectedGroups(['各县区团委', '机关各部室'])).toEqual(['committees', 'departments'])
    expect(preselectedGroups(['有关高校'])).toEqual([])
  })

  it('a unit is found by its name, its short name, or the end of it where only one fits', () => {
    const units = [
      { name: '共青团临江省委', shortName: '团省委' },
      { name: '共青团临江省委宣传部', shortName: '团省委宣传部' },
      { name: '共青团临江省委学校部', shortName: '团省委学校部' },
    ]
    expect(unitNamed('团省委', units)?.name).toBe('共青团临江省委')
    expect(unitNamed('团省委 学校部', units)?.name).toBe('共青团临江省委学校部')
    expect(unitNamed('共青团外江省委宣传部', units)?.name).toBe('共青团临江省委宣传部')
    expect(unitNamed('部', units)).toBeUndefined()
  })

  it('a deadline asks for a plan, a summary or something else', () => {
    expect(['细化的实施方案', '活动总结等材料', '名单'].map(asksOf)).toEqual(['plan', 'summary', 'other'])
  })
})
