/**
 * Links inside the product. Parameters are checked against the path:
 *
 *   <AppLink to="/activities/$activityId" parameters={{ activityId }}>…</AppLink>
 *   <AppLink to="/people" search={{ pool }}>…</AppLink>
 *   <AppLink sheet={{ person: id }}>…</AppLink>      opens a SideSheet on the page one is on
 *
 * `useGo()` is the same for code: `go({ to: '/inbox' })`. `LinkTarget` is what design components take as a prop.
 */
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { fillPath, type ParametersOf } from './pages.ts'
import type { Search } from './search-state.ts'

export interface LinkTarget {
  /** A path of the route table; left out for the page one is on. */
  to?: string
  parameters?: Record<string, string>
  search?: Search
  /** Search parameters put on top of those in the address; `undefined` takes one away. */
  sheet?: Search
}

interface Looks {
  children: ReactNode
  className?: string
  title?: string
  'aria-label'?: string
  'aria-current'?: 'page' | 'step'
}

const routed = (target: LinkTarget) => ({
  to: target.to ? fillPath(target.to, target.parameters ?? {}) : '.',
  // The router hands over what it parsed from the address.
  search: target.sheet ? (before: Search) => ({ ...before, ...target.sheet }) : (target.search ?? {}),
  resetScroll: !target.sheet,
})

type Target<P extends string> =
  | ({ to: P; search?: Search } & ([ParametersOf<P>] extends [never]
      ? { parameters?: never }
      : { parameters: Record<ParametersOf<P>, string> }))
  | { to?: never; sheet: Search }

export function AppLink<const P extends string>({ children, className, title, ...rest }: Target<P> & Looks) {
  return (
    <Link
      {...routed(rest as LinkTarget)} // the union above is the checked form of LinkTarget
      {...(className ? { className } : {})}
      {...(title ? { title } : {})}
      {...(rest['aria-label'] ? { 'aria-label': rest['aria-label'] } : {})}
      {...(rest['aria-current'] ? { 'aria-current': rest['aria-current'] } : {})}
    >
      {children}
    </Link>
  )
}

/** The same link from data, for components that are handed a target. */
export function TargetLink({ target, ...looks }: { target: LinkTarget } & Looks) {
  return <Link {...routed(target)} {...looks} />
}

export function useGo(): (target: LinkTarget & { replace?: boolean }) => void {
  const navigate = useNavigate()
  return (target) => void navigate({ ...routed(target), replace: target.replace ?? false })
}
