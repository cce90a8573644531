import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import { kindByName } from './document-kinds.ts'

const of = (text: string) => {
  const { kind, kinds, isPlan } = compile(text)
  return [kind, kinds, isPlan]
}
const addressed = (title: string, body: string) => `${title}\n各县区团委：\n${body}\n共青团云溪市委\n2023年5月18日\n`

describe('the fifteen kinds of the 条例, article 8', () => {
  it.each([
    ['决议', '云溪市青年联合会第三次全体会议关于工作报告的决议', 'notice'],
    ['决定', '共青团云溪市委关于加强社区助学工作的决定', 'notice'],
    ['命令', '云溪市人民政府防汛动员令', 'notice'],
    ['公报', '云溪市2022年青年发展统计公报', 'bulletin'],
    ['公告', '云溪市社区助学点志愿者招募公告', 'notice'],
    ['通告', '关于暑期调整助学点开放时间的通告', 'notice'],
    ['意见', '关于加强社区助学工作的意见', 'opinion'],
    ['通知', '关于开展社区助学行动的通知', 'notice'],
    ['通报', '关于上半年社区助学工作情况的通报', 'notice'],
    ['报告', '关于社区助学工作开展情况的报告', 'report'],
    ['请示', '关于增设社区助学点的请示', 'letter'],
    ['批复', '关于同意增设社区助学点的批复', 'letter'],
    ['议案', '云溪市人民政府关于提请审议青年发展规划的议案', 'letter'],
    ['函', '关于商请支持社区助学行动的函', 'letter'],
    ['纪要', '社区助学工作协调会议纪要', 'report'],
  ])('%s', (_name, title, kind) => expect(kindByName(title)?.kind).toBe(kind))

  it.each([
    ['方案', '社区助学行动方案', 'plan'],
    ['规划', '云溪市青年发展规划（2023—2025年）', 'plan'],
    ['计划', '社区助学三年行动计划', 'plan'],
    ['要点', '共青团云溪市委2023年工作要点', 'plan'],
    ['办法', '社区助学点管理办法（试行）', 'plan'],
    ['细则', '志愿者积分实施细则（征求意见稿）', 'plan'],
    ['简报', '社区助学工作简报', 'bulletin'],
    ['信息专报', '青年工作信息专报', 'bulletin'],
    ['工作总结', '共青团云溪市委2022年工作总结', 'report'],
    ['倡议书', '文明过节倡议书', 'letter'],
    ['公开信', '致全市青少年家长的一封信', 'letter'],
    ['number behind the title', '关于开展主题团日的通知【云青字〔2022〕20号】', 'notice'],
  ])('%s', (_name, title, kind) => expect(kindByName(title)?.kind).toBe(kind))
})

describe('what a document carries', () => {
  it('a notice that carries a plan is both, one that carries an opinion is first the opinion', () => {
    expect(of(addressed('关于印发《社区助学行动方案》的通知', '现将方案印发给你们，请认真落实。'))).toEqual([
      'notice',
      ['notice', 'plan'],
      true,
    ])
    expect(of(addressed('关于印发《关于加强社区助学工作的实施意见》的通知', '请认真贯彻执行。'))).toEqual([
      'opinion',
      ['opinion', 'notice'],
      true,
    ])
  })

  it('a notice that carries a summary asks for nothing', () => {
    expect(of(addressed('关于印发《2022年社区助学工作总结》的通知', '现将总结印发给你们，供工作中参考。'))).toEqual([
      'notice',
      ['notice', 'report'],
      false,
    ])
  })
})

describe('asking or telling', () => {
  it('praise and appointments ask for nothing', () => {
    for (const title of ['关于表彰2022年度优秀志愿者的决定', '关于陈晓梅等同志任免职务的通知'])
      expect(of(addressed(title, '经研究，决定如下。'))[2]).toBe(false)
  })

  it('a call for nominations asks, although it speaks of praise', () => {
    expect(of(addressed('关于开展2022年度优秀志愿者评选表彰工作的通知', '请各单位认真推荐。'))[2]).toBe(true)
  })

  it('a 通报 with a day to hand in corrections is work, one without is not', () => {
    const told = '上半年已建成助学点60个，累计服务2300人次，取得明显成效。'
    const title = '关于上半年社区助学工作情况的通报'
    expect(of(addressed(title, told))[2]).toBe(false)
    expect(of(addressed(title, `${told}请于7月10日前将整改情况报送团市委。`))[2]).toBe(true)
  })
})

describe('without a title', () => {
  it.each([
    ['现将有关事项通知如下：\n一、时间\n5月20日。', 'notice'],
    ['现将有关情况报告如下：\n一、基本情况\n已建成助学点60个。', 'report'],
    ['拟增设助学点20个，所需经费由市财政安排。妥否，请批示。', 'letter'],
    ['商请贵局支持场地。特此函达，盼复。', 'letter'],
    ['为加强社区助学工作，提出如下意见：\n一、总体要求\n坚持公益。', 'opinion'],
  ])('the set phrase decides: %s', (body, kind) => {
    expect(compile(`各县区团委：\n为做好社区助学工作，${body}\n共青团云溪市委\n2023年5月18日\n`).kind).toBe(kind)
  })

  it('a text that tells is a bulletin, one that asks in numbered items is a plan', () => {
    expect(compile('今年以来，全市已建成助学点60个，累计服务2300人次，取得积极成效，吸引志愿者800名。').kind).toBe(
      'bulletin',
    )
    expect(
      compile('一、加强组织\n各助学点要明确专人，确保安全，做好登记。\n二、抓好落实\n各助学点要按时开放，不得收费。')
        .kind,
    ).toBe('plan')
  })
})
