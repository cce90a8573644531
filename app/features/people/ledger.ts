/** The ledger's columns and words, the same on the screen and in the file. */
import type { Tie } from './contract.ts'

export const ledgerColumns = ['name', 'phone', 'kind', 'channel', 'since', 'until'] as const
export type LedgerColumn = (typeof ledgerColumns)[number]

export const isLedgerColumn = (key: string): key is LedgerColumn => (ledgerColumns as readonly string[]).includes(key)

type Words = { zh: string; en: string }

export const ledgerTitle: Words = { zh: '人员台账', en: 'People' }

export const ledgerHeading: Record<LedgerColumn, Words> = {
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '手机号（尾号）', en: 'Phone (last digits)' },
  kind: { zh: '联系关系', en: 'Tie' },
  channel: { zh: '来源', en: 'Entered by' },
  since: { zh: '起始日期', en: 'Since' },
  until: { zh: '终止日期', en: 'Until' },
}

export const kindWords: Record<Tie['kind'], Words> = {
  participant: { zh: '活动参加者', en: 'participant' },
  contact: { zh: '联系青年', en: 'contact' },
  volunteer: { zh: '志愿者', en: 'volunteer' },
  member: { zh: '成员', en: 'member' },
  alumnus: { zh: '校友', en: 'alumnus' },
}

export const channelWords: Record<Tie['channel'], Words> = {
  'self-registration': { zh: '本人登记', en: 'self-registration' },
  list: { zh: '人工录入', en: 'by hand' },
  import: { zh: '名单导入', en: 'imported list' },
  recommendation: { zh: '推荐', en: 'recommendation' },
}

/** One cell as the file shows it. */
export function ledgerCell(column: LedgerColumn, tie: Tie, language: 'zh' | 'en'): string {
  if (column === 'kind') return kindWords[tie.kind][language]
  if (column === 'channel') return channelWords[tie.channel][language]
  return tie[column] ?? ''
}
