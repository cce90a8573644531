import { useMemo } from 'react'
import { shortInstantText } from '../../../design/dates.ts'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import type { LedgerColumn } from '../../../design/ledger-table.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { TypedNumber } from '../../../design/typed-number.tsx'
import { typedText } from '../../../design/typed-value.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import type { Measure } from '../../figures/public.ts'
import type { WorkRecord } from '../contract.ts'
import { workTexts } from './texts.ts'
import { measureName, typedAmount } from './work-words.ts'

/** The keys are those of the export (ledger.ts), so that the file has the columns of the screen. */
export function useRecordColumns(measures: readonly Measure[]): LedgerColumn<WorkRecord>[] {
  const t = useTexts(workTexts)
  const language = useLanguage()
  return useMemo(() => {
    const of = (key: string) => measures.find((measure) => measure.key === key)
    const amount = (row: WorkRecord) => typedAmount(row, of(row.measure), language)
    return [
      { key: 'day', title: t('colDay'), width: 104, fixed: true, text: (row) => row.day },
      {
        key: 'measure',
        title: t('colMeasure'),
        width: 140,
        text: (row) => measureName(of(row.measure), language),
        filter: measures.filter((m) => m.recordable).map((m) => ({ value: m.key, label: measureName(m, language) })),
      },
      {
        key: 'quantity',
        title: t('colQuantity'),
        width: 116,
        align: 'end',
        text: (row) => typedText(amount(row)),
        render: (row) => <TypedNumber {...amount(row)} />,
      },
      { key: 'sentence', title: t('colSentence'), width: 300, text: (row) => row.sentence },
      { key: 'unit', title: t('colUnit'), width: 120, text: (row) => row.unitName },
      { key: 'task', title: t('colTask'), width: 200, text: (row) => row.taskTitle },
      {
        key: 'how',
        title: t('colHow'),
        width: 200,
        text: (row) => marksOf(row).map(t).join('、'),
        render: (row) => <RecordMarks record={row} />,
        filter: (['backfilled', 'on-behalf', 'imported'] as const).map((value) => ({ value, label: t(value) })),
      },
      { key: 'recordedBy', title: t('colRecordedBy'), width: 120, text: (row) => row.recordedByUnitName },
      { key: 'recordedAt', title: t('colRecordedAt'), width: 140, text: (row) => shortInstantText(row.recordedAt) },
    ]
  }, [t, language, measures])
}

const marksOf = (record: WorkRecord) =>
  (
    [
      ['doubted', record.isDoubted],
      ['backfilled', record.isBackfilled],
      ['on-behalf', record.isOnBehalf],
      ['imported', record.isImported],
      ['corrected', record.isCorrected],
      ['withdrawn', record.isWithdrawn],
    ] as const
  ).flatMap(([mark, is]) => (is ? [mark] : []))

export function RecordMarks({ record }: { record: WorkRecord }) {
  const t = useTexts(workTexts)
  return (
    <span className="yz-row" style={{ flexWrap: 'nowrap', gap: 4 }}>
      {marksOf(record).map((mark) =>
        mark === 'doubted' ? <DoubtMark key={mark}>{t(mark)}</DoubtMark> : <StateTag key={mark}>{t(mark)}</StateTag>,
      )}
    </span>
  )
}
