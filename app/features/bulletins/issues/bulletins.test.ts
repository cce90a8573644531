import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuidv7 } from '../../../platform/ids.ts'
import type { Client } from '../../../world/test-client.ts'
import { doubtIfFarAbove } from '../../figures/public.ts'
import { listToDos } from '../../inbox/contract.ts'
import type { FigureRun } from '../bound-figure.ts'
import { openStory, type Story, said } from '../bulletin-story.ts'
import * as submission from '../submissions/contract.ts'
import * as bulletin from './contract.ts'

let story: Story
const openToDos = async (of: Client) => (await of.call(listToDos, {})).toDos
beforeAll(async () => {
  story = await openStory()
})
afterAll(() => story?.world.close())

describe('a bulletin', () => {
  let bulletinId = ''
  let taken = ''
  const [provinceSessions, chengchuanSessions, yunzeSessions] = [0, 1, 2]
  const get = () => story.province.call(bulletin.getBulletin, { bulletinId })
  const figures: FigureRun[] = []

  it('takes one submission, returns one, declines one', async () => {
    const sent = [
      await story.submit(story.city, '澄川市把服务台设到返乡第一站。'),
      await story.submit(story.yunze, '云泽市开展走访。'),
      await story.submit(story.yunze, '云泽市另有一稿。'),
    ]
    const answers = [
      { decision: 'taken' as const },
      { decision: 'returned' as const, remark: '请补充做法' },
      { decision: 'declined' as const, remark: '与上稿重复' },
    ]
    for (const [at, answer] of answers.entries()) {
      const dispatchId = sent[at]?.dispatchId ?? ''
      expect(await story.province.call(submission.decideSubmission, { dispatchId, ...answer })).toEqual({ ok: true })
    }
    await story.world.settle()
    taken = sent[0]?.dispatchId ?? ''
    const own = await story.yunze.call(submission.listSubmissions, {})
    expect(own.submissions.map((row) => row.state).slice(0, 2)).toEqual(['declined', 'returned'])
    expect((await openToDos(story.yunze)).map((toDo) => toDo.kind)).toEqual(['submission-returned'])
    expect((await story.city.call(submission.listSubmissions, {})).submissions[0]?.state).toBe('taken')
  })

  it('is written with bound figures, adopted sections with credit and a distribution list', async () => {
    const opened = await story.province.call(bulletin.openBulletin, {
      series: '青春归乡简报',
      title: '各地扎实推进归乡实践',
    })
    bulletinId = opened.bulletinId
    figures.push(
      story.figure('province', 'session'),
      story.figure('chengchuan', 'session'),
      story.figure('yunze', 'session'),
    )
    const [whole, chengchuan, ofYunze] = figures as [FigureRun, FigureRun, FigureRun] // pushed in the line above
    const received = await story.province.call(submission.getReceivedSubmission, { dispatchId: taken })
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
      distribution: [
        { label: '发' as const, to: '各市团委', unitIds: [story.unitId('chengchuan'), story.unitId('yunze')] },
      ],
    }
    const edit = { bulletinId, revision: 1, ...text }
    expect(
      await story.province.call(bulletin.editBulletin, {
        ...edit,
        sections: text.sections.map((section) => ({ ...section, creditUnitId: story.unitId('yunze') })),
      }),
    ).toEqual({ ok: false, because: 'not-taken' })
    expect(await story.province.call(bulletin.editBulletin, edit)).toEqual({ ok: true, revision: 2 })
    expect(await story.province.call(bulletin.editBulletin, edit)).toEqual({ ok: false, because: 'edited-meanwhile' })
    const page = await get()
    const value = (at: number) => page.figures.find((one) => one.figureId === figures[at]?.id)?.value
    expect([value(provinceSessions), value(chengchuanSessions), value(yunzeSessions)]).toEqual([9, 5, 4])
    expect(page.units.map(({ unitName, confirmation }) => [unitName, confirmation])).toEqual([
      ['团澄川市委', 'not-asked'],
      ['团云泽市委', 'not-asked'],
    ])
    expect((await story.city.refused(bulletin.getBulletin, { bulletinId })).status).toBe(404)
  })

  it('is not signed before it is checked and every unit has confirmed; an objection blocks it', async () => {
    const sign = () => story.lead.call(bulletin.signBulletin, { bulletinId })
    expect(await sign()).toEqual({ ok: false, because: 'check-first' })
    const step = (which: 'drafted' | 'checked') => story.province.call(bulletin.takeStep, { bulletinId, step: which })
    expect(await step('checked')).toEqual({ ok: false, because: 'draft-first' })
    expect(await step('drafted')).toEqual({ ok: true })
    expect(await step('checked')).toEqual({ ok: true })
    expect(await sign()).toEqual({ ok: false, because: 'unconfirmed' })
    expect(await story.province.call(bulletin.askForConfirmation, { bulletinId })).toEqual({ ok: true, units: 2 })
    await story.world.settle()
    expect(await story.province.call(bulletin.askForConfirmation, { bulletinId })).toEqual({
      ok: false,
      because: 'nothing-to-ask',
    })
    const asked = (await openToDos(story.yunze)).find((toDo) => toDo.kind === 'figures-to-confirm')
    const requestId = asked?.link.split('/').at(-1) ?? ''
    const request = await story.yunze.call(bulletin.getConfirmationRequest, { requestId })
    expect(request.figures.map(({ value }) => value)).toEqual([4])
    expect(request.paragraphs).toHaveLength(1)
    const answer = bulletin.answerConfirmation
    expect(await story.yunze.call(answer, { requestId, answer: 'objected', remark: '少计一场' })).toEqual({
      ok: true,
    })
    await story.world.settle()
    expect((await openToDos(story.province)).map((toDo) => toDo.kind)).toContain('figures-objected')
    expect(await sign()).toEqual({ ok: false, because: 'objected' })
    // The city mends the record, not the number, and then confirms the same request.
    await story.fact('yunze', 'session', 1)
    expect(await story.yunze.call(answer, { requestId, answer: 'confirmed' })).toEqual({ ok: true })
    expect(await story.yunze.call(answer, { requestId, answer: 'confirmed' })).toEqual({
      ok: false,
      because: 'already-confirmed',
    })
    await story.world.settle()
    expect((await openToDos(story.province)).map((toDo) => toDo.kind)).not.toContain('figures-objected')
    expect(await sign()).toEqual({ ok: false, because: 'unconfirmed' })
  })

  it('leaves doubted numbers out, and waits for their unit', async () => {
    const sourceId = await story.fact('chengchuan', 'session', 300)
    await story.world.db.asJob('test', (tx) =>
      doubtIfFarAbove(
        tx,
        {
          id: uuidv7(),
          unit: story.world.unit('chengchuan'),
          source: { kind: 'work-record', id: sourceId },
          measure: 'session',
          quantity: 300,
          expected: 3,
          because: 'above-allotment',
          at: story.world.clock.now(),
          accountId: null,
        },
        uuidv7,
      ),
    )
    const page = await get()
    const shown = page.figures.find((one) => one.figureId === figures[chengchuanSessions]?.id)
    expect(shown).toMatchObject({ value: 5, doubted: 300 })
    const sign = (unansweredBecause?: string) =>
      story.lead.call(bulletin.signBulletin, { bulletinId, ...(unansweredBecause ? { unansweredBecause } : {}) })
    expect(await sign('逾期未回')).toEqual({ ok: false, because: 'doubts-unconfirmed' })
    const asked = (await openToDos(story.city)).find((toDo) => toDo.kind === 'figures-to-confirm')
    const requestId = asked?.link.split('/').at(-1) ?? ''
    expect(await story.city.call(bulletin.answerConfirmation, { requestId, answer: 'confirmed' })).toEqual({
      ok: true,
    })
    expect((await story.province.refused(bulletin.signBulletin, { bulletinId })).status).toBe(403)
  })

  it('is signed once: number, frozen figures, fingerprint', async () => {
    const signed = await story.lead.call(bulletin.signBulletin, { bulletinId })
    expect(signed).toMatchObject({ ok: true, year: 2018, issue: 1 })
    expect(await story.lead.call(bulletin.signBulletin, { bulletinId })).toEqual({ ok: false, because: 'signed' })
    await story.world.settle()
    const page = await get()
    expect(page.signing).toMatchObject({ intact: true, byName: '许怀远', documents: ['pdf', 'docx'] })
    expect(page.figures.find((one) => one.figureId === figures[provinceSessions]?.id)).toMatchObject({
      value: 10,
      doubted: 300,
      facts: 6,
    })
    const edit = await story.province.call(bulletin.editBulletin, { ...page, bulletinId })
    expect(edit).toEqual({ ok: false, because: 'signed' })
  })

  it('does not move with later records; what changed since is shown', async () => {
    const before = await story.province.call(bulletin.listChangesSince, { bulletinId })
    expect(before.figures.every((one) => !one.recordsChanged && one.now?.value === one.signed.value)).toBe(true)
    await story.fact('yunze', 'session', 2)
    const page = await get()
    expect(page.figures.find((one) => one.figureId === figures[yunzeSessions]?.id)?.value).toBe(5)
    const after = await story.province.call(bulletin.listChangesSince, { bulletinId })
    const change = after.figures.find((one) => one.signed.figureId === figures[yunzeSessions]?.id)
    expect(change).toMatchObject({ signed: { value: 5, facts: 2 }, now: { value: 7, facts: 3 }, recordsChanged: true })
    const unchanged = after.figures.find((one) => one.signed.figureId === figures[chengchuanSessions]?.id)
    expect(unchanged?.recordsChanged).toBe(false)
  })

  it('comes out as PDF and DOCX with title, number and figures, for its unit and those it went to', async () => {
    const file = async (of: Client, format: 'pdf' | 'docx') => {
      const response = await of.raw(bulletin.getBulletinDocument, { bulletinId, format })
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : response.status
    }
    const pdf = await file(story.province, 'pdf')
    if (typeof pdf === 'number') throw new Error(`no PDF: ${pdf}`)
    const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true })
    const docx = await file(story.yunze, 'docx')
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
    const { received } = await story.yunze.call(bulletin.listBulletins, {})
    expect(received).toMatchObject([{ masthead: '青春归乡简报', year: 2018, issue: 1, fromUnitName: '团省委' }])
    expect(await file(story.county, 'pdf')).toBe(404)
  })

  it('shows when a frozen row was tampered with, and gives no way to do so to the application', async () => {
    await expect(
      story.world.db.withScope({ ranges: [story.world.unit('province').path], own: [], audience: 'staff' }, (tx) =>
        tx.updateTable('frozen_figure').set({ value: 99 }).execute(),
      ),
    ).rejects.toThrow(/permission denied/)
    const change = (value: number) =>
      story.world.owner((owner) =>
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
      const { bulletinId: id } = await story.lead.call(bulletin.openBulletin, { series, title: '又一期' })
      const sections = [
        {
          kind: 'own' as const,
          id: uuidv7(),
          title: '',
          blocks: [{ kind: 'paragraph' as const, runs: [said('短讯。')] }],
        },
      ]
      const text = { title: '又一期', editorNote: [], sections, distribution: [] }
      await story.lead.call(bulletin.editBulletin, { bulletinId: id, revision: 1, ...text })
      for (const step of ['drafted', 'checked'] as const)
        await story.lead.call(bulletin.takeStep, { bulletinId: id, step })
      return id
    }
    const ids = [await next('青春归乡简报'), await next('青春归乡简报'), await next('工作动态')]
    const signed = await Promise.all(ids.map((id) => story.lead.call(bulletin.signBulletin, { bulletinId: id })))
    const issues = signed.map((one) => (one.ok ? one.issue : one.because))
    expect(issues.slice(0, 2).toSorted()).toEqual([2, 3])
    expect(issues[2]).toBe(1)
  })
})
