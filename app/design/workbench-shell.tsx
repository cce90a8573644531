/**
 * The frame of the workbench: demo strip, rail, the unit one acts for, search (Ctrl K), language, account.
 * It knows nothing of the product: everything comes in as a prop (composed in app/workbench.tsx).
 *
 *   <WorkbenchShell rail={[{ label: '待办', icon: 'inbox', to: '/inbox', waiting: 3 }]} actingUnit={<UnitSwitch />}
 *     search={(close) => <SearchBox onDone={close} />} worldDay={dayText(today)} account={<AccountMenu />}>…
 */
import { type ReactNode, useEffect, useState } from 'react'
import { AppLink } from '../platform/web/app-link.tsx'
import { usePath } from '../platform/web/pages.ts'
import { useTexts } from '../platform/web/texts.ts'
import { DemoStrip } from './demo-strip.tsx'
import { DeskKit } from './desk-kit.tsx'
import { Icon, type IconName } from './icon.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SearchDialog } from './search-dialog.tsx'
import { designTexts } from './texts.ts'
import './workbench-shell.css'

export interface RailItem {
  label: string
  icon: IconName
  /** A path without parameters; the item is marked while the address starts with it. */
  to: `/${string}`
  /** Further paths under which the item is marked: pages of the same matter with an address of their own. */
  also?: readonly string[]
  /** Things that wait for this post; shown as a number. */
  waiting?: number
}

export interface WorkbenchShellProps {
  rail: readonly RailItem[]
  /** Name of the unit one acts for, or the switch between units. */
  actingUnit: ReactNode
  /** What the search window holds; `close` is called when something was chosen. */
  search?: (close: () => void) => ReactNode
  worldDay?: ReactNode
  account?: ReactNode
  children: ReactNode
}

function Rail({ items }: { items: readonly RailItem[] }) {
  const t = useTexts(designTexts)
  const path = usePath()
  const isAt = (prefix: string) => path === prefix || path.startsWith(`${prefix}/`)
  return (
    <nav className="yz-rail" aria-label={t('rail')}>
      {items.map((item) => (
        <AppLink
          key={item.to}
          to={item.to}
          className="yz-rail-item"
          {...([item.to, ...(item.also ?? [])].some(isAt) ? { 'aria-current': 'page' as const } : {})}
        >
          <Icon name={item.icon} size={22} />
          <span>{item.label}</span>
          {item.waiting ? (
            <span className="yz-rail-count yz-number">
              <span aria-hidden="true">{item.waiting > 99 ? '99+' : item.waiting}</span>
              <span className="yz-hidden">{t('waitingCount', { count: item.waiting })}</span>
            </span>
          ) : null}
        </AppLink>
      ))}
    </nav>
  )
}

function useSearchKey(open: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [open])
}

export function WorkbenchShell({ rail, actingUnit, search, worldDay, account, children }: WorkbenchShellProps) {
  const t = useTexts(designTexts)
  const [searching, setSearching] = useState(false)
  const [open] = useState(() => () => setSearching(true))
  useSearchKey(open)
  return (
    <DeskKit>
      <a className="yz-skip" href="#main">
        {t('skip')}
      </a>
      <div className="yz-workbench">
        <DemoStrip worldDay={worldDay} />
        <header className="yz-header">
          <span className="yz-product">{t('product')}</span>
          <div className="yz-acting">
            <span className="yz-hidden">{t('actingFor')}</span>
            {actingUnit}
          </div>
          {search && (
            <button type="button" className="yz-search-open" onClick={open} aria-label={t('searchTitle')}>
              <Icon name="search" />
              <span>{t('search')}</span>
              <kbd>{t('searchKeys')}</kbd>
            </button>
          )}
          <LanguageSwitch />
          {account}
        </header>
        <Rail items={rail} />
        <main id="main" className="yz-main" tabIndex={-1}>
          {children}
        </main>
      </div>
      {search && searching && (
        <SearchDialog title={t('searchTitle')} onClose={() => setSearching(false)}>
          {search(() => setSearching(false))}
        </SearchDialog>
      )}
    </DeskKit>
  )
}
