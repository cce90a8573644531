import { randomUUID } from 'node:crypto'
import * as workRecords from '../../features/work-records/contract.ts'
import * as listImport from '../../features/work-records/import/contract.ts'
import { listCase, permissionCase, type Stage } from '../permission-table.ts'
import { granted, once, textFile } from './prepared.ts'

const work = { day: '2018-12-28', measure: 'visit', quantity: 3, sentence: '走访返乡大学生家庭' }

async function freshRecord({ officer }: Stage) {
  const { recordId } = granted(await officer.call(workRecords.recordWork, { ...work, clientKey: randomUUID() }))
  return { recordId }
}
const recordAtCounty = once(freshRecord)

let corrections = 0
const corrected = () => ({ ...work, sentence: `走访返乡大学生家庭（第${++corrections}次核对）`, reason: '数字填错' })

const text = '日期\t口径\t数量\t说明\n2018-12-20\t走访慰问\t3\t入户走访'

async function freshBatch({ officer }: Stage) {
  const { batchId } = granted(await officer.call(listImport.importList, { text, clientKey: randomUUID() }))
  return { batchId }
}

export const workRecordsCases = [
  permissionCase(workRecords.getEntryForm, ({ unitId }) => ({ unitId })),
  permissionCase(workRecords.listWorkRecords, ({ unitId }) => ({ unitId })),
  permissionCase(workRecords.exportWorkRecords, ({ unitId }) => ({ unitId })),
  permissionCase(workRecords.getWorkRecord, recordAtCounty),
  permissionCase(workRecords.recordWork, ({ unitId }) => ({ ...work, unitId, clientKey: randomUUID() })),
  permissionCase(workRecords.correctWorkRecord, async (stage) => ({
    ...(await recordAtCounty(stage)),
    ...corrected(),
  })),
  permissionCase(workRecords.withdrawWorkRecord, async (stage) => ({ ...(await freshRecord(stage)), reason: '重复' })),
  permissionCase(
    listImport.readListFile,
    () => ({}),
    textFile('台账.csv', '日期,口径,数量,说明\n2018-12-20,走访慰问,3,入户走访\n'),
  ),
  permissionCase(listImport.previewList, () => ({ text })),
  permissionCase(listImport.importList, () => ({ text, clientKey: randomUUID() })),
  listCase(
    listImport.listImports,
    async (stage) => (await freshBatch(stage)).batchId,
    () => ({}),
  ),
  permissionCase(listImport.undoImport, async (stage) => ({ ...(await freshBatch(stage)), reason: '拿错了表' })),
]
