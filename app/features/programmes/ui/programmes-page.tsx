/** What arrived, what is this unit's own, and for a department the plans that were handed in to it. */
import { Button } from 'antd'
import { shortDayText, shortInstantText } from '../../../design/dates.ts'
import { EmptyState } from '../../../design/empty-state.tsx'
import { type LedgerColumn, LedgerTable } from '../../../design/ledger-table.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { Page, useTabs } from '../../../design/page.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { type LinkTarget, useGo } from '../../../platform/web/app-link.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { listProgrammes } from '../contract.ts'
import { PhoneRows, useNarrow } from './phone-rows.tsx'
import { PlanLedger, usePlans } from './plan-ledger.tsx'
import './programme.css'
import { PublishedList } from './published-list.tsx'
import { programmeTexts } from './texts.ts'
import { ProgrammeStateTag } from './words.tsx'

type List = OutputOf<typeof listProgrammes>
type Arrived = List['arrived'][number]
type Own = List['own'][number]

export function ProgrammesPage() {
  const t = useTexts(programmeTexts)
  const me = useMe()
  const go = useGo()
  const list = useEndpoint(listProgrammes, {}, { live: true })
  const plans = usePlans()
  const arrived = list.data?.arrived ?? []
  const items = [
    { key: 'own', label: t('own'), ...(list.data ? { count: list.data.own.length } : {}) },
    { key: 'arrived', label: t('arrived'), ...(list.data ? { count: arrived.length } : {}) },
    { key: 'published', label: t('published') },
    ...(plans.length > 0 ? [{ key: 'plans', label: t('plans'), count: plans.length }] : []),
  ]
  // What waits stands first.
  const waits = arrived.some((one) => one.role === 'adopt' && !one.adoptionId)
  const [tab, tabs] = useTabs(waits ? [...items.slice(1, 2), ...items.slice(0, 1), ...items.slice(2)] : items)
  return (
    <Page
      title={t('title')}
      description={t('description')}
      tabs={tabs}
      action={
        me?.may('programmes.draft') && (
          <Button type="primary" onClick={() => go({ to: '/programmes/new' })}>
            {t('newProgramme')}
          </Button>
        )
      }
    >
      <Loaded query={list}>
        {(data) =>
          tab === 'plans' ? (
            <PlanLedger plans={plans} />
          ) : tab === 'published' ? (
            <PublishedList />
          ) : tab === 'arrived' ? (
            <ArrivedLedger rows={data.arrived} />
          ) : (
            <OwnLedger rows={data.own} />
          )
        }
      </Loaded>
    </Page>
  )
}

function ArrivedLedger({ rows }: { rows: readonly Arrived[] }) {
  const t = useTexts(programmeTexts)
  const stateOf = (row: Arrived) =>
    row.role === 'adopt' ? (row.adoptionId ? t('adopted') : t('toAdopt')) : row.receivedAt ? t('noted') : t('toNote')
  const columns: LedgerColumn<Arrived>[] = [
    { key: 'title', title: t('programmeTitle'), width: 380, fixed: true, text: (row) => row.title },
    {
      key: 'state',
      title: t('state'),
      width: 100,
      text: stateOf,
      render: (row) => <StateTag tone={row.adoptionId || row.receivedAt ? 'good' : 'active'}>{stateOf(row)}</StateTag>,
    },
    { key: 'due', title: t('due'), width: 130, text: (row) => row.dueOn && shortDayText(row.dueOn) },
    { key: 'from', title: t('from'), width: 140, text: (row) => row.fromUnitName },
    { key: 'at', title: t('received'), width: 170, text: (row) => shortInstantText(row.at) },
  ]
  const target = (row: Arrived): LinkTarget =>
    row.adoptionId
      ? { to: '/programmes/$programmeId', parameters: { programmeId: row.adoptionId } }
      : { to: '/programmes/received/$deliveryId', parameters: { deliveryId: row.deliveryId } }
  if (useNarrow() && rows.length > 0)
    return (
      <PhoneRows
        label={t('arrived')}
        rows={rows.map((row) => ({
          key: row.deliveryId,
          target: target(row),
          title: row.title,
          mark: <StateTag tone={row.adoptionId || row.receivedAt ? 'good' : 'active'}>{stateOf(row)}</StateTag>,
          lines: [row.fromUnitName, row.dueOn && t('before', { day: shortDayText(row.dueOn) })],
        }))}
      />
    )
  return (
    <LedgerTable
      caption={t('arrived')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.deliveryId}
      rowDoubt={(row) => row.role === 'adopt' && !row.adoptionId}
      rowTarget={target}
      empty={<EmptyState title={t('emptyArrived')} example={t('emptyArrivedExample')} />}
    />
  )
}

function OwnLedger({ rows }: { rows: readonly Own[] }) {
  const t = useTexts(programmeTexts)
  const adoptedText = (row: Own) => (row.issuedTo ? t('adoptedOf', { adopted: row.adopted, all: row.issuedTo }) : null)
  const columns: LedgerColumn<Own>[] = [
    { key: 'title', title: t('programmeTitle'), width: 380, fixed: true, text: (row) => row.title },
    {
      key: 'state',
      title: t('state'),
      width: 100,
      text: (row) => t(row.state),
      render: (row) => <ProgrammeStateTag state={row.state} />,
    },
    { key: 'tasks', title: t('tasks'), width: 70, align: 'end', text: (row) => row.tasks },
    { key: 'adopted', title: t('adoptedHead'), width: 130, text: adoptedText },
    {
      key: 'corrections',
      title: t('corrections'),
      width: 110,
      align: 'end',
      text: (row) => row.openCorrections || null,
    },
    { key: 'from', title: t('from'), width: 140, text: (row) => row.fromUnitName },
    { key: 'at', title: t('draftedAt'), width: 170, text: (row) => shortInstantText(row.at) },
  ]
  const target = (row: Own): LinkTarget => ({
    to: '/programmes/$programmeId',
    parameters: { programmeId: row.programmeId },
  })
  if (useNarrow() && rows.length > 0)
    return (
      <PhoneRows
        label={t('own')}
        rows={rows.map((row) => ({
          key: row.programmeId,
          target: target(row),
          title: row.title,
          mark: <ProgrammeStateTag state={row.state} />,
          lines: [
            `${t('tasks')} ${row.tasks}`,
            adoptedText(row),
            row.openCorrections > 0 && `${t('corrections')} ${row.openCorrections}`,
          ],
        }))}
      />
    )
  return (
    <LedgerTable
      caption={t('own')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.programmeId}
      rowDoubt={(row) => row.openCorrections > 0}
      rowTarget={target}
      empty={<EmptyState title={t('emptyOwn')} example={t('emptyOwnExample')} />}
    />
  )
}
