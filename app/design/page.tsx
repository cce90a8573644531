/**
 * One page of the workbench: title, at most one primary action, a sentence, tabs, body.
 *
 *   const [tab, tabs] = useTabs([{ key: 'sessions', label: '场次' }, { key: 'people', label: '报名', count: 12 }])
 *   <Page title="返乡座谈会" description="…" crumbs={[{ label: '活动', to: '/activities' }]} tabs={tabs}
 *     action={<Button type="primary">发布</Button>}>{tab === 'sessions' && …}</Page>
 */
import { type ReactNode, useEffect, useRef } from 'react'
import { z } from 'zod'
import { type LinkTarget, TargetLink } from '../platform/web/app-link.tsx'
import { useSearchState } from '../platform/web/search-state.ts'
import { numberText } from './dates.ts'
import './page.css'

export interface Crumb extends LinkTarget {
  label: string
}
export interface Tab {
  key: string
  label: string
  count?: number
}
interface Tabs {
  current: string
  items: readonly Tab[]
}

const TabSearch = z.object({ tab: z.string().optional() })

/** The open tab is kept in the address as `?tab=`; the first one is the default. */
export function useTabs(items: readonly Tab[]): [current: string, tabs: Tabs] {
  const [search] = useSearchState(TabSearch)
  const current = (items.find((tab) => tab.key === search.tab) ?? items[0])?.key ?? ''
  return [current, { current, items }]
}

export function Page(props: {
  title: string
  description?: ReactNode
  crumbs?: readonly Crumb[]
  /** The one primary action; quieter ones go into `more`. */
  action?: ReactNode
  more?: ReactNode
  /** Marks beside the title: state, doubts. */
  marks?: ReactNode
  tabs?: Tabs
  children: ReactNode
}) {
  useEffect(() => {
    document.title = props.title
  }, [props.title])
  const tabs = useRef<HTMLElement>(null)
  const current = props.tabs?.current
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone the row of tabs is longer than the screen
  useEffect(() => {
    tabs.current?.querySelector('.yz-tab-current')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return (
    <article className="yz-page">
      {props.crumbs && (
        <nav className="yz-crumbs">
          {props.crumbs.map(({ label, ...target }) => (
            <TargetLink key={label} target={target}>
              {label}
            </TargetLink>
          ))}
        </nav>
      )}
      <header className="yz-page-head">
        <h1>{props.title}</h1>
        {props.marks}
        <div className="yz-page-actions">
          {props.more}
          {props.action}
        </div>
      </header>
      {props.description && <div className="yz-page-description">{props.description}</div>}
      {props.tabs && (
        <nav className="yz-tabs" aria-label={props.title} ref={tabs}>
          {props.tabs.items.map((tab, at) => (
            <TargetLink
              key={tab.key}
              target={{ sheet: { tab: at === 0 ? undefined : tab.key } }}
              className={tab.key === props.tabs?.current ? 'yz-tab yz-tab-current' : 'yz-tab'}
            >
              {tab.label}
              {tab.count !== undefined && <span className="yz-number yz-faint"> {numberText(tab.count)}</span>}
            </TargetLink>
          ))}
        </nav>
      )}
      <div className="yz-page-body">{props.children}</div>
    </article>
  )
}
