import { useMemo } from 'react'
import { shortInstantText } from '../../../design/dates.ts'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import type { LedgerColumn } from '../../../design/ledger-table.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { NoticeRow } from '../contract.ts'
import { NoticeKind } from '../notice.ts'
import { noticeTexts } from './texts.ts'

/** The columns of a ledger of documents, as a registry has them. */
export function useNoticeColumns(): LedgerColumn<NoticeRow>[] {
  const t = useTexts(noticeTexts)
  return useMemo(() => {
    const openText = ({ openDoubts, openBlocking }: NoticeRow) =>
      openBlocking
        ? t('blockingCount', { open: openDoubts, blocking: openBlocking })
        : t('openCount', { open: openDoubts })
    return [
      { key: 'title', title: t('colTitle'), width: 360, fixed: true, filter: 'text', text: (row) => row.title },
      {
        key: 'kind',
        title: t('colKind'),
        width: 96,
        text: (row) => t(`kind_${row.kind}`),
        filter: NoticeKind.options.map((kind) => ({ value: kind, label: t(`kind_${kind}`) })),
      },
      {
        key: 'doubts',
        title: t('colDoubts'),
        width: 200,
        text: (row) => (row.openDoubts ? openText(row) : row.doubts ? t('settledAll') : ''),
        render: (row) =>
          row.openDoubts ? <DoubtMark>{openText(row)}</DoubtMark> : row.doubts ? t('settledAll') : null,
      },
      { key: 'docNumber', title: t('colNumber'), width: 160, text: (row) => row.docNumber },
      { key: 'issuer', title: t('colIssuer'), width: 180, text: (row) => row.issuer },
      { key: 'docDate', title: t('colDate'), width: 110, text: (row) => row.docDate },
      { key: 'unit', title: t('colUnit'), width: 130, text: (row) => row.unitName },
      {
        key: 'uploaded',
        title: t('colUploaded'),
        width: 210,
        text: (row) => `${row.uploadedByName} ${shortInstantText(row.uploadedAt)}`,
      },
    ]
  }, [t])
}
