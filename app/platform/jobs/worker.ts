/** Runs the queued jobs (graphile-worker on the owner's connection; the work itself goes through the job role). */
import { Logger, run, runOnce, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import { openPool } from '../db/pool.ts'
import type { EventRow, Subscriber } from '../events.ts'
import type { Platform } from '../http/route.ts'

const quiet = new Logger(() => (level, message) => {
  if (level === 'error') console.error(message)
})

const tasksFor = (subscribers: readonly Subscriber[], platform: Platform): TaskList =>
  Object.fromEntries(
    subscribers.map((subscriber) => [
      subscriber.name,
      (payload: unknown) => subscriber.handle(platform, payload as EventRow), // recordEvent alone writes these payloads
    ]),
  )

export async function startWorker(owner: pg.PoolConfig, subscribers: readonly Subscriber[], platform: Platform) {
  const pool = openPool({ ...owner, max: 4 })
  const runner = await run({
    pgPool: pool,
    taskList: tasksFor(subscribers, platform),
    concurrency: 2,
    noHandleSignals: true,
    logger: quiet,
  })
  return {
    async stop() {
      await runner.stop()
      await pool.end()
    },
  }
}

/** For tests: does everything that is queued now, then returns. */
export async function runQueuedJobs(
  owner: pg.PoolConfig,
  subscribers: readonly Subscriber[],
  platform: Platform,
): Promise<void> {
  const pool = openPool({ ...owner, max: 2 })
  try {
    await runOnce({ pgPool: pool, taskList: tasksFor(subscribers, platform), logger: quiet })
  } finally {
    await pool.end()
  }
}

/** A small job on a beat (folding counters, say): never two at once, and a failure waits for the next beat. */
export function everyBeat(milliseconds: number, work: () => Promise<void>): { stop(): Promise<void> } {
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= work()
      .catch((error) => console.error(error))
      .finally(() => {
        running = undefined
      })
  }, milliseconds)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
