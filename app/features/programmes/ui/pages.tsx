import type { Page } from '../../../platform/web/pages.ts'
import { adoptionTexts } from './adoption-texts.ts'
import { programmeTexts } from './texts.ts'

export const pages: Page[] = [
  {
    path: '/programmes',
    shell: 'workbench',
    title: programmeTexts.key('title'),
    screen: () => import('./programmes-page.tsx').then((m) => m.ProgrammesPage),
  },
  {
    path: '/programmes/new',
    shell: 'workbench',
    title: programmeTexts.key('newTitle'),
    screen: () => import('./new-programme-page.tsx').then((m) => m.NewProgrammePage),
  },
  {
    path: '/programmes/received/$deliveryId',
    shell: 'workbench',
    title: adoptionTexts.key('deliveryTitle'),
    screen: () => import('./delivery-page.tsx').then((m) => m.DeliveryPage),
  },
  {
    path: '/programmes/$programmeId',
    shell: 'workbench',
    title: programmeTexts.key('title'),
    screen: () => import('./programme-page.tsx').then((m) => m.ProgrammePage),
  },
  {
    path: '/plans/$planId',
    shell: 'workbench',
    title: adoptionTexts.key('planTitle'),
    screen: () => import('./plan-page.tsx').then((m) => m.PlanPage),
  },
]
