/** What the workbench's frame holds: the rail in its order and, from the features, unit, counts, day and account. */
import type { ReactNode } from 'react'
import { type RailItem, WorkbenchShell } from './design/workbench-shell.tsx'
import { AccountMenu, ActingUnit, ProofDialog, useMe, WorldDay } from './features/access/ui/public.tsx'
import { useOpenToDos } from './features/inbox/ui/public.tsx'
import { useTexts } from './platform/web/texts.ts'
import { railTexts } from './rail-texts.ts'
import { WorkbenchSearch } from './workbench-search.tsx'

/** What a post may not open does not stand in its rail. */
export function useRail(): RailItem[] {
  const t = useTexts(railTexts)
  const me = useMe()
  const items: (RailItem & { may: string })[] = [
    { label: t('inbox'), icon: 'inbox', to: '/inbox', may: 'inbox.read' },
    { label: t('notices'), icon: 'notice', to: '/notices', may: 'notices.read' },
    { label: t('programmes'), icon: 'programme', to: '/programmes', also: ['/plans'], may: 'programmes.read' },
    { label: t('activities'), icon: 'activity', to: '/activities', also: ['/sessions'], may: 'activities.read' },
    { label: t('workRecords'), icon: 'tick', to: '/work-records', may: 'work-records.read' },
    { label: t('people'), icon: 'people', to: '/people', may: 'people.count' },
    { label: t('figures'), icon: 'figure', to: '/figures', may: 'figures.read' },
    { label: t('bulletins'), icon: 'bulletin', to: '/bulletins', also: ['/submissions'], may: 'bulletins.read' },
    { label: t('audit'), icon: 'search', to: '/audit', may: 'audit.read' },
    { label: t('units'), icon: 'unit', to: '/units', may: 'units.read' },
  ]
  return items.filter(({ may }) => me?.may(may))
}

export function Workbench({ children }: { children: ReactNode }) {
  const waiting = useOpenToDos()
  const rail = useRail().map((item) => (item.to === '/inbox' ? { ...item, waiting } : item))
  return (
    <WorkbenchShell
      rail={rail}
      search={(close) => <WorkbenchSearch rail={rail} onDone={close} />}
      actingUnit={<ActingUnit />}
      worldDay={<WorldDay />}
      account={<AccountMenu />}
    >
      {children}
      <ProofDialog />
    </WorkbenchShell>
  )
}
