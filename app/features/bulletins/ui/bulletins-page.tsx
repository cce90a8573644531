/** Bulletins of the unit, those it received, and what it is asked to confirm. */
import { Button } from 'antd'
import { useState } from 'react'
import { shortInstantText } from '../../../design/dates.ts'
import { EmptyState } from '../../../design/empty-state.tsx'
import { type LedgerColumn, LedgerTable } from '../../../design/ledger-table.tsx'
import { Page, useTabs } from '../../../design/page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { download } from '../../../platform/web/call.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { getBulletinDocument, listBulletins } from '../issues/contract.ts'
import { BulletinTag, ConfirmationTag } from './bulletin-state.tsx'
import { OpenBulletin } from './open-bulletin.tsx'
import { bulletinTexts } from './texts.ts'

type Listed = OutputOf<typeof listBulletins>

export function BulletinsPage() {
  const t = useTexts(bulletinTexts)
  const me = useMe()
  const listed = useEndpoint(listBulletins, {}, { live: true })
  const { bulletins = [], received = [], requests = [], series = [] } = listed.data ?? {}
  const open = requests.filter((row) => row.state !== 'confirmed').length
  const [tab, tabs] = useTabs([
    { key: 'own', label: t('own') },
    { key: 'received', label: t('received') },
    { key: 'requests', label: t('requests'), ...(open ? { count: open } : {}) },
  ])
  const [opening, setOpening] = useState(false)
  return (
    <Page
      title={t('title')}
      description={t('description')}
      tabs={tabs}
      more={<AppLink to="/submissions">{t('toSubmissions')}</AppLink>}
      action={
        me?.may('bulletins.edit') && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t('open')}
          </Button>
        )
      }
    >
      <RefusalNote error={listed.error} />
      {tab === 'own' && <OwnLedger rows={bulletins} loading={listed.isPending} />}
      {tab === 'received' && <ReceivedLedger rows={received} loading={listed.isPending} />}
      {tab === 'requests' && <RequestLedger rows={requests} loading={listed.isPending} />}
      {opening && <OpenBulletin series={series} onCancel={() => setOpening(false)} />}
    </Page>
  )
}

interface LedgerProps<Row> {
  rows: readonly Row[]
  loading: boolean
}

function OwnLedger({ rows, loading }: LedgerProps<Listed['bulletins'][number]>) {
  const t = useTexts(bulletinTexts)
  const issueOf = (row: Listed['bulletins'][number]) =>
    row.year && row.issue ? t('issue', { year: row.year, issue: row.issue }) : t('notNumbered')
  const columns: LedgerColumn<(typeof rows)[number]>[] = [
    { key: 'title', title: t('colTitle'), width: 220, text: (row) => row.title },
    {
      key: 'state',
      title: t('colState'),
      width: 100,
      text: (row) => t(`state_${row.state}`),
      render: (row) => <BulletinTag state={row.state} />,
    },
    { key: 'masthead', title: t('colMasthead'), width: 180, text: (row) => row.masthead },
    { key: 'issue', title: t('colIssue'), width: 150, text: issueOf },
    { key: 'edited', title: t('colEdited'), width: 180, text: (row) => shortInstantText(row.signedAt ?? row.editedAt) },
  ]
  return (
    <LedgerTable
      caption={t('own')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowTarget={(row) => ({ to: '/bulletins/$bulletinId', parameters: { bulletinId: row.id } })}
      loading={loading}
      empty={
        <EmptyState title={t('emptyOwn')} example={t('emptyOwnExample')}>
          {t('emptyOwnHelp')}
        </EmptyState>
      }
    />
  )
}

function ReceivedLedger({ rows, loading }: LedgerProps<Listed['received'][number]>) {
  const t = useTexts(bulletinTexts)
  const columns: LedgerColumn<(typeof rows)[number]>[] = [
    { key: 'title', title: t('colTitle'), width: 220, text: (row) => row.title },
    { key: 'masthead', title: t('colMasthead'), width: 180, text: (row) => row.masthead },
    {
      key: 'issue',
      title: t('colIssue'),
      width: 130,
      text: (row) => t('issue', { year: row.year, issue: row.issue }),
    },
    { key: 'from', title: t('colFrom'), width: 140, text: (row) => row.fromUnitName },
    { key: 'arrived', title: t('colReceived'), width: 170, text: (row) => shortInstantText(row.deliveredAt) },
    {
      key: 'file',
      title: 'PDF',
      width: 120,
      text: () => '',
      render: (row) => (
        <Button
          size="small"
          onClick={() => void download(getBulletinDocument, { bulletinId: row.bulletinId, format: 'pdf' })}
        >
          {t('downloadPdf')}
        </Button>
      ),
    },
  ]
  return (
    <LedgerTable
      caption={t('received')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.bulletinId}
      loading={loading}
      empty={<EmptyState title={t('emptyReceived')} />}
    />
  )
}

function RequestLedger({ rows, loading }: LedgerProps<Listed['requests'][number]>) {
  const t = useTexts(bulletinTexts)
  const columns: LedgerColumn<(typeof rows)[number]>[] = [
    { key: 'title', title: t('colTitle'), width: 220, text: (row) => row.title },
    {
      key: 'state',
      title: t('colState'),
      width: 110,
      text: (row) => row.state,
      render: (row) => <ConfirmationTag state={row.state} />,
    },
    { key: 'from', title: t('colFrom'), width: 140, text: (row) => row.fromUnitName },
    { key: 'asked', title: t('colAsked'), width: 180, text: (row) => shortInstantText(row.requestedAt) },
  ]
  return (
    <LedgerTable
      caption={t('requests')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.requestId}
      rowTarget={(row) => ({ to: '/bulletins/requests/$requestId', parameters: { requestId: row.requestId } })}
      rowDoubt={(row) => row.state === 'asked'}
      loading={loading}
      empty={<EmptyState title={t('emptyRequests')} />}
    />
  )
}
