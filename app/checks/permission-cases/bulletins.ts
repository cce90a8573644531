import * as figures from '../../features/bulletins/contract.ts'
import * as bulletins from '../../features/bulletins/issues/contract.ts'
import * as submissions from '../../features/bulletins/submissions/contract.ts'
import { listCase, permissionCase, type Stage } from '../permission-table.ts'
import {
  askedOfCounty,
  bulletinBy,
  checked,
  december,
  nextEdit,
  receivedAtCounty,
  sentence,
  signedBulletin,
  written,
} from './bulletins-prepared.ts'
import { once } from './prepared.ts'
import { issuedAtCounty } from './programmes-prepared.ts'

const writtenAtCounty = once(({ lead }) => written(lead))
const bulletinAtCounty = once(({ lead, unitId }) => bulletinBy(lead, unitId))
const signedAtCounty = once(signedBulletin)
const sentToCounty = once(receivedAtCounty)
const askingTownship = ({ lead, world }: Stage) => bulletinBy(lead, world.unit('liudu-2').id)

export const bulletinsCases = [
  permissionCase(figures.previewFigure, ({ unitId }) => ({ measure: 'session', unitId, ...december })),
  listCase(
    figures.listFigureProgrammes,
    async (stage) => (await issuedAtCounty(stage)).programmeId,
    () => ({}),
  ),
  listCase(
    submissions.listSubmissions,
    async (stage) => (await writtenAtCounty(stage)).submissionId,
    () => ({}),
  ),
  permissionCase(submissions.openSubmission, () => december),
  permissionCase(submissions.getSubmission, writtenAtCounty),
  permissionCase(submissions.editSubmission, async (stage) => ({
    ...(await writtenAtCounty(stage)),
    title: '试验情况',
    blocks: sentence(),
  })),
  permissionCase(submissions.sendSubmission, ({ lead }) => written(lead)),
  listCase(
    submissions.listReceivedSubmissions,
    async (stage) => (await sentToCounty(stage)).dispatchId,
    () => ({}),
  ),
  permissionCase(submissions.getReceivedSubmission, sentToCounty),
  permissionCase(submissions.decideSubmission, async (stage) => ({
    ...(await receivedAtCounty(stage)),
    decision: 'taken' as const,
  })),
  listCase(
    bulletins.listBulletins,
    async (stage) => (await bulletinAtCounty(stage)).bulletinId,
    () => ({}),
  ),
  permissionCase(bulletins.openBulletin, () => ({ series: '试验简报', title: '试验简报' })),
  permissionCase(bulletins.getBulletin, bulletinAtCounty),
  permissionCase(bulletins.editBulletin, async (stage) =>
    nextEdit(stage.lead, (await bulletinAtCounty(stage)).bulletinId, stage.unitId),
  ),
  permissionCase(bulletins.askForConfirmation, askingTownship),
  permissionCase(bulletins.getConfirmationRequest, once(askedOfCounty)),
  permissionCase(bulletins.answerConfirmation, async (stage) => ({
    ...(await askedOfCounty(stage)),
    answer: 'confirmed' as const,
  })),
  permissionCase(bulletins.takeStep, async ({ lead, unitId }) => ({
    ...(await bulletinBy(lead, unitId)),
    step: 'drafted' as const,
  })),
  permissionCase(bulletins.signBulletin, (stage) => checked(stage)),
  permissionCase(bulletins.listChangesSince, signedAtCounty),
  permissionCase(bulletins.getBulletinDocument, async (stage) => ({
    ...(await signedAtCounty(stage)),
    format: 'pdf' as const,
  })),
]
