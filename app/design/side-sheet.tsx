/**
 * Details beside a list, with an address of their own: open while the search parameter `param` has a value.
 *
 *   <AppLink sheet={{ person: row.id }}>{row.name}</AppLink>
 *   <SideSheet param="person" title="人员">{(id) => <PersonSheet id={id} />}</SideSheet>
 *
 * The list stays usable behind it; Esc or the cross closes, and focus returns to where it was.
 */
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { z } from 'zod'
import { useSearchState } from '../platform/web/search-state.ts'
import { useTexts } from '../platform/web/texts.ts'
import { Icon } from './icon.tsx'
import './side-sheet.css'
import { designTexts } from './texts.ts'

export function SideSheet(props: {
  param: string
  title: string
  /** Buttons that stay at the foot. */
  foot?: ReactNode
  wide?: boolean
  children: (value: string) => ReactNode
}) {
  const t = useTexts(designTexts)
  const schema = useMemo(() => z.object({ [props.param]: z.string().optional() }), [props.param])
  const [search, setSearch] = useSearchState(schema)
  const panel = useRef<HTMLElement>(null)
  const value = search[props.param]
  const open = value !== undefined && value !== ''

  useEffect(() => {
    if (!open) return
    const before = document.activeElement
    panel.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [open])

  if (!open) return null
  const close = () => setSearch({ [props.param]: undefined })
  return (
    <section
      ref={panel}
      role="dialog"
      aria-label={props.title}
      tabIndex={-1}
      className={props.wide ? 'yz-sheet yz-sheet-wide' : 'yz-sheet'}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && close()}
    >
      <header className="yz-sheet-head">
        <h2>{props.title}</h2>
        <button type="button" className="yz-icon-button" onClick={close} aria-label={t('close')}>
          <Icon name="close" />
        </button>
      </header>
      <div className="yz-sheet-body">{props.children(value)}</div>
      {props.foot && <footer className="yz-sheet-foot">{props.foot}</footer>}
    </section>
  )
}
