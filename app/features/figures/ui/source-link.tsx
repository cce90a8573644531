/** A link that came from the server as an address; plain words where there is no page that may be opened. */
import type { ReactNode } from 'react'
import { TargetLink } from '../../../platform/web/app-link.tsx'
import { parseSearch } from '../../../platform/web/search-state.ts'

export function SourceLink({ link, children }: { link: string | null; children: ReactNode }) {
  if (link === null) return <span className="yz-soft">{children}</span>
  const [path = '', query = ''] = link.split('?')
  return <TargetLink target={{ to: path, search: parseSearch(query) }}>{children}</TargetLink>
}
