import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from './compile.ts'
import type { Span } from './draft.ts'
import { toPrediction } from './prediction.ts'
import { renderOutline } from './render-outline.ts'

/** Text made of what official documents are made of, so that the recognisers have something to trip over. */
const genreText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '一、',
        '（一）',
        '1.',
        '(1)',
        '——',
        '关于',
        '的通知',
        '各县区团委：',
        '重点任务',
        '2022年',
        '4月',
        '31日前',
        ' 1 10 日前',
        '至',
        '—长期',
        '3年内',
        '不少于',
        '9000',
        '名',
        '万',
        '“',
        '”',
        '《',
        '》',
        '（',
        ')',
        '附件',
        '责任单位：',
        '团市委',
        '负责',
        '。',
        '，',
        '\n',
        '\r\n',
        '　',
        '机密',
        '报送',
        '每月25日前',
        '从10项活动中选择几项',
        '经费由承办单位承担',
        '冶',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

function spansOf(value: unknown, found: Span[] = []): Span[] {
  if (Array.isArray(value)) for (const item of value) spansOf(item, found)
  else if (value !== null && typeof value === 'object') {
    if ('start' in value && 'end' in value && 'text' in value)
      found.push(value as Span) // only spans have these three keys
    else for (const item of Object.values(value)) spansOf(item, found)
  }
  return found
}

describe('compile', () => {
  it('never throws, and every span is exactly a piece of the text', () => {
    fc.assert(
      fc.property(fc.oneof(genreText, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const draft = compile(text)
        for (const span of spansOf(draft)) expect(text.slice(span.start, span.end)).toBe(span.text)
        expect(renderOutline(draft).length).toBeGreaterThan(0)
      }),
      { numRuns: 400 },
    )
  })

  it('refers only to ids that exist', () => {
    fc.assert(
      fc.property(genreText, (text) => {
        const draft = compile(text)
        const ids = new Set(
          Object.values(draft).flatMap((list) =>
            Array.isArray(list)
              ? list.map((item) => (typeof item === 'object' && item !== null && 'id' in item ? item.id : ''))
              : [],
          ),
        )
        for (const doubt of draft.doubts) for (const id of doubt.about) expect(ids).toContain(id)
        for (const task of draft.tasks) expect(ids).toContain(task.section)
      }),
    )
  })

  it('gives the same draft for the same text', () => {
    fc.assert(
      fc.property(genreText, (text) => {
        expect(compile(text)).toEqual(compile(text))
      }),
      { numRuns: 50 },
    )
  })

  it('does not depend on line ends', () => {
    const text =
      '关于开展助学行动的通知\n各县区团委：\n一、重点任务\n1.结对助学。请于5月1日前完成。\n共青团云溪市委\n2022年4月1日\n'
    const bare = (value: string) => compile(value).deadlines.map((item) => item.due)
    expect(bare(text.replaceAll('\n', '\r\n'))).toEqual(bare(text))
  })

  it.each([
    ['重复的长段', '各级团组织要认真贯彻落实，'],
    ['引号', '“'],
    ['括号', '（'],
    ['数字', '1'],
    ['日期', '2022年4月—'],
    ['顿号', '市教育局、'],
  ])('goes through 200,000 characters of %s without stalling', (_name, piece) => {
    const draft = compile(piece.repeat(Math.ceil(200_000 / piece.length)))
    expect(draft.tasks).toEqual([])
  })

  it('writes the exchange schema and nothing else', () => {
    const keys = [
      'schemaVersion',
      'doc',
      'genre',
      'contextYear',
      'scope',
      'header',
      'sections',
      'tasks',
      'targets',
      'times',
      'phases',
      'deadlines',
      'responsibles',
      'brands',
      'menus',
      'funding',
      'anomalies',
    ]
    expect(Object.keys(toPrediction(compile('关于开展助学行动的通知'), '001'))).toEqual(keys)
  })
})

describe('reports are no plans', () => {
  it('a bulletin has achieved numbers and no tasks', () => {
    const draft = compile(
      '青年工作简报\n第8期\n共青团云溪市委\n2022年6月1日\n山区助学见实效\n一、主要做法\n1.组织结对。先后组织志愿者420名，举办活动36场，服务3000余人次。\n分送：各县区团委。',
    )
    expect([draft.kind, draft.isPlan, draft.tasks]).toEqual(['bulletin', false, []])
    expect(draft.targets.map((target) => [target.nature, target.quantity, target.unit])).toEqual([
      ['achieved', 420, '名'],
      ['achieved', 36, '场'],
      ['achieved', 3000, '人次'],
    ])
  })
})

describe('what a person restores is read as text', () => {
  it('a line that looked like furniture of a site', () => {
    const text = '关于开展助学行动的通知\n各县区团委：\n要抓好落实。\n来源：请于2022年5月3日前报送团市委办公室\n'
    const first = compile(text)
    const furniture = first.anomalies.find((anomaly) => anomaly.kind === 'web-chrome')
    expect([furniture?.span.text.startsWith('来源'), first.deadlines]).toEqual([true, []])
    const again = compile(text, { keep: furniture ? [furniture.span] : [] })
    expect(again.deadlines.map((item) => item.due)).toEqual(['2022-05-03'])
    expect(again.anomalies).toEqual([])
  })
})

describe('targets that count people by a sensitive trait', () => {
  it('are marked, others are not', () => {
    const draft = compile('青年联络方案\n一、重点任务\n1.走访。每年走访100名信教青年、200名返乡青年。')
    expect(draft.targets.map((target) => [target.quantity, target.sensitive])).toEqual([
      [100, true],
      [200, false],
    ])
  })
})
