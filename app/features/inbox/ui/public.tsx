import { useEndpoint } from '../../../platform/web/queries.ts'
import { useMe } from '../../access/ui/public.tsx'
import { listToDos } from '../contract.ts'

/** How many things wait for the unit one acts for; for the rail. Nothing for who has no inbox. */
export function useOpenToDos(): number {
  const hasInbox = useMe()?.may('inbox.read') ?? false
  return useEndpoint(listToDos, hasInbox ? {} : null, { live: true }).data?.open ?? 0
}
