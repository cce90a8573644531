import * as programmes from '../../features/programmes/contract.ts'
import * as drafting from '../../features/programmes/drafting/contract.ts'
import * as issue from '../../features/programmes/issue/contract.ts'
import * as signOff from '../../features/programmes/sign-off/contract.ts'
import * as targets from '../../features/programmes/targets/contract.ts'
import { listCase, permissionCase, type Stage } from '../permission-table.ts'
import { decidedNotice } from './notices.ts'
import { granted, once } from './prepared.ts'
import { drafted, draftedAtCounty, signed, task } from './programmes-prepared.ts'

const inDrafting = async (stage: Stage) => ({ programmeId: (await draftedAtCounty(stage)).programmeId })
const freshDraft = async ({ lead }: Stage) => ({ programmeId: (await drafted(lead)).programmeId })

async function freshlySigned(stage: Stage) {
  const { programmeId } = await freshDraft(stage)
  await signed(stage.lead, programmeId)
  return { programmeId }
}

const phase = { name: '启动', startsOn: '2019-01-01', endsOn: null }

async function withPhase(stage: Stage) {
  const { programmeId } = await inDrafting(stage)
  const { id } = granted(await stage.lead.call(drafting.savePhase, { programmeId, ...phase }))
  return { programmeId, itemId: id }
}

const target = {
  subject: '座谈会',
  measure: 'session',
  comparator: '>=' as const,
  quantity: 10,
  quantityMax: null,
  approximate: false,
  unit: '场',
  period: 'total' as const,
  years: null,
  commitment: null,
  taskId: null,
}

const targetAtCounty = once(async (stage) => {
  const { id } = granted(await stage.lead.call(drafting.saveTarget, { ...(await inDrafting(stage)), ...target }))
  return { targetId: id }
})

export const programmesCases = [
  listCase(
    programmes.listProgrammes,
    async (stage) => (await inDrafting(stage)).programmeId,
    () => ({}),
  ),
  permissionCase(programmes.getProgramme, inDrafting),
  permissionCase(drafting.draftProgramme, decidedNotice),
  permissionCase(drafting.saveProgramme, async (stage) => ({
    ...(await inDrafting(stage)),
    title: '试验方案',
    windowStart: null,
    windowEnd: null,
  })),
  permissionCase(drafting.saveTask, async (stage) => ({ ...task, ...(await draftedAtCounty(stage)) })),
  permissionCase(drafting.savePhase, async (stage) => ({ ...phase, ...(await inDrafting(stage)) })),
  permissionCase(drafting.saveDeadline, async (stage) => ({
    ...(await inDrafting(stage)),
    what: '进展表',
    dueOn: '2019-01-20',
    toName: null,
  })),
  permissionCase(drafting.saveTarget, async (stage) => ({ ...target, ...(await inDrafting(stage)) })),
  permissionCase(drafting.removeItem, withPhase),
  permissionCase(targets.getAllotments, targetAtCounty),
  permissionCase(targets.allotTarget, async (stage) => ({
    ...(await targetAtCounty(stage)),
    allotments: [{ unitId: stage.world.unit('liudu-2').id, quantity: 4 }],
  })),
  permissionCase(signOff.takeSignOffStep, async (stage) => ({
    ...(await freshDraft(stage)),
    step: 'submitted' as const,
  })),
  permissionCase(signOff.signProgramme, freshDraft),
  permissionCase(signOff.setSignOffSteps, () => ({ isChecked: true })),
  permissionCase(issue.issueProgramme, async (stage) => ({
    ...(await freshlySigned(stage)),
    groups: ['committees' as const],
  })),
]
