import { describe, expect, it } from 'vitest'
import { compile } from '../../compile.ts'

const plan = (sentence: string) =>
  compile(`青年见习行动方案\n一、重点任务\n（一）做好工作。${sentence}\n`).targets.map((target) => [
    target.quantity,
    target.nature,
    target.period?.kind ?? null,
  ])

describe('natures and periods', () => {
  const examples: [string, ReturnType<typeof plan>][] = [
    ['3年内培训800名骨干。', [[800, 'goal', 'total']]],
    ['三年共开展培训50期。', [[50, 'goal', 'total']]],
    [
      '5年内组织100家社团参加。培训2000名骨干。',
      [
        [100, 'goal', 'total'],
        [2000, 'goal', 'total'],
      ],
    ],
    [
      '每年遴选30名，每季度至少走访1次。',
      [
        [30, 'goal', 'perYear'],
        [1, 'requirement', 'perQuarter'],
      ],
    ],
    [
      '总结材料3000字以内，照片5张。',
      [
        [3000, 'requirement', null],
        [5, 'requirement', null],
      ],
    ],
    [
      '每县推荐2名学员，其中女性不少于40%。',
      [
        [2, 'requirement', null],
        [40, 'requirement', null],
      ],
    ],
    ['服务覆盖率达到90%。', [[90, 'goal', null]]],
    ['目前已建成站点120个。', [[120, 'achieved', null]]],
    [
      '每周开放3次，200人次/月。',
      [
        [3, 'requirement', 'perWeek'],
        [200, 'goal', 'perMonth'],
      ],
    ],
    ['其中2024年培训300名。', [[300, 'goal', null]]],
  ]
  it.each(examples)('%s', (sentence, expected) => {
    expect(plan(sentence)).toEqual(expected)
  })

  it('takes what a notice without a plan asks for as duties', () => {
    const draft = compile(
      '关于举办青年歌手大赛的通知\n各乡镇团委：\n一、奖项设置\n一等奖2名、优秀奖若干。请各乡镇报送选手3名。\n',
    )
    expect(draft.targets.map((target) => [target.quantity, target.nature])).toEqual([
      [2, 'requirement'],
      [3, 'requirement'],
    ])
  })

  it('takes the numbers of a notice on choosing people to praise as quotas, not as results', () => {
    const draft = compile(
      '关于开展云溪市优秀志愿者评选表彰工作的通知\n各区团委：\n一、评选名额\n优秀志愿者20名。\n二、材料报送\n每月报送信息2条，案例1个。\n',
    )
    expect(draft.targets.map((target) => [target.quantity, target.nature])).toEqual([
      [20, 'requirement'],
      [2, 'requirement'],
      [1, 'requirement'],
    ])
  })
})
