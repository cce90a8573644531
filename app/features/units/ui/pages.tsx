import type { Page } from '../../../platform/web/pages.ts'
import { unitTexts } from './texts.ts'

export const pages: Page[] = [
  {
    path: '/units',
    shell: 'workbench',
    title: unitTexts.key('title'),
    screen: () => import('./units-page.tsx').then((m) => m.UnitsPage),
  },
]
