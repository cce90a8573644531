import type { Page } from '../../../platform/web/pages.ts'
import { phoneTexts } from './phone-texts.ts'
import { activityTexts } from './texts.ts'

export const pages: Page[] = [
  {
    path: '/activities',
    shell: 'workbench',
    title: activityTexts.key('title'),
    screen: () => import('./sessions-page.tsx').then((m) => m.SessionsPage),
  },
  {
    path: '/activities/plan',
    shell: 'workbench',
    title: activityTexts.key('plan'),
    screen: () => import('./plan-page.tsx').then((m) => m.PlanPage),
  },
  {
    path: '/sessions/$sessionId',
    shell: 'workbench',
    title: activityTexts.key('title'),
    screen: () => import('./session-page.tsx').then((m) => m.SessionPage),
  },
  {
    path: '/sessions/$sessionId/sheet',
    shell: 'bare',
    title: activityTexts.key('print'),
    screen: () => import('./sign-in-sheet-page.tsx').then((m) => m.SignInSheetPage),
  },
  {
    path: '/s/$code',
    shell: 'phone',
    title: phoneTexts.key('title'),
    screen: () => import('./public-session-page.tsx').then((m) => m.PublicSessionPage),
  },
  {
    path: '/t/$code',
    shell: 'phone',
    title: phoneTexts.key('ticket'),
    screen: () => import('./ticket-page.tsx').then((m) => m.TicketPage),
  },
]
