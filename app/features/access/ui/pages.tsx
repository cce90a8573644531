import type { Page } from '../../../platform/web/pages.ts'
import { accountTexts } from './account-texts.ts'
import { invitationTexts } from './posts/invitation-texts.ts'
import { postTexts } from './posts/texts.ts'
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
  {
    path: '/invitation/$token',
    shell: 'bare',
    title: invitationTexts.key('title'),
    screen: () => import('./posts/invitation-page.tsx').then((m) => m.InvitationPage),
  },
  {
    path: '/posts/stale',
    shell: 'workbench',
    title: postTexts.key('stale'),
    screen: () => import('./posts/stale-posts-page.tsx').then((m) => m.StalePostsPage),
  },
]
