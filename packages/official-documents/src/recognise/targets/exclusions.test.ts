// One example for each reason, and its neighbour that is a target.
import { describe, expect, it } from 'vitest'
import { compile } from '../../compile.ts'

const numbersIn = (sentence: string, chapter = '重点任务') =>
  compile(`青年见习行动方案\n一、${chapter}\n（一）做好工作。${sentence}\n`).targets.map((target) => target.span.text)

describe('numbers that are no targets', () => {
  const examples: [string, string, string[]][] = [
    ['ages and durations', '面向35周岁以下青年，用3个月时间，公示5个工作日，培训600名。', ['600名']],
    ['an ordinal and a title', '办好第6期培训，落实《支持500家企业若干措施》，新增20家。', ['20家']],
    ['a slogan', '按照“3个一批”思路，新建“青年之家”40个。', ['40个']],
    ['a formula', '用好1+5个平台。', []],
    ['a condition', '有超过10人次补考的团支部不参评。', []],
    ['a benefit', '每人每月补助1400元，给予2万元奖励，全年发放贷款3亿元。', ['3亿元']],
    ['a parameter', '视频大小不超过20个单位，展板高度3米，新建绿道12公里。', ['12公里']],
    ['a rate of its own', '人员变动比例不超过50%，贷款年利率不高于4.35%，覆盖率达到90%。', ['达到90%']],
    ['questions', '系统抽取10个选择题，发放问卷300份。', ['300份']],
    ['copies', '申报表一式两份。', []],
    ['words', '围绕三个环节，抓好一个平台，凝聚一批人才，招募二十名志愿者。', ['二十名']],
    ['counted off', '围绕宣传、培训、走访等3个环节，建设站点3个。', ['3个']],
  ]
  it.each(examples)('%s: %s', (_reason, sentence, expected) => {
    expect(numbersIn(sentence)).toEqual(expected)
  })

  it('reads limits of who may take part as conditions, quotas under the same heading as quotas', () => {
    expect(numbersIn('企业职工不少于50人。每校推荐2个项目。', '参赛条件')).toEqual(['2个'])
  })
})
