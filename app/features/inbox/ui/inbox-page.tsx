/** What the unit one acts for must act on. */
import { EmptyState } from '../../../design/empty-state.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { Page, useTabs } from '../../../design/page.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { listToDos } from '../contract.ts'
import './inbox-page.css'
import { inboxTexts } from './texts.ts'
import { ToDoRow } from './to-do-row.tsx'

export function InboxPage() {
  const t = useTexts(inboxTexts)
  const open = useEndpoint(listToDos, { state: 'open' }, { live: true })
  const settled = useEndpoint(listToDos, { state: 'settled' })
  const [tab, tabs] = useTabs([
    { key: 'open', label: t('open'), ...(open.data ? { count: open.data.open } : {}) },
    { key: 'settled', label: t('settled') },
  ])
  return (
    <Page title={t('title')} description={t('description')} tabs={tabs}>
      <Loaded query={tab === 'open' ? open : settled}>
        {({ toDos }) => (toDos.length ? <ToDoList toDos={toDos} /> : <Nothing settled={tab === 'settled'} />)}
      </Loaded>
    </Page>
  )
}

function ToDoList({ toDos }: { toDos: OutputOf<typeof listToDos>['toDos'] }) {
  const today = useMe()?.day
  return (
    <ul className="yz-to-dos">
      {toDos.map((toDo) => (
        <ToDoRow key={toDo.id} toDo={toDo} today={today} />
      ))}
    </ul>
  )
}

function Nothing({ settled }: { settled: boolean }) {
  const t = useTexts(inboxTexts)
  if (settled) return <EmptyState title={t('emptySettled')} />
  return (
    <EmptyState title={t('empty')} example={t('emptyExample')}>
      {t('emptyHelp')}
    </EmptyState>
  )
}
