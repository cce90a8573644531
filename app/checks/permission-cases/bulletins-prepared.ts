/** Submissions and bulletins around the county, each as far on its way as a case needs it. */
import * as bulletins from '../../features/bulletins/issues/contract.ts'
import * as submissions from '../../features/bulletins/submissions/contract.ts'
import { uuidv7 } from '../../platform/ids.ts'
import type { Client } from '../../world/test-client.ts'
import type { Stage } from '../permission-table.ts'
import { granted } from './prepared.ts'

export const december = { from: '2018-12-01', to: '2018-12-28' }

export const sentence = () => [
  { kind: 'paragraph' as const, runs: [{ kind: 'text' as const, text: '设立返乡服务台。' }] },
]

/** A submission that its unit is still writing. */
export async function written(client: Client) {
  const { submissionId } = granted(await client.call(submissions.openSubmission, december))
  granted(await client.call(submissions.editSubmission, { submissionId, title: '试验情况', blocks: sentence() }))
  return { submissionId }
}

/** What a township has sent to the county. */
export async function receivedAtCounty(stage: Stage) {
  const township = await stage.at('lead', 'liudu-2')
  const { dispatchId } = granted(await township.call(submissions.sendSubmission, await written(township)))
  await stage.world.settle()
  return { dispatchId }
}

const textWith = (unitId: string, distribution: string[]) => ({
  title: '试验简报',
  editorNote: [],
  sections: [
    {
      kind: 'own' as const,
      id: uuidv7(),
      title: '',
      blocks: [
        {
          kind: 'paragraph' as const,
          runs: [
            { kind: 'text' as const, text: '举办活动' },
            { kind: 'figure' as const, id: uuidv7(), question: { measure: 'session', unitId, ...december } },
          ],
        },
      ],
    },
  ],
  distribution: distribution.length ? [{ label: '发' as const, to: '各乡镇团委', unitIds: distribution }] : [],
})

/** A bulletin with one figure of the given unit, which is asked to confirm it where it is not the author. */
export async function bulletinBy(client: Client, unitId: string, distribution: string[] = []) {
  const { bulletinId } = await client.call(bulletins.openBulletin, { series: '试验简报', title: '试验简报' })
  const text = textWith(unitId, distribution)
  granted(await client.call(bulletins.editBulletin, { bulletinId, revision: 1, ...text }))
  return { bulletinId }
}

/** The same bulletin kept once more, at the revision that stands. */
export async function nextEdit(client: Client, bulletinId: string, unitId: string) {
  const { revision } = await client.call(bulletins.getBulletin, { bulletinId })
  return { bulletinId, revision, ...textWith(unitId, []) }
}

export async function checked({ lead, unitId }: Stage, distribution: string[] = []) {
  const { bulletinId } = await bulletinBy(lead, unitId, distribution)
  for (const step of ['drafted', 'checked'] as const) granted(await lead.call(bulletins.takeStep, { bulletinId, step }))
  return { bulletinId }
}

export async function signedBulletin(stage: Stage) {
  const { bulletinId } = await checked(stage)
  granted(await stage.lead.call(bulletins.signBulletin, { bulletinId }))
  await stage.world.settle()
  return { bulletinId }
}

/** The city asks the county to confirm a figure. */
export async function askedOfCounty(stage: Stage) {
  const city = await stage.at('lead', 'chengchuan')
  const known = new Set((await requestsTo(stage)).map(({ requestId }) => requestId))
  const { bulletinId } = await bulletinBy(city, stage.unitId)
  granted(await city.call(bulletins.askForConfirmation, { bulletinId }))
  await stage.world.settle()
  const asked = (await requestsTo(stage)).find(({ requestId }) => !known.has(requestId))
  if (!asked) throw new Error('the request has not arrived')
  return { requestId: asked.requestId }
}

const requestsTo = async ({ lead }: Stage) => (await lead.call(bulletins.listBulletins, {})).requests
