import type { Page } from '../../../platform/web/pages.ts'
import { submissionTexts } from './submission-texts.ts'
import { bulletinTexts } from './texts.ts'

export const pages: Page[] = [
  {
    path: '/submissions',
    shell: 'workbench',
    title: submissionTexts.key('title'),
    screen: () => import('./submissions-page.tsx').then((m) => m.SubmissionsPage),
  },
  {
    path: '/submissions/$submissionId',
    shell: 'workbench',
    title: submissionTexts.key('title'),
    screen: () => import('./submission-page.tsx').then((m) => m.SubmissionPage),
  },
  {
    path: '/submissions/received/$dispatchId',
    shell: 'workbench',
    title: submissionTexts.key('received'),
    screen: () => import('./received-page.tsx').then((m) => m.ReceivedPage),
  },
  {
    path: '/bulletins',
    shell: 'workbench',
    title: bulletinTexts.key('title'),
    screen: () => import('./bulletins-page.tsx').then((m) => m.BulletinsPage),
  },
  {
    path: '/bulletins/$bulletinId',
    shell: 'workbench',
    title: bulletinTexts.key('title'),
    screen: () => import('./bulletin-page.tsx').then((m) => m.BulletinPage),
  },
  {
    path: '/bulletins/requests/$requestId',
    shell: 'workbench',
    title: bulletinTexts.key('confirmTitle'),
    screen: () => import('./confirmation-page.tsx').then((m) => m.ConfirmationPage),
  },
]
