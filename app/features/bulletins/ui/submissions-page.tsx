/** Submissions of the unit, and those that units below have sent to it. */
import { Button } from 'antd'
import { useState } from 'react'
import { shortInstantText, spanText } from '../../../design/dates.ts'
import { EmptyState } from '../../../design/empty-state.tsx'
import { type LedgerColumn, LedgerTable } from '../../../design/ledger-table.tsx'
import { Page, useTabs } from '../../../design/page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { listReceivedSubmissions, listSubmissions } from '../submissions/contract.ts'
import { OpenSubmission } from './open-submission.tsx'
import { SubmissionTag } from './submission-state.tsx'
import { submissionTexts } from './submission-texts.ts'

type Own = OutputOf<typeof listSubmissions>['submissions'][number]
type Received = OutputOf<typeof listReceivedSubmissions>['received'][number]

export function SubmissionsPage() {
  const t = useTexts(submissionTexts)
  const me = useMe()
  const own = useEndpoint(listSubmissions, {})
  const received = useEndpoint(listReceivedSubmissions, {}, { live: true })
  const waiting = received.data?.received.filter((row) => row.decision === null).length ?? 0
  const [tab, tabs] = useTabs([
    { key: 'own', label: t('own') },
    { key: 'received', label: t('received'), ...(waiting ? { count: waiting } : {}) },
  ])
  const [opening, setOpening] = useState(false)
  const hasAbove = own.data?.unitAbove !== null
  return (
    <Page
      title={t('title')}
      description={t('description')}
      tabs={tabs}
      more={<AppLink to="/bulletins">{t('toBulletins')}</AppLink>}
      action={
        me?.may('submissions.edit') &&
        hasAbove && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t('open')}
          </Button>
        )
      }
    >
      <RefusalNote error={own.error ?? received.error} />
      {tab === 'own' ? (
        <OwnLedger rows={own.data?.submissions ?? []} loading={own.isPending} hasAbove={hasAbove} />
      ) : (
        <ReceivedLedger rows={received.data?.received ?? []} loading={received.isPending} />
      )}
      {opening && me && <OpenSubmission today={me.day} onCancel={() => setOpening(false)} />}
    </Page>
  )
}

function OwnLedger({ rows, loading, hasAbove }: { rows: readonly Own[]; loading: boolean; hasAbove: boolean }) {
  const t = useTexts(submissionTexts)
  const columns: LedgerColumn<Own>[] = [
    { key: 'title', title: t('colTitle'), width: 220, text: (row) => row.title },
    {
      key: 'state',
      title: t('colState'),
      width: 110,
      text: (row) => t(`state_${row.state}`),
      render: (row) => <SubmissionTag state={row.state} />,
    },
    { key: 'period', title: t('colPeriod'), width: 290, text: (row) => spanText(row.from, row.to) },
    { key: 'edited', title: t('colEdited'), width: 180, text: (row) => shortInstantText(row.editedAt) },
  ]
  return (
    <LedgerTable
      caption={t('own')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowTarget={(row) => ({ to: '/submissions/$submissionId', parameters: { submissionId: row.id } })}
      rowDoubt={(row) => row.state === 'returned'}
      loading={loading}
      empty={
        hasAbove ? (
          <EmptyState title={t('empty')} example={t('emptyExample')}>
            {t('emptyHelp')}
          </EmptyState>
        ) : (
          <EmptyState title={t('noneAbove')} />
        )
      }
    />
  )
}

function ReceivedLedger({ rows, loading }: { rows: readonly Received[]; loading: boolean }) {
  const t = useTexts(submissionTexts)
  const columns: LedgerColumn<Received>[] = [
    { key: 'title', title: t('colTitle'), width: 220, text: (row) => row.title },
    {
      key: 'state',
      title: t('colState'),
      width: 110,
      text: (row) => (row.decision ? t(`state_${row.decision}`) : t('waiting')),
      render: (row) =>
        row.decision ? <SubmissionTag state={row.decision} /> : <StateTag tone="active">{t('waiting')}</StateTag>,
    },
    { key: 'from', title: t('colFrom'), width: 160, text: (row) => row.fromUnitName },
    { key: 'version', title: t('colVersion'), width: 90, text: (row) => t('version', { version: row.version }) },
    { key: 'sent', title: t('colSent'), width: 180, text: (row) => shortInstantText(row.sentAt) },
  ]
  return (
    <LedgerTable
      caption={t('received')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.dispatchId}
      rowTarget={(row) => ({ to: '/submissions/received/$dispatchId', parameters: { dispatchId: row.dispatchId } })}
      loading={loading}
      empty={<EmptyState title={t('emptyReceived')} />}
    />
  )
}
