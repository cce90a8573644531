import { Input, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { EmptyState } from '../../../design/empty-state.tsx'
import { type LedgerColumn, LedgerTable } from '../../../design/ledger-table.tsx'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { download } from '../../../platform/web/call.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { exportPeople, getPerson, listPeople, type Tie, TieChannel, TieKind } from '../contract.ts'
import { channelWords, kindWords, ledgerCell, ledgerColumns, ledgerHeading } from '../ledger.ts'
import { peopleTexts } from './texts.ts'
import { useExport } from './use-export.ts'

const Search = z.object({
  search: z.string().optional(),
  kind: TieKind.optional(),
  channel: TieChannel.optional(),
  state: z.enum(['current', 'ended']).default('current'),
  page: z.coerce.number().int().min(1).max(200).default(1),
})

export function PeopleLedger() {
  const t = useTexts(peopleTexts)
  const [{ search, kind, channel, state, page }, setSearch] = useSearchState(Search)
  const [typed, setTyped] = useState(search ?? '')
  const filters = {
    state,
    ...(search ? { search } : {}),
    ...(kind ? { kind: [kind] } : {}),
    ...(channel ? { channel: [channel] } : {}),
  }
  const found = useEndpoint(listPeople, { ...filters, page }, { keepPrevious: true })
  const [columnsSeen, setColumnsSeen] = useState<string[]>()
  const exporting = useExport(
    (purpose) => download(exportPeople, { ...filters, columns: columnsSeen ?? [], purpose }),
    [getPerson],
    () => setColumnsSeen(undefined),
  )
  return (
    <>
      <RefusalNote error={found.error} />
      <Input.Search
        allowClear
        aria-label={t('searchLabel')}
        placeholder={t('search')}
        style={{ maxWidth: 360 }}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onSearch={(text) => setSearch({ search: text.trim() || undefined, page: 1 })}
      />
      <LedgerTable
        caption={t('ledger')}
        columns={useTieColumns()}
        rows={found.data?.ties ?? []}
        rowKey={(row) => row.id}
        rowTarget={(row) => ({ sheet: { person: row.personId } })}
        filters={{ kind, channel, search }}
        onFilter={(patch) => {
          if ('search' in patch) setTyped('')
          setSearch({ ...patch, page: 1 }, { replace: true })
        }}
        loading={found.isPending}
        paging={{
          total: found.data?.total ?? 0,
          page,
          size: found.data?.pageSize ?? 50,
          onPage: (next) => setSearch({ page: next }),
        }}
        onExport={({ columns }) => setColumnsSeen(columns.map(({ key }) => key))}
        tools={
          <Segmented<'current' | 'ended'>
            size="small"
            aria-label={t('state')}
            value={state}
            options={(['current', 'ended'] as const).map((value) => ({ value, label: t(value) }))}
            onChange={(next) => setSearch({ state: next, page: 1 })}
          />
        }
        empty={
          <EmptyState title={t('emptyTitle')} example={t('emptyExample')}>
            {t('emptyHelp')}
          </EmptyState>
        }
      />
      {found.data?.isMore && <p className="yz-soft">{t('more')}</p>}
      <ReasonDialog
        open={columnsSeen !== undefined}
        title={t('exportTitle')}
        confirmLabel={t('exportConfirm')}
        busy={exporting.isPending}
        error={exporting.error}
        onCancel={() => setColumnsSeen(undefined)}
        onConfirm={(purpose) => exporting.mutate(purpose)}
      >
        <p className="yz-soft">{t('exportHelp')}</p>
      </ReasonDialog>
    </>
  )
}

const widths = { name: 130, phone: 140, kind: 130, channel: 130, since: 120, until: 120 } as const

/** The keys are those of the export, so that the file has the columns of the screen. */
function useTieColumns(): LedgerColumn<Tie>[] {
  const language = useLanguage()
  return useMemo(() => {
    const choices = {
      kind: TieKind.options.map((value) => ({ value, label: kindWords[value][language] })),
      channel: TieChannel.options.map((value) => ({ value, label: channelWords[value][language] })),
    }
    return ledgerColumns.map((key) => ({
      key,
      title: ledgerHeading[key][language],
      width: widths[key],
      ...(key === 'name' ? { fixed: true } : {}),
      ...(key === 'kind' || key === 'channel' ? { filter: choices[key] } : {}),
      text: (row: Tie) => ledgerCell(key, row, language),
    }))
  }, [language])
}
