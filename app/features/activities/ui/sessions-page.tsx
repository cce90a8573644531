/** The ledger of sessions: the unit's own, those it jointly organises and those of units below, a window of days at a time. */
import { Button } from 'antd'
import { z } from 'zod'
import { addDays, dayText, shortDayText, timeText } from '../../../design/dates.ts'
import { EmptyState } from '../../../design/empty-state.tsx'
import { type LedgerColumn, LedgerTable } from '../../../design/ledger-table.tsx'
import { Page } from '../../../design/page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useGo } from '../../../platform/web/app-link.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { listSessions } from '../contract.ts'
import { SessionState as State } from '../session.ts'
import { SessionState } from './session-state.tsx'
import { activityTexts } from './texts.ts'

const Filters = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  title: z.string().optional(),
  state: State.optional(),
  standing: z.enum(['host', 'joint', 'above']).optional(),
})
type Row = OutputOf<typeof listSessions>['sessions'][number]

export function SessionsPage() {
  const t = useTexts(activityTexts)
  const go = useGo()
  const me = useMe()
  const [filters, setFilters] = useSearchState(Filters)
  const { from, to, title, state, standing } = filters
  const found = useEndpoint(listSessions, { from, to }, { keepPrevious: true })
  const rows = (found.data?.sessions ?? []).filter(
    (row) =>
      (!title || row.title.includes(title)) &&
      (!state || row.state === state) &&
      (!standing || row.standing === standing),
  )
  return (
    <Page
      title={t('title')}
      description={t('description')}
      action={
        me?.may('activities.run') && (
          <Button type="primary" onClick={() => go({ to: '/activities/plan' })}>
            {t('plan')}
          </Button>
        )
      }
    >
      <RefusalNote error={found.error} />
      {found.data?.more && <p className="yz-soft">{t('more')}</p>}
      <LedgerTable
        caption={t('ledger')}
        columns={useColumns()}
        rows={rows}
        rowKey={(row) => row.id}
        rowTarget={(row) => ({ to: '/sessions/$sessionId', parameters: { sessionId: row.id } })}
        filters={{ title, state, standing }}
        // The ledger hands back strings out of the very choices below; anything else is dropped by the schema.
        onFilter={(patch) => setFilters(patch as Partial<z.output<typeof Filters>>, { replace: true })}
        loading={found.isPending}
        tools={found.data && <Window from={found.data.from} to={found.data.to} onChange={setFilters} />}
        empty={
          <EmptyState title={t('empty')} example={t('emptyExample')}>
            {t('emptyHelp')}
          </EmptyState>
        }
      />
    </Page>
  )
}

/** Days first, widened on demand (DESIGN §5.4). */
function Window({
  from,
  to,
  onChange,
}: {
  from: string
  to: string
  onChange: (window: { from: string; to: string }) => void
}) {
  const t = useTexts(activityTexts)
  return (
    <>
      <span className="yz-soft yz-number">{t('window', { from: dayText(from), to: dayText(to) })}</span>
      <Button size="small" onClick={() => onChange({ from: addDays(from, -31), to })}>
        {t('earlier')}
      </Button>
      <Button size="small" onClick={() => onChange({ from, to: addDays(to, 31) })}>
        {t('later')}
      </Button>
    </>
  )
}

function useColumns(): LedgerColumn<Row>[] {
  const t = useTexts(activityTexts)
  const choices = <K extends Parameters<typeof t>[0]>(keys: readonly K[]) =>
    keys.map((value) => ({ value, label: t(value as 'host') })) // none of these texts has a blank
  return [
    { key: 'title', title: t('sessionTitle'), width: 240, fixed: true, text: (row) => row.title, filter: 'text' },
    { key: 'day', title: t('day'), width: 130, text: (row) => shortDayText(row.day) },
    { key: 'time', title: t('time'), width: 110, text: (row) => `${timeText(row.startsAt)}–${timeText(row.endsAt)}` },
    { key: 'place', title: t('place'), width: 160, text: (row) => row.place },
    { key: 'hostUnit', title: t('hostUnit'), width: 120, text: (row) => row.hostName },
    {
      key: 'standing',
      title: t('standing'),
      width: 130,
      text: (row) => t(row.standing),
      filter: choices(['host', 'joint', 'above'] as const),
    },
    {
      key: 'state',
      title: t('state'),
      width: 120,
      text: (row) => t(row.state),
      render: (row) => <SessionState state={row.state} />,
      filter: choices(State.options),
    },
    {
      key: 'enrolled',
      title: t('enrolled'),
      width: 90,
      align: 'end',
      text: (row) => `${row.enrolled} / ${row.capacity}`,
    },
    { key: 'attended', title: t('attended'), width: 80, align: 'end', text: (row) => row.attended },
  ]
}
