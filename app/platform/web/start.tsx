/**
 * Starts the web app from the joined route tables: one router, one query client, one frame per kind of shell.
 * Frames are loaded with their first page, so that a student's phone never downloads the workbench.
 */
import { QueryClientProvider } from '@tanstack/react-query'
import {
  type AnyRoute,
  type AnyRouter,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
  redirect,
} from '@tanstack/react-router'
import { type FunctionComponent, type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { onFinishNeeded, onSignInNeeded } from './call.ts'
import type { Page, ShellKind } from './pages.ts'
import { createQueryClient } from './queries.ts'
import { parseSearch, stringifySearch } from './search-state.ts'
import { keyText } from './texts.ts'

export interface WebApp {
  pages: readonly Page[]
  /** The frame of each shell; the page comes as its children. */
  shells: Record<ShellKind, () => Promise<FunctionComponent<{ children: ReactNode }>>>
  /** Where `/` leads. */
  home: string
  /** Called with the address to come back to when the session has ended. */
  signInAddress: (back: string) => string
  /** Where signing in is finished: another password, a second factor. */
  accountAddress: string
  notFound: FunctionComponent
  failed: (props: { error: unknown }) => ReactNode
  waiting: FunctionComponent
}

const lazily = (load: () => Promise<FunctionComponent>) => lazyRouteComponent(async () => ({ default: await load() }))

const framed = (load: WebApp['shells'][ShellKind]) =>
  lazily(async () => {
    const Frame = await load()
    return () => (
      <Frame>
        <Outlet />
      </Frame>
    )
  })

function routesOf(app: WebApp): AnyRoute {
  const root = createRootRoute({ component: Outlet })
  const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: app.home, replace: true })
    },
  })
  const frames = (['workbench', 'phone', 'bare'] as const).map((shell) => {
    const frame = createRoute({ getParentRoute: () => root, id: shell, component: framed(app.shells[shell]) })
    const routes = app.pages
      .filter((page) => page.shell === shell)
      .map((page) => {
        const titled = () => {
          document.title = keyText(page.title)
        }
        const component = lazily(page.screen)
        return createRoute({ getParentRoute: () => frame, path: page.path, component, onEnter: titled })
      })
    return frame.addChildren(routes)
  })
  return root.addChildren([home, ...frames])
}

const routerOf = (app: WebApp): AnyRouter =>
  createRouter({
    routeTree: routesOf(app),
    parseSearch,
    stringifySearch,
    defaultNotFoundComponent: app.notFound,
    defaultErrorComponent: app.failed,
    defaultPendingComponent: app.waiting,
    scrollRestoration: true,
    // on narrow screens the page scrolls inside the frame
    scrollToTopSelectors: ['#main'],
  })

export function startWebApp(app: WebApp, element: HTMLElement): void {
  onSignInNeeded(() => {
    const here = window.location.pathname + window.location.search
    if (!here.startsWith(app.signInAddress('').split('?')[0] ?? '')) window.location.assign(app.signInAddress(here))
  })
  onFinishNeeded(() => {
    if (!window.location.pathname.startsWith(app.accountAddress)) window.location.assign(app.accountAddress)
  })
  // After an update of the server the files that this page would load next are gone: load the new page instead.
  window.addEventListener('vite:preloadError', () => window.location.reload())
  createRoot(element).render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={routerOf(app)} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
