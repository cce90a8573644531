import { planSession } from '../../features/activities/contract.ts'
import { exportAuditEntries, listAuditEntries } from '../../features/audit/contract.ts'
import { localDay } from '../../platform/clock.ts'
import { listCase, permissionCase, type Stage } from '../permission-table.ts'
import { granted } from './prepared.ts'

const plan = { title: '试验', place: '青年之家', day: '2018-12-28', startTime: '00:01', endTime: '23:59', capacity: 5 }
const today = () => ({ from: localDay(new Date()), to: localDay(new Date()) })

/** Something done at the county, which its audit shows. */
const acted = async ({ lead }: Stage) => granted(await lead.call(planSession, plan)).sessionId

export const auditCases = [listCase(listAuditEntries, acted, today), permissionCase(exportAuditEntries, today)]
