/**
 * The outbox. A command records one event in its transaction; each subscriber follows as a job of its own, at least once,
 * so subscribers are idempotent. Nobody calls history, notifications or deliveries.
 */
import { sql } from 'kysely'
import { writeAudit } from './audit/entry.ts'
import { requestContext } from './audit/request-context.ts'
import type { Tx } from './db/database.ts'
import type { Platform } from './http/route.ts'
import { cityOf } from './paths.ts'

export interface EventRow {
  id: string
  type: string
  /** Of the unit where it happened. */
  path: string
  subjectId: string
  accountId: string | null
  at: string
  /** Ids and plain values; never names. */
  data: Record<string, unknown>
}

export interface Subscriber {
  /** Unique and stable: it is the name of the queued job. */
  name: string
  on: string
  handle: (platform: Platform, event: EventRow) => Promise<void>
}

const subscribers: Subscriber[] = []

/** Called by server.ts (and the tests' server) with every feature's subscribers, before the first command. */
export function registerSubscribers(all: readonly Subscriber[]): void {
  subscribers.splice(0, subscribers.length, ...all)
}

export async function recordEvent(tx: Tx, event: EventRow): Promise<void> {
  await tx
    .insertInto('event')
    .values({
      id: event.id,
      city: cityOf(event.path),
      path: event.path,
      type: event.type,
      subject_id: event.subjectId,
      account_id: event.accountId,
      at: event.at,
      data: JSON.stringify(event.data),
    })
    .execute()
  const request = requestContext()
  if (request) request.recorded = true
  const { type, subjectId, path, accountId } = event
  await writeAudit(tx, { act: type, subjectId, path, accountId, outcome: 'done' }, request)
  for (const subscriber of subscribers) {
    if (subscriber.on !== event.type) continue
    await sql`SELECT enqueue_job(${subscriber.name}, ${JSON.stringify(event)}::json)`.execute(tx)
  }
}
