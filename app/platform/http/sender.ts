/** Where a request comes from. Headers of proxies are believed only as far as the operator runs these proxies. */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** `proxies`: how many of the operator's own stand in front (YIZHAN_PROXIES); what lies left of them anyone may have written. */
export function senderOf(c: Context, proxies: number): string {
  if (proxies > 0) {
    const chain = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
    const named = chain.at(-proxies)
    if (named) return named
  }
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'in-process' // a test or a bench that calls without a socket
  }
}
