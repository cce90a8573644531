import { serve } from '../../platform/http/route.ts'
import { adoptProgramme, chooseTask, explainDemand } from './adoption/commands.ts'
import * as adoption from './adoption/contract.ts'
import { getDelivery, listAdoptions } from './adoption/queries.ts'
import * as contract from './contract.ts'
import { answerCorrection, correctProgramme } from './corrections/commands.ts'
import * as corrections from './corrections/contract.ts'
import { listCorrections } from './corrections/queries.ts'
import { removeItem, saveDeadline, savePhase, saveProgramme, saveTarget, saveTask } from './drafting/commands.ts'
import * as drafting from './drafting/contract.ts'
import { draftProgramme } from './drafting/draft.ts'
import { issueProgramme, receiveProgramme } from './issue/commands.ts'
import * as issue from './issue/contract.ts'
import { fetchPublished, listPublished } from './issue/published.ts'
import { listProgrammes } from './list-queries.ts'
import { answerPlan, submitPlan } from './plans/commands.ts'
import * as plans from './plans/contract.ts'
import { getPlan, listPlans } from './plans/queries.ts'
import { getProgramme } from './queries.ts'
import { setSignOffSteps, signProgramme, takeSignOffStep } from './sign-off/commands.ts'
import * as signOff from './sign-off/contract.ts'
import { allotTarget, getAllotments } from './targets/allotments.ts'
import * as targets from './targets/contract.ts'

export const programmesRoutes = [
  serve(contract.listProgrammes, listProgrammes),
  serve(contract.getProgramme, getProgramme),
  serve(drafting.draftProgramme, draftProgramme),
  serve(drafting.saveProgramme, saveProgramme),
  serve(drafting.saveTask, saveTask),
  serve(drafting.savePhase, savePhase),
  serve(drafting.saveDeadline, saveDeadline),
  serve(drafting.saveTarget, saveTarget),
  serve(drafting.removeItem, removeItem),
  serve(targets.getAllotments, getAllotments),
  serve(targets.allotTarget, allotTarget),
  serve(signOff.takeSignOffStep, takeSignOffStep),
  serve(signOff.signProgramme, signProgramme),
  serve(signOff.setSignOffSteps, setSignOffSteps),
  serve(issue.issueProgramme, issueProgramme),
  serve(issue.receiveProgramme, receiveProgramme),
  serve(issue.listPublished, listPublished),
  serve(issue.fetchPublished, fetchPublished),
  serve(adoption.getDelivery, getDelivery),
  serve(adoption.adoptProgramme, adoptProgramme),
  serve(adoption.chooseTask, chooseTask),
  serve(adoption.explainDemand, explainDemand),
  serve(adoption.listAdoptions, listAdoptions),
  serve(plans.submitPlan, submitPlan),
  serve(plans.listPlans, listPlans),
  serve(plans.getPlan, getPlan),
  serve(plans.answerPlan, answerPlan),
  serve(corrections.correctProgramme, correctProgramme),
  serve(corrections.listCorrections, listCorrections),
  serve(corrections.answerCorrection, answerCorrection),
]
