import type { Page } from '../../../platform/web/pages.ts'
import { auditTexts } from './texts.ts'

export const pages: Page[] = [
  {
    path: '/audit',
    shell: 'workbench',
    title: auditTexts.key('title'),
    screen: () => import('./audit-page.tsx').then((m) => m.AuditPage),
  },
]
