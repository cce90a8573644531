import { useEndpoint } from '../../../platform/web/queries.ts'
import { listToDos } from '../contract.ts'

/** How many things wait for the unit one acts for; for the rail. */
export const useOpenToDos = (): number => useEndpoint(listToDos, {}, { live: true }).data?.open ?? 0
