import type { Page } from '../../../platform/web/pages.ts'
import { accessTexts } from './texts.ts'

export const pages: Page[] = [
  {
    path: '/sign-in',
    shell: 'bare',
    title: accessTexts.key('signIn'),
    screen: () => import('./sign-in-page.tsx').then((m) => m.SignInPage),
  },
]
