/** A ledger's rows as cards where the screen is too narrow for its columns. */
import { type ReactNode, useSyncExternalStore } from 'react'
import { type LinkTarget, TargetLink } from '../../../platform/web/app-link.tsx'

const narrow = window.matchMedia('(max-width: 720px)')
const subscribe = (changed: () => void) => {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches)

export interface PhoneRow {
  key: string
  target: LinkTarget | null
  title: string
  mark: ReactNode
  lines: readonly (string | null | undefined | false)[]
}

export function PhoneRows({ label, rows }: { label: string; rows: readonly PhoneRow[] }) {
  return (
    <ul className="yz-phone-rows" aria-label={label}>
      {rows.map(({ key, target, title, mark, lines }) => (
        <li key={key} className="yz-card">
          <span className="yz-row">
            {target ? <TargetLink target={target}>{title}</TargetLink> : <b>{title}</b>}
            {mark}
          </span>
          <p className="yz-soft yz-number">{lines.filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  )
}
