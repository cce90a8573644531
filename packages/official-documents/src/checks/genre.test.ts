// Shapes of document that the genre knows, in our own words: what holds for one must not hold for one only.
import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import type { Draft, HeaderField } from '../draft.ts'

const value = (draft: Draft, field: HeaderField) => draft.header.find((item) => item.field === field)?.value

describe('joint issue with a plan', () => {
  const draft = compile(`000123
共青团云溪市委员会
云溪市教育局 文件
云青联发〔2023〕15号

共青团云溪市委 云溪市教育局
关于印发《云溪市大学生暑期实习
“扬帆计划”实施方案》的通知

各县（市、区）团委、教育局，各高校团委：
    现将方案印发给你们，请认真落实。

共青团云溪市委员会    云溪市教育局
2023年5月18日

云溪市大学生暑期实习“扬帆计划”实施方案

    一、总体目标
    用3年时间，组织1万名大学生参加实习，其中2023年3000名、2024年3500名、2025年3500名。
    二、主要任务
    （一）征集岗位。每年5月底前征集岗位，每县不少于200个。（团市委牵头，市国资委配合）
    （二）组织选拔。每年6月10日前发布信息，6月25日前完成报名。（团市委、市教育局按职责分工负责）
    三、工作要求
    （一）信息报送。请于2023年5月31日前将联络员名单报团市委青年发展部。

抄送：市委办公室，市政府办公室。
共青团云溪市委员会办公室        2023年5月18日印发
`)

  it('reads the heads of several organs', () => {
    expect(value(draft, 'issuer')).toEqual(['共青团云溪市委员会', '云溪市教育局'])
    expect(value(draft, 'signature')).toEqual(['共青团云溪市委员会', '云溪市教育局'])
    expect(value(draft, 'docNumber')).toBe('云青联发〔2023〕15号')
    expect(value(draft, 'planTitle')).toBe('云溪市大学生暑期实习“扬帆计划”实施方案')
    expect(value(draft, 'cc')).toEqual(['市委办公室', '市政府办公室'])
    expect([value(draft, 'printer'), value(draft, 'printDate')]).toEqual([['共青团云溪市委员会办公室'], '2023-05-18'])
    expect(draft.kinds).toEqual(['notice', 'plan'])
  })

  it('keeps dates that come back every year apart from days', () => {
    expect(draft.deadlines.map((item) => item.recurrence ?? item.due)).toEqual([
      'yearly-05-end',
      'yearly-06-10',
      'yearly-06-25',
      '2023-05-31',
    ])
    expect(draft.deadlines.at(-1)?.to).toBe('团市委青年发展部')
  })

  it('checks parts behind 其中 against the whole', () => {
    expect(draft.checks.map((check) => check.kind)).toEqual(['sum-meets'])
    expect(draft.targets.slice(0, 4).map((target) => target.quantity)).toEqual([10_000, 3000, 3500, 3500])
  })

  it('finds the tasks with their units', () => {
    expect(draft.tasks.map((task) => [task.title, task.responsible])).toEqual([
      ['征集岗位', ['团市委', '市国资委']],
      ['组织选拔', ['团市委', '市教育局']],
    ])
  })
})

describe('a text without line breaks', () => {
  const draft = compile(
    '关于举办“青年创新杯”大赛的函 各高校团委: 为激发青年创新活力,决定举办第六届“青年创新杯”大赛。有关事项如下: 一、参赛对象 全省普通高校在校学生。 二、赛程安排 1.报名阶段(2024年3月1日至20日)。登录官网填报。 2.初评阶段(4月上旬)。专家网评。 3.决赛阶段(5月18日至19日)。现场答辩。 三、其他 请各高校于3月20日17时前将报名表发送至邮箱cxb@example.com。参赛人员食宿及交通费自理。 共青团云溪省委办公室 2024年2月20日',
  )

  it('is a letter with its addressees, headings and phases', () => {
    expect([draft.kind, draft.title]).toEqual(['letter', '关于举办“青年创新杯”大赛的函'])
    expect(value(draft, 'recipients')).toEqual(['各高校团委'])
    expect(draft.sections.filter((section) => section.level === 1).map((section) => section.title)).toEqual([
      '参赛对象',
      '赛程安排',
      '其他',
    ])
    expect(draft.phases.map((phase) => [phase.start, phase.end])).toEqual([
      ['2024-03-01', '2024-03-20'],
      ['2024-04-01', '2024-04-10'],
      ['2024-05-18', '2024-05-19'],
    ])
    expect([value(draft, 'signature'), value(draft, 'date')]).toEqual([['共青团云溪省委办公室'], '2024-02-20'])
    expect(draft.funding.map((item) => item.payers)).toEqual([['参赛人员']])
  })
})

describe('a bulletin', () => {
  const draft = compile(`云溪共青团简报
第3期（总第128期）
共青团云溪市委办公室编                2024年4月2日

【编者按】近期，各地推进志愿服务，现编发部分做法，供参考。

聚力“小站点”  服务“大民生”

东山县团委建成志愿服务站42个，吸纳志愿者1300余名，累计开展活动260场次，服务群众超2万人次。

报：市委领导，团省委。
发：各县区团委。
共印60份
`)

  it('has a series, a number, an editor and a distribution list, and reports', () => {
    expect([value(draft, 'serialName'), value(draft, 'issueNo'), value(draft, 'date')]).toEqual([
      '云溪共青团简报',
      '第3期（总第128期）',
      '2024-04-02',
    ])
    expect(draft.title).toBe('聚力“小站点”服务“大民生”')
    expect(value(draft, 'cc')).toEqual(['市委领导', '团省委', '各县区团委'])
    expect([draft.isPlan, draft.tasks]).toEqual([false, []])
    expect(draft.targets.map((target) => [target.comparator, target.quantity, target.unit])).toEqual([
      ['=', 42, '个'],
      ['>=', 1300, '名'],
      ['=', 260, '场次'],
      ['>=', 20_000, '人次'],
    ])
  })
})

describe('an opinion with its date under the title', () => {
  const draft = compile(`中共云溪市委 云溪市人民政府
关于加快建设青年发展型城市的意见
（2022年8月1日）

现提出如下意见。
一、总体要求
到2025年，青年发展政策更加健全。
二、重点任务
1．实施安居工程。建设青年驿站30个。〔责任单位：市住建局、团市委〕
2．实施就业工程。各单位应于10月底前制定细则。〔牵头单位：市人社局；责任单位：市财政局〕
`)

  it('reads date, tasks and units', () => {
    expect([draft.kind, value(draft, 'date')]).toEqual(['opinion', '2022-08-01'])
    expect(draft.tasks.map((task) => task.responsible)).toEqual([
      ['市住建局', '团市委'],
      ['市人社局', '市财政局'],
    ])
    expect(draft.deadlines.map((item) => [item.due, item.type])).toEqual([
      ['2025-12-31', 'goal'],
      ['2022-10-31', 'complete'],
    ])
  })
})

describe('from the day of issue', () => {
  it('reads 即日起至 as the window of the whole', () => {
    const draft = compile(
      '关于开展冬日关爱行动的通知\n各市州团委：\n一、行动时间\n即日起至2023年2月底。\n二、行动内容\n（一）走访慰问。每户至少走访2次。\n（二）志愿服务。1月7日至2月15日在车站开展服务。\n共青团云溪省委\n2022年12月8日\n',
    )
    expect(draft.window).toEqual({ start: '2022-12-08', end: '2023-02-28' })
    expect(draft.tasks.map((task) => task.window)).toEqual([null, { start: '2023-01-07', end: '2023-02-15' }])
  })
})

describe('a page number inside a sentence', () => {
  it('does not end the addressees or the paragraph', () => {
    const draft = compile(
      '关于开展互助行动的通知\n各县（市、区）民政局，局机关有关科室，局属\n— 1 —\n各单位：\n要建好站点，全市招募低龄老年志愿者\n— 2 —\n2000人，抓好落实。\n云溪市民政局\n2023年9月6日\n',
    )
    expect(value(draft, 'recipients')).toEqual(['各县（市、区）民政局', '局机关有关科室', '局属各单位'])
    expect(draft.targets.map((target) => target.quantity)).toEqual([2000])
    expect(draft.anomalies.map((anomaly) => anomaly.kind)).toEqual(['page-artifact', 'page-artifact'])
  })
})

describe('a plan in an annex behind the signature', () => {
  it('is what the notice is about; forms are not', () => {
    const draft = compile(
      '关于印发《互助行动方案》的通知\n各县区民政局：\n请落实。\n附件：1.互助行动方案\n2.申报表\n云溪市民政局\n2023年9月6日\n附件1\n互助行动方案\n一、重点任务\n（一）建好站点。依托社区建设站点。\n（二）建强队伍。招募志愿者。\n附件2\n站点申报表\n填表日期：2023年1月1日\n',
    )
    expect(draft.tasks.map((task) => task.title)).toEqual(['建好站点', '建强队伍'])
    expect(value(draft, 'planTitle')).toBe('互助行动方案')
    expect(draft.times.map((time) => time.span.text)).toEqual(['2023年9月6日'])
  })
})
