/** The web app: every feature's pages in one list, and the frames they stand in. Nothing else belongs here. */
import './platform/web/zod-without-eval.ts'
import './design/base.css'
import { pages as design } from './design/gallery-pages.tsx'
import { Failed, NotFound, Waiting } from './design/outcome-pages.tsx'
import { applyTokens } from './design/tokens.ts'
import { pages as access } from './features/access/ui/pages.tsx'
import { pages as activities } from './features/activities/ui/pages.tsx'
import { pages as audit } from './features/audit/ui/pages.tsx'
import { pages as bulletins } from './features/bulletins/ui/pages.tsx'
import { pages as figures } from './features/figures/ui/pages.tsx'
import { pages as inbox } from './features/inbox/ui/pages.tsx'
import { pages as notices } from './features/notices/ui/pages.tsx'
import { pages as people } from './features/people/ui/pages.tsx'
import { pages as programmes } from './features/programmes/ui/pages.tsx'
import { unitPages } from './features/units/ui/pages.tsx'
import { pages as workRecords } from './features/work-records/ui/pages.tsx'
import { startWebApp } from './platform/web/start.tsx'
import { railTexts } from './rail-texts.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
applyTokens()

const units = unitPages(() => import('./features/access/ui/unit-parts.ts').then((m) => m.unitParts))

startWebApp(
  {
    pages: [
      ...access,
      ...inbox,
      ...figures,
      ...notices,
      ...programmes,
      ...activities,
      ...units,
      ...bulletins,
      ...people,
      ...workRecords,
      ...audit,
      ...design,
      {
        path: '/start',
        shell: 'workbench',
        title: railTexts.key('inbox'),
        screen: () => import('./workbench-start.tsx').then((m) => m.WorkbenchStart),
      },
    ],
    shells: {
      workbench: () => import('./workbench.tsx').then((m) => m.Workbench),
      phone: () => import('./design/phone-shell.tsx').then((m) => m.PhoneShell),
      bare: () => import('./design/bare-shell.tsx').then((m) => m.BareShell),
    },
    home: '/start',
    accountAddress: '/account',
    signInAddress: (back) => `/sign-in?back=${encodeURIComponent(back)}`,
    notFound: NotFound,
    failed: Failed,
    waiting: Waiting,
  },
  root,
)
