import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuidv7 } from '../../platform/ids.ts'
import type { Client } from '../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import { doubtIfFarAbove, type NewFact, recordFact } from '../figures/public.ts'
import { listToDos } from '../inbox/contract.ts'
import type { FigureRun, Run } from './bound-figure.ts'
import { previewFigure } from './contract.ts'
import * as bulletin from './issues/contract.ts'
import * as submission from './submissions/contract.ts'

const december = { from: '2018-12-01', to: '2018-12-28' }
const said = (text: string): Run => ({ kind: 'text', text })

let world: TestWorld
let [county, city, yunze, province, lead]: Client[] = []

const client = (given: Client | undefined): Client => {
  if (!given) throw new Error('beforeAll signs everybody in')
  return given
}
const unitId = (key: string) => world.unit(key).id
const figure = (key: string, measure: string): FigureRun => ({
  kind: 'figure',
  id: uuidv7(),
  question: { measure, unitId: unitId(key), ...december },
})

function fact(key: string, measure: string, quantity: number, more: Partial<NewFact> = {}): Promise<string> {
  const sourceId = uuidv7()
  return world.db.asJob('test', async (tx) => {
    await recordFact(tx, {
      id: uuidv7(),
      measure,
      day: '2018-12-20',
      quantity,
      evidence: 'attested',
      unitId: unitId(key),
      source: { kind: 'work-record', id: sourceId },
      at: world.clock.now(),
      accountId: null,
      ...more,
    })
    return sourceId
  })
}

const openToDos = async (of: Client | undefined) =>
  (await client(of).call(listToDos, {})).toDos.map(({ kind, link, blanks }) => ({ kind, link, blanks }))

beforeAll(async () => {
  world = await openTestWorld()
  county = await world.signIn('he')
  city = await world.signIn('lin')
  yunze = await world.signIn('gu')
  province = await world.signIn('shen')
  lead = await world.signIn('xu')
  for (const quantity of [1, 1, 1]) await fact('chengchuan-2', 'session', quantity, { evidence: 'measured' })
  await fact('chengchuan-2', 'attendance', 118, { evidence: 'measured' })
  await fact('chengchuan-2', 'visit', 26)
  await fact('chengchuan', 'session', 2)
  await fact('yunze', 'session', 4)
})
afterAll(() => world?.close())

/** Sends a submission with one more sentence and returns the dispatch. */
async function submit(of: Client | undefined, words: string) {
  const opened = await client(of).call(submission.openSubmission, december)
  if (!opened.ok) throw new Error(opened.because)
  const { submissionId } = opened
  const draft = await client(of).call(submission.getSubmission, { submissionId })
  const blocks = [...draft.blocks, { kind: 'paragraph' as const, runs: [said(words)] }]
  expect(await client(of).call(submission.editSubmission, { submissionId, title: draft.title, blocks })).toEqual({
    ok: true,
  })
  const sent = await client(of).call(submission.sendSubmission, { submissionId })
  if (!sent.ok) throw new Error(sent.because)
  await world.settle()
  return { submissionId, dispatchId: sent.dispatchId, draft }
}

describe('submissions', () => {
  it('open drafted from the unit’s own records, with figures that are read, not typed', async () => {
    const { draft, submissionId, dispatchId } = await submit(county, '柳渡县在车站设立了服务台。')
    expect(draft.figures.map(({ measureZh, value, unitZh }) => `${measureZh}${value}${unitZh}`)).toEqual([
      '活动场次3场',
      '到场人次118人次',
      '走访慰问26人次',
    ])
    expect(draft.figures[0]?.evidence).toEqual([{ kind: 'measured', value: 3 }])
    const held = await world.owner((owner) =>
      owner.query('SELECT body::text FROM submission WHERE id = $1', [submissionId]),
    )
    expect(held.rows[0].body).not.toContain('118')
    // A later fact moves the draft's figure, not what was sent.
    await fact('chengchuan-2', 'visit', 4)
    const received = await client(city).call(submission.getReceivedSubmission, { dispatchId })
    expect(received.sent.find((one) => one.question.measure === 'visit')?.value).toBe(26)
    expect(received.now.find((one) => one.question.measure === 'visit')?.value).toBe(30)
  })

  it('wait at the unit above and are decided once', async () => {
    const [waiting] = await openToDos(city)
    expect(waiting).toMatchObject({ kind: 'submission-received', blanks: { unit: '团柳渡县委' } })
    const { received } = await client(city).call(submission.listReceivedSubmissions, { state: 'open' })
    const dispatchId = received[0]?.dispatchId ?? ''
    const decide = submission.decideSubmission
    expect(await client(city).call(decide, { dispatchId, decision: 'returned' })).toEqual({
      ok: false,
      because: 'remark-needed',
    })
    expect(await client(city).call(decide, { dispatchId, decision: 'returned', remark: '请写明时间' })).toEqual({
      ok: true,
    })
    expect(await client(city).call(decide, { dispatchId, decision: 'taken' })).toEqual({
      ok: false,
      because: 'already-decided',
    })
    expect(await openToDos(city)).toEqual([])
    await world.settle()
    const [back] = await openToDos(county)
    expect(back).toMatchObject({ kind: 'submission-returned' })
    const submissionId = back?.link.split('/').at(-1) ?? ''
    const page = await client(county).call(submission.getSubmission, { submissionId })
    expect(page.history[0]?.answer).toMatchObject({ decision: 'returned', remark: '请写明时间', byName: '林若溪' })
    expect(page.can).toEqual({ edit: true, send: true })
    const again = await client(county).call(submission.sendSubmission, { submissionId })
    expect(again).toMatchObject({ ok: true, version: 2 })
    expect(await openToDos(county)).toEqual([])
    expect(await client(county).call(submission.sendSubmission, { submissionId })).toEqual({
      ok: false,
      because: 'already-sent',
    })
  })

  it('stay with their unit until sent, and may not hold figures of units beside', async () => {
    const opened = await client(yunze).call(submission.openSubmission, december)
    if (!opened.ok) throw new Error(opened.because)
    const { submissionId } = opened
    expect((await client(city).refused(submission.getSubmission, { submissionId })).status).toBe(404)
    expect((await client(province).refused(submission.getSubmission, { submissionId })).status).toBe(404)
    const blocks = [{ kind: 'paragraph' as const, runs: [figure('chengchuan', 'session')] }]
    expect(await client(yunze).call(submission.editSubmission, { submissionId, title: '情况', blocks })).toEqual({
      ok: false,
      because: 'figure-outside-scope',
    })
    const question = { measure: 'session', unitId: unitId('chengchuan') }
    expect((await client(yunze).refused(previewFigure, question)).status).toBe(404)
    expect((await client(province).call(previewFigure, question)).figure.value).toBe(5)
    expect(await client(province).call(submission.openSubmission, december)).toEqual({
      ok: false,
      because: 'nothing-above',
    })
  })
})

describe('a bulletin', () => {
  let bulletinId = ''
  let taken = ''
  const [provinceSessions, chengchuanSessions, yunzeSessions] = [0, 1, 2]
  const get = (of = province) => client(of).call(bulletin.getBulletin, { bulletinId })
  const figures: FigureRun[] = []

  it('takes one submission, returns one, declines one', async () => {
    const sent = [
      await submit(city, '澄川市把服务台设到返乡第一站。'),
      await submit(yunze, '云泽市开展走访。'),
      await submit(yunze, '云泽市另有一稿。'),
    ]
    const answers = [
      { decision: 'taken' as const },
      { decision: 'returned' as const, remark: '请补充做法' },
      { decision: 'declined' as const, remark: '与上稿重复' },
    ]
    for (const [at, answer] of answers.entries()) {
      const dispatchId = sent[at]?.dispatchId ?? ''
      expect(await client(province).call(submission.decideSubmission, { dispatchId, ...answer })).toEqual({ ok: true })
    }
    await world.settle()
    taken = sent[0]?.dispatchId ?? ''
    const own = await client(yunze).call(submission.listSubmissions, {})
    expect(own.submissions.map((row) => row.state).slice(0, 2)).toEqual(['declined', 'returned'])
    expect((await openToDos(yunze)).map((toDo) => toDo.kind)).toEqual(['submission-returned'])
    expect((await client(city).call(submission.listSubmissions, {})).submissions[0]?.state).toBe('taken')
  })

  it('is written with bound figures, adopted sections with credit and a distribution list', async () => {
    const opened = await client(province).call(bulletin.openBulletin, {
      series: '青春归乡简报',
      title: '各地扎实推进归乡实践',
    })
    bulletinId = opened.bulletinId
    figures.push(figure('province', 'session'), figure('chengchuan', 'session'), figure('yunze', 'session'))
    const [whole, chengchuan, ofYunze] = figures as [FigureRun, FigureRun, FigureRun] // pushed in the line above
    const received = await client(province).call(submission.getReceivedSubmission, { dispatchId: taken })
    const text = {
      title: '各地扎实推进归乡实践',
      editorNote: [[said('本月全省举办活动'), whole, said('，摘编一地做法。')]],
      sections: [
        {
          kind: 'adopted' as const,
          id: uuidv7(),
          title: '澄川市：把服务台设到返乡第一站',
          blocks: received.blocks,
          dispatchId: taken,
          creditUnitId: received.fromUnitId,
        },
        {
          kind: 'own' as const,
          id: uuidv7(),
          title: '各市进展',
          blocks: [
            {
              kind: 'paragraph' as const,
              runs: [said('澄川市举办'), chengchuan, said('，云泽市举办'), ofYunze, said('。')],
            },
          ],
        },
      ],
      distribution: [{ label: '发' as const, to: '各市团委', unitIds: [unitId('chengchuan'), unitId('yunze')] }],
    }
    const edit = { bulletinId, revision: 1, ...text }
    expect(
      await client(province).call(bulletin.editBulletin, {
        ...edit,
        sections: text.sections.map((section) => ({ ...section, creditUnitId: unitId('yunze') })),
      }),
    ).toEqual({ ok: false, because: 'not-taken' })
    expect(await client(province).call(bulletin.editBulletin, edit)).toEqual({ ok: true, revision: 2 })
    expect(await client(province).call(bulletin.editBulletin, edit)).toEqual({ ok: false, because: 'edited-meanwhile' })
    const page = await get()
    const value = (at: number) => page.figures.find((one) => one.figureId === figures[at]?.id)?.value
    expect([value(provinceSessions), value(chengchuanSessions), value(yunzeSessions)]).toEqual([9, 5, 4])
    expect(page.units.map(({ unitName, confirmation }) => [unitName, confirmation])).toEqual([
      ['团澄川市委', 'not-asked'],
      ['团云泽市委', 'not-asked'],
    ])
    expect((await client(city).refused(bulletin.getBulletin, { bulletinId })).status).toBe(404)
  })

  it('is not signed before it is checked and every unit has confirmed; an objection blocks it', async () => {
    const sign = () => client(lead).call(bulletin.signBulletin, { bulletinId })
    expect(await sign()).toEqual({ ok: false, because: 'check-first' })
    const step = (which: 'drafted' | 'checked') => client(province).call(bulletin.takeStep, { bulletinId, step: which })
    expect(await step('checked')).toEqual({ ok: false, because: 'draft-first' })
    expect(await step('drafted')).toEqual({ ok: true })
    expect(await step('checked')).toEqual({ ok: true })
    expect(await sign()).toEqual({ ok: false, because: 'unconfirmed' })
    expect(await client(province).call(bulletin.askForConfirmation, { bulletinId })).toEqual({ ok: true, units: 2 })
    await world.settle()
    expect(await client(province).call(bulletin.askForConfirmation, { bulletinId })).toEqual({
      ok: false,
      because: 'nothing-to-ask',
    })
    const asked = (await openToDos(yunze)).find((toDo) => toDo.kind === 'figures-to-confirm')
    const requestId = asked?.link.split('/').at(-1) ?? ''
    const request = await client(yunze).call(bulletin.getConfirmationRequest, { requestId })
    expect(request.figures.map(({ value }) => value)).toEqual([4])
    expect(request.paragraphs).toHaveLength(1)
    const answer = bulletin.answerConfirmation
    expect(await client(yunze).call(answer, { requestId, answer: 'objected', remark: '少计一场' })).toEqual({
      ok: true,
    })
    await world.settle()
    expect((await openToDos(province)).map((toDo) => toDo.kind)).toContain('figures-objected')
    expect(await sign()).toEqual({ ok: false, because: 'objected' })
    // The city mends the record, not the number, and then confirms the same request.
    await fact('yunze', 'session', 1)
    expect(await client(yunze).call(answer, { requestId, answer: 'confirmed' })).toEqual({ ok: true })
    expect(await client(yunze).call(answer, { requestId, answer: 'confirmed' })).toEqual({
      ok: false,
      because: 'already-confirmed',
    })
    await world.settle()
    expect((await openToDos(province)).map((toDo) => toDo.kind)).not.toContain('figures-objected')
    expect(await sign()).toEqual({ ok: false, because: 'unconfirmed' })
  })

  it('leaves doubted numbers out, and waits for their unit', async () => {
    const sourceId = await fact('chengchuan', 'session', 300)
    await world.db.asJob('test', (tx) =>
      doubtIfFarAbove(
        tx,
        {
          id: uuidv7(),
          unit: world.unit('chengchuan'),
          source: { kind: 'work-record', id: sourceId },
          measure: 'session',
          quantity: 300,
          expected: 3,
          because: 'above-allotment',
          at: world.clock.now(),
          accountId: null,
        },
        uuidv7,
      ),
    )
    const page = await get()
    const shown = page.figures.find((one) => one.figureId === figures[chengchuanSessions]?.id)
    expect(shown).toMatchObject({ value: 5, doubted: 300 })
    const sign = (unansweredBecause?: string) =>
      client(lead).call(bulletin.signBulletin, { bulletinId, ...(unansweredBecause ? { unansweredBecause } : {}) })
    expect(await sign('逾期未回')).toEqual({ ok: false, because: 'doubts-unconfirmed' })
    const asked = (await openToDos(city)).find((toDo) => toDo.kind === 'figures-to-confirm')
    const requestId = asked?.link.split('/').at(-1) ?? ''
    expect(await client(city).call(bulletin.answerConfirmation, { requestId, answer: 'confirmed' })).toEqual({
      ok: true,
    })
    expect((await client(province).refused(bulletin.signBulletin, { bulletinId })).status).toBe(403)
  })

  it('is signed once: number, frozen figures, fingerprint', async () => {
    const signed = await client(lead).call(bulletin.signBulletin, { bulletinId })
    expect(signed).toMatchObject({ ok: true, year: 2018, issue: 1 })
    expect(await client(lead).call(bulletin.signBulletin, { bulletinId })).toEqual({ ok: false, because: 'signed' })
    await world.settle()
    const page = await get()
    expect(page.signing).toMatchObject({ intact: true, byName: '许怀远', documents: ['pdf', 'docx'] })
    expect(page.figures.find((one) => one.figureId === figures[provinceSessions]?.id)).toMatchObject({
      value: 10,
      doubted: 300,
      facts: 6,
    })
    const edit = await client(province).call(bulletin.editBulletin, { ...page, bulletinId })
    expect(edit).toEqual({ ok: false, because: 'signed' })
  })

  it('does not move with later records; what changed since is shown', async () => {
    const before = await client(province).call(bulletin.listChangesSince, { bulletinId })
    expect(before.figures.every((one) => !one.recordsChanged && one.now?.value === one.signed.value)).toBe(true)
    await fact('yunze', 'session', 2)
    const page = await get()
    expect(page.figures.find((one) => one.figureId === figures[yunzeSessions]?.id)?.value).toBe(5)
    const after = await client(province).call(bulletin.listChangesSince, { bulletinId })
    const change = after.figures.find((one) => one.signed.figureId === figures[yunzeSessions]?.id)
    expect(change).toMatchObject({ signed: { value: 5, facts: 2 }, now: { value: 7, facts: 3 }, recordsChanged: true })
    const unchanged = after.figures.find((one) => one.signed.figureId === figures[chengchuanSessions]?.id)
    expect(unchanged?.recordsChanged).toBe(false)
  })

  it('comes out as PDF and DOCX with title, number and figures, for its unit and those it went to', async () => {
    const file = async (of: Client | undefined, format: 'pdf' | 'docx') => {
      const response = await client(of).raw(bulletin.getBulletinDocument, { bulletinId, format })
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : response.status
    }
    const pdf = await file(province, 'pdf')
    if (typeof pdf === 'number') throw new Error(`no PDF: ${pdf}`)
    const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true })
    const docx = await file(yunze, 'docx')
    if (typeof docx === 'number') throw new Error(`no DOCX: ${docx}`)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) })
    for (const printed of [text, value].map((all) => all.replaceAll(/\s/g, ''))) {
      expect(printed).toContain('各地扎实推进归乡实践')
      expect(printed).toContain('第1期')
      expect(printed).toContain('10场')
      expect(printed).toContain('另有300场待核未计入')
      expect(printed).toContain('数据截至2018年12月28日')
      expect(printed).toContain('团澄川市委')
    }
    expect(text).toContain('演示数据')
    const { received } = await client(yunze).call(bulletin.listBulletins, {})
    expect(received).toMatchObject([{ masthead: '青春归乡简报', year: 2018, issue: 1, fromUnitName: '团省委' }])
    expect(await file(county, 'pdf')).toBe(404)
  })

  it('shows when a frozen row was tampered with, and gives no way to do so to the application', async () => {
    await expect(
      world.db.withScope({ ranges: [world.unit('province').path], own: [], audience: 'staff' }, (tx) =>
        tx.updateTable('frozen_figure').set({ value: 99 }).execute(),
      ),
    ).rejects.toThrow(/permission denied/)
    const change = (value: number) =>
      world.owner((owner) =>
        owner.query('UPDATE frozen_figure SET value = $1 WHERE bulletin_id = $2 AND figure_id = $3', [
          value,
          bulletinId,
          figures[yunzeSessions]?.id,
        ]),
      )
    await change(6)
    expect((await get()).signing?.intact).toBe(false)
    await change(5)
    expect((await get()).signing?.intact).toBe(true)
  })

  it('counts issues within a series and a year, without gaps', async () => {
    const next = async (series: string) => {
      const { bulletinId: id } = await client(lead).call(bulletin.openBulletin, { series, title: '又一期' })
      const sections = [
        {
          kind: 'own' as const,
          id: uuidv7(),
          title: '',
          blocks: [{ kind: 'paragraph' as const, runs: [said('短讯。')] }],
        },
      ]
      const text = { title: '又一期', editorNote: [], sections, distribution: [] }
      await client(lead).call(bulletin.editBulletin, { bulletinId: id, revision: 1, ...text })
      for (const step of ['drafted', 'checked'] as const)
        await client(lead).call(bulletin.takeStep, { bulletinId: id, step })
      return id
    }
    const ids = [await next('青春归乡简报'), await next('青春归乡简报'), await next('工作动态')]
    const signed = await Promise.all(ids.map((id) => client(lead).call(bulletin.signBulletin, { bulletinId: id })))
    const issues = signed.map((one) => (one.ok ? one.issue : one.because))
    expect(issues.slice(0, 2).toSorted()).toEqual([2, 3])
    expect(issues[2]).toBe(1)
  })
})
