import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'

function draftOf(part: string) {
  return compile(
    `关于印发《村庄清洁行动方案》的通知\n各乡镇人民政府：\n现将方案印发给你们，请认真贯彻执行。\n云溪县农业农村局\n2024年3月1日\n村庄清洁行动方案\n一、总体要求\n坚持因地制宜。\n二、重点任务\n（一）治理垃圾。清理村内垃圾。\n${part}\n四、工作要求\n加强领导。\n`,
  )
}

describe('phases', () => {
  const examples: [string, [string, string | null, string | null][]][] = [
    [
      '三、实施步骤\n（一）发动阶段（2024年3月）。召开会议。\n（二）总结阶段（11月—12月）。组织验收。',
      [
        ['发动阶段', '2024-03-01', '2024-03-31'],
        ['总结阶段', '2024-11-01', '2024-12-31'],
      ],
    ],
    [
      '三、工作步骤\n第一阶段：宣传发动（3月1日—3月15日）。召开会议。\n第二阶段：总结提升（11月）。组织验收。',
      [
        ['第一阶段：宣传发动', '2024-03-01', '2024-03-15'],
        ['第二阶段：总结提升', '2024-11-01', '2024-11-30'],
      ],
    ],
    [
      '三、时间安排\n（一）动员部署。3月上旬，召开动员会。\n（二）排查整治。3月中旬至9月底，全面排查。',
      [
        ['动员部署', '2024-03-01', '2024-03-10'],
        ['排查整治', '2024-03-11', '2024-09-30'],
      ],
    ],
    [
      '三、实施步骤\n（一）准备阶段\n时间：2024年3月1日至3月31日\n制定方案。\n（二）实施阶段\n时间：4月1日至11月30日\n组织实施。',
      [
        ['准备阶段', '2024-03-01', '2024-03-31'],
        ['实施阶段', '2024-04-01', '2024-11-30'],
      ],
    ],
    [
      '三、阶段安排\n2024年3月—4月为宣传发动阶段。召开会议。\n2024年5月—10月为集中整治阶段。全面清理。',
      [
        ['宣传发动阶段', '2024-03-01', '2024-04-30'],
        ['集中整治阶段', '2024-05-01', '2024-10-31'],
      ],
    ],
    [
      '三、工作进度\n（一）2024年3月：制定方案。\n（二）2024年4—6月：排查摸底。',
      [
        ['制定方案', '2024-03-01', '2024-03-31'],
        ['排查摸底', '2024-04-01', '2024-06-30'],
      ],
    ],
    [
      '三、评选程序\n（一）推荐申报。3月20日前，各地推荐。\n（二）资格审核。3月下旬，组织审核。',
      [
        ['推荐申报', null, '2024-03-20'],
        ['资格审核', '2024-03-21', '2024-03-31'],
      ],
    ],
    [
      '三、时间安排\n第一阶段为“资格审核”，时间为3月27日至4月11日。\n第二阶段为“材料填报”，时间为4月15日至5月7日。',
      [
        ['第一阶段为“资格审核”', '2024-03-27', '2024-04-11'],
        ['第二阶段为“材料填报”', '2024-04-15', '2024-05-07'],
      ],
    ],
    [
      '三、时间安排\n（一）4月5日前，提交作品。\n（二）4月下旬，组织初评。',
      [
        ['提交作品', null, '2024-04-05'],
        ['组织初评', '2024-04-21', '2024-04-30'],
      ],
    ],
    ['三、时间安排\n报名时间：2024年3月1日至3月15日。', []],
    ['三、保障措施\n（一）落实经费。3月底前拨付到位。\n（二）督促检查。6月检查一次。', []],
  ]
  it.each(examples)('%s', (part, expected) => {
    expect(draftOf(part).phases.map((phase) => [phase.name, phase.start, phase.end])).toEqual(expected)
  })

  it('stand where the text says them', () => {
    for (const [part] of examples)
      for (const phase of draftOf(part).phases) expect(phase.span.text.endsWith(phase.name), phase.span.text).toBe(true)
  })
})

describe('what the document says about its time', () => {
  it('a date that stands alone is the day of issue, where none was read as one', () => {
    const text = '学生志愿服务须知\n报名时间为5月6日至5月26日。\n2010年5月5日\n'
    expect(compile(text).times.map((time) => time.end)).toEqual(['2010-05-26', '2010-05-05'])
  })

  it('the number of the document gives the year, where it is all there is', () => {
    const text = '云民发〔2023〕5号\n关于报送材料的通知\n各县区民政局：\n请于5月26日前报送材料。\n'
    expect(compile(text).deadlines.map((item) => item.due)).toEqual(['2023-05-26'])
  })

  it('the time of one step is not the time of the whole', () => {
    const text =
      '关于举办培训班的通知\n各县区民政局：\n一、报名时间\n2024年3月1日至3月10日。\n二、培训时间\n2024年3月20日至22日。\n'
    expect(compile(text).window).toEqual({ start: '2024-03-20', end: '2024-03-22' })
  })
})
