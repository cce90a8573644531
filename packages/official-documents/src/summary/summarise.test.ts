import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runCompile } from '../cli/cli.ts'
import { compile } from '../compile.ts'
import type { Draft } from '../draft.ts'
import { renderSummary } from './render-summary.ts'
import { type Summary, summarise } from './summarise.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const open = join(process.env.YIZHAN_CORPUS ?? join(root, '../shared/corpus'), 'open')
const absent = !existsSync(open)
const why = absent ? ` (not run: no documents at ${open}; set YIZHAN_CORPUS)` : ''
const sample = readFileSync(join(root, 'app/world/sample-notice/notice.txt'), 'utf8')

const pageOf = (text: string, language: 'zh' | 'en' = 'zh') => renderSummary(summarise(compile(text)), language)
const linesOf = (text: string) => pageOf(text).trimEnd().split('\n')

/** Everything on the page must open: its ids exist in the draft and its span is the text there. */
function expectSourced(draft: Draft, summary: Summary, text: string) {
  const known = new Set(
    [draft.header, draft.tasks, draft.targets, draft.deadlines, draft.funding, draft.menus, draft.doubts]
      .flat()
      .map((item) => item.id),
  )
  const sources = [
    ...summary.groups.flatMap((group) => group.duties),
    ...summary.recurring,
    ...summary.numbers,
    ...summary.money,
    ...summary.choices,
  ]
  for (const { ids, span } of sources) {
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) expect(known.has(id), id).toBe(true)
    expect(span && text.slice(span.start, span.end)).toBe(span?.text)
  }
}

describe('the sample notice on one page', () => {
  const draft = compile(sample)
  const summary = summarise(draft)

  it('says what it is, to whom, over which time, and what blocks', () => {
    expect(summary.subject).toMatchObject({ day: '2018-12-24', number: null, kinds: ['notice'] })
    expect(summary.subject.window).toEqual({ start: '2018-12-21', end: '2019-02-28' })
    expect(summary.addressedTo.units).toEqual(['各团市委', '机关各部门', '各直属事业单位'])
    expect(summary.doubts.blocking).toBe(1)
    expect(summary.doubts.ids).toEqual(
      draft.doubts.filter((doubt) => doubt.kind === 'no-such-date').map((doubt) => doubt.id),
    )
  })

  it('puts what is due first, with receiver and with the reason why a day is open', () => {
    const [first, second] = summary.groups
    expect(first?.who).toMatchObject({ name: '各团市委', as: 'named' })
    expect(first?.duties.map(({ kind, due, to, uncertain }) => [kind, due, to, uncertain])).toEqual([
      ['hand-in', '2019-01-10', '团省委基层组织建设部', 'inferred'],
      ['hand-in', null, '团省委基层组织建设部', 'no-such-date'],
    ])
    expect(second?.who.as).toBe('addressees')
    expect(summary.groups.flatMap((group) => group.duties).filter((duty) => duty.kind === 'task')).toHaveLength(10)
    expect(summary.choices.map(({ menu }) => menu.from)).toEqual([10])
  })

  it('opens every line', () => expectSourced(draft, summary, sample))

  it('reads in two languages', () => {
    expect(pageOf(sample)).toContain('没有这一天')
    expect(pageOf(sample, 'en')).toContain('no such day')
  })

  it('is what the command prints with --summary', async () => {
    const printed: string[] = []
    const code = await runCompile(['--summary', 'notice.txt'], {
      readFile: () => Promise.resolve(new TextEncoder().encode(sample)),
      listFolder: () => Promise.resolve(null),
      writeFile: () => Promise.reject(new Error('nothing is written')),
      makeFolder: () => Promise.reject(new Error('nothing is made')),
      out: (text) => printed.push(text),
      err: () => undefined,
    })
    expect([code, printed.join('')]).toEqual([0, pageOf(sample)])
  })
})

describe('who', () => {
  const plan = (...items: string[]) =>
    `关于印发《社区助学方案》的通知\n各县区团委：\n现印发给你们。\n共青团云溪市委\n2023年3月1日\n社区助学方案\n一、重点任务\n${items.join('\n')}\n`
  const groupsOf = (...items: string[]) =>
    summarise(compile(plan(...items))).groups.map(({ who, duties }) => [
      who.name,
      duties.map(({ what, together }) => [what, together]),
    ])

  it('the leading unit has the task, the others stand beside it', () => {
    expect(
      groupsOf(
        '1.走访慰问。逐户走访困难家庭。（团市委牵头，市民政局配合）',
        '2.结对助学。结成对子，长期帮扶。（市教育局负责）',
      ),
    ).toEqual([
      ['团市委', [['走访慰问', ['市民政局']]]],
      ['市教育局', [['结对助学', []]]],
    ])
  })

  it('without responsible units the addressees have it', () => {
    expect(groupsOf('1.走访慰问。逐户走访困难家庭，送去温暖。', '2.结对助学。结成对子，长期帮扶。')).toEqual([
      [
        '各县区团委',
        [
          ['走访慰问', []],
          ['结对助学', []],
        ],
      ],
    ])
  })

  it('recurring duties stand apart from days', () => {
    const summary = summarise(
      compile(plan('1.走访慰问。逐户走访。每月25日前将进展报送团市委办公室。', '2.结对助学。6月底前完成结对。')),
    )
    expect(summary.recurring.map(({ recurrence, to }) => [recurrence, to])).toEqual([['monthly-25', '团市委办公室']])
    expect(summary.groups.flatMap((group) => group.duties.map((duty) => duty.due))).toEqual(['2023-06-30', null])
  })
})

describe('at most one page', () => {
  const long = (tasks: number) =>
    `社区助学方案\n一、重点任务\n${Array.from({ length: tasks }, (_, i) => `${i + 1}.第${i + 1}项助学工作。逐户走访困难家庭，送去温暖。（市第${i % 7}协会负责）`).join('\n')}\n`

  it('counts what it leaves out', () => {
    const lines = linesOf(long(80))
    expect(lines.length).toBeLessThanOrEqual(40)
    const shown = lines.filter((line) => line.startsWith('  ') && line.includes('助学工作')).length
    for (let i = 0; i < 7; i++) expect(lines).toContain(`■ 市第${i}协会`)
    expect(lines.join('\n')).toContain(`另有 ${80 - shown} 项任务未列出`)
  })

  it('leaves out nothing when there is room', () => {
    expect(linesOf(long(5)).join('\n')).not.toContain('未列出')
  })

  it('keeps the earliest due when there is no room', () => {
    const late = `${long(80)}81.最急的工作。于2023年5月1日前完成走访。（市第9协会负责）\n`
    expect(pageOf(late)).toContain('2023-05-01')
  })

  it('whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('一、任务', '1.走访。', '（团委牵头）', '5月1日前报送', '3年内200名', '\n', '：', '方案'),
        ),
        (parts) => {
          expect(linesOf(parts.join('')).length).toBeLessThanOrEqual(40)
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe(`the open documents on one page${why}`, () => {
  const names = absent ? [] : readdirSync(open).filter((name) => name.endsWith('.txt'))
  it.skipIf(absent)('opens every line and fits the page', () => {
    for (const name of names) {
      const text = readFileSync(join(open, name), 'utf8')
      const draft = compile(text)
      expectSourced(draft, summarise(draft), text)
      for (const language of ['zh', 'en'] as const)
        expect(renderSummary(summarise(draft), language).trimEnd().split('\n').length, name).toBeLessThanOrEqual(40)
    }
  })

  it.skipIf(absent)('004: tasks with their targets; nothing due that the document does not date', () => {
    const summary = summarise(compile(readFileSync(join(open, '004.txt'), 'utf8')))
    const duties = summary.groups.flatMap((group) => group.duties)
    expect(duties.map((duty) => duty.targets.length)).toEqual([5, 2, 1, 3])
    expect(new Set(duties.map((duty) => duty.due))).toEqual(new Set([null]))
    expect(summary.money.length).toBeGreaterThan(3)
  })

  it.skipIf(absent)('000 and 001 report: numbers and no duties', () => {
    for (const name of ['000', '001']) {
      const summary = summarise(compile(readFileSync(join(open, `${name}.txt`), 'utf8')))
      expect([summary.asksForWork, summary.groups]).toEqual([false, []])
      expect(summary.numbers.length).toBeGreaterThan(4)
    }
  })
})
