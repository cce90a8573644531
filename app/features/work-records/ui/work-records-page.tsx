/** The ledger of work records: filters in the address, details beside it, export as seen. */
import { Button, Segmented } from 'antd'
import { z } from 'zod'
import { addDays } from '../../../design/dates.ts'
import { EmptyState } from '../../../design/empty-state.tsx'
import { Icon } from '../../../design/icon.tsx'
import { LedgerTable } from '../../../design/ledger-table.tsx'
import { Page } from '../../../design/page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { SideSheet } from '../../../design/side-sheet.tsx'
import { AppLink, useGo } from '../../../platform/web/app-link.tsx'
import { download } from '../../../platform/web/call.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { exportWorkRecords, listWorkRecords } from '../contract.ts'
import { useRecordColumns } from './record-columns.tsx'
import { RecordSheet } from './record-sheet.tsx'
import { workTexts } from './texts.ts'
import { useUnsent } from './unsent.ts'
import { UnsentList } from './unsent-list.tsx'

const Search = z.object({
  measure: z.string().optional(),
  how: z.enum(['backfilled', 'on-behalf', 'imported']).optional(),
  state: z.enum(['standing', 'withdrawn']).default('standing'),
  window: z.enum(['last90', 'lastYear', 'all']).default('last90'),
  batch: z.uuid().optional(),
  page: z.coerce.number().int().min(1).default(1),
})
const noMeasures: never[] = []

export function WorkRecordsPage() {
  const t = useTexts(workTexts)
  const go = useGo()
  const me = useMe()
  const unsent = useUnsent(me?.post.id)
  const [search, setSearch] = useSearchState(Search)
  const filters = me && filtersOf(search, me.day)
  const found = useEndpoint(listWorkRecords, filters ? { ...filters, page: search.page } : null, { keepPrevious: true })
  const columns = useRecordColumns(found.data?.measures ?? noMeasures)
  const mayRecord = me?.may('work-records.record') ?? false
  const record = (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => go({ to: '/work-records/new' })}>
      {t('record')}
    </Button>
  )
  return (
    <Page
      title={t('title')}
      description={t('description')}
      action={mayRecord && record}
      more={mayRecord && <Button onClick={() => go({ to: '/work-records/import' })}>{t('import')}</Button>}
    >
      <UnsentList entries={unsent} postId={me?.post.id} />
      <RefusalNote error={found.error} />
      {search.batch && (
        <p className="yz-row">
          {t('ofBatch')}
          <AppLink sheet={{ batch: undefined }}>{t('showAll')}</AppLink>
        </p>
      )}
      <LedgerTable
        caption={t('ledger')}
        columns={columns}
        rows={found.data?.records ?? []}
        rowKey={(row) => row.id}
        rowTarget={(row) => ({ sheet: { record: row.id } })}
        rowDoubt={(row) => row.isDoubted}
        filters={{ measure: search.measure, how: search.how }}
        onFilter={(patch) => setSearch({ ...patch, page: 1 }, { replace: true })}
        loading={found.isPending}
        paging={{
          total: found.data?.total ?? 0,
          page: search.page,
          size: found.data?.pageSize ?? 50,
          onPage: (page) => setSearch({ page }),
        }}
        onExport={({ columns }) =>
          filters && void download(exportWorkRecords, { ...filters, columns: columns.map(({ key }) => key) })
        }
        tools={
          <>
            <Segmented<'last90' | 'lastYear' | 'all'>
              size="small"
              aria-label={t('window')}
              value={search.window}
              options={(['last90', 'lastYear', 'all'] as const).map((value) => ({ value, label: t(value) }))}
              onChange={(window) => setSearch({ window, page: 1 })}
            />
            <Segmented<'standing' | 'withdrawn'>
              size="small"
              aria-label={t('state')}
              value={search.state}
              options={(['standing', 'withdrawn'] as const).map((value) => ({ value, label: t(value) }))}
              onChange={(state) => setSearch({ state, page: 1 })}
            />
          </>
        }
        empty={
          <EmptyState title={t('emptyTitle')} example={t('emptyExample')} action={mayRecord && record}>
            {t('description')}
          </EmptyState>
        }
      />
      <SideSheet param="record" title={t('one')}>
        {(recordId) => <RecordSheet recordId={recordId} />}
      </SideSheet>
    </Page>
  )
}

function filtersOf({ measure, how, state, window, batch }: z.output<typeof Search>, today: string) {
  // A batch is looked at whole, however long ago its work was done.
  const days = batch ? 36_500 : { last90: 90, lastYear: 365, all: 36_500 }[window]
  return {
    state,
    from: addDays(today, -days),
    ...(measure ? { measure: [measure] } : {}),
    ...(how ? { how: [how] } : {}),
    ...(batch ? { batchId: batch } : {}),
  }
}
