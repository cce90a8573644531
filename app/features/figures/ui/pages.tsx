import type { Page } from '../../../platform/web/pages.ts'
import { figureTexts } from './texts.ts'

export const pages: Page[] = [
  {
    path: '/figures',
    shell: 'workbench',
    title: figureTexts.key('title'),
    screen: () => import('./figures-page.tsx').then((m) => m.FiguresPage),
  },
  {
    path: '/figures/doubts',
    shell: 'workbench',
    title: figureTexts.key('doubtsTitle'),
    screen: () => import('./figure-doubts-page.tsx').then((m) => m.FigureDoubtsPage),
  },
]
