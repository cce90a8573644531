/** The ledger's window and its columns, the same on the screen and in the file. */
import { addDays } from '../../platform/clock.ts'
import type { Measure } from '../figures/public.ts'
import type { WorkRecord } from './contract.ts'

const firstWindow = 90

/** A list carries a time window first and widens on demand (DESIGN §5.4). */
export function recordWindow(asked: { from?: string | undefined; to?: string | undefined }, today: string) {
  const to = asked.to ?? today
  return { from: asked.from ?? addDays(to, -firstWindow), to }
}

export const ledgerColumns = [
  'day',
  'unit',
  'task',
  'measure',
  'quantity',
  'approximate',
  'sentence',
  'how',
  'recordedBy',
  'recordedAt',
] as const
export type LedgerColumn = (typeof ledgerColumns)[number]

export const isLedgerColumn = (key: string): key is LedgerColumn => (ledgerColumns as readonly string[]).includes(key)

type Language = 'zh' | 'en'

export const columnHeading: Record<LedgerColumn, Record<Language, string>> = {
  day: { zh: '日期', en: 'Date' },
  unit: { zh: '组织', en: 'Unit' },
  task: { zh: '任务', en: 'Task' },
  measure: { zh: '口径', en: 'Measure' },
  quantity: { zh: '数量', en: 'Number' },
  approximate: { zh: '约数', en: 'Approximate' },
  sentence: { zh: '说明', en: 'Note' },
  how: { zh: '标记', en: 'Marks' },
  recordedBy: { zh: '填报组织', en: 'Recorded by' },
  recordedAt: { zh: '填报时间', en: 'Recorded at' },
}

const marks: [keyof WorkRecord, Record<Language, string>][] = [
  ['isBackfilled', { zh: '补录', en: 'entered later' }],
  ['isOnBehalf', { zh: '代录', en: 'on behalf' }],
  ['isImported', { zh: '导入', en: 'imported' }],
  ['isCorrected', { zh: '已更正', en: 'corrected' }],
  ['isDoubted', { zh: '待核', en: 'in doubt' }],
  ['isWithdrawn', { zh: '已撤回', en: 'withdrawn' }],
]

/** One cell as the file shows it. */
export function ledgerCell(
  column: LedgerColumn,
  record: WorkRecord,
  measures: ReadonlyMap<string, Measure>,
  language: Language,
): string | number {
  const measure = measures.get(record.measure)
  switch (column) {
    case 'day':
      return record.day
    case 'unit':
      return record.unitName
    case 'task':
      return record.taskTitle ?? ''
    case 'measure':
      return language === 'zh'
        ? `${measure?.nameZh ?? ''}（${measure?.unitZh ?? ''}）`
        : `${measure?.nameEn ?? ''} (${measure?.unitEn ?? ''})`
    case 'quantity':
      return record.quantity
    case 'approximate':
      return record.approximate ? { zh: '约', en: 'yes' }[language] : ''
    case 'sentence':
      return record.sentence
    case 'how':
      return marks
        .filter(([key]) => record[key])
        .map(([, words]) => words[language])
        .join(language === 'zh' ? '、' : ', ')
    case 'recordedBy':
      return record.recordedByUnitName
    case 'recordedAt':
      return shanghai.format(new Date(record.recordedAt))
  }
}

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})
