import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import type { Doubt, DoubtKind } from '../draft.ts'

const notice = (body: string) => `关于开展社区助学行动的通知\n各县区团委：\n${body}\n共青团云溪市委\n2022年4月1日\n`
const plan = (...items: string[]) => `社区助学行动方案\n一、重点任务\n1.结对助学。${items.join('\n')}\n`
const only = (text: string, kind: DoubtKind): Doubt => {
  const found = compile(text).doubts.filter((doubt) => doubt.kind === kind)
  expect(found).toHaveLength(1)
  return found[0] as Doubt // the line above has seen that there is one
}
const values = (doubt: Doubt) => doubt.alternatives?.map(({ value }) => value)

describe('what a doubt says', () => {
  it('shows the arithmetic, in both languages', () => {
    const { message } = only(notice('报表由91项减少到39项，下降65.3%。'), 'percentage-differs')
    for (const words of [message.zh, message.en])
      for (const part of ['91', '39', '57.1', '65.3']) expect(words).toContain(part)
    const sum = only(
      plan('3年内组织900名学生参加。', '——3年内组织400名小学生参加托管。', '——3年内组织600名中学生参加研学。'),
      'sum-differs',
    )
    expect(sum.message.zh).toContain('400 + 600 = 1,000')
    expect(sum.message.zh).toContain('多 100')
    expect(values(sum)).toEqual([1000])
  })

  it('offers the last day of the month and the day after it, and nothing for a thirteenth month', () => {
    expect(values(only(notice('请于2022年6月31日前报送团市委办公室。'), 'no-such-date'))).toEqual([
      '2022-06-30',
      '2022-07-01',
    ])
    for (const doubt of compile(notice('请于2022年13月1日前报送团市委办公室。')).doubts)
      if (doubt.kind === 'no-such-date') expect(doubt.alternatives).toBeUndefined()
  })

  it('offers the right percentage, the day as written and the nearest such weekday, the number that comes next', () => {
    expect(values(only(notice('报表由91项减少到39项，下降65.3%。'), 'percentage-differs'))).toEqual([57.1])
    expect(values(only(notice('请于2022年5月10日（星期三）前报送团市委办公室。'), 'weekday-differs'))).toEqual([
      '2022-05-10',
      '2022-05-11',
    ])
    const repeated = only(notice('一、任务\n抓好落实。\n二、步骤\n抓好落实。\n二、要求\n抓好落实。'), 'numbering')
    expect(repeated.alternatives?.[0]?.text).toBe('三、')
  })

  it('orders readings by confidence, at most 1 in all', () => {
    const text = notice(
      '请于 5 10 日前报送。\n请于6月31日前报送团市委宣传部。\n定于2022年5月10日（星期三）举办。\n由91项减少到39项，下降65.3%。',
    )
    for (const { alternatives = [] } of compile(text).doubts) {
      const confidences = alternatives.map(({ confidence }) => confidence)
      expect(confidences).toEqual([...confidences].sort((a, b) => b - a))
      expect(confidences.reduce((sum, confidence) => sum + confidence, 0)).toBeLessThanOrEqual(1.001)
    }
  })

  it('shows what holds: sums, floors, shares and counts', () => {
    const checks = (text: string) => compile(text).checks.map((check) => check.kind)
    expect(
      checks(plan('3年内组织900名学生参加。', '——3年内组织400名小学生参加托管。', '——3年内组织500名中学生参加研学。')),
    ).toEqual(['sum-meets'])
    expect(checks(plan('3年内选派900名志愿者。', '——每年选派不少于300名志愿者。'))).toEqual(['floor-meets'])
    expect(checks(notice('报表由91项减少到39项，下降57.1%。'))).toEqual(['percentage-meets'])
    expect(checks(notice('设小学、初中、高中三个组别。'))).toEqual(['count-meets'])
  })

  it('never corrects: an impossible date has no due day, a lost character only a reading', () => {
    const draft = compile(notice('请于 5 10 日前报送团市委办公室。\n请于6月31日前报送团市委宣传部。'))
    expect(draft.deadlines.map((item) => item.due)).toEqual(['2022-05-10', null])
    expect(draft.deadlines[0]?.inferred).toBe(true)
    expect(draft.doubts.find((doubt) => doubt.kind === 'lost-characters')?.alternatives?.[0]?.value).toBe('2022-05-10')
    expect(draft.doubts.find((doubt) => doubt.kind === 'no-such-date')?.severity).toBe('blocking')
  })

  it('asks once about one sign that broke everywhere, and once about an extract', () => {
    expect(only(notice('开展“暖春冶和“清夏冶活动，宣传“邻里课堂冶。'), 'ocr-noise').spans).toHaveLength(3)
    const extract = ['一、甲', '三、乙', '五、丙', '七、丁', '九、戊'].map((line) => `${line}类工作\n抓好落实。`)
    expect(only(notice(extract.join('\n')), 'numbering').spans).toHaveLength(4)
  })
})

describe('whatever the text', () => {
  const fragments = [
    '关于开展社区助学行动的通知\n',
    '各县区团委，市直团工委：\n',
    '一、行动时间\n2022年4月至6月\n',
    '二、实施步骤\n（一）启动阶段（2022年9月至2022年5月）\n',
    '（三）第三阶段（长期）\n',
    '1.走访慰问。逐户走访。（团市委牵头，团市委、市妇联配合）\n',
    '3年内组织900名学生参加。——每年不少于200名学生。',
    '共1000份，其中城区600份、乡镇500份。',
    '由91项减少到39项，下降65.3%。',
    '请于6月31日前报送团市委。',
    '请于 5 10 日前报送。',
    '设甲、乙、丙、丁三个组别。',
    '（见附件3）',
    '附件：1.名单\n2.汇总表\n',
    '组长：王立新\n成员：王立新\n',
    '“',
    '）',
    '5月10日（星期三）',
    '共青团云溪市委\n2022年4月1日\n',
    '\n',
  ]

  it('a doubt points at its text and its items, and says something in both languages', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const draft = compile(text)
        const known = new Set(
          [
            draft.header,
            draft.sections,
            draft.tasks,
            draft.targets,
            draft.times,
            draft.phases,
            draft.deadlines,
            draft.responsibles,
            draft.menus,
            draft.anomalies,
          ]
            .flat()
            .map((item) => item.id),
        )
        for (const { spans, about, message } of [...draft.doubts, ...draft.checks]) {
          expect(spans.length).toBeGreaterThan(0)
          for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text)
          for (const id of about) expect(known.has(id), id).toBe(true)
          for (const words of [message.zh, message.en]) expect(words).not.toMatch(/^$|undefined|NaN|null|Infinity/)
        }
      }),
      { numRuns: 150 },
    )
  })
})
