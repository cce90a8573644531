/** Two pages to look at every component: /design on the workbench, /design/phone as a phone shows it. */
import type { Page } from '../platform/web/pages.ts'
import { galleryTexts } from './gallery-texts.ts'

export const pages: Page[] = [
  {
    path: '/design',
    shell: 'workbench',
    title: galleryTexts.key('title'),
    screen: () => import('./gallery-page.tsx').then((m) => m.GalleryPage),
  },
  {
    path: '/design/phone',
    shell: 'phone',
    title: galleryTexts.key('title'),
    screen: () => import('./gallery-phone-page.tsx').then((m) => m.GalleryPhonePage),
  },
]
