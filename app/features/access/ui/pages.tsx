import type { Page } from '../../../platform/web/pages.ts'
import { accountTexts } from './account-texts.ts'
import { accessTexts } from './texts.ts'

export const pages: Page[] = [
  {
    path: '/sign-in',
    shell: 'bare',
    title: accessTexts.key('signIn'),
    screen: () => import('./sign-in-page.tsx').then((m) => m.SignInPage),
  },
  {
    path: '/account',
    shell: 'workbench',
    title: accountTexts.key('title'),
    screen: () => import('./account-page.tsx').then((m) => m.AccountPage),
  },
]
