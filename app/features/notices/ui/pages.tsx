import type { Page } from '../../../platform/web/pages.ts'
import { noticeTexts } from './texts.ts'

export const pages: Page[] = [
  {
    path: '/notices',
    shell: 'workbench',
    title: noticeTexts.key('title'),
    screen: () => import('./notices-page.tsx').then((m) => m.NoticesPage),
  },
  {
    path: '/notices/$noticeId',
    shell: 'workbench',
    title: noticeTexts.key('title'),
    screen: () => import('./notice-page.tsx').then((m) => m.NoticePage),
  },
]
