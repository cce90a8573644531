import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'

const kindsOf = (text: string) => compile(text).doubts.map((doubt) => doubt.kind)
const notice = (body: string, date = '2022年4月1日') =>
  `关于开展社区助学行动的通知\n各县区团委：\n${body}\n共青团云溪市委\n${date}\n`
const plan = (...items: string[]) => `社区助学行动方案\n一、重点任务\n1.结对助学。${items.join('\n')}\n`

describe('doubts: each kind has a clean and a faulty example', () => {
  const pairs: [string, string, string][] = [
    ['no-such-date', notice('请于4月30日前报送团市委办公室。'), notice('请于4月31日前报送团市委办公室。')],
    ['lost-characters', notice('请于5月10日前报送团市委办公室。'), notice('请于 5 10 日前报送团市委办公室。')],
    [
      'deadline-before-issue',
      notice('请于2022年4月20日前报送团市委办公室。'),
      notice('请于2022年3月20日前报送团市委办公室。'),
    ],
    [
      'weekday-differs',
      notice('请于2022年5月10日（星期二）前报送团市委办公室。'),
      notice('请于2022年5月10日（星期三）前报送团市委办公室。'),
    ],
    ['percentage-differs', notice('报表由91项减少到39项，下降57.1%。'), notice('报表由91项减少到39项，下降65.3%。')],
    [
      'same-task-twice',
      notice('一、重点任务\n（一）走访慰问。抓好落实，务求实效。\n（二）结对助学。抓好落实，务求实效。'),
      notice('一、重点任务\n（一）走访慰问。抓好落实，务求实效。\n（二）走访慰问。抓好落实，务求实效。'),
    ],
    [
      'repeated-text',
      notice('要认真抓好各项工作的落实，确保取得实效。'),
      notice('要认真抓好各项工作的落实，确保取得实际成效。\n要认真抓好各项工作的落实，确保取得实际成效。'),
    ],
    [
      'date-and-print-differ',
      `${notice('抓好落实。')}共青团云溪市委办公室2022年4月1日印发\n`,
      `${notice('抓好落实。')}共青团云溪市委办公室2022年4月9日印发\n`,
    ],
    ['ocr-noise', notice('未按时完成的，予以通报。'), notice('末按时完成的，予以通报。')],
    ['unbalanced-quote', notice('做好“暖春”行动。'), notice('做好“暖春行动。')],
    ['bracket-mismatch', notice('各单位（含学校）参加。'), notice('各单位（含学校参加。')],
    [
      'attachment-missing',
      notice('填写汇总表（见附件2）。\n附件：1.名单\n2.汇总表'),
      notice('填写汇总表（见附件2）。\n附件：1.名单'),
    ],
    [
      'numbering',
      notice('一、任务\n抓好落实。\n二、要求\n抓好落实。'),
      notice('一、任务\n抓好落实。\n三、要求\n抓好落实。'),
    ],
    [
      'sum-differs',
      plan('3年内组织900名学生参加。', '——3年内组织400名小学生参加课后托管。', '——3年内组织500名中学生参加研学。'),
      plan('3年内组织900名学生参加。', '——3年内组织400名小学生参加课后托管。', '——3年内组织600名中学生参加研学。'),
    ],
    [
      'population-differs',
      plan(
        '3年内组织900名山区学生参加。',
        '——3年内组织400名山区小学生参加课后托管。',
        '——3年内组织500名山区中学生参加研学。',
      ),
      plan(
        '3年内组织900名山区学生参加。',
        '——3年内组织400名山区小学生参加课后托管。',
        '——3年内组织500名城区中学生参加研学。',
      ),
    ],
    [
      'floor-below-total',
      plan('3年内选派900名志愿者。', '——每年选派不少于300名志愿者。'),
      plan('3年内选派900名志愿者。', '——每年选派不少于200名志愿者。'),
    ],
    [
      'open-end',
      notice(
        '一、行动时间\n2022年4月至6月\n二、实施步骤\n（一）启动阶段（2022年4月）\n抓紧启动。\n（二）总结阶段（2022年6月）\n及时总结。',
      ),
      notice(
        '一、行动时间\n2022年4月至6月\n二、实施步骤\n（一）启动阶段（2022年4月）\n抓紧启动。\n（二）总结阶段（2022年6月—长期）\n及时总结。',
      ),
    ],
    [
      'window-outside-whole',
      notice('一、行动时间\n2022年4月至6月\n二、实施步骤\n（一）启动阶段（2022年4月）\n抓紧启动。'),
      notice('一、行动时间\n2022年4月至6月\n二、实施步骤\n（一）启动阶段（2022年7月）\n抓紧启动。'),
    ],
    ['web-chrome', notice('抓好落实。'), `${notice('抓好落实。')}\n上一篇：会议预告\n`],
  ]
  it.each(pairs)('%s', (kind, clean, faulty) => {
    expect(kindsOf(clean)).not.toContain(kind)
    expect(kindsOf(faulty)).toContain(kind)
  })

  it('shows what holds: the sum and the floor', () => {
    const checks = (text: string) => compile(text).checks.map((check) => check.kind)
    expect(
      checks(plan('3年内组织900名学生参加。', '——3年内组织400名小学生参加托管。', '——3年内组织500名中学生参加研学。')),
    ).toEqual(['sum-meets'])
    expect(checks(plan('3年内选派900名志愿者。', '——每年选派不少于300名志愿者。'))).toEqual(['floor-meets'])
  })

  it('never corrects: an impossible date has no due day, a lost character only a suggestion', () => {
    const draft = compile(notice('请于 5 10 日前报送团市委办公室。\n请于6月31日前报送团市委宣传部。'))
    expect(draft.deadlines.map((item) => item.due)).toEqual(['2022-05-10', null])
    expect(draft.deadlines[0]?.inferred).toBe(true)
    expect(draft.doubts.find((doubt) => doubt.kind === 'lost-characters')?.alternatives?.[0]?.value).toBe('2022-05-10')
    expect(draft.doubts.find((doubt) => doubt.kind === 'no-such-date')?.severity).toBe('blocking')
  })
})
