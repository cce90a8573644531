/** What the workbench's frame holds: the rail in its order and, from the features, unit, counts, day and account. */
import type { ReactNode } from 'react'
import { type RailItem, WorkbenchShell } from './design/workbench-shell.tsx'
import { AccountMenu, ActingUnit, WorldDay } from './features/access/ui/public.tsx'
import { useOpenToDos } from './features/inbox/ui/public.tsx'
import { defineTexts, useTexts } from './platform/web/texts.ts'
import { WorkbenchSearch } from './workbench-search.tsx'

const railTexts = defineTexts('rail', {
  zh: {
    inbox: '待办',
    notices: '文件',
    programmes: '工作方案',
    activities: '活动',
    workRecords: '工作记录',
    people: '人员',
    figures: '数据',
    bulletins: '简报',
    units: '组织',
  },
  en: {
    inbox: 'Inbox',
    notices: 'Notices',
    programmes: 'Programmes',
    activities: 'Activities',
    workRecords: 'Records',
    people: 'People',
    figures: 'Figures',
    bulletins: 'Bulletins',
    units: 'Units',
  },
})

export function Workbench({ children }: { children: ReactNode }) {
  const t = useTexts(railTexts)
  const waiting = useOpenToDos()
  const rail: RailItem[] = [
    { label: t('inbox'), icon: 'inbox', to: '/inbox', waiting },
    { label: t('notices'), icon: 'notice', to: '/notices' },
    { label: t('programmes'), icon: 'programme', to: '/programmes', also: ['/plans'] },
    { label: t('activities'), icon: 'activity', to: '/activities', also: ['/sessions'] },
    { label: t('workRecords'), icon: 'tick', to: '/work-records' },
    { label: t('people'), icon: 'people', to: '/people' },
    { label: t('figures'), icon: 'figure', to: '/figures' },
    { label: t('bulletins'), icon: 'bulletin', to: '/bulletins', also: ['/submissions'] },
    { label: t('units'), icon: 'unit', to: '/units' },
  ]
  return (
    <WorkbenchShell
      rail={rail}
      search={(close) => <WorkbenchSearch rail={rail} onDone={close} />}
      actingUnit={<ActingUnit />}
      worldDay={<WorldDay />}
      account={<AccountMenu />}
    >
      {children}
    </WorkbenchShell>
  )
}
