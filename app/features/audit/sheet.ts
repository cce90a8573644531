/** The audit as a table: the same columns on the screen and in the file. */
import type { AuditEntry } from './contract.ts'

const columns = [
  { zh: '时间', en: 'Time', width: 26 },
  { zh: '人员', en: 'Who', width: 14 },
  { zh: '组织', en: 'Unit', width: 20 },
  { zh: '来源地址', en: 'Address', width: 18 },
  { zh: '操作', en: 'Act', width: 44 },
  { zh: '对象', en: 'Subject', width: 38 },
  { zh: '结果', en: 'Outcome', width: 12 },
  { zh: '原因', en: 'Because', width: 24 },
  { zh: '请求编号', en: 'Request', width: 38 },
] as const

export const heading = (language: 'zh' | 'en') =>
  columns.map((column) => ({ header: column[language], width: column.width }))

export const entryRow = (entry: AuditEntry): (string | null)[] => [
  entry.at,
  entry.accountName,
  entry.unitName,
  entry.address,
  entry.act,
  entry.subjectId,
  entry.outcome,
  entry.because,
  entry.requestId,
]
