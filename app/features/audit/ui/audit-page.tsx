/** The audit as a ledger: filters in the address, one click from a line to all of the same subject or person. */
import { Input, Segmented } from 'antd'
import { z } from 'zod'
import { addDays, dayOf } from '../../../design/dates.ts'
import { EmptyState } from '../../../design/empty-state.tsx'
import { LedgerTable } from '../../../design/ledger-table.tsx'
import { Page } from '../../../design/page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { download } from '../../../platform/web/call.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { exportAuditEntries, listAuditEntries, Outcome } from '../contract.ts'
import { useAuditColumns } from './audit-columns.tsx'
import { auditTexts } from './texts.ts'

const windows = ['days1', 'days7', 'days30', 'days180'] as const
const Search = z.object({
  window: z.enum(windows).default('days7'),
  outcome: Outcome.optional(),
  act: z.string().optional(),
  account: z.uuid().optional(),
  subject: z.uuid().optional(),
  page: z.coerce.number().int().min(1).default(1),
})

export function AuditPage() {
  const t = useTexts(auditTexts)
  const [search, setSearch] = useSearchState(Search)
  const asked = filtersOf(search)
  const found = useEndpoint(listAuditEntries, { ...asked, page: search.page }, { keepPrevious: true })
  const columns = useAuditColumns()
  return (
    <Page title={t('title')} description={t('description')}>
      <RefusalNote error={found.error} />
      {(search.subject || search.account) && (
        <p className="yz-row">
          {search.subject ? t('onlySubject', { id: search.subject }) : t('onlyAccount')}
          <AppLink sheet={{ subject: undefined, account: undefined, page: undefined }}>{t('showAll')}</AppLink>
        </p>
      )}
      <LedgerTable
        caption={t('title')}
        columns={columns}
        rows={found.data?.entries ?? []}
        rowKey={(row) => row.id}
        filters={{ outcome: search.outcome }}
        onFilter={(patch) => setSearch({ ...patch, page: 1 }, { replace: true })}
        loading={found.isPending}
        paging={{
          total: found.data?.total ?? 0,
          page: search.page,
          size: found.data?.pageSize ?? 100,
          onPage: (page) => setSearch({ page }),
        }}
        onExport={() => void download(exportAuditEntries, asked)}
        tools={
          <>
            <Segmented<(typeof windows)[number]>
              size="small"
              aria-label={t('window')}
              value={search.window}
              options={windows.map((value) => ({ value, label: t(value) }))}
              onChange={(window) => setSearch({ window, page: 1 })}
            />
            <Input.Search
              size="small"
              allowClear
              aria-label={t('actSearch')}
              placeholder={t('actSearch')}
              defaultValue={search.act ?? ''}
              style={{ width: 220 }}
              onSearch={(act) => setSearch({ act: act || undefined, page: 1 })}
            />
          </>
        }
        empty={<EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
      />
      <p className="yz-faint">{t('verifyHelp')}</p>
    </Page>
  )
}

/** The audit runs on the real calendar, not on the demo's. */
function filtersOf({ window, outcome, act, account, subject }: z.output<typeof Search>) {
  const today = dayOf(new Date().toISOString())
  const days = { days1: 0, days7: 6, days30: 29, days180: 179 }[window]
  return {
    from: addDays(today, -days),
    to: today,
    ...(outcome ? { outcome } : {}),
    ...(act ? { act } : {}),
    ...(account ? { accountId: account } : {}),
    ...(subject ? { subjectId: subject } : {}),
  }
}
