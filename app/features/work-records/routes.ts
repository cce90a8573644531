import { serve } from '../../platform/http/route.ts'
import { correctWorkRecord, recordWork, withdrawWorkRecord } from './commands.ts'
import * as contract from './contract.ts'
import { importList, undoImport } from './import/commands.ts'
import * as lists from './import/contract.ts'
import { listImports, previewList, readListFile } from './import/queries.ts'
import { exportWorkRecords, getEntryForm, getWorkRecord, listWorkRecords } from './queries.ts'

export const workRecordsRoutes = [
  serve(contract.getEntryForm, getEntryForm),
  serve(contract.listWorkRecords, listWorkRecords),
  serve(contract.exportWorkRecords, exportWorkRecords),
  serve(contract.getWorkRecord, getWorkRecord),
  serve(contract.recordWork, recordWork),
  serve(contract.correctWorkRecord, correctWorkRecord),
  serve(contract.withdrawWorkRecord, withdrawWorkRecord),
  serve(lists.readListFile, readListFile),
  serve(lists.previewList, previewList),
  serve(lists.importList, importList),
  serve(lists.listImports, listImports),
  serve(lists.undoImport, undoImport),
]
