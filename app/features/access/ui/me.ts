/** Who is signed in. `me.may('notices.upload')` decides what a screen offers; the server decides again. */
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { getMe } from '../contract.ts'

export type Me = OutputOf<typeof getMe> & { may: (permission: string) => boolean }

/** `undefined` until it is known; without a session the page leads to the sign-in by itself. */
export function useMe(): Me | undefined {
  const { data } = useEndpoint(getMe, {})
  return data && { ...data, may: (permission) => data.permissions.includes(permission) }
}

/** Every answer in memory belongs to the post that asked, so another post (or day) begins with a fresh page. */
export const startAfresh = (address: string): void => window.location.assign(address)
