/**
 * The route table of a feature: `ui/pages.tsx` exports
 *
 *   export const pages: Page[] = [
 *     { path: '/activities/$activityId', shell: 'workbench', title: activityTexts.key('title'),
 *       screen: () => import('./activity-page.tsx').then((m) => m.ActivityPage) },
 *   ]
 *
 * Each screen is its own chunk. `web.tsx` joins the lists; `start.tsx` builds the router from them.
 */
import { useLocation, useParams } from '@tanstack/react-router'
import type { FunctionComponent } from 'react'
import type { TextKey } from './texts.ts'

/** 'workbench' desktop frame with rail; 'phone' antd-mobile, one column; 'bare' neither (sign-in, print). */
export type ShellKind = 'workbench' | 'phone' | 'bare'

export interface Page {
  /** TanStack style, parameters as `$name`. */
  path: `/${string}`
  screen: () => Promise<FunctionComponent>
  shell: ShellKind
  /** Becomes the window title until the page sets a more exact one. */
  title: TextKey
}

/** Names of the `$parameters` in a path, as a type. */
export type ParametersOf<P extends string> = P extends `${string}$${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | ParametersOf<`/${More}`>
    : Rest
  : never

/** The path with its parameters filled in and encoded. */
export function fillPath(path: string, parameters: Record<string, string>): string {
  return path.replace(/\$([A-Za-z]+)/g, (_, name: string) => {
    const value = parameters[name]
    if (!value) throw new Error(`${path} needs "${name}"`)
    return encodeURIComponent(value)
  })
}

/** A parameter of the page's own path. */
export function usePathParameter(name: string): string {
  const value = (useParams({ strict: false }) as Record<string, string | undefined>)[name]
  if (value === undefined) throw new Error(`this page's path has no $${name}`)
  return value
}

/** The path one is at, without what is searched for. */
export const usePath = (): string => useLocation({ select: ({ pathname }) => pathname })
