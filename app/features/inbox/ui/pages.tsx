import type { Page } from '../../../platform/web/pages.ts'
import { inboxTexts } from './texts.ts'

export const pages: Page[] = [
  {
    path: '/inbox',
    shell: 'workbench',
    title: inboxTexts.key('title'),
    screen: () => import('./inbox-page.tsx').then((m) => m.InboxPage),
  },
]
