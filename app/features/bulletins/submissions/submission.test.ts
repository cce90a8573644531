import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresIn, plainText } from '../bound-figure.ts'
import { type Decision, decideAnswer, decideSending, draftText, mayEdit, stateOf } from './submission.ts'

const unit = { id: '018f0000-0000-7000-8000-000000000001', shortName: '团柳渡县委' }
const newIds = () => {
  let last = 0
  return () => `018f0000-0000-7000-8000-${String(++last).padStart(12, '0')}`
}

describe('the life of a submission', () => {
  it('is what its newest dispatch says', () => {
    expect(stateOf([])).toBe('draft')
    expect(stateOf([{ version: 1, answer: null }])).toBe('sent')
    expect(
      stateOf([
        { version: 2, answer: null },
        { version: 1, answer: 'returned' },
      ]),
    ).toBe('sent')
    expect(
      stateOf([
        { version: 1, answer: 'returned' },
        { version: 2, answer: 'taken' },
      ]),
    ).toBe('taken')
  })

  it('lets only a draft and a returned one be changed or sent', () => {
    const answer = fc.option(fc.constantFrom<Decision>('taken', 'returned', 'declined'), { nil: null })
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 5 }), (answers) => {
        const state = stateOf(answers.map((given, at) => ({ version: at + 1, answer: given })))
        const free = answers.length === 0 || answers.at(-1) === 'returned'
        expect(mayEdit(state) === true).toBe(free)
        expect(decideSending({ state, hasUnitAbove: true, text: '有字' }).ok).toBe(free)
      }),
    )
  })

  it('is not sent empty, and not where nobody stands above', () => {
    expect(decideSending({ state: 'draft', hasUnitAbove: true, text: ' \n ' })).toEqual({ ok: false, because: 'empty' })
    expect(decideSending({ state: 'draft', hasUnitAbove: false, text: '有字' })).toEqual({
      ok: false,
      because: 'nothing-above',
    })
  })

  it('is taken without a word, returned or declined only with one', () => {
    expect(decideAnswer({ decided: false, decision: 'taken', remark: null })).toEqual({ ok: true })
    for (const decision of ['returned', 'declined'] as const) {
      expect(decideAnswer({ decided: false, decision, remark: null })).toEqual({ ok: false, because: 'remark-needed' })
      expect(decideAnswer({ decided: false, decision, remark: '请补充时间' })).toEqual({ ok: true })
    }
    expect(decideAnswer({ decided: true, decision: 'taken', remark: null })).toEqual({
      ok: false,
      because: 'already-decided',
    })
  })
})

describe('the drafted text', () => {
  const period = { from: '2018-12-01', to: '2018-12-28' }

  it('says the unit’s records as bound figures and types no number of its own', () => {
    const { title, blocks } = draftText(
      {
        unit,
        programme: { id: '018f0000-0000-7000-8000-0000000000aa', title: '青春归乡' },
        ...period,
        measures: [
          { key: 'session', nameZh: '活动场次' },
          { key: 'attendance', nameZh: '到场人次' },
        ],
        sessions: [{ title: '返乡座谈会', day: '2018-12-20' }],
      },
      newIds(),
    )
    expect(title).toBe('团柳渡县委“青春归乡”情况')
    expect(figuresIn(blocks).map((figure) => figure.question)).toEqual([
      { measure: 'session', unitId: unit.id, programmeId: '018f0000-0000-7000-8000-0000000000aa', ...period },
      { measure: 'attendance', unitId: unit.id, programmeId: '018f0000-0000-7000-8000-0000000000aa', ...period },
    ])
    expect(plainText(blocks, (figure) => `[${figure.question.measure}]`)).toBe(
      '2018年12月1日至2018年12月28日，团柳渡县委：活动场次[session]，到场人次[attendance]。\n其间举办的活动有：返乡座谈会（2018年12月20日）。',
    )
  })

  it('leaves the sentence open where nothing is recorded yet', () => {
    const { blocks } = draftText({ unit, programme: null, ...period, measures: [], sessions: [] }, newIds())
    expect(figuresIn(blocks)).toEqual([])
    expect(plainText(blocks, () => '')).toBe('2018年12月1日至2018年12月28日，团柳渡县委')
  })
})
