/**
 * Distinct people over a whole province take seconds to count, so a slow count is kept for a while and the page says when
 * it was taken (数据截至); a fast one is taken anew each time. Nobody but the first reader waits for a slow one.
 */
export interface Counted<T> {
  value: T
  /** ISO instant of the world's calendar. */
  at: string
}

interface Kept<T> extends Counted<T> {
  tookMs: number
  takenMs: number
  isRecounting: boolean
}

/** Kept for thirty times as long as it took: counting never costs more than about 3 % of one processor. */
const keptTimes = 30
const slowMs = 200

export class KeptCounts<T> {
  readonly #kept = new Map<string, Kept<T>>()

  async get(key: string, now: string, clockMs: () => number, count: () => Promise<T>): Promise<Counted<T>> {
    const kept = this.#kept.get(key)
    if (!kept) return this.#take(key, now, clockMs, count)
    if (clockMs() - kept.takenMs > kept.tookMs * keptTimes && !kept.isRecounting) {
      kept.isRecounting = true
      void this.#take(key, now, clockMs, count).catch(() => this.#kept.delete(key))
    }
    return kept
  }

  async #take(key: string, now: string, clockMs: () => number, count: () => Promise<T>): Promise<Counted<T>> {
    const takenMs = clockMs()
    const value = await count()
    const tookMs = clockMs() - takenMs
    if (tookMs >= slowMs) this.#kept.set(key, { value, at: now, tookMs, takenMs, isRecounting: false })
    else this.#kept.delete(key)
    return { value, at: now }
  }
}
