/** Where a post begins: the first page of its rail. Officers land in their inbox, an audit administrator in the audit. */
import { useEffect } from 'react'
import { useMe } from './features/access/ui/public.tsx'
import { useGo } from './platform/web/app-link.tsx'
import { useRail } from './workbench.tsx'

export function WorkbenchStart() {
  const go = useGo()
  const rail = useRail()
  const pending = useMe()?.pending
  const to = pending ? '/account' : rail[0]?.to
  // biome-ignore lint/correctness/useExhaustiveDependencies: `go` is made anew on every render; the target is what matters
  useEffect(() => {
    if (to) go({ to, replace: true })
  }, [to])
  return null
}
