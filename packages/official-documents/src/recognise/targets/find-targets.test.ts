import { describe, expect, it } from 'vitest'
import { compile } from '../../compile.ts'

function targetsIn(sentence: string) {
  const draft = compile(`青年见习行动方案\n一、重点任务\n1.扩大岗位供给。${sentence}\n`)
  return draft.targets.map((target) => [
    target.comparator,
    target.quantity,
    target.unit,
    target.period?.kind ?? null,
    target.commitment,
  ])
}

describe('targets', () => {
  const examples: [string, ReturnType<typeof targetsIn>][] = [
    ['力争3年内开发岗位2万个。', [['=', 20_000, '个', 'total', '力争']]],
    ['每年组织不少于300名学生到社区见习。', [['>=', 300, '名', 'perYear', null]]],
    ['须选派辅导员2名。', [['=', 2, '名', null, '须']]],
    ['材料在1500字以内。', [['<=', 1500, '字', null, null]]],
    ['举办约40场宣讲。', [['~', 40, '场', null, null]]],
    ['引导万余名青年参加。', [['>=', 10_000, '名', null, null]]],
    ['服务5000人次以上。', [['>=', 5000, '人次', null, null]]],
  ]
  it.each(examples)('%s', (sentence, expected) => {
    expect(targetsIn(sentence)).toEqual(expected)
  })

  it('keeps ranges', () => {
    const draft = compile('青年见习行动方案\n一、重点任务\n1.报送照片。每项工作报送照片3-5张。')
    expect(draft.targets.map((target) => [target.quantity, target.quantityMax])).toEqual([[3, 5]])
  })

  it('does not take ages, durations, ordinals and listed things for targets', () => {
    expect(targetsIn('面向35周岁以下青年，用3个月时间，办好第6期培训，抓住三个环节。')).toEqual([])
  })

  it('marks approximate numbers', () => {
    const draft = compile('青年见习行动方案\n一、重点任务\n1.扩大岗位。吸引近200名青年、60余家单位参加，安排讲师3名。')
    expect(draft.targets.map((target) => [target.quantity, target.approximate])).toEqual([
      [200, true],
      [60, true],
      [3, false],
    ])
  })
})
