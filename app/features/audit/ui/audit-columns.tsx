import { useMemo } from 'react'
import { instantText } from '../../../design/dates.ts'
import type { LedgerColumn } from '../../../design/ledger-table.tsx'
import { StateTag, type Tone } from '../../../design/state-tag.tsx'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { type AuditEntry, Outcome } from '../contract.ts'
import { auditTexts } from './texts.ts'

const tones: Partial<Record<AuditEntry['outcome'], Tone>> = { done: 'good', denied: 'blocked', failed: 'blocked' }

export function useAuditColumns(): LedgerColumn<AuditEntry>[] {
  const t = useTexts(auditTexts)
  return useMemo(
    () => [
      { key: 'at', title: t('colTime'), width: 190, fixed: true, text: (row) => instantText(row.at) },
      {
        key: 'who',
        title: t('colWho'),
        width: 110,
        text: (row) => row.accountName ?? t(row.address === 'job' ? 'job' : 'nobody'),
        render: (row) =>
          row.accountId && row.accountName ? (
            <AppLink sheet={{ account: row.accountId, page: undefined }}>{row.accountName}</AppLink>
          ) : (
            <span className="yz-soft">{t(row.address === 'job' ? 'job' : 'nobody')}</span>
          ),
      },
      { key: 'unit', title: t('colUnit'), width: 140, text: (row) => row.unitName ?? '' },
      { key: 'act', title: t('colAct'), width: 320, text: (row) => row.act },
      {
        key: 'outcome',
        title: t('colOutcome'),
        width: 120,
        text: (row) => t(row.outcome),
        render: (row) => <StateTag tone={tones[row.outcome] ?? 'quiet'}>{t(row.outcome)}</StateTag>,
        filter: Outcome.options.map((value) => ({ value, label: t(value) })),
      },
      { key: 'because', title: t('colBecause'), width: 160, text: (row) => row.because },
      { key: 'address', title: t('colAddress'), width: 130, text: (row) => row.address },
      {
        key: 'subject',
        title: t('colSubject'),
        width: 300,
        text: (row) => row.subjectId ?? '',
        render: (row) =>
          row.subjectId ? <AppLink sheet={{ subject: row.subjectId, page: undefined }}>{row.subjectId}</AppLink> : null,
      },
      { key: 'request', title: t('colRequest'), width: 300, text: (row) => row.requestId ?? '' },
    ],
    [t],
  )
}
