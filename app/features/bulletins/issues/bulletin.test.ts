import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FigureRun, Run } from '../bound-figure.ts'
import {
  type ConfirmationState,
  confirmationState,
  coverOf,
  decideConfirming,
  decideSigning,
  decideStep,
  excerptFor,
  figuresOf,
  partsToConfirm,
  type Section,
  stateOf,
} from './bulletin.ts'

const id = (last: number) => `018f0000-0000-7000-8000-${String(last).padStart(12, '0')}`
const [author, city, county] = [id(900), id(901), id(902)]
const figure = (place: number, unitId: string, measure = 'session'): FigureRun => ({
  kind: 'figure',
  id: id(place),
  question: { measure, unitId },
})
const said = (text: string): Run => ({ kind: 'text', text })

const adopted: Section = {
  kind: 'adopted',
  id: id(1),
  title: '一个村一名联络员',
  blocks: [{ kind: 'paragraph', runs: [said('走访'), figure(11, county, 'visit')] }],
  dispatchId: id(2),
  creditUnitId: city,
}
const text = {
  editorNote: [[said('全省'), figure(12, author), said('，其中'), figure(13, city)]],
  sections: [adopted],
}

describe('sign-off', () => {
  it('goes drafted, checked, signed, and an edit asks for the steps again', () => {
    const steps = [
      { step: 'drafted', revision: 3 },
      { step: 'checked', revision: 3 },
    ] as const
    expect(stateOf({ revision: 3, steps: [], signed: false })).toBe('drafting')
    expect(stateOf({ revision: 3, steps: [steps[0]], signed: false })).toBe('drafted')
    expect(stateOf({ revision: 3, steps, signed: false })).toBe('checked')
    expect(stateOf({ revision: 4, steps, signed: false })).toBe('drafting')
    expect(stateOf({ revision: 3, steps, signed: true })).toBe('signed')
  })

  it('takes each step once, in order, and not for an empty bulletin', () => {
    expect(decideStep('drafting', 'drafted', false)).toEqual({ ok: true })
    expect(decideStep('drafting', 'drafted', true)).toEqual({ ok: false, because: 'empty' })
    expect(decideStep('drafting', 'checked', false)).toEqual({ ok: false, because: 'draft-first' })
    expect(decideStep('drafted', 'drafted', false)).toEqual({ ok: false, because: 'already-taken' })
    expect(decideStep('drafted', 'checked', false)).toEqual({ ok: true })
    expect(decideStep('checked', 'checked', false)).toEqual({ ok: false, because: 'already-taken' })
    expect(decideStep('signed', 'drafted', false)).toEqual({ ok: false, because: 'signed' })
  })
})

describe('who confirms what', () => {
  it('is every unit with a figure or an adopted section, except the one that signs', () => {
    expect(figuresOf(text).map((run) => run.id)).toEqual([id(12), id(13), id(11)])
    const parts = partsToConfirm(text, author)
    expect(parts.map((part) => part.unitId).sort()).toEqual([city, county].sort())
    expect(parts.find((part) => part.unitId === city)?.sections).toHaveLength(1)
    expect(parts.find((part) => part.unitId === county)?.figures).toHaveLength(1)
  })

  it('stays confirmed through edits elsewhere, and is asked again for other figures or other words of its section', () => {
    const cover = (of: typeof text) => partsToConfirm(of, author).map(coverOf)
    const elsewhere = { ...text, editorNote: [[said('本期'), figure(13, city), said('。')]] }
    expect(cover(elsewhere)).toEqual(cover(text))
    const further = { ...text, editorNote: [...text.editorNote, [figure(14, city, 'visit')]] }
    expect(cover(further)).not.toEqual(cover(text))
    const reworded = { ...text, sections: [{ ...adopted, title: '一村一人' }] }
    expect(cover(reworded)).not.toEqual(cover(text))
  })

  it('shows a unit its own figures and dots for those of others', () => {
    const forCity = excerptFor(text, city)
    expect(forCity.paragraphs).toEqual([[said('全省'), said('……'), said('，其中'), figure(13, city)]])
    expect(forCity.sections).toEqual([
      { title: adopted.title, blocks: [{ kind: 'paragraph', runs: [said('走访'), said('……')] }] },
    ])
    expect(excerptFor(text, county).paragraphs).toEqual([[said('走访'), figure(11, county, 'visit')]])
  })

  it('confirms once; an objection needs a word and may be followed by a confirmation', () => {
    const asked = { answers: [], signed: false, remark: null }
    expect(decideConfirming({ ...asked, answer: 'confirmed' })).toEqual({ ok: true })
    expect(decideConfirming({ ...asked, answer: 'objected' })).toEqual({ ok: false, because: 'remark-needed' })
    const objected = { ...asked, answers: [{ answer: 'objected' as const }] }
    expect(decideConfirming({ ...objected, answer: 'confirmed' })).toEqual({ ok: true })
    const confirmed = { ...asked, answers: [{ answer: 'confirmed' as const }] }
    expect(decideConfirming({ ...confirmed, answer: 'confirmed' })).toEqual({
      ok: false,
      because: 'already-confirmed',
    })
    expect(confirmationState({ answers: ['objected', 'confirmed'] })).toBe('confirmed')
    expect(confirmationState(undefined)).toBe('not-asked')
  })
})

describe('signing', () => {
  const unit = (confirmation: ConfirmationState, hasDoubts = false) => ({ confirmation, hasDoubts })
  const decide = (units: ReturnType<typeof unit>[], unansweredBecause: string | null = null) =>
    decideSigning({ state: 'checked', units, unansweredBecause })

  it('waits for every unit, or says why it does not', () => {
    expect(decide([unit('confirmed')])).toEqual({ ok: true })
    expect(decide([unit('confirmed'), unit('asked')])).toEqual({ ok: false, because: 'unconfirmed' })
    expect(decide([unit('confirmed'), unit('asked')], '逾期未回，先行签发')).toEqual({ ok: true })
  })

  it('never goes over an objection, nor over doubts their unit has not confirmed', () => {
    expect(decide([unit('objected')], '先行签发')).toEqual({ ok: false, because: 'objected' })
    expect(decide([unit('asked', true)], '先行签发')).toEqual({ ok: false, because: 'doubts-unconfirmed' })
    expect(decide([unit('confirmed', true)])).toEqual({ ok: true })
  })

  it('happens once, after the check', () => {
    const state = fc.constantFrom('drafting', 'drafted', 'signed')
    fc.assert(
      fc.property(state, (given) => {
        const decided = decideSigning({ state: given, units: [], unansweredBecause: null })
        expect(decided).toEqual({ ok: false, because: given === 'signed' ? 'signed' : 'check-first' })
      }),
    )
  })
})
