/** Documents of the unit: upload above, ledger below. */
import { Segmented } from 'antd'
import { z } from 'zod'
import { EmptyState } from '../../../design/empty-state.tsx'
import { LedgerTable } from '../../../design/ledger-table.tsx'
import { Page } from '../../../design/page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { listNotices } from '../contract.ts'
import { NoticeKind } from '../notice.ts'
import { useNoticeColumns } from './notice-columns.tsx'
import { NoticeUpload } from './notice-upload.tsx'
import { noticeTexts } from './texts.ts'

const Filters = z.object({
  reach: z.enum(['own', 'all']).default('own'),
  title: z.string().optional(),
  kind: NoticeKind.optional(),
  page: z.coerce.number().int().min(1).default(1),
})
const pageSize = 50

export function NoticesPage() {
  const t = useTexts(noticeTexts)
  const me = useMe()
  const [filters, setFilters] = useSearchState(Filters)
  const { reach, kind, page, title } = filters
  const found = useEndpoint(
    listNotices,
    { reach, page, ...(title ? { search: title } : {}), ...(kind ? { kind } : {}) },
    { keepPrevious: true },
  )
  const columns = useNoticeColumns()
  return (
    <Page title={t('title')} description={t('description')}>
      {me?.may('notices.upload') && <NoticeUpload />}
      <RefusalNote error={found.error} />
      <LedgerTable
        caption={t('ledger')}
        columns={columns}
        rows={found.data?.notices ?? []}
        rowKey={(row) => row.id}
        rowTarget={(row) => ({ to: '/notices/$noticeId', parameters: { noticeId: row.id } })}
        rowDoubt={(row) => row.openBlocking > 0}
        filters={{ title, kind }}
        onFilter={(patch) => setFilters({ ...patch, page: 1 }, { replace: true })}
        loading={found.isPending}
        paging={{ total: found.data?.total ?? 0, page, size: pageSize, onPage: (next) => setFilters({ page: next }) }}
        tools={
          <Segmented<'own' | 'all'>
            size="small"
            value={reach}
            options={[
              { value: 'own', label: t('own') },
              { value: 'all', label: t('all') },
            ]}
            onChange={(next) => setFilters({ reach: next, page: 1 })}
          />
        }
        empty={
          <EmptyState title={t('empty')} example={t('emptyExample')}>
            {t('emptyHelp')}
          </EmptyState>
        }
      />
    </Page>
  )
}
