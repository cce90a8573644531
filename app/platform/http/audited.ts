/** Sees to it that every write, every refusal and every look at a person's detail leaves one line in the audit. */
import { type AuditEntry, type Outcome, writeAudit } from '../audit/entry.ts'
import type { RequestContext } from '../audit/request-context.ts'
import type { Database } from '../db/database.ts'
import { HttpError } from '../errors.ts'
import type { Endpoint } from './endpoint.ts'

/** A command's own event is its line, written in its transaction; the rest is written here, before the answer leaves. */
export async function audited(
  db: Database,
  endpoint: Endpoint,
  request: RequestContext,
  path: Record<string, string>,
  answer: () => Promise<unknown>,
): Promise<unknown> {
  const write = (what: Pick<AuditEntry, 'outcome' | 'because'>) =>
    db.asJob('audit.write', (tx) =>
      writeAudit(
        tx,
        {
          act: request.endpoint,
          subjectId: Object.values(path).find(isId) ?? null,
          path: request.unitPath,
          accountId: request.accountId,
          ...what,
        },
        request,
      ),
    )
  let result: unknown
  try {
    result = await answer()
  } catch (error) {
    const outcome = outcomeOf(error)
    if (leavesLine(endpoint, request, outcome)) await write({ outcome })
    throw error
  }
  const because = refusalIn(result)
  if (because !== undefined) await write({ outcome: 'refused', because })
  else if (endpoint.isDetail) {
    if (isFirstLook(request, path)) await write({ outcome: 'read' })
  } else if (endpoint.method !== 'get' && !request.recorded) await write({ outcome: 'done' })
  return result
}

const looked = new Map<string, number>()
const oneLook = 10 * 60 * 1000
const mostRemembered = 20_000

/** A page that asks again every ten seconds is one look, not seven hundred lines; after ten minutes it is another. */
function isFirstLook({ accountId, endpoint }: RequestContext, path: Record<string, string>): boolean {
  const key = [accountId, endpoint, ...Object.values(path)].join(' ')
  const now = Date.now()
  const last = looked.get(key)
  if (last !== undefined && now - last < oneLook) return false
  if (looked.size >= mostRemembered) looked.clear()
  looked.set(key, now)
  return true
}

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof HttpError)) return 'failed'
  if (error.status === 401 || error.status === 403) return 'denied'
  if (error.status === 404) return 'not-found'
  return error.status === 429 ? 'too-often' : 'invalid'
}

/** Reads that fail are noise, except where somebody signed in tries what is not theirs. */
function leavesLine(endpoint: Endpoint, { accountId }: RequestContext, outcome: Outcome): boolean {
  if (endpoint.method !== 'get' || endpoint.isDetail) return true
  return outcome === 'failed' || (accountId !== null && (outcome === 'denied' || outcome === 'not-found'))
}

function refusalIn(result: unknown): string | undefined {
  if (typeof result !== 'object' || result === null || !('ok' in result) || result.ok !== false) return undefined
  return 'because' in result && typeof result.because === 'string' ? result.because : ''
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
