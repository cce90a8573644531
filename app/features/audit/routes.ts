import { type Route, serve } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { exportAuditEntries, listAuditEntries } from './queries.ts'

export const auditRoutes: Route[] = [
  serve(contract.listAuditEntries, listAuditEntries),
  serve(contract.exportAuditEntries, exportAuditEntries),
]
