import { serve } from '../../platform/http/route.ts'
import * as figure from './contract.ts'
import { askForConfirmation, editBulletin, openBulletin, takeStep } from './issues/commands.ts'
import { answerConfirmation, getConfirmationRequest } from './issues/confirming.ts'
import * as bulletin from './issues/contract.ts'
import { getBulletinDocument } from './issues/documents.ts'
import { getBulletin, listBulletins, listChangesSince } from './issues/queries.ts'
import { signBulletin } from './issues/signing.ts'
import { listFigureProgrammes, previewFigure } from './queries.ts'
import { decideSubmission, editSubmission, openSubmission, sendSubmission } from './submissions/commands.ts'
import * as submission from './submissions/contract.ts'
import {
  getReceivedSubmission,
  getSubmission,
  listReceivedSubmissions,
  listSubmissions,
} from './submissions/queries.ts'

export const bulletinsRoutes = [
  serve(figure.previewFigure, previewFigure),
  serve(figure.listFigureProgrammes, listFigureProgrammes),
  serve(submission.listSubmissions, listSubmissions),
  serve(submission.openSubmission, openSubmission),
  serve(submission.getSubmission, getSubmission),
  serve(submission.editSubmission, editSubmission),
  serve(submission.sendSubmission, sendSubmission),
  serve(submission.listReceivedSubmissions, listReceivedSubmissions),
  serve(submission.getReceivedSubmission, getReceivedSubmission),
  serve(submission.decideSubmission, decideSubmission),
  serve(bulletin.listBulletins, listBulletins),
  serve(bulletin.openBulletin, openBulletin),
  serve(bulletin.getBulletin, getBulletin),
  serve(bulletin.editBulletin, editBulletin),
  serve(bulletin.askForConfirmation, askForConfirmation),
  serve(bulletin.getConfirmationRequest, getConfirmationRequest),
  serve(bulletin.answerConfirmation, answerConfirmation),
  serve(bulletin.takeStep, takeStep),
  serve(bulletin.signBulletin, signBulletin),
  serve(bulletin.listChangesSince, listChangesSince),
  serve(bulletin.getBulletinDocument, getBulletinDocument),
]
