/** One session: the host sees everything, a joint organiser and those above see the overview with its numbers. */
import { Loaded } from '../../../design/loaded.tsx'
import { Page, type Tab, useTabs } from '../../../design/page.tsx'
import { usePathParameter } from '../../../platform/web/pages.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getSession, type Session } from '../contract.ts'
import { Door } from './door.tsx'
import { EnrolmentLedger } from './enrolment-ledger.tsx'
import { ListImport } from './list-import.tsx'
import { SessionActions } from './session-actions.tsx'
import { SessionOverview } from './session-overview.tsx'
import { SessionState, whenText } from './session-state.tsx'
import { activityTexts } from './texts.ts'

export function SessionPage() {
  const sessionId = usePathParameter('sessionId')
  return (
    <Loaded query={useEndpoint(getSession, { sessionId }, { live: true })}>
      {(session) => <SessionTabs session={session} />}
    </Loaded>
  )
}

function SessionTabs({ session }: { session: Session }) {
  const t = useTexts(activityTexts)
  const runs = session.standing === 'host' && session.can.seeNames
  const items: Tab[] = [{ key: 'overview', label: t('overview') }]
  if (runs)
    items.push(
      { key: 'door', label: t('door') },
      { key: 'names', label: t('names'), count: session.enrolled },
      { key: 'list', label: t('list') },
    )
  const [tab, tabs] = useTabs(items)
  return (
    <Page
      title={session.title}
      crumbs={[{ label: t('title'), to: '/activities' }]}
      marks={<SessionState state={session.state} />}
      description={`${whenText(session)} · ${session.place} · ${session.hostName}`}
      {...(runs ? { more: <SessionActions session={session} /> } : {})}
      {...(runs ? { tabs } : {})}
    >
      {tab === 'overview' && <SessionOverview session={session} />}
      {tab === 'door' && <Door session={session} />}
      {tab === 'names' && <EnrolmentLedger session={session} />}
      {tab === 'list' && <ListImport session={session} />}
    </Page>
  )
}
