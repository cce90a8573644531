import { describe, expect, it } from 'vitest'
import { compile } from '../../compile.ts'

const fundingIn = (sentence: string) =>
  compile(`关于举办青年歌手大赛的通知\n各乡镇团委：\n一、有关要求\n1.做好保障。${sentence}\n`).funding.map(
    (item) => item.payers,
  )

describe('who pays', () => {
  const examples: [string, string[][]][] = [
    ['活动经费由承办单位承担。', [['承办单位']]],
    ['食宿费由主办方统一承担，往返交通费由各参赛单位自理。', [['主办方'], ['各参赛单位']]],
    ['食宿、交通等费用，由各单位自行承担。', [['各单位']]],
    ['参赛人员食宿及交通费自理。', [['参赛人员']]],
    ['大赛不收取任何报名费。', [[]]],
    ['培训所需经费从团费中列支，不足部分由市财政、县财政按1:1比例分担。', [['团费'], ['市财政', '县财政']]],
    ['交通费回所在单位报销。', [['所在单位']]],
    ['各县区要将工作经费列入财政预算。', [['各县区']]],
    ['所需资金由同级财政予以保障。', [['同级财政']]],
    ['团市委对获奖项目给予资金补助。', [['团市委']]],
    ['由市财政给予一次性资助。', [['市财政']]],
    ['省级财政每年安排专项经费500万元，各州（市）按1:1比例配套。', [['省级财政'], ['各州（市）']]],
    ['参赛期间的意外保险由参赛单位购买。', [['参赛单位']]],
  ]
  it.each(examples)('%s', (sentence, expected) => {
    expect(fundingIn(sentence)).toEqual(expected)
  })

  it.each([
    '在培训期间按规定给予生活费补贴。',
    '对新引进人才分两年给予安家补助。',
    '各单位要承担主体责任，加强资金管理。',
    '鼓励社会力量参与。',
  ])('%s says nothing about who pays', (sentence) => {
    expect(fundingIn(sentence)).toEqual([])
  })
})
