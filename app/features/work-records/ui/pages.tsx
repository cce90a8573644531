import type { Page } from '../../../platform/web/pages.ts'
import { entryTexts, workTexts } from './texts.ts'

export const pages: Page[] = [
  {
    path: '/work-records',
    shell: 'workbench',
    title: workTexts.key('title'),
    screen: () => import('./work-records-page.tsx').then((m) => m.WorkRecordsPage),
  },
  {
    path: '/work-records/new',
    shell: 'workbench',
    title: entryTexts.key('title'),
    screen: () => import('./entry-page.tsx').then((m) => m.EntryPage),
  },
  {
    path: '/work-records/import',
    shell: 'workbench',
    title: workTexts.key('importTitle'),
    screen: () => import('../import/ui/import-page.tsx').then((m) => m.ImportPage),
  },
]
