/**
 * What day it is. The named world has its own calendar (table `world_clock`), which can be advanced; without it the day
 * is today's in Asia/Shanghai. Security (sessions, lockouts) never asks this clock.
 */
import { sql } from 'kysely'
import type { Database } from './db/database.ts'

export interface Clock {
  /** 'YYYY-MM-DD' */
  today(): string
  /** ISO instant on that day, at the present time of day. */
  now(): string
  isWorldCalendar(): boolean
  setDay(day: string): Promise<void>
}

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})
const millisecondsADay = 86_400_000

export async function openClock(db: Database): Promise<Clock> {
  let worldDay = await db.asJob(
    'clock',
    async (tx) => (await tx.selectFrom('world_clock').select('day').executeTakeFirst())?.day,
  )
  return {
    today: () => worldDay ?? localDay(new Date()),
    now: () => {
      const real = new Date()
      if (!worldDay) return real.toISOString()
      const shift = daysBetween(localDay(real), worldDay)
      return new Date(real.getTime() + shift * millisecondsADay).toISOString()
    },
    isWorldCalendar: () => worldDay !== undefined,
    async setDay(day) {
      await db.asJob('clock', async (tx) => {
        await sql`INSERT INTO world_clock (day) VALUES (${day}) ON CONFLICT (singleton) DO UPDATE SET day = excluded.day`.execute(
          tx,
        )
      })
      worldDay = day
    },
  }
}

export const localDay = (at: Date): string => shanghai.format(at).slice(0, 10)

/** Whole days from one 'YYYY-MM-DD' to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsADay)

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * millisecondsADay).toISOString().slice(0, 10)

/** The first instant of a day in China, `later` days on: one zone, no summer time since 1992. */
export const dayStart = (day: string, later = 0): string =>
  new Date(`${addDays(day, later)}T00:00:00+08:00`).toISOString()
