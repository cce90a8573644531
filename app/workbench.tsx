/** What the workbench's frame holds: the rail in its order and, from the features, unit, counts, search and account. */
import type { ReactNode } from 'react'
import { designTexts } from './design/texts.ts'
import { type RailItem, WorkbenchShell } from './design/workbench-shell.tsx'
import { defineTexts, useTexts } from './platform/web/texts.ts'

const railTexts = defineTexts('rail', {
  zh: {
    inbox: '待办',
    programmes: '工作方案',
    activities: '活动',
    people: '人员',
    bulletins: '简报',
    units: '组织',
  },
  en: {
    inbox: 'Inbox',
    programmes: 'Programmes',
    activities: 'Activities',
    people: 'People',
    bulletins: 'Bulletins',
    units: 'Units',
  },
})

export function Workbench({ children }: { children: ReactNode }) {
  const t = useTexts(railTexts)
  const d = useTexts(designTexts)
  const rail: RailItem[] = [
    { label: t('inbox'), icon: 'inbox', to: '/inbox', waiting: 3 },
    { label: t('programmes'), icon: 'programme', to: '/programmes' },
    { label: t('activities'), icon: 'activity', to: '/activities' },
    { label: t('people'), icon: 'people', to: '/people' },
    { label: t('bulletins'), icon: 'bulletin', to: '/bulletins' },
    { label: t('units'), icon: 'unit', to: '/units' },
  ]
  return (
    <WorkbenchShell
      rail={rail}
      actingUnit="云岚市青年工作委员会"
      worldDay="2018-12-28"
      search={() => <input type="search" aria-label={d('searchTitle')} style={{ width: '100%', height: 40 }} />}
    >
      {children}
    </WorkbenchShell>
  )
}
