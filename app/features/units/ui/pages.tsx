import { createElement } from 'react'
import type { Page } from '../../../platform/web/pages.ts'
import { unitTexts } from './texts.ts'
import type { UnitParts } from './unit-parts.ts'

/** Who holds which post is told by a feature below this one, so web.tsx passes it in. */
export const unitPages = (parts: () => Promise<UnitParts>): Page[] => [
  {
    path: '/units',
    shell: 'workbench',
    title: unitTexts.key('title'),
    screen: async () => {
      const [{ UnitsPage }, given] = await Promise.all([import('./units-page.tsx'), parts()])
      return () => createElement(UnitsPage, given)
    },
  },
]
