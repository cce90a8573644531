/** Cast and moves of the feature's story, shared by its tests: who records, who submits, who signs. */
import { uuidv7 } from '../../platform/ids.ts'
import type { Client } from '../../world/test-client.ts'
import { openTestWorld } from '../../world/test-world.ts'
import { type NewFact, recordFact } from '../figures/public.ts'
import type { FigureRun, Run } from './bound-figure.ts'
import * as submission from './submissions/contract.ts'

export const december = { from: '2018-12-01', to: '2018-12-28' }
export const said = (text: string): Run => ({ kind: 'text', text })

export type Story = Awaited<ReturnType<typeof openStory>>

/** A county with three sessions, two cities with some more, the province above them. */
export async function openStory() {
  const world = await openTestWorld()
  const unitId = (key: string) => world.unit(key).id

  const figure = (key: string, measure: string): FigureRun => ({
    kind: 'figure',
    id: uuidv7(),
    question: { measure, unitId: unitId(key), ...december },
  })

  /** Returns the id of the fact's source. */
  async function fact(key: string, measure: string, quantity: number, more: Partial<NewFact> = {}): Promise<string> {
    const sourceId = uuidv7()
    await world.db.asJob('test', (tx) =>
      recordFact(tx, {
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
      }),
    )
    return sourceId
  }

  /** Opens a submission, adds one sentence, sends it. */
  async function submit(of: Client, words: string) {
    const opened = await of.call(submission.openSubmission, december)
    if (!opened.ok) throw new Error(opened.because)
    const { submissionId } = opened
    const draft = await of.call(submission.getSubmission, { submissionId })
    const blocks = [...draft.blocks, { kind: 'paragraph' as const, runs: [said(words)] }]
    const kept = await of.call(submission.editSubmission, { submissionId, title: draft.title, blocks })
    if (!kept.ok) throw new Error(kept.because)
    const sent = await of.call(submission.sendSubmission, { submissionId })
    if (!sent.ok) throw new Error(sent.because)
    await world.settle()
    return { submissionId, dispatchId: sent.dispatchId, draft }
  }

  for (const quantity of [1, 1, 1]) await fact('chengchuan-2', 'session', quantity, { evidence: 'measured' })
  await fact('chengchuan-2', 'attendance', 118, { evidence: 'measured' })
  await fact('chengchuan-2', 'visit', 26)
  await fact('chengchuan', 'session', 2)
  await fact('yunze', 'session', 4)
  return {
    world,
    unitId,
    figure,
    fact,
    submit,
    county: await world.signIn('he'),
    city: await world.signIn('lin'),
    yunze: await world.signIn('gu'),
    province: await world.signIn('shen'),
    lead: await world.signIn('xu'),
  }
}
