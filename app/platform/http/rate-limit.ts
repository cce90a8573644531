/** How often one sender may ask. Generous where a whole hall enrols behind one address, tight where passwords are tried. */
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { HttpError } from '../errors.ts'
import type { Endpoint, Pace } from './endpoint.ts'

/** Requests in so many seconds. Counted in each server process; a cluster admits as many times more as it has servers. */
const paces: Record<Pace, { points: number; duration: number; why: string }> = {
  'sign-in': { points: 30, duration: 60, why: 'an office behind one address; each name is locked on its own as well' },
  'public-write': { points: 600, duration: 600, why: 'a hall of people enrolling behind one address' },
  'public-read': { points: 1200, duration: 60, why: 'the same hall reading' },
  'signed-in': { points: 900, duration: 60, why: 'live pages ask every ten seconds, progress every second' },
}

export const paceOf = ({ may, method, pace }: Pick<Endpoint, 'may' | 'method' | 'pace'>): Pace =>
  pace ?? (may !== 'public' ? 'signed-in' : method === 'get' ? 'public-read' : 'public-write')

export interface RateLimit {
  /** Throws 429 with the seconds to wait. `who` is a session where there is one, else the address. */
  admit(pace: Pace, who: string): Promise<void>
}

/** `times` widens every pace: tests and benches sign in as many people from one place. */
export function openRateLimit(times = 1): RateLimit {
  const limiters = new Map(
    Object.entries(paces).map(([pace, { points, duration }]) => [
      pace,
      new RateLimiterMemory({ points: points * times, duration }),
    ]),
  )
  return {
    async admit(pace, who) {
      try {
        await limiters.get(pace)?.consume(who)
      } catch (refused) {
        throw new TooOften(Math.ceil(waitOf(refused) / 1000))
      }
    },
  }
}

const waitOf = (refused: unknown): number =>
  typeof refused === 'object' && refused !== null && 'msBeforeNext' in refused ? Number(refused.msBeforeNext) : 1000

export class TooOften extends HttpError {
  readonly seconds: number
  constructor(seconds: number) {
    super(429, {
      zh: `操作过于频繁，请在 ${seconds} 秒后再试。`,
      en: `Too many requests; please try again in ${seconds} seconds.`,
    })
    this.seconds = seconds
  }
}
