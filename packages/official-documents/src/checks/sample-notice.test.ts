import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'

const text = readFileSync(new URL('../../../../app/world/sample-notice/notice.txt', import.meta.url), 'utf8')
const draft = compile(text)

describe('the sample notice', () => {
  it('has ten tasks in four groups', () => {
    expect(draft.isPlan).toBe(true)
    expect(draft.tasks).toHaveLength(10)
    const sizes = new Map<string, number>()
    for (const task of draft.tasks) sizes.set(task.group?.title ?? '', (sizes.get(task.group?.title ?? '') ?? 0) + 1)
    expect([...sizes.values()]).toEqual([2, 3, 4, 1])
    expect(draft.targets.filter((target) => target.nature === 'goal')).toEqual([])
  })

  it('has three phases, the last without end', () => {
    expect(draft.phases.map((phase) => [phase.start, phase.end])).toEqual([
      ['2018-12-21', '2019-01-10'],
      ['2019-01-11', '2019-02-20'],
      ['2019-02-21', null],
    ])
    expect(draft.window).toEqual({ start: '2018-12-21', end: '2019-02-28' })
  })

  it('has two submissions to the department it names', () => {
    expect(draft.deadlines.map((item) => [item.due, item.type, item.to, item.invalidReason ?? null])).toEqual([
      ['2019-01-10', 'report', '团省委基层组织建设部', null],
      [null, 'report', '团省委基层组织建设部', 'no-such-date'],
    ])
  })

  it('knows addressees, dates and the menu', () => {
    const value = (field: string) => draft.header.find((item) => item.field === field)?.value
    expect(value('recipients')).toEqual(['各团市委', '机关各部门', '各直属事业单位'])
    expect([value('date'), value('webDate')]).toEqual(['2018-12-24', '2018-12-28'])
    expect(draft.menus.map((menu) => [menu.from, menu.choose])).toEqual([[10, null]])
  })

  it('raises every trap and corrects none', () => {
    const kinds = new Set(draft.doubts.map((doubt) => doubt.kind))
    for (const kind of ['no-such-date', 'lost-characters', 'open-end', 'unbalanced-quote', 'web-chrome'])
      expect(kinds).toContain(kind)
    for (const doubt of draft.doubts)
      for (const span of doubt.spans) expect(text.slice(span.start, span.end)).toBe(span.text)
  })
})
