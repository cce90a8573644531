import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import type { DoubtKind } from '../draft.ts'

const kindsOf = (text: string) => compile(text).doubts.map((doubt) => doubt.kind)
const notice = (body: string, date = '2022年4月1日', to = '各县区团委') =>
  `关于开展社区助学行动的通知\n${to}：\n${body}\n共青团云溪市委\n${date}\n`
const plan = (...items: string[]) => `社区助学行动方案\n一、重点任务\n1.结对助学。${items.join('\n')}\n`
const steps = (whole: string, ...rows: string[]) =>
  notice(`一、行动时间\n${whole}\n二、实施步骤\n${rows.map((row) => `${row}\n抓紧推进。`).join('\n')}`)
const report = (body: string) => `社区助学工作简报\n第3期\n云溪市青年志愿者协会\n助学行动走进社区\n${body}\n`

interface Example {
  clean: string | string[]
  faulty: string | string[]
}

/** Words of our own for every kind: nothing to say about the clean ones, something about each faulty one. */
const examples: Record<DoubtKind, Example> = {
  'no-such-date': {
    clean: notice('请于4月30日前报送团市委办公室。'),
    faulty: [notice('请于4月31日前报送团市委办公室。'), notice('请于2023年2月29日前将名单报送团市委办公室。')],
  },
  'lost-characters': {
    clean: [
      notice('请于5月10日前报送团市委办公室。'),
      notice('以新时代中国特色社会主义思想为指导，抓好助学工作。'),
      notice('以新时代中国特色社会主义思想，以青年工作重要论述为指导，抓好助学工作。'),
    ],
    faulty: [notice('请于 5 10 日前报送团市委办公室。'), notice('以新时代中国特色社会主义思想，深入抓好助学工作。')],
  },
  'date-unreadable': {
    clean: notice('请于5月10日前报送团市委办公室。'),
    faulty: [
      '关于开展社区助学行动的通知\n各县区团委：\n请于5月10日前将名单报送团市委办公室。\n共青团云溪市委\n',
      '关于开展社区助学行动的通知\n各县区团委：\n请于5月10日前将名单报送团市委办公室。6月底前完成结对。\n共青团云溪市委\n',
    ],
  },
  'deadline-before-issue': {
    clean: [
      notice('请于2022年4月20日前报送团市委办公室。'),
      notice('2021年12月31日前注册登记的社会组织可以申请。'),
      notice('申请人须在2004年1月1日前出生。'),
    ],
    faulty: notice('请于2022年3月20日前报送团市委办公室。'),
  },
  'window-before-issue': {
    clean: steps('2022年3月至6月', '（一）启动阶段（2022年3月下旬至4月）', '（二）总结阶段（2022年6月）'),
    faulty: steps('2022年1月至6月', '（一）启动阶段（2022年1月至2月）', '（二）总结阶段（2022年6月）'),
  },
  'window-backwards': {
    clean: steps('2022年4月至6月', '（一）启动阶段（2022年4月）', '（二）总结阶段（2022年6月）'),
    faulty: [
      steps('2022年4月至9月', '（一）启动阶段（2022年9月至2022年5月）'),
      steps('2022年4月至9月', '（一）启动阶段（2022年8月至9月）', '（二）推进阶段（2022年5月至6月）'),
    ],
  },
  'chain-reversed': {
    clean: [
      notice('各县区团委于5月20日前将名单报送团市委，各乡镇团委于5月15日前将名单报送团县委。'),
      notice('各县区团委于5月20日前将名单报送团市委，各乡镇团委于5月25日前将总结报送团县委。'),
    ],
    faulty: notice('各县区团委于5月20日前将名单报送团市委，各乡镇团委于5月25日前将名单报送团县委。'),
  },
  'date-missing': {
    clean: notice('请认真抓好落实。'),
    faulty: '关于开展社区助学行动的通知\n各县区团委：\n请认真抓好落实。\n共青团云溪市委\n',
  },
  'number-year-differs': {
    clean: `云青发〔2022〕8号\n${notice('请认真抓好落实。')}`,
    faulty: `云青发〔2021〕8号\n${notice('请认真抓好落实。')}`,
  },
  'weekday-differs': {
    clean: [
      notice('请于2022年5月10日（星期二）前报送团市委办公室。'),
      notice('定于2022年5月14日（周六）至15日（周日）举办。'),
    ],
    faulty: [
      notice('请于2022年5月10日（星期三）前报送团市委办公室。'),
      notice('定于2022年5月14日（周六）至15日（周一）举办。'),
    ],
  },
  'percentage-differs': {
    clean: [
      notice('报表由91项减少到39项，下降57.1%。'),
      notice('知晓率由60%提高到75%，提高15个百分点。'),
      report('全市共有80个社区，其中60个社区建成助学点，占75%。'),
      report('今年举办讲座150场，比去年的120场增长25%。'),
      report('共收到建议50件，立案40件，立案率为80%，满意率在98%以上。'),
      report('全镇户籍人口5万人，60周岁以上老年人口8000人，占总人口的16%。'),
      report('助学点由2021年的50个增加到2022年的98个，翻了一番。'),
    ],
    faulty: [
      notice('报表由91项减少到39项，下降65.3%。'),
      notice('知晓率由60%提高到75%，提高15%。'),
      notice('知晓率由60%提高到75%，提高25个百分点。'),
      report('全市共有80个社区，其中60个社区建成助学点，占65%。'),
      report('计划任务200户，已完成150户，完成率85%。'),
      report('今年举办讲座150场，比去年的120场增长20%。'),
      report('共收到建议50件，立案40件，立案率为90%。'),
      report('全镇户籍人口5万人，60周岁以上老年人口8000人，占总人口的26%。'),
      report('助学点由2021年的50个增加到2022年的80个，翻了一番。'),
    ],
  },
  'counts-overlap': {
    clean: report('全年举办3期“邻里课堂”网络活动。共有“邻里课堂”20期。'),
    faulty: report('全年举办3期网络“邻里课堂”活动。暑期以来，举办2期网上“邻里课堂”安全专题活动。'),
  },
  'count-differs': {
    clean: [
      notice('设小学、初中、高中三个组别。'),
      notice('由教育、民政、财政等3个部门落实。'),
      notice('新建图书室、阅览室、活动室10个。'),
      notice('围绕学习、生活等内容，分设讲述、展示、答题三个环节。'),
      notice('围绕学习、生活等内容分设讲述、展示、答题三个环节。'),
    ],
    faulty: [
      notice('设小学、初中、高中、大学三个组别。'),
      notice(
        '一、重点任务\n做好以下四项工作：\n（一）走访慰问\n逐户走访。\n（二）结对助学\n长期帮扶。\n（三）课后托管\n每周三次。',
      ),
      notice('由教育、民政、财政、卫健等3个部门落实。'),
    ],
  },
  'same-task-twice': {
    clean: [
      notice('一、重点任务\n（一）走访慰问。抓好落实，务求实效。\n（二）结对助学。抓好落实，务求实效。'),
      notice(
        '一、重点任务\n（一）学校助学\n1.加强宣传。在课堂上讲清楚申请条件、办理流程和咨询电话，发放明白纸。\n2.开展辅导。每周安排志愿者入校。\n（二）社区助学\n1.加强宣传。利用小区橱窗、楼栋微信群和广场活动介绍助学点的位置和开放时间。\n2.开展托管。每周开放三个下午。',
      ),
    ],
    faulty: [
      notice('一、重点任务\n（一）走访慰问。抓好落实，务求实效。\n（二）走访慰问。抓好落实，务求实效。'),
      notice(
        '一、重点任务\n（一）走访慰问。组织志愿者逐户走访困难家庭，了解实际需要，登记造册，节前送去学习用品和慰问信。\n（二）入户看望。组织志愿者逐户走访困难家庭，了解实际需要，登记造册，节前送去学习用品和慰问信。',
      ),
    ],
  },
  'repeated-text': {
    clean: notice('要认真抓好各项工作的落实，确保取得实效。'),
    faulty: notice('要认真抓好各项工作的落实，确保取得实际成效。\n要认真抓好各项工作的落实，确保取得实际成效。'),
  },
  'scrambled-text': {
    clean: notice('请认真抓好落实。', '2022年4月1日', '各县(市、区)团委，高新区(开发区)团工委'),
    faulty: notice('请认真抓好落实。', '2022年4月1日', '各县(市学联，高新区(开发区)团工委区)团委'),
  },
  'date-and-print-differ': {
    clean: `${notice('抓好落实。')}共青团云溪市委办公室2022年4月1日印发\n`,
    faulty: `${notice('抓好落实。')}共青团云溪市委办公室2022年4月9日印发\n`,
  },
  'ocr-noise': { clean: notice('未按时完成的，予以通报。'), faulty: notice('末按时完成的，予以通报。') },
  'extra-characters': {
    clean: steps('2022年4月至6月', '（一）总结阶段（2022年6月下旬）'),
    faulty: steps('2022年4月至6月', '（一）总结阶段（2022年6月下旬月）'),
  },
  'unbalanced-quote': { clean: notice('做好“暖春”行动。'), faulty: notice('做好“暖春行动。') },
  'bracket-mismatch': { clean: notice('各单位（含学校）参加。'), faulty: notice('各单位（含学校参加。') },
  'attachment-missing': {
    clean: [
      notice('填写汇总表（见附件2）。\n附件：1.名单\n2.汇总表'),
      notice('填写附件1、2后报送。\n附件：1.名单\n2.汇总表'),
    ],
    faulty: [
      notice('填写汇总表（见附件2）。\n附件：1.名单'),
      notice('填写附件1-3后报送。\n附件：1.名单\n2.汇总表'),
      notice('名额见附件。'),
    ],
  },
  'attachment-unused': {
    clean: [
      notice('请填写附件1和附件2。\n附件：1.名单\n2.汇总表'),
      notice('请填写汇总表，核对名单。\n附件：1.助学点名单\n2.志愿者汇总表'),
      notice('详见附件。\n附件：1.名单\n2.汇总表'),
    ],
    faulty: notice('请填写附件1。\n附件：1.名单\n2.汇总表'),
  },
  'two-roles': {
    clean: [
      notice('一、组织单位\n主办单位：团市委、市民政局\n承办单位：市志愿者协会'),
      notice('一、重点任务\n（一）走访慰问。逐户走访困难家庭。（团市委牵头，市民政局、市妇联配合）'),
      notice('一、机构\n组长：王立新\n副组长：陈晓梅\n成员：赵大年、周文'),
      notice(
        '一、组成人员\n组长：\n王立新 市委副书记\n副组长：\n赵新民 市教育局局长\n成员：\n赵新文 市民政局局长\n二、其他\n王立新同志主持日常工作。',
      ),
      notice('一、联系方式\n联系人：周文\n学校部联系人：周文'),
    ],
    faulty: [
      notice('一、组织单位\n主办单位：团市委、市民政局\n承办单位：市民政局、市志愿者协会'),
      notice('一、重点任务\n（一）走访慰问。逐户走访困难家庭。（团市委牵头，团市委、市妇联配合）'),
      notice('一、机构\n组长：王立新\n副组长：陈晓梅\n成员：陈晓梅、周文'),
      notice('一、评选\n评委：王立新、周文\n候选人：周文、赵大年'),
      notice('一、重点任务\n（一）走访慰问。由团市委牵头，市民政局、团市委配合。'),
      notice('成立领导小组。组长由王立新同志担任，副组长由陈晓梅、王立新同志担任。'),
      notice(
        '一、组成人员\n组长：\n王立新 市委副书记\n副组长：\n陈晓梅 团市委书记\n赵 飞 市教育局局长\n成员：\n周 文 市民政局局长\n赵 飞 市教育局局长',
      ),
      notice('一、机构\n组长：王立新（市委副书记）\n副组长：陈晓梅  团市委书记\n成员：陈晓梅  团市委书记'),
    ],
  },
  'not-addressed': {
    clean: [
      notice(
        '一、重点任务\n（一）走访慰问。逐户走访。\n责任单位：各县区团委',
        '2022年4月1日',
        '各县区团委，市直团工委',
      ),
      notice('一、重点任务\n（一）走访慰问。逐户走访。\n责任单位：各乡镇团委', '2022年4月1日', '各县区人民政府'),
      notice('一、重点任务\n（一）走访慰问。逐户走访。\n责任单位：市财政局', '2022年4月1日', '各县区团委'),
    ],
    faulty: notice(
      '一、重点任务\n（一）走访慰问。逐户走访。\n责任单位：各驻外团工委',
      '2022年4月1日',
      '各县区团委，市直团工委',
    ),
  },
  numbering: {
    clean: notice('一、任务\n抓好落实。\n二、要求\n抓好落实。'),
    faulty: [
      notice('一、任务\n抓好落实。\n三、要求\n抓好落实。'),
      notice('一、任务\n抓好落实。\n二、步骤\n抓好落实。\n二、要求\n抓好落实。'),
      notice('一、步骤\n（一）第一阶段（2022年4月）。启动。\n（二）第三阶段（2022年5月）。总结。'),
    ],
  },
  'sum-differs': {
    clean: [
      plan('3年内组织900名学生参加。', '——3年内组织400名小学生参加托管。', '——3年内组织500名中学生参加研学。'),
      report('发放助学包共1000份，其中城区600份、乡镇400份。'),
      report('参加志愿者1000人，其中团员600人、女性500人。'),
      report('投入资金100万元，其中购书60万元。'),
      report('全年服务36.1万人次。其中：城区24.8万人次，乡镇11.4万人次。'),
      report('新建助学点12个，已完工3个，其中小学7个、中学4个、社区1个。'),
    ],
    faulty: [
      plan('3年内组织900名学生参加。', '——3年内组织400名小学生参加托管。', '——3年内组织600名中学生参加研学。'),
      report('发放助学包共1000份，其中城区600份、乡镇500份。'),
      report('投入资金100万元，分别为购书60万元、设备30万元。'),
      report('全年服务36.1万人次。其中：城区24.8万人次，乡镇13.4万人次。'),
      report('投入资金1.2亿元，其中购书5000万元、设备0.9亿元。'),
      notice('选派志愿者60名（东城区20名、西城区25名、南城区20名）。'),
    ],
  },
  'population-differs': {
    clean: plan(
      '3年内组织900名山区学生参加。',
      '——3年内组织400名山区小学生参加课后托管。',
      '——3年内组织500名山区中学生参加研学。',
    ),
    faulty: plan(
      '3年内组织900名山区学生参加。',
      '——3年内组织400名山区小学生参加课后托管。',
      '——3年内组织500名城区中学生参加研学。',
    ),
  },
  'floor-below-total': {
    clean: plan('3年内选派900名志愿者。', '——每年选派不少于300名志愿者。'),
    faulty: plan('3年内选派900名志愿者。', '——每年选派不少于200名志愿者。'),
  },
  'open-end': {
    clean: steps('2022年4月至6月', '（一）启动阶段（2022年4月）', '（二）总结阶段（2022年6月）'),
    faulty: steps('2022年4月至6月', '（一）启动阶段（2022年4月）', '（二）总结阶段（2022年6月—长期）'),
  },
  'window-outside-whole': {
    clean: [
      steps('2022年4月至6月', '（一）启动阶段（2022年4月）'),
      steps('2022年7月至8月', '（一）申报立项（2022年6月）', '（二）总结表彰（2022年9月）'),
    ],
    faulty: [
      steps('2022年4月至6月', '（一）启动阶段（2022年7月）'),
      steps('2022年4月至6月', '（一）启动阶段（2022年4月）', '（二）集中推进阶段（2022年5月至9月）'),
    ],
  },
  'web-chrome': { clean: notice('抓好落实。'), faulty: `${notice('抓好落实。')}\n上一篇：会议预告\n` },
}

describe('doubts: each kind has a clean and a faulty example', () => {
  it('and none is left out', () => {
    const source = readFileSync(new URL('../draft.ts', import.meta.url), 'utf8')
    const union = /export type DoubtKind =([\s\S]*?)\n\n/.exec(source)?.[1] ?? ''
    const kinds = [...union.matchAll(/'([a-z-]+)'/g)].map((match) => match[1])
    expect(kinds.length).toBeGreaterThan(20)
    expect(Object.keys(examples).sort()).toEqual(kinds.sort())
  })

  describe.each(Object.entries(examples))('%s', (kind, { clean, faulty }) => {
    it.each([clean].flat())('is silent: %s', (text) => expect(kindsOf(text)).not.toContain(kind))
    it.each([faulty].flat())('asks: %s', (text) => expect(kindsOf(text)).toContain(kind))
  })
})
