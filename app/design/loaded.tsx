/**
 * The three states of a read, once: `<Loaded query={useEndpoint(getActivity, { activityId })}>{(a) => …}</Loaded>`.
 * Waiting, failed (with the problem's words; 404 as "no such page") and there.
 */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failed, Waiting } from './outcome-pages.tsx'

export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data)
  return query.error ? <Failed error={query.error} /> : <Waiting />
}
