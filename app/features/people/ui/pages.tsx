import type { Page } from '../../../platform/web/pages.ts'
import { importTexts } from '../import/ui/texts.ts'
import { peopleTexts } from './texts.ts'

export const pages: Page[] = [
  {
    path: '/people',
    shell: 'workbench',
    title: peopleTexts.key('title'),
    screen: () => import('./people-page.tsx').then((m) => m.PeoplePage),
  },
  {
    path: '/people/import',
    shell: 'workbench',
    title: importTexts.key('title'),
    screen: () => import('../import/ui/import-page.tsx').then((m) => m.ImportPage),
  },
]
