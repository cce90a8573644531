import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../../world/test-client.ts'
import { listToDos } from '../../inbox/contract.ts'
import { december, openStory, type Story } from '../bulletin-story.ts'
import { previewFigure } from '../contract.ts'
import * as submission from './contract.ts'

let story: Story
const openToDos = async (of: Client) => (await of.call(listToDos, {})).toDos
beforeAll(async () => {
  story = await openStory()
})
afterAll(() => story?.world.close())

describe('submissions', () => {
  it('open drafted from the unit’s own records, with figures that are read, not typed', async () => {
    const { draft, submissionId, dispatchId } = await story.submit(story.county, '柳渡县在车站设立了服务台。')
    expect(draft.figures.map(({ measureZh, value, unitZh }) => `${measureZh}${value}${unitZh}`)).toEqual([
      '活动场次3场',
      '到场人次118人次',
      '走访慰问26人次',
    ])
    expect(draft.figures[0]?.evidence).toEqual([{ kind: 'measured', value: 3 }])
    const held = await story.world.owner((owner) =>
      owner.query('SELECT body::text FROM submission WHERE id = $1', [submissionId]),
    )
    expect(held.rows[0].body).not.toContain('118')
    // A later fact moves the draft's figure, not what was sent.
    await story.fact('chengchuan-2', 'visit', 4)
    const received = await story.city.call(submission.getReceivedSubmission, { dispatchId })
    expect(received.sent.find((one) => one.question.measure === 'visit')?.value).toBe(26)
    expect(received.now.find((one) => one.question.measure === 'visit')?.value).toBe(30)
  })

  it('wait at the unit above and are decided once', async () => {
    const [waiting] = await openToDos(story.city)
    expect(waiting).toMatchObject({ kind: 'submission-received', blanks: { unit: '团柳渡县委' } })
    const { received } = await story.city.call(submission.listReceivedSubmissions, { state: 'open' })
    const dispatchId = received[0]?.dispatchId ?? ''
    const decide = submission.decideSubmission
    expect(await story.city.call(decide, { dispatchId, decision: 'returned' })).toEqual({
      ok: false,
      because: 'remark-needed',
    })
    expect(await story.city.call(decide, { dispatchId, decision: 'returned', remark: '请写明时间' })).toEqual({
      ok: true,
    })
    expect(await story.city.call(decide, { dispatchId, decision: 'taken' })).toEqual({
      ok: false,
      because: 'already-decided',
    })
    expect(await openToDos(story.city)).toEqual([])
    await story.world.settle()
    const [back] = await openToDos(story.county)
    expect(back).toMatchObject({ kind: 'submission-returned' })
    const submissionId = back?.link.split('/').at(-1) ?? ''
    const page = await story.county.call(submission.getSubmission, { submissionId })
    expect(page.history[0]?.answer).toMatchObject({ decision: 'returned', remark: '请写明时间', byName: '林若溪' })
    expect(page.can).toEqual({ edit: true, send: true })
    const again = await story.county.call(submission.sendSubmission, { submissionId })
    expect(again).toMatchObject({ ok: true, version: 2 })
    expect(await openToDos(story.county)).toEqual([])
    expect(await story.county.call(submission.sendSubmission, { submissionId })).toEqual({
      ok: false,
      because: 'already-sent',
    })
  })

  it('stay with their unit until sent, and may not hold figures of units beside', async () => {
    const opened = await story.yunze.call(submission.openSubmission, december)
    if (!opened.ok) throw new Error(opened.because)
    const { submissionId } = opened
    expect((await story.city.refused(submission.getSubmission, { submissionId })).status).toBe(404)
    expect((await story.province.refused(submission.getSubmission, { submissionId })).status).toBe(404)
    const blocks = [{ kind: 'paragraph' as const, runs: [story.figure('chengchuan', 'session')] }]
    expect(await story.yunze.call(submission.editSubmission, { submissionId, title: '情况', blocks })).toEqual({
      ok: false,
      because: 'figure-outside-scope',
    })
    const question = { measure: 'session', unitId: story.unitId('chengchuan') }
    expect((await story.yunze.refused(previewFigure, question)).status).toBe(404)
    expect((await story.province.call(previewFigure, question)).figure.value).toBe(5)
    expect(await story.province.call(submission.openSubmission, december)).toEqual({
      ok: false,
      because: 'nothing-above',
    })
  })
})
