import { serve } from '../../platform/http/route.ts'
import { attestSheet, checkIn, recordHeadCount, undoCheckIn } from './attendance/commands.ts'
import * as attendance from './attendance/contract.ts'
import { changeSession } from './changes/commands.ts'
import * as changes from './changes/contract.ts'
import { answerInvitation, cancelSession, closeSession, planSession, publishSession } from './commands.ts'
import * as contract from './contract.ts'
import { addWalkIn, enrol, withdrawEnrolment } from './enrolment/commands.ts'
import * as enrolment from './enrolment/contract.ts'
import { exportEnrolments, getPublicSession, getTicket, listEnrolments, listSharedNames } from './enrolment/queries.ts'
import { importList, previewList, undoImport } from './list-import/commands.ts'
import * as listImport from './list-import/contract.ts'
import { getSession, listSessions, listSessionTasks } from './queries.ts'

export const activitiesRoutes = [
  serve(contract.planSession, planSession),
  serve(contract.publishSession, publishSession),
  serve(changes.changeSession, changeSession),
  serve(contract.cancelSession, cancelSession),
  serve(contract.closeSession, closeSession),
  serve(contract.answerInvitation, answerInvitation),
  serve(contract.listSessions, listSessions),
  serve(contract.getSession, getSession),
  serve(contract.listSessionTasks, listSessionTasks),
  serve(enrolment.getPublicSession, getPublicSession),
  serve(enrolment.enrol, enrol),
  serve(enrolment.getTicket, getTicket),
  serve(enrolment.withdrawEnrolment, withdrawEnrolment),
  serve(enrolment.listEnrolments, listEnrolments),
  serve(enrolment.listSharedNames, listSharedNames),
  serve(enrolment.exportEnrolments, exportEnrolments),
  serve(enrolment.addWalkIn, addWalkIn),
  serve(attendance.checkIn, checkIn),
  serve(attendance.attestSheet, attestSheet),
  serve(attendance.undoCheckIn, undoCheckIn),
  serve(attendance.recordHeadCount, recordHeadCount),
  serve(listImport.previewList, previewList),
  serve(listImport.importList, importList),
  serve(listImport.undoImport, undoImport),
]
